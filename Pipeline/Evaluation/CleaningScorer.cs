using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pipeline.Evaluation;

/// <summary>
/// Cleaning, by the rule of the article-extraction-benchmark: multisets of four-word windows; precision is the mean over
/// pages with output, recall the mean over all pages. Title and date are compared after folding, authors as sets of names.
/// </summary>
public static class CleaningScorer
{
    private const int Window = 4;

    public static Scoreboard Score(IEnumerable<CleanedText> gold, IEnumerable<CleanedText> predicted)
    {
        var byId = new Dictionary<string, CleanedText>();
        foreach (var text in predicted) byId[text.Id] = text;
        var board = new Scoreboard();
        List<double> precisions = [], recalls = [], f1s = [], authors = [];
        int empty = 0, titles = 0, titlesRight = 0, dates = 0, datesRight = 0;
        foreach (var want in gold)
        {
            var got = byId.GetValueOrDefault(want.Id, new CleanedText(want.Id, null, null, null, []));
            if (!string.IsNullOrEmpty(want.Text))
            {
                var (shared, all, output) = Compare(want.Text, got.Text);
                if (output > 0) precisions.Add((double)shared / output);
                else empty++;
                recalls.Add((double)shared / all);
                f1s.Add(2.0 * shared / (all + output));
                if (f1s[^1] < 0.8) board.Wrong("page", want.Id, f1s[^1].ToString("0.00", CultureInfo.InvariantCulture), "extra", output - shared, "missing", all - shared);
            }
            if (!string.IsNullOrEmpty(want.Title))
            {
                titles++;
                if (Fold(want.Title) == Fold(got.Title)) titlesRight++;
                else board.Wrong("title", want.Id, "gold", want.Title, "got", got.Title);
            }
            if (!string.IsNullOrEmpty(want.Published))
            {
                dates++;
                if (Day(want.Published) == Day(got.Published)) datesRight++;
                else board.Wrong("date", want.Id, "gold", want.Published, "got", got.Published);
            }
            if (want.Authors.Count > 0) authors.Add(SetF1(want.Authors, got.Authors));
        }
        if (recalls.Count > 0)
        {
            board.Add("pages", recalls.Count);
            board.Add("shingle P", 100 * Mean(precisions));
            board.Add("shingle R", 100 * Mean(recalls));
            board.Add("shingle F1", PrecisionRecall.Harmonic(100 * Mean(precisions), 100 * Mean(recalls)));
            board.Add("macro F1", 100 * Mean(f1s));
            board.Add("broken pages (F1 < .5)", f1s.Count(f => f < 0.5));
            board.Add("empty", empty);
        }
        board.AddShare("title exact", titlesRight, titles);
        board.AddShare("date exact", datesRight, dates);
        if (authors.Count > 0) board.Add("authors set-F1", 100 * Mean(authors));
        return board;
    }

    private static (int Shared, int Gold, int Predicted) Compare(string gold, string? predicted)
    {
        var want = Windows(gold);
        var got = Windows(predicted);
        var shared = want.Sum(pair => Math.Min(pair.Value, got.GetValueOrDefault(pair.Key)));
        return (shared, want.Values.Sum(), got.Values.Sum());
    }

    private static Dictionary<string, int> Windows(string? text)
    {
        var words = Words.Of(text);
        var windows = new Dictionary<string, int>();
        for (var i = 0; i + Math.Min(Window, words.Count) <= words.Count && i < Math.Max(1, words.Count - Window + 1) && words.Count > 0; i++)
        {
            var window = string.Join(' ', words.Skip(i).Take(Window));
            windows[window] = windows.GetValueOrDefault(window) + 1;
        }
        return windows;
    }

    private static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Words.IsWord(rune) && rune.Value != '_') folded.Append(Rune.ToLowerInvariant(rune));
        }
        return folded.ToString();
    }

    private static string Day(string? published) => published is { Length: > 10 } ? published[..10] : published ?? "";

    private static double SetF1(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        var want = gold.Select(Fold).ToHashSet();
        var got = predicted.Select(Fold).ToHashSet();
        return 2.0 * want.Count(got.Contains) / (want.Count + got.Count);
    }

    private static double Mean(List<double> values) => values.Count == 0 ? 0 : values.Average();
}

/// <summary>Text and metadata of one page, gold or predicted; null where nothing is known.</summary>
public sealed record CleanedText(string Id, string? Text, string? Title, string? Published, IReadOnlyList<string> Authors)
{
    /// <summary>Reads gold (<c>gold_text</c>, <c>gold_title</c>, <c>gold_author</c>, <c>gold_date</c>) or the program's own records.</summary>
    public static CleanedText Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        string? Field(string gold, string own) =>
            (root.TryGetProperty(gold, out var value) || root.TryGetProperty(own, out value)) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var hasAuthors = root.TryGetProperty("gold_author", out var authors) || root.TryGetProperty("authors", out authors);
        return new CleanedText(
            Field("id", "id") ?? "",
            Field("gold_text", "text"),
            Field("gold_title", "title"),
            Field("gold_date", "published"),
            !hasAuthors ? [] : authors.ValueKind switch
            {
                JsonValueKind.Array => [.. authors.EnumerateArray().Select(a => a.GetString() ?? "")],
                JsonValueKind.String => [authors.GetString()!],
                _ => [],
            });
    }
}
