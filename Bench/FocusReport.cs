using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Extract;
using Extract.Countries;
using Ingest;

namespace Bench;

/// <summary>
/// How well the countries are told that an article is about, against our labels of news texts, beside counting mentions and taking the country that is mentioned first.
/// Weights were chosen on every other label, beginning with the first.
/// </summary>
internal static class FocusReport
{
    /// <summary>A country with this share of the foremost one's score is in focus too, as the store has it.</summary>
    private const double Share = 2.0 / 3;

    private sealed record Label(string Source, string Key, string[] Focus);

    private sealed record Example(string[] Gold, string[] Ranked, string[] Counted, string[] First);

    /// <param name="labels">Records with <c>source</c> (a file below <paramref name="data"/>), <c>key</c> (the id or address of a text in it) and <c>focus</c> (codes, the foremost country first).</param>
    /// <param name="data">Folder of the texts.</param>
    /// <param name="output">Gets the share of right foremost countries, and precision, recall and F1 of the countries, in percent.</param>
    public static void Write(string labels, string data, TextWriter output)
    {
        var annotator = new ArticleAnnotator();
        var sources = new Dictionary<string, Dictionary<string, RawArticle>>();
        var examples = File.ReadLines(labels).Select(line => JsonSerializer.Deserialize<Label>(line, JsonSerializerOptions.Web)!).Select(label =>
        {
            if (!sources.TryGetValue(label.Source, out var texts)) sources[label.Source] = texts = Texts(Path.Combine(data, label.Source));
            return Read(label, annotator.Annotate(ArticleCleaner.Clean(texts[label.Key]).Value!));
        }).ToList();
        foreach (var (name, part) in new[] { ("chosen on", examples.Where((_, i) => i % 2 == 0)), ("held back", examples.Where((_, i) => i % 2 == 1)), ("all", examples) })
        {
            var these = part.ToList();
            output.WriteLine($"{name}: {these.Count} texts");
            output.WriteLine(Line("  ranked", these, example => example.Ranked));
            output.WriteLine(Line("  counted", these, example => example.Counted));
            output.WriteLine(Line("  mentioned first", these, example => example.First));
        }
    }

    private static Example Read(Label label, Document document)
    {
        var counts = document.Countries.GroupBy(mention => mention.Iso2).Select(group => (Iso2: group.Key, Count: group.Count())).OrderByDescending(pair => pair.Count).ToList();
        return new Example(
            label.Focus,
            [.. document.Focus.Where(country => country.Score >= document.Focus[0].Score * Share).Select(country => country.Iso2)],
            [.. counts.Where(pair => pair.Count >= counts[0].Count * Share).Select(pair => pair.Iso2)],
            [.. document.Countries.Take(1).Select(mention => mention.Iso2)]);
    }

    private static string Line(string name, List<Example> examples, Func<Example, string[]> answer)
    {
        var foremost = examples.Count(example => answer(example).FirstOrDefault() == example.Gold.FirstOrDefault());
        double right = examples.Sum(example => answer(example).Intersect(example.Gold).Count()), given = examples.Sum(example => answer(example).Length), gold = examples.Sum(example => example.Gold.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{name}: foremost {100.0 * foremost / examples.Count:0.0}; countries P {100 * right / given:0.0} R {100 * right / gold:0.0} F1 {200 * right / (given + gold):0.0}");
    }

    private static Dictionary<string, RawArticle> Texts(string path)
    {
        using Stream file = File.OpenRead(path), plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var texts = new Dictionary<string, RawArticle>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            var key = Field("id") ?? Field("url")!;
            texts[key] = new RawArticle { Id = key, Form = ContentForm.Clean, Place = new SourcePlace(path), Text = Field("text"), Title = Field("title"), Url = Field("url"), Published = Field("published") ?? Field("date") };
        }
        return texts;
    }
}
