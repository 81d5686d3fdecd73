namespace Extract.Countries;

/// <summary>What a phrase denotes; <see cref="Iso2"/> null where it denotes no country although it holds the name of one.</summary>
internal sealed record CountrySense(string? Iso2, CountryForm Form, bool IsCombining = false);

/// <summary>The tables of country names.</summary>
internal static class CountryTable
{
    /// <summary>Names, demonyms, compounds, capitals and the phrases that only look like them.</summary>
    public static PhraseIndex<CountrySense> Names { get; } = new(ReadNames());

    /// <summary>Capitals, for the ranking of countries.</summary>
    public static PhraseIndex<string> Capitals { get; } = new(
        ResourceTable.Read("countries.tsv").Where(row => row[1] == "capital").SelectMany(row => row[2].Split('|').Select(name => KeyValuePair.Create(name, row[0]))).DistinctBy(pair => pair.Key));

    /// <summary>States and provinces of North America, by name, newspaper abbreviation and postal code, with their country.</summary>
    public static PhraseIndex<string> States { get; } = new(
        ResourceTable.Read("us_states.tsv").SelectMany(row => row[..3].Where(name => name.Length > 0).Select(name => KeyValuePair.Create(name, row[3]))).DistinctBy(pair => pair.Key));

    /// <summary>Regions and large cities of the world with their country, for the ranking of countries.</summary>
    public static PhraseIndex<string> Places { get; } = new(
        ResourceTable.Read("places.tsv").SelectMany(row => row[2].Split('|').Select(name => KeyValuePair.Create(name, row[0]))));

    /// <summary>Institutions and parties with their country, for the ranking of countries.</summary>
    public static PhraseIndex<string> Institutions { get; } = new(ReadInstitutions());

    private static IEnumerable<KeyValuePair<string, string>> ReadInstitutions()
    {
        var codes = ResourceTable.Read("countries.tsv").Where(row => row[1] == "name").SelectMany(row => row[2].Split('|').Select(name => (Name: name, Iso2: row[0]))).ToDictionary(pair => pair.Name, pair => pair.Iso2);
        return ResourceTable.Read("country_institutions.tsv").SelectMany(row => row[1].Split('|').Select(name => KeyValuePair.Create(name, codes[row[0]]))).DistinctBy(pair => pair.Key);
    }

    private static IEnumerable<KeyValuePair<string, CountrySense>> ReadNames()
    {
        var senses = new Dictionary<string, CountrySense>();
        foreach (var row in ResourceTable.Read("country_blocks.tsv")) senses[row[0]] = new CountrySense(null, CountryForm.Name);
        foreach (var row in ResourceTable.Read("countries.tsv"))
        {
            if (row[1] == "capital") continue;
            var form = row[1] == "combining" ? CountryForm.Demonym : Enum.Parse<CountryForm>(row[1], ignoreCase: true);
            foreach (var surface in row[2].Split('|')) senses.TryAdd(surface, new CountrySense(row[0], form, row[1] == "combining"));
        }
        foreach (var row in ResourceTable.Read("country_metonyms.tsv")) senses.TryAdd(row[0], new CountrySense(row[1], CountryForm.Metonym));
        return senses;
    }
}
