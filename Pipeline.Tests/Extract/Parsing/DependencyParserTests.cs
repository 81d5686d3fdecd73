using Extract.Parsing;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public class DependencyParserTests
{
    /// <summary>Word, head (0: none), relation, for every word that is checked.</summary>
    [Theory]
    [InlineData("The minister said on Monday that prices would fall .", "minister said nsubj; Monday said obl; fall said ccomp; prices fall nsubj")]
    [InlineData("Elena Quiroga , an economist at Meridian Bank , warned of higher wages .", "Elena warned nsubj; economist Elena appos; Bank economist nmod; wages warned obl")]
    [InlineData("The bill was signed by the governor , who opposed it .", "bill signed nsubj:pass; governor signed obl:agent; opposed governor acl:relcl")]
    public void Finds_what_stories_are_made_of(string sentence, string expected)
    {
        var words = sentence.Split(' ');
        var parsed = DependencyParser.Default.Parse(words, PartOfSpeechTagger.Default.Tag(words));
        foreach (var arc in expected.Split("; "))
        {
            var parts = arc.Split(' ');
            var dependency = parsed[Array.IndexOf(words, parts[0])];
            Assert.Equal(arc, $"{parts[0]} {(dependency.Head < 0 ? "-" : words[dependency.Head])} {dependency.Relation}");
        }
    }

    [Fact]
    public void A_sentence_is_parsed_alike_whatever_stands_beside_it()
    {
        const string Text = "Prices rose. The bank said so on Monday. Nobody knew why, he added.";
        var tokens = Tokenizer.Tokenize(Text);
        var sentences = SentenceSplitter.Split(tokens, BlockSplitter.Split(Text));
        Assert.Equal(3, sentences.Count);
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        var together = DependencyParser.Default.Parse(tokens, sentences, tags);
        foreach (var sentence in sentences)
        {
            var alone = DependencyParser.Default.Parse(tokens, [sentence], tags);
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++) Assert.Equal(alone[i], together[i]);
        }
    }

    [Fact]
    public void Endless_sentences_are_parsed_in_pieces()
    {
        var words = Enumerable.Repeat("word", 5000).ToArray();
        var parsed = DependencyParser.Default.Parse(words, PartOfSpeechTagger.Default.Tag(words));
        Assert.Equal(5000, parsed.Length);
        Assert.All(parsed, d => Assert.InRange(d.Head, -1, 4999));
        Assert.Equal((5000 + 255) / 256, parsed.Count(d => d.Head < 0));
    }
}
