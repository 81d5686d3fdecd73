using System.Collections.Frozen;

namespace Extract.Countries;

/// <summary>ISO 3166-1 alpha-2 code ↔ the country's English names.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Names = ResourceTable.Read("countries.tsv")
        .Where(row => row[1] == "name")
        .DistinctBy(row => row[0])
        .ToFrozenDictionary(row => row[0], row => row[2].Split('|')[0]);

    private static readonly FrozenDictionary<string, string> Codes = ResourceTable.Read("countries.tsv")
        .Where(row => row[1] is "name" or "abbreviation" or "alias" or "demonym")
        .SelectMany(row => row[2].Split('|').Select(name => (Name: name, Iso2: row[0])))
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Iso2, StringComparer.OrdinalIgnoreCase);

    // "Native American" and "the States" are of more and of less.
    private static readonly FrozenDictionary<string, string[]> Forms = ResourceTable.Read("countries.tsv")
        .Where(row => row[1] is "name" or "abbreviation" or "alias" or "demonym")
        .SelectMany(row => row[2].Split('|').Where(form => !form.Contains(' ', StringComparison.Ordinal) || row[1] == "name").Select(form => (Iso2: row[0], Form: form)))
        .GroupBy(pair => pair.Iso2, pair => pair.Form)
        .ToFrozenDictionary(forms => forms.Key, forms => forms.ToArray());

    /// <summary>The code of a country by its code, a name, an abbreviation or a demonym, letter case and a leading "the" aside; null where it is none of the table.</summary>
    public static string? CodeOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bare = name.Trim();
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) bare = bare[4..].TrimStart();
        var code = bare.ToUpperInvariant();
        return Names.ContainsKey(code) ? code : Codes.GetValueOrDefault(bare);
    }

    /// <summary>All names, abbreviations and demonyms of the country that one of them names, letter case aside; none where it names no country.</summary>
    public static IReadOnlyList<string> FormsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Codes.TryGetValue(name.Trim(), out var code) ? Forms[code] : [];
    }

    /// <summary>The name; the code itself where it is none of the table.</summary>
    public static string Of(string iso2) => Names.GetValueOrDefault(iso2, iso2);
}
