using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;

namespace Extract.Quantities;

/// <summary>Tokens → quantities that are not dates.</summary>
public static class QuantityExtractor
{
    /// <returns>In text order, disjoint, none inside a temporal expression.</returns>
    public static IReadOnlyList<Quantity> Extract(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, IReadOnlyList<Timex> timexes)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [];
    }
}
