using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

public class RecognizerTests
{
    [Theory]
    [InlineData("Kwame Mensah, who leads the World Health Organization in Ghana, spoke in Geneva.", "PER Kwame Mensah|ORG World Health Organization|LOC Ghana|LOC Geneva")]
    [InlineData("FLOOD VICTIMS IN KENYA WAIT FOR FOOD", "LOC KENYA")]
    [InlineData("The rain stopped and they went home.", "")]
    public void Finds_names(string text, string expected)
    {
        var mentions = Recognize(text);
        Assert.Equal(expected, string.Join('|', mentions.Select(m => $"{NameScheme.Name(m.Type)} {m.Span.Slice(text)}")));
        Assert.All(mentions, m => Assert.InRange(m.Confidence, 0.001, 1));
    }

    [Fact]
    public void Says_the_same_from_several_threads()
    {
        const string text = "Officials in Lagos told Reuters that Ngozi Okafor would meet the European Commission.";
        var alone = Recognize(text);
        var together = Enumerable.Range(0, 16).AsParallel().Select(_ => Recognize(text)).ToList();
        Assert.All(together, mentions => Assert.Equal(alone, mentions));
    }

    [Theory]
    [InlineData(null, "O", true)]
    [InlineData(null, "I-PER", false)]
    [InlineData("B-PER", "L-PER", true)]
    [InlineData("B-PER", "L-ORG", false)]
    [InlineData("B-PER", "O", false)]
    [InlineData("L-PER", "U-LOC", true)]
    [InlineData("I-LOC", null, false)]
    [InlineData("U-LOC", null, true)]
    public void Label_order(string? label, string? next, bool allowed) => Assert.Equal(allowed, NameScheme.MayFollow(label, next));

    private static IReadOnlyList<Mention> Recognize(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = [new(new TokenRange(0, tokens.Count), 0)];
        return EntityRecognizer.Default.Recognize(tokens, PartOfSpeechTagger.Default.Tag(tokens, sentences), sentences);
    }
}
