using System.IO.Compression;
using System.Text.Json;

namespace Pipeline.Training;

/// <summary>News without labels, as gzipped JSON lines.</summary>
internal static class NewsTexts
{
    /// <summary>Titles and texts of all files of a folder, in the order of their names.</summary>
    public static IEnumerable<string> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            foreach (var line in Lines(path))
            {
                using var article = JsonDocument.Parse(line);
                foreach (var field in new[] { "title", "text" })
                    if (article.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String) yield return value.GetString()!;
            }
        }
    }

    /// <summary>The lines of a gzipped file.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
