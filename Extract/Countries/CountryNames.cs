using System.Collections.Frozen;

namespace Extract.Countries;

/// <summary>ISO 3166-1 alpha-2 code → the country's usual English name.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Names = ResourceTable.Read("countries.tsv")
        .Where(row => row[1] == "name")
        .DistinctBy(row => row[0])
        .ToFrozenDictionary(row => row[0], row => row[2].Split('|')[0]);

    /// <summary>The name; the code itself where it is none of the table.</summary>
    public static string Of(string iso2) => Names.GetValueOrDefault(iso2, iso2);
}
