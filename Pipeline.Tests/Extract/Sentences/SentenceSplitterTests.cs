using Extract.Sentences;
using Extract.Tokens;
using Ingest;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class SentenceSplitterTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Sentences/sentences.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Ends_sentences_where_they_end(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);
        Assert.Equal(marked.Split('|').Select(s => s.Trim()), sentences.Select(s => tokens.TextOf(s.Tokens)));
    }

    [Fact]
    public void Never_crosses_a_block()
    {
        const string Text = "A headline without a stop\n\nThe text.";
        var tokens = Tokenizer.Tokenize(Text);
        var sentences = SentenceSplitter.Split(tokens, [new Block(new TextSpan(0, 25), BlockKind.Heading), new Block(new TextSpan(27, 36), BlockKind.Paragraph)]);
        Assert.Equal(["A headline without a stop", "The text."], sentences.Select(s => tokens.TextOf(s.Tokens)));
        Assert.Equal([0, 1], sentences.Select(s => s.Block));
    }

    [Fact]
    public void Bounds_a_sentence_that_never_ends()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 50_000));
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);
        Assert.All(sentences, s => Assert.InRange(s.Tokens.Count, 1, SentenceSplitter.MaxTokens));
        Assert.Equal(tokens.Count, sentences.Sum(s => s.Tokens.Count));
    }
}
