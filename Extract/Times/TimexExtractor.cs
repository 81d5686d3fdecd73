using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Times;

/// <summary>Tokens → temporal expressions, resolved against the publication date.</summary>
public static class TimexExtractor
{
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="tags">One per token; verb tense decides the direction of bare weekdays and months.</param>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="reference">Publication day; null: the article's own dateline, else relative values stay unresolved. The clock is never read.</param>
    /// <returns>In text order, disjoint.</returns>
    public static IReadOnlyList<Timex> Extract(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, DateOnly? reference)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [];
    }
}
