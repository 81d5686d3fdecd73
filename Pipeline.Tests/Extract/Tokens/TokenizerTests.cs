using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

public class TokenizerTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Tokens/tokens.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Splits_as_the_treebanks_do(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, tokens.Count).Select(tokens.TextOf)));
    }

    [Fact]
    public void The_text_rebuilds_from_random_characters()
    {
        var random = new Random(7);
        const string Alphabet = "abzAZ019 .,:;'’\"“”-—/\\@#$%&()[]!?…\n\t\u0301\u200d\u00ad\ud83d\ude00\ufe0fé漢";
        for (var round = 0; round < 300; round++)
        {
            var text = new string([.. Enumerable.Range(0, 200).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            AssertCovers(text);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("A.")]
    [InlineData("a'")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("a-")]
    [InlineData("9/")]
    [InlineData(".")]
    [InlineData("a@")]
    [InlineData("http://)")]
    [InlineData("\u0301")]
    [InlineData("I. ")]
    public void A_megabyte_of_anything_is_covered(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        AssertCovers(text);
    }

    private static void AssertCovers(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var at = 0;
        foreach (var token in tokens)
        {
            Assert.True(token.Span.Start >= at && token.Span.End > token.Span.Start, $"{token} after {at}");
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Span.Start]));
            Assert.False(token.Span.End < text.Length && char.IsSurrogatePair(text[token.Span.End - 1], text[token.Span.End]));
            at = token.Span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    }
}
