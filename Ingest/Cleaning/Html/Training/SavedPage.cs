using System.IO.Compression;
using System.Text.Json;

namespace Ingest.Cleaning.Html.Training;

/// <summary>A page of a labelled folder.</summary>
/// <param name="Set">The folder's name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Html">Its decoded source.</param>
/// <param name="Gold">The article's text, null where the folder has none.</param>
internal sealed record SavedPage(string Set, string Url, string Html, string? Gold)
{
    /// <summary>Reads <c>gold.jsonl</c> (fields <c>html_path</c>, <c>url</c>, <c>gold_text</c>) of every folder and the gzipped pages that it names.</summary>
    public static IEnumerable<SavedPage> Read(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
            {
                using var json = JsonDocument.Parse(line);
                var gold = json.RootElement.TryGetProperty("gold_text", out var text) ? text.GetString() : null;
                var path = Path.Combine(folder, json.RootElement.GetProperty("html_path").GetString()!);
                yield return new SavedPage(set, json.RootElement.GetProperty("url").GetString() ?? "", Decompress(path), string.IsNullOrEmpty(gold) ? null : gold);
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
