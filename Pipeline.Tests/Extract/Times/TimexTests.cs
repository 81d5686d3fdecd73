using System.Globalization;
using Extract;
using Extract.Numerals;
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

    [Theory]
    [InlineData("It closed on 05/06/2019.", false, "2019-05-06")]
    [InlineData("It closed on 05/06/2019.", true, "2019-06-05")]
    [InlineData("It opened on 05/06/2019 and closed on 25/06/2019.", false, "2019-06-05 2019-06-25")]
    [InlineData("It opened on 05/06/2019 and closed on 06/25/2019.", true, "2019-05-06 2019-06-25")]
    [InlineData("Opened on 3 May 2018 and 4 June 2018, it closed on 05/06/2019.", false, "2018-05-03 2018-06-04 2019-06-05")]
    [InlineData("Opened on 3 May 2018 and June 4, 2018, it closed on 05/06/2019.", false, "2018-05-03 2018-06-04 2019-05-06")]
    [InlineData("It was 2019-05-06 and 5.6.2019.", false, "2019-05-06 2019-06-05")]
    public void Dates_in_digits_are_ordered_as_the_text_and_its_country_order_them(string text, bool isDayFirst, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(text, "2024-05-15", isDayFirst).Select(timex => timex.Value)));

    [Theory]
    [InlineData("Clinton's emails\n03:53\nThis week it was told.")]
    [InlineData("MUST WATCH Clinton's emails 03:53\n\nThis week it was told.")]
    public void The_length_of_a_film_is_no_time_of_the_day(string text) => Assert.Equal(["2024-W20"], Find(text, "2024-05-15").Select(timex => timex.Value));

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

    private static IReadOnlyList<Timex> Find(string text, string reference, bool isDayFirst = false)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, BlockSplitter.Split(text));
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        return TimexExtractor.Extract(tokens, NumeralList.Read(tokens), tags, sentences, reference == "-" ? null : DateOnly.ParseExact(reference, "yyyy-MM-dd", CultureInfo.InvariantCulture), isDayFirst);
    }
}
