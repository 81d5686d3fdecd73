using System.Globalization;
using Extract;
using Extract.Quantities.Numerals;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

/// <summary>
/// Examples of every rule at a frozen reference date: <c>timex_positive.tsv</c>, <c>timex_negative.tsv</c> (what is no date) and
/// <c>timex_latent.tsv</c> (no reference date: values stay underspecified).
/// </summary>
public sealed class TimexTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Rows()) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Expressions_are_read_and_resolved_as_the_tables_say(string text, string reference, string expected) => Assert.Equal(expected, Write(text, reference));

    [Fact]
    public void Every_rule_has_an_example()
    {
        var used = Rows().SelectMany(row => Find(row[0], row[1])).Select(timex => timex.Rule).ToHashSet(StringComparer.Ordinal);
        var missing = RuleNames().Except(used, StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, "Rules without an example: " + string.Join(", ", missing));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("19")]
    [InlineData("2019-")]
    [InlineData("12:30 ")]
    [InlineData("May ")]
    [InlineData("the ")]
    [InlineData("two hundred and ")]
    [InlineData("the end of the ")]
    [InlineData("'80s ")]
    [InlineData("Friday, ")]
    public void Expressions_of_long_repetitions_are_disjoint(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var tokens = Tokenizer.Tokenize(text);
        var tags = Enumerable.Repeat(new TaggedToken(UniversalTag.X, "XX"), tokens.Count).ToArray();
        Sentence[] sentences = [new Sentence(new TokenRange(0, tokens.Count), 0)];
        var timexes = TimexExtractor.Extract(tokens, NumeralList.Read(tokens), tags, sentences, new DateOnly(2024, 5, 15));
        Assert.All(timexes, timex => Assert.InRange(timex.Span.End, timex.Span.Start + 1, text.Length));
        for (var i = 1; i < timexes.Count; i++) Assert.True(timexes[i - 1].Span.End <= timexes[i].Span.Start);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_hold(string reference)
    {
        foreach (var row in Rows())
            Assert.All(Find(row[0], reference), timex => Assert.NotEqual("", timex.Value));
    }

    private static IEnumerable<string[]> Rows() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Extract", "Times"), "timex_*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    private static IEnumerable<string> RuleNames()
    {
        using var stream = typeof(ArticleAnnotator).Assembly.GetManifestResourceStream("Extract/Times/rules.tsv")!;
        using var reader = new StreamReader(stream);
        var names = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') names.Add(line.Split('\t')[0]);
        return names;
    }

    private static string Write(string text, string reference)
    {
        var found = Find(text, reference).Select(t => $"{t.Span.Slice(text)} = {t.Kind.ToString().ToLowerInvariant()} {t.Value}{(t.Modifier is null ? "" : " " + t.Modifier)}").ToList();
        return found.Count == 0 ? "none" : string.Join(" ; ", found);
    }

    private static IReadOnlyList<Timex> Find(string text, string reference)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, BlockSplitter.Split(text));
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        return TimexExtractor.Extract(tokens, NumeralList.Read(tokens), tags, sentences, reference == "-" ? null : DateOnly.ParseExact(reference, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
