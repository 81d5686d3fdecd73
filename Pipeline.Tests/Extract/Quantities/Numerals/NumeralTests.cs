using System.Globalization;
using Extract.Quantities.Numerals;
using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

public class NumeralTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var path = Path.Combine(AppContext.BaseDirectory, "Extract", "Quantities", "Numerals", "numerals.tsv");
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

    [Fact]
    public void A_numeral_is_found_from_its_first_token()
    {
        var numerals = NumeralList.Read(Tokenizer.Tokenize("about twenty five of 300"));
        Assert.Null(numerals.StartingAt(0));
        Assert.Equal(25, numerals.StartingAt(1)?.Value);
        Assert.Null(numerals.StartingAt(2));
        Assert.Equal(300, numerals.StartingAt(4)?.Value);
    }

    [Theory]
    [InlineData("1,")]
    [InlineData("1,11,")]
    [InlineData("9")]
    [InlineData("1.")]
    [InlineData("million ")]
    [InlineData("one hundred and ")]
    [InlineData("1/")]
    public void A_long_run_of_numbers_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
        var numerals = NumeralList.Read(Tokenizer.Tokenize(text));
        Assert.True(numerals.All(n => n.Span.End > n.Span.Start && n.Span.End <= text.Length));
    }

    private static string Show(Numeral numeral, string text) =>
        numeral.Span.Slice(text) + "=" + Math.Round(numeral.Value, 10).ToString("0.##########", CultureInfo.InvariantCulture)
        + numeral.Form switch { NumeralForm.Ordinal => "r", NumeralForm.Fraction => "f", NumeralForm.Vague => "v", _ => "" };
}
