using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Cleaning;

namespace Bench;

/// <summary>A text after the stages that most others build on.</summary>
internal sealed record TaggedText(TokenList Tokens, IReadOnlyList<Sentence> Sentences, IReadOnlyList<TaggedToken> Tags)
{
    public static TaggedText Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, BlockSplitter.Split(text));
        return new TaggedText(tokens, sentences, PartOfSpeechTagger.Default.Tag(tokens, sentences));
    }
}
