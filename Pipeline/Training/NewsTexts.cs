using System.IO.Compression;
using System.Text.Json;

namespace Pipeline.Training;

/// <summary>Unlabelled news: titles and texts of gzipped JSON lines.</summary>
internal static class NewsTexts
{
    public static IEnumerable<string> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (lines.ReadLine() is { } line)
            {
                using var article = JsonDocument.Parse(line);
                foreach (var field in new[] { "title", "text" })
                    if (article.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String) yield return value.GetString()!;
            }
        }
    }
}
