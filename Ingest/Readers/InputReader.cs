using System.Text;
using System.Text.Json;

namespace Ingest.Readers;

/// <summary>Paths → raw records, streaming and in a fixed order. A reader does I/O and nothing else.</summary>
public static class InputReader
{
    /// <summary>Reads every path in turn; a folder is walked in ordinal order.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    public static IEnumerable<Outcome<RawArticle>> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                var number = 0;
                foreach (var line in File.ReadLines(path, Encoding.UTF8))
                {
                    number++;
                    if (line.Length == 0) continue;
                    using var json = JsonDocument.Parse(line);
                    string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
                    yield return new RawArticle
                    {
                        Id = Field("id") ?? Field("doc_id") ?? $"{path}:{number}",
                        Form = Field("text") is null ? Field("raw") is null ? ContentForm.Html : ContentForm.Raw : ContentForm.Clean,
                        Text = Field("text") ?? Field("raw") ?? Field("html"),
                        Place = new SourcePlace(path, number),
                        Published = Field("published"),
                        Title = Field("title"),
                        Url = Field("url"),
                    };
                }
            }
            else
            {
                yield return new RawArticle { Id = Path.GetFileNameWithoutExtension(path), Form = ContentForm.Raw, Bytes = File.ReadAllBytes(path), Place = new SourcePlace(path) };
            }
        }
    }
}
