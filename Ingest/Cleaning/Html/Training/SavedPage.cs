using System.IO.Compression;
using System.Text.Json;

namespace Ingest.Cleaning.Html.Training;

/// <summary>A page of a labelled folder.</summary>
/// <param name="Set">The folder's name.</param>
/// <param name="Id">The page's name in its folder, empty where it has none.</param>
/// <param name="Url">Its address.</param>
/// <param name="Html">Its decoded source.</param>
/// <param name="Gold">The article's text, null where the folder has none.</param>
/// <param name="Title">The article's title, null where the folder has none.</param>
internal sealed record SavedPage(string Set, string Id, string Url, string Html, string? Gold, string? Title)
{
    /// <summary>Reads <c>gold.jsonl</c> (fields <c>id</c>, <c>html_path</c>, <c>url</c>, <c>gold_text</c>, <c>gold_title</c>) of every folder and the gzipped pages that it names.</summary>
    public static IEnumerable<SavedPage> Read(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
            {
                using var json = JsonDocument.Parse(line);
                string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
                yield return new SavedPage(set, Field("id") ?? "", Field("url") ?? "", Decompress(Path.Combine(folder, Field("html_path")!)), Field("gold_text"), Field("gold_title"));
            }
        }
    }

    private static string Decompress(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), null).Text;
    }
}
