namespace Ingest.Readers;

/// <summary>What a file's name says: its format, whether it is compressed, and the identifier left when both are cut off.</summary>
/// <param name="Id">The name without <c>.gz</c> and without the format's extension.</param>
/// <param name="Format">The format of the extension; <see cref="InputFormat.Auto"/> where it is unknown.</param>
/// <param name="IsCompressed">The name ends in <c>.gz</c>.</param>
internal readonly record struct InputName(string Id, InputFormat Format, bool IsCompressed)
{
    private static readonly (string Extension, InputFormat Format)[] s_formats =
    [
        (".txt", InputFormat.Text), (".html", InputFormat.Html), (".htm", InputFormat.Html), (".jsonl", InputFormat.Jsonl),
        (".xml", InputFormat.Feed), (".rss", InputFormat.Feed), (".atom", InputFormat.Feed), (".warc", InputFormat.Warc), (".zip", InputFormat.Zip),
    ];

    /// <summary>Reads a path with <c>/</c> between its parts.</summary>
    public static InputName Parse(string path)
    {
        var compressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var name = compressed ? path[..^3] : path;
        foreach (var (extension, format) in s_formats)
        {
            if (name.Length > extension.Length && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return new InputName(name[..^extension.Length], format, compressed);
        }
        return new InputName(name, InputFormat.Auto, compressed);
    }
}
