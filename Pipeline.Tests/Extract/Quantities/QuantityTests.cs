using System.Globalization;
using Extract.Numerals;
using Extract.Quantities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

public class QuantityTests
{
    public static TheoryData<string, string> Examples() => Table("quantities.tsv");

    public static TheoryData<string, string> Contexts() => Table("quantity_contexts.tsv");

    public static TheoryData<string, string> Subjects() => Table("quantity_subjects.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Quantities_are_read_as_the_table_says(string text, string expected)
    {
        var found = Extract(text);
        Assert.Equal(expected, found.Count == 0 ? "-" : string.Join("; ", found.Select(q => Show(q, text))));
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Modifier_counted_phrase_and_change_are_kept_apart(string text, string expected)
    {
        var found = Extract(text);
        Assert.Equal(expected, string.Join("; ", found.Select(q => $"{q.Span.Slice(text)}|{q.Modifier}|{q.Of}|{q.Change}")));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void What_a_quantity_is_stated_of_is_the_subject_of_its_clause(string text, string expected)
    {
        var found = Extract(text);
        Assert.Equal(expected, string.Join("; ", found.Select(q => $"{q.Span.Slice(text)}|{q.Subject}|{q.Of}")));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData("$")]
    [InlineData("$1 ")]
    [InlineData("1-")]
    [InlineData("from 1 to ")]
    [InlineData("one in ")]
    [InlineData("5 per ")]
    public void Quantities_of_a_long_run_of_numbers_are_disjoint(string piece)
    {
        var tokens = Tokenizer.Tokenize(string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)));
        TaggedToken[] tags = [.. Enumerable.Repeat(new TaggedToken(UniversalTag.X, "XX"), tokens.Count)];
        var found = QuantityExtractor.Extract(tokens, NumeralList.Read(tokens), tags, [], [], []);
        Assert.True(found.Zip(found.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
    }

    private static IReadOnlyList<Quantity> Extract(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = tokens.Count == 0 ? [] : [new Sentence(new TokenRange(0, tokens.Count), 0)];
        return QuantityExtractor.Extract(tokens, NumeralList.Read(tokens), PartOfSpeechTagger.Default.Tag(tokens, sentences), sentences, [], []);
    }

    private static string Show(Quantity q, string text)
    {
        static string N(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
        var value = q.Kind switch
        {
            QuantityKind.Range => N(q.Low) + ".." + N(q.High),
            QuantityKind.Score => N(q.Low) + "-" + N(q.High),
            QuantityKind.Rate => N(q.Value) + "/" + N(q.Per),
            _ => N(q.Value),
        };
#pragma warning disable CA1308 // Names in the output are lower case.
        return $"{q.Span.Slice(text)}={q.Kind.ToString().ToLowerInvariant()} {value}{(q.Unit is null ? "" : " " + q.Unit)}";
#pragma warning restore CA1308
    }

    private static TheoryData<string, string> Table(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Extract", "Quantities", name)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var row = line.Split('\t');
            data.Add(row[0], row[1]);
        }
        return data;
    }
}
