namespace Ingest;

/// <summary>What kind of content an input record carries.</summary>
public enum ContentForm
{
    /// <summary>Already clean: analysed exactly as it stands, never altered.</summary>
    Clean,

    /// <summary>Scraped text: boilerplate lines, repeated headlines and datelines are handled.</summary>
    Raw,

    /// <summary>A web page.</summary>
    Html,
}

/// <summary>One input record as a reader found it; nothing is decoded or judged yet.</summary>
public sealed record RawArticle
{
    /// <summary>Unique within a run: the record's own id, or the file's path below the argument without its extension.</summary>
    public required string Id { get; init; }

    public required ContentForm Form { get; init; }

    public required SourcePlace Place { get; init; }

    /// <summary>The content where it came as text (JSON); otherwise null and <see cref="Bytes"/> is set.</summary>
    public string? Text { get; init; }

    /// <summary>The content as bytes of unknown encoding (files, WARC payloads).</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The charset that a transport named (HTTP header), if any.</summary>
    public string? Charset { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>ISO 8601 as the record gives it; the reference date of relative dates.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 8601 as the record gives it.</summary>
    public string? Modified { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Section { get; init; }

    /// <summary>As the record names them; empty where it does not.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Site { get; init; }

    /// <summary>As the record names them; empty where it does not.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>As the record writes it, ISO 639-1 or a tag such as <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Lines that repeat across the articles of its site in the same batch, with the number of articles that hold them; see <see cref="SiteBatches"/>.</summary>
    internal IReadOnlyDictionary<ulong, int>? Repeated { get; init; }
}
