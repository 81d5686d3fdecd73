using System.Collections.Frozen;
using System.Globalization;
using Extract.Countries;
using Extract.Quantities;
using Extract.Quantities.Measures;
using Extract.Times;
using Extract.Times.Rules;
using static System.FormattableString;

namespace Extract;

/// <summary>How a date, quantity or country was found, in lines for people: its rule, the table rows that it rests on, and the day it was counted from.</summary>
public static class Derivation
{
    private static readonly FrozenDictionary<string, string[]> Units = Rows("units.tsv");
    private static readonly FrozenDictionary<string, string[]> Currencies = Rows("currencies.tsv");
    private static readonly string[][] CountryForms = [.. ResourceTable.Read("countries.tsv")];

    /// <summary>How a date, time or duration was found.</summary>
    /// <param name="timex">The expression; one that was read from a database no longer knows what it was counted from.</param>
    public static IEnumerable<string> Of(Timex timex)
    {
        ArgumentNullException.ThrowIfNull(timex);
        var patterns = TimexGrammar.Default.Rules.Where(rule => rule.Name == timex.Rule).Select(rule => rule.Pattern);
        yield return $"rule {timex.Rule} (Times/rules.tsv): {string.Join("  or  ", patterns)}";
        if (timex.Modifier is { } modifier) yield return $"modifier {modifier} (Times/prefixes.tsv, suffixes.tsv)";
        if (timex.Basis is { } basis)
        {
            var what = basis.Kind switch
            {
                TimexBasisKind.LastMentioned => "the last date mentioned",
                TimexBasisKind.DayOfSpeech => "the day of the quoted speech",
                _ => "the day of publication or the dateline",
            };
            yield return Invariant($"counted from {basis.Day:yyyy-MM-dd}, {what}");
        }
    }

    /// <summary>How a quantity was found, with its value in SI units where its unit has a factor.</summary>
    /// <param name="quantity">The quantity.</param>
    public static IEnumerable<string> Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        yield return $"rule {quantity.Rule}";
        if (quantity.Unit is { } unit)
        {
            // "USD/barrel", "tonne per day": each part has a row of its own.
            var parts = !Units.ContainsKey(unit) ? unit.Split(["/", " per "], StringSplitOptions.None) : [unit];
            foreach (var part in parts)
                if (UnitRow(part, parts.Length == 1 ? quantity.Value : null) is { } row) yield return row;
        }
        if (quantity.Rule.EndsWith(HomeCurrency.RuleEnding, StringComparison.Ordinal)) yield return "bare money of the country in focus (home_currencies.tsv)";
        if (quantity.Modifier is { } modifier) yield return $"modifier {modifier} (quantity_modifiers.tsv)";
        if (quantity.Change is { } change) yield return $"amount of a change {(change == ChangeDirection.Up ? "up" : "down")} (quantity_changes.tsv)";
        if (quantity.Of is { } counted) yield return $"counts or measures: {counted}";
        if (quantity.Subject is { } subject) yield return $"stated of: {subject} (stating_verbs.tsv)";
    }

    /// <summary>How a naming of a country was found.</summary>
    /// <param name="country">The mention.</param>
    /// <param name="surface">Its words.</param>
    public static IEnumerable<string> Of(CountryMention country, string surface)
    {
        ArgumentNullException.ThrowIfNull(country);
        yield return $"rule {country.Rule}";
        var row = Array.Find(CountryForms, row => row[0] == country.Iso2 && row[2].Split('|').Contains(surface, StringComparer.OrdinalIgnoreCase));
        if (row is not null) yield return $"countries.tsv: {surface} is a form ({row[1]}) of {CountryNames.Of(country.Iso2)}";
        if (country.Rule == CountryFinder.SharedName) yield return "told from others of the name by words of the article (country_evidence.tsv)";
        if (country.Form == CountryForm.Metonym) yield return "used as the government (country_metonyms.tsv, government_verbs.tsv)";
    }

    private static string? UnitRow(string name, decimal? value)
    {
        if (Currencies.TryGetValue(name, out var currency)) return $"currencies.tsv: {currency[0]}, {currency[1]}";
        if (!Units.TryGetValue(name, out var unit)) return null;
        var factor = double.Parse(unit[3], CultureInfo.InvariantCulture);
        // Temperatures have an offset besides their factor.
        var converted = value is { } number && !unit[2].StartsWith("temperature", StringComparison.Ordinal) ? Invariant($"; {(double)number * factor:0.######} {unit[4]}") : "";
        return $"units.tsv: {unit[0]}, UCUM {unit[1]}, {unit[2]}{converted}";
    }

    private static FrozenDictionary<string, string[]> Rows(string table) =>
        ResourceTable.Read(table).DistinctBy(row => row[0]).ToFrozenDictionary(row => row[0], StringComparer.Ordinal);
}
