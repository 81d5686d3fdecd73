using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest;

namespace Extract.Quotations;

/// <summary>Tokens → statements: content, cue and the noun phrase of the speaker.</summary>
public static class QuotationFinder
{
    /// <returns>In order of the first content piece; content pieces of different statements are disjoint.</returns>
    public static IReadOnlyList<Statement> Find(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, IReadOnlyList<Block> blocks, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [];
    }
}
