using System.Globalization;
using Extract.Numerals;
using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

public class NumeralTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var path = Path.Combine(AppContext.BaseDirectory, "Extract", "Numerals", "numerals.tsv");
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var row = line.Split('\t');
            data.Add(row[0], row[1]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Numerals_are_read_as_the_table_says(string text, string expected)
    {
        var numerals = NumeralList.Read(Tokenizer.Tokenize(text));
        Assert.Equal(expected, numerals.Count == 0 ? "-" : string.Join("; ", numerals.Select(n => Show(n, text))));
    }

    [Theory]
    [InlineData("1,")]
    [InlineData("1,11,")]
    [InlineData("9")]
    [InlineData("1.")]
    [InlineData("million ")]
    [InlineData("one hundred and ")]
    [InlineData("1/")]
    public void Numerals_of_a_long_run_of_numbers_are_disjoint(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
        var numerals = NumeralList.Read(Tokenizer.Tokenize(text));
        Assert.All(Enumerable.Range(0, numerals.Count), i => Assert.InRange(numerals[i].Span.End, numerals[i].Span.Start + 1, text.Length));
        Assert.All(Enumerable.Range(1, Math.Max(0, numerals.Count - 1)), i => Assert.True(numerals[i - 1].Span.End <= numerals[i].Span.Start));
    }

    private static string Show(Numeral numeral, string text) =>
        numeral.Span.Slice(text) + "=" + Math.Round(numeral.Value, 10).ToString("0.##########", CultureInfo.InvariantCulture)
        + numeral.Form switch { NumeralForm.Ordinal => "r", NumeralForm.Fraction => "f", NumeralForm.Vague => "v", _ => "" };
}
