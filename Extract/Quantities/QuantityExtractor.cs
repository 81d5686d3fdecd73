using Extract.Countries;
using Extract.Entities;
using Extract.Numerals;
using Extract.Quantities.Context;
using Extract.Quantities.Measures;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;

namespace Extract.Quantities;

/// <summary>Tokens → quantities that are not dates.</summary>
public static class QuantityExtractor
{
    /// <returns>In text order, disjoint, none inside a temporal expression.</returns>
    public static IReadOnlyList<Quantity> Extract(TokenList tokens, NumeralList numerals, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, IReadOnlyList<Timex> timexes)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(numerals);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(timexes);
        if (numerals.Count == 0) return [];
        var view = new LexemeView(tokens, numerals.Lexemes, tags);
        var phrases = new CountedPhrase(view, timexes);
        return new QuantityScanner(numerals, view, phrases, new Exclusions(view, phrases, mentions, timexes)).Scan();
    }

    /// <summary>Bare money ("$5", "200 pesos") as the country means it that the article is about, where the evidence is strong.</summary>
    /// <param name="quantities">The article's quantities, in text order.</param>
    /// <param name="text">Its text.</param>
    /// <param name="focus">The countries it is about, the foremost first.</param>
    /// <param name="url">Its address, if known.</param>
    public static IReadOnlyList<Quantity> AtHome(IReadOnlyList<Quantity> quantities, string text, IReadOnlyList<CountryInFocus> focus, string? url)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(focus);
        return HomeCurrency.Apply(quantities, text, focus, url);
    }
}
