using Extract.Entities;
using Extract.Quantities.Context;
using Extract.Quantities.Numerals;
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
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(timexes);
        var numerals = NumeralList.Read(tokens);
        if (numerals.Count == 0) return [];
        var view = new LexemeView(tokens, numerals.Lexemes, tags);
        var phrases = new CountedPhrase(view);
        return new QuantityScanner(numerals, view, phrases, new Exclusions(view, phrases, mentions, timexes)).Scan();
    }
}
