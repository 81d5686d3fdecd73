namespace Ingest;

/// <summary>Why an input did not become an article.</summary>
public enum RejectionKind
{
    /// <summary>The file or folder is not there, or may not be read.</summary>
    Unreadable,

    /// <summary>No text at all.</summary>
    Empty,

    /// <summary>Not text: an image, an archive of an unknown kind, an executable.</summary>
    Binary,

    /// <summary>A record that breaks its format: JSON, WARC, feed, ZIP.</summary>
    Malformed,

    /// <summary>Larger than the limit for one article.</summary>
    TooLarge,

    /// <summary>A page that holds no article: an index page, a gallery, a login wall, an error page.</summary>
    NotAnArticle,

    /// <summary>A stage failed on it; the reason names the stage. The rest of the batch goes on.</summary>
    Failed,
}

/// <summary>An input that did not become an article.</summary>
/// <param name="Id">Identifier of the record or file, as far as it is known.</param>
/// <param name="Kind">The class of the reason.</param>
/// <param name="Reason">A sentence that a person understands: it says what is wrong and, where it helps, what to do.</param>
/// <param name="Place">The file and line it came from.</param>
public sealed record Rejection(string Id, RejectionKind Kind, string Reason, SourcePlace Place);

/// <summary>Where an input came from.</summary>
/// <param name="File">Path as given, <c>-</c> for standard input, <c>archive.zip!entry</c> inside an archive.</param>
/// <param name="Line">1-based line (JSONL, mailbox), or number of the record (web archive) or entry (feed); 0 where the whole file is one article.</param>
public readonly record struct SourcePlace(string File, int Line = 0)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}
