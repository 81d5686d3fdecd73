using System.Collections.Frozen;

namespace Extract.Speakers;

/// <summary>Adjectives of countries in titles: "French" → "France".</summary>
internal static class CountryAdjectives
{
    private static readonly FrozenDictionary<string, string> Table =
        ResourceTable.Read("country_adjectives.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    public static string? Find(string adjective) => Table.GetValueOrDefault(adjective);

    public static bool IsAbbreviation(string name, string country) =>
        (country == "United States" && name is "US" or "U.S." or "USA") || (country == "United Kingdom" && name is "UK" or "U.K." or "Britain");
}
