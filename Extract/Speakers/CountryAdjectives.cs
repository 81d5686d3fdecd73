using System.Collections.Frozen;

namespace Extract.Speakers;

/// <summary>Countries in titles and names: "French" → "France", "US" → "United States".</summary>
internal static class CountryAdjectives
{
    private static readonly FrozenDictionary<string, string> Adjectives = LoadAdjectives();
    private static readonly FrozenDictionary<string, string> Names = LoadNames();

    /// <summary>The country or region that an adjective means.</summary>
    public static string? Find(string adjective) => Adjectives.GetValueOrDefault(adjective);

    /// <summary>The common name of a country by any of its names; null for what is no country.</summary>
    public static string? NameOf(string name) => Names.GetValueOrDefault(name);

    private static IEnumerable<(string Surface, string Name, string Form)> Rows()
    {
        var name = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read("countries.tsv"))
        {
            var surfaces = row[2].Split('|');
            if (row[1] == "name") name.TryAdd(row[0], surfaces[0]);
            if (!name.TryGetValue(row[0], out var common)) continue;
            foreach (var surface in surfaces) yield return (surface, common, row[1]);
        }
    }

    private static FrozenDictionary<string, string> LoadAdjectives() =>
        ResourceTable.Read("country_adjectives.tsv").Select(row => (Surface: row[0], Name: row[1]))
            .Concat(Rows().Where(row => row.Form == "demonym").Select(row => (row.Surface, row.Name)))
            .DistinctBy(row => row.Surface).ToFrozenDictionary(row => row.Surface, row => row.Name, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> LoadNames() =>
        Rows().Where(row => row.Form is "name" or "abbreviation" or "alias").DistinctBy(row => row.Surface)
            .ToFrozenDictionary(row => row.Surface, row => row.Name, StringComparer.Ordinal);
}
