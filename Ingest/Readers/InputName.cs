namespace Ingest.Readers;

/// <summary>What a file's name says: its format, and the identifier left without the extensions of format and compression.</summary>
/// <param name="Id">The name without <c>.gz</c> or <c>.zst</c> and without the format's extension.</param>
/// <param name="Format">The format of the extension; <see cref="InputFormat.Auto"/> where it is unknown.</param>
internal readonly record struct InputName(string Id, InputFormat Format)
{
    private static readonly string[] Compressions = [".gz", ".zst"];

    private static readonly (string Extension, InputFormat Format)[] Formats =
    [
        (".txt", InputFormat.Text), (".html", InputFormat.Html), (".htm", InputFormat.Html), (".jsonl", InputFormat.Jsonl),
        (".xhtml", InputFormat.Html), (".xml", InputFormat.Feed), (".rss", InputFormat.Feed), (".atom", InputFormat.Feed), (".rdf", InputFormat.Feed), (".eml", InputFormat.Mail), (".mbox", InputFormat.Mail),
        (".mht", InputFormat.Mhtml), (".mhtml", InputFormat.Mhtml), (".warc", InputFormat.Warc), (".zip", InputFormat.Zip),
    ];

    /// <summary>Reads a path with <c>/</c> between its parts.</summary>
    public static InputName Parse(string path)
    {
        var name = Array.Find(Compressions, c => path.EndsWith(c, StringComparison.OrdinalIgnoreCase)) is { } compression ? path[..^compression.Length] : path;
        foreach (var (extension, format) in Formats)
        {
            if (name.Length > extension.Length && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return new InputName(name[..^extension.Length], format);
        }
        return new InputName(name, InputFormat.Auto);
    }
}
