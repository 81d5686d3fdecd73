using System.IO.Compression;
using System.Text.Json;
using Ingest.Cleaning.Html.Training;

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
            var source = new PageSource(Path.GetFileName(Path.GetDirectoryName(file)!), Text(page, "id")!, Text(page, "url") ?? "", Text(page, "gold_text") ?? "");
            yield return LabelledPage.Of(source, lines);
        }
    }

    private static IEnumerable<LabelledPage> ReadFolder(string folder)
    {
        foreach (var page in SavedPage.Read([folder]))
        {
            var (gold, title) = (page.Gold, page.Title);
            if (gold is null)
            {
                if (Read(page) is not { } own) continue;
                (gold, title) = (own.Text, title ?? own.Title);
            }
            var labelled = LineAlignment.Label(VisibleLines.Of(page.Html), gold, title);
            // A page that does not hold its text teaches the wrong thing.
            if (LineAlignment.Covers(labelled, gold)) yield return LabelledPage.Of(new PageSource(page.Set, page.Id, page.Url, page.Gold ?? ""), labelled);
        }
    }

    /// <summary>What the program itself reads on a saved page.</summary>
    private static CleanArticle? Read(SavedPage page) => HtmlCleaner.Clean(new RawArticle
    {
        Id = page.Id, Form = ContentForm.Html, Place = new SourcePlace(page.Set), Text = page.Html, Url = page.Url,
    }).Value;

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
