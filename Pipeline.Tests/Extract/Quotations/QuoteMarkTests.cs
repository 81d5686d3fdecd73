using Extract.Quotations;
using Extract.Tokens;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public class QuoteMarkTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Quotations/quote_marks.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Pairs_marks(string text, string spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        Assert.Equal(spans, string.Join(" ++ ", Pair(text.Replace("¶", "\n\n", StringComparison.Ordinal))) is { Length: > 0 } found ? found : "-");
    }

    [Fact]
    public void Spans_are_disjoint_and_within_one_block_whatever_the_text()
    {
        var marks = Gen.Elements('"', '“', '”', '\'', '’', '‘', '«', '»', '`', 'a', 's', ' ', ',', '.', '\n', '5');
        Prop.ForAll(marks.ArrayOf().ToArbitrary(), characters =>
        {
            var text = new string(characters);
            var blocks = BlockSplitter.Split(text);
            var spans = QuoteMarkPairer.Pair(Tokenizer.Tokenize(text), blocks);
            for (var i = 0; i < spans.Count; i++)
            {
                Assert.True(blocks[spans[i].Block].Span.Contains(spans[i].Span));
                Assert.True(i == 0 || spans[i - 1].Span.End <= spans[i].Span.Start);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Pair(string text) =>
        QuoteMarkPairer.Pair(Tokenizer.Tokenize(text), BlockSplitter.Split(text)).Select(s => s.Span.Slice(text));
}
