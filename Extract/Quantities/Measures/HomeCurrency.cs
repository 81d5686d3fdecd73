using System.Collections.Frozen;
using Extract.Countries;
using Ingest.Offsets;

namespace Extract.Quantities.Measures;

/// <summary>
/// Bare money ("$5", "200 pesos") in an article about a country whose own money is written so. Only on strong evidence: the article is about that
/// country, and its signs, its publisher or the absence of the other country speak for it.
/// </summary>
internal static class HomeCurrency
{
    /// <summary>What the rule of such a quantity ends with.</summary>
    public const string RuleEnding = "-at-home";

    /// <summary>Least share of the country in the article's focus where nothing else speaks for its money, and where something does.</summary>
    private const double SoleShare = 0.75, SupportedShare = 0.4;

    /// <summary>Least namings of the country where nothing else speaks for its money: a sentence by itself tells little.</summary>
    private const int SoleMentions = 2;

    /// <summary>Most share of the United States in an article whose bare dollars are not theirs.</summary>
    private const double ForeignShare = 0.1;

    private static readonly FrozenDictionary<string, Home> Homes = ResourceTable.Read("home_currencies.tsv")
        .ToFrozenDictionary(row => row[0], row => new Home(row[1], row[2], row[3] == "press"));

    /// <param name="Code">The country's currency.</param>
    /// <param name="Otherwise">What its bare words mean elsewhere.</param>
    /// <param name="IsOfPress">Whether the country's press writes it bare.</param>
    private sealed record Home(string Code, string Otherwise, bool IsOfPress);

    /// <param name="quantities">The article's quantities, in text order.</param>
    /// <param name="text">Its text.</param>
    /// <param name="focus">The countries it is about.</param>
    /// <param name="url">Its address; the country of the host counts as the publisher's.</param>
    public static IReadOnlyList<Quantity> Apply(IReadOnlyList<Quantity> quantities, string text, IReadOnlyList<CountryInFocus> focus, string? url)
    {
        if (focus.Count == 0 || !Homes.TryGetValue(focus[0].Iso2, out var home) || !IsHome(quantities, text, focus, url, home)) return quantities;
        return [.. quantities.Select(quantity => IsBare(quantity, home, text) ? quantity with { Unit = home.Code + quantity.Unit![3..], Rule = quantity.Rule + RuleEnding } : quantity)];
    }

    private static bool IsHome(IReadOnlyList<Quantity> quantities, string text, IReadOnlyList<CountryInFocus> focus, string? url, Home home)
    {
        var isSupported = IsPublishedIn(url, focus[0].Iso2);
        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i].Unit is not { } unit) continue;
            // "A$5 million ($3.3 million)": bare sums are conversions into the other currency.
            if (i > 0 && IsBare(quantities[i], home, text) && IsConversion(quantities[i - 1], quantities[i], text)) return false;
            isSupported |= IsMoneyOf(unit, home.Code) || (IsMoneyOf(unit, home.Otherwise) && !IsBare(quantities[i], home, text));
        }
        var share = focus[0].Score;
        return isSupported ? share >= SupportedShare : home.IsOfPress && share >= SoleShare && focus[0].Mentions >= SoleMentions && !focus.Any(country => country.Iso2 == "US" && country.Score > ForeignShare);
    }

    /// <summary>Whether it is money of the shared name with nothing that tells whose: no country's letters or adjective.</summary>
    private static bool IsBare(Quantity quantity, Home home, string text) =>
        quantity.Unit is { } unit && IsMoneyOf(unit, home.Otherwise) && !quantity.Span.In(text).ContainsAnyInRange('A', 'Z');

    private static bool IsMoneyOf(string unit, string code) => unit.StartsWith(code, StringComparison.Ordinal) && (unit.Length == 3 || unit[3] == '/');

    private static bool IsConversion(Quantity before, Quantity money, string text) =>
        before.Kind is QuantityKind.Money or QuantityKind.Range && before.Unit != money.Unit && before.Unit is not null
        && text.AsSpan(before.Span.End, money.Span.Start - before.Span.End) is { Length: <= 12 } between && between.Contains('(');

    private static bool IsPublishedIn(string? url, string iso2)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return false;
        var ending = address.Host.AsSpan(address.Host.LastIndexOf('.') + 1);
        return ending.Equals(iso2, StringComparison.OrdinalIgnoreCase);
    }
}
