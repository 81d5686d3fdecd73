using System.IO.Compression;
using System.Text.Json;

namespace Ingest.Cleaning.RawText.Training;

/// <summary>Reads pages for training.</summary>
internal static class LabelledPages
{
    /// <summary>
    /// Of a folder: the pages that its <c>gold.jsonl</c> names (<c>id</c>, <c>url</c>, <c>html_path</c>, <c>gold_text</c>, <c>gold_title</c>), their lines aligned with
    /// the gold text. Of a file, gzip or not: a page a line, <c>{"id":…, "url":…, "gold_text":…, "lines":[[label, text], …]}</c>.
    /// </summary>
    public static IEnumerable<LabelledPage> Read(string source) => Directory.Exists(source) ? ReadFolder(source) : ReadFile(source);

    private static IEnumerable<LabelledPage> ReadFile(string file)
    {
        foreach (var page in Rows(file))
        {
            var lines = page.GetProperty("lines").EnumerateArray().Select(line => (line[0].GetString()!, line[1].GetString()!));
            yield return LabelledPage.Of(Source(page, Path.GetFileName(Path.GetDirectoryName(file)!)), lines);
        }
    }

    private static IEnumerable<LabelledPage> ReadFolder(string folder)
    {
        foreach (var page in Rows(Path.Combine(folder, "gold.jsonl")))
        {
            using var html = new GZipStream(File.OpenRead(Path.Combine(folder, Text(page, "html_path")!)), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            html.CopyTo(bytes);
            var source = TextDecoder.Decode(bytes.ToArray(), null).Text;
            var (gold, title) = (Text(page, "gold_text"), Text(page, "gold_title"));
            if (gold is not { Length: > 0 })
            {
                if (Read(page, source) is not { } own) continue;
                (gold, title) = (own.Text, title ?? own.Title);
            }
            var labelled = LineAlignment.Label(VisibleLines.Of(source), gold, title);
            // A page that does not hold its text teaches the wrong thing.
            if (LineAlignment.Covers(labelled, gold)) yield return LabelledPage.Of(Source(page, Path.GetFileName(folder)), labelled);
        }
    }

    /// <summary>What the program itself reads on a saved page.</summary>
    private static CleanArticle? Read(JsonElement page, string html) => HtmlCleaner.Clean(new RawArticle
    {
        Id = Text(page, "id")!, Form = ContentForm.Html, Place = new SourcePlace(""), Text = html, Url = Text(page, "url"),
    }).Value;

    private static PageSource Source(JsonElement page, string set) =>
        new(set, Text(page, "id")!, Text(page, "url") ?? "", Text(page, "gold_text") ?? "");

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Rows(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
