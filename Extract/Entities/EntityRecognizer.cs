using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Entities;

/// <summary>Tokens → names. Thread-safe.</summary>
public sealed class EntityRecognizer
{
    /// <summary>The committed model.</summary>
    public static EntityRecognizer Default { get; } = new();

    /// <returns>Mentions in text order, disjoint.</returns>
    public IReadOnlyList<Mention> Recognize(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [];
    }
}
