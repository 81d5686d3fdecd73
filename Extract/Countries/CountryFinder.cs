using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Countries;

/// <summary>Tokens and names → countries.</summary>
public static class CountryFinder
{
    /// <summary>Rule of a name that several countries, states or people bear.</summary>
    internal const string SharedName = "shared-name";

    /// <returns>In text order, disjoint.</returns>
    public static IReadOnlyList<CountryMention> Find(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(mentions);
        var found = new List<CountryMention>();
        var context = new CountryContext(tokens, tags, mentions);
        for (var i = 0; i < tokens.Count;)
        {
            if (!CountryTable.Names.TryMatch(tokens, i, out var end, out var sense))
            {
                i++;
                continue;
            }
            if (sense is { Form: CountryForm.Metonym, Iso2: { } iso2 }) AddMetonym(found, context, new TokenRange(i, end), iso2);
            else AddName(found, context, new TokenRange(i, end), sense);
            i = end;
        }
        return found;
    }

    private static void AddName(List<CountryMention> found, CountryContext context, TokenRange range, CountrySense sense)
    {
        if (sense.Iso2 is null || (sense.IsCombining && !context.IsBeforeDemonym(range.End)) || context.IsNoCountry(range, sense)) return;
        var iso2 = context.Disambiguate(range, sense.Iso2);
        if (iso2 is null) return;
        found.Add(new CountryMention(context.SpanOf(range), iso2, sense.Form, 0.95, sense.IsCombining ? "combining" : context.IsShared(range) ? SharedName : sense.Form.ToString()));
    }

    private static void AddMetonym(List<CountryMention> found, CountryContext context, TokenRange range, string iso2)
    {
        if (context.ActsAsGovernment(range))
            found.Add(new CountryMention(context.SpanOf(range), iso2, CountryForm.Metonym, 0.7, "capital-for-government"));
    }
}
