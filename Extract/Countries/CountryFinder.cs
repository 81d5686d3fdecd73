using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Countries;

/// <summary>Tokens and names → countries.</summary>
public static class CountryFinder
{
    /// <returns>In text order, disjoint.</returns>
    public static IReadOnlyList<CountryMention> Find(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [];
    }
}
