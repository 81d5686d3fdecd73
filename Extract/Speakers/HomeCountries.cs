using System.Collections.Frozen;
using Extract.Entities;
using Extract.Entities.Resolution;

namespace Extract.Speakers;

/// <summary>
/// Whose head of state or minister somebody is where the article does not say: the country of a well-known leader, else the country that makes up half
/// of what the article names of countries and their institutions, without those that have another holder of the same office.
/// </summary>
internal sealed class HomeCountries
{
    // Share of the article's country names that one country needs to be the one meant.
    private const double LeastShare = 0.5;

    private static readonly FrozenDictionary<string, string> Institutions = ReadNames("country_institutions.tsv").ToFrozenDictionary(row => row.Name, row => row.Country, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Leaders = ReadLeaders();

    private static readonly FrozenDictionary<string, (bool IsOnly, FrozenSet<string> Countries)> Offices = ResourceTable.Read("office_countries.tsv")
        .SelectMany(row => row[0].Split('|').Select(office => (office, IsOnly: row[1] is "only", Countries: row[2].Split('|').ToFrozenSet(StringComparer.Ordinal))))
        .ToFrozenDictionary(entry => entry.office, entry => (entry.IsOnly, entry.Countries), StringComparer.Ordinal);

    private readonly SpeakerContext _context;
    private readonly Dictionary<string, (int Count, Evidence Evidence)> _counts = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string Country, int Entity)> _holders;

    /// <param name="context">The article.</param>
    /// <param name="facts">One entry per entity.</param>
    public HomeCountries(SpeakerContext context, IReadOnlyList<PersonFacts> facts)
    {
        _context = context;
        for (var m = 0; m < context.Mentions.Count; m++) Count(m);
        _holders = facts.SelectMany((fact, e) => fact.Phrases.Select(phrase => (phrase.Noun.Lemma, Country: CountryOf(phrase), Entity: e)))
            .Where(holder => holder.Country is not null).Distinct().ToLookup(holder => holder.Lemma, holder => (holder.Country!, holder.Entity));
    }

    /// <summary>The country that an unnamed government of the article is that of.</summary>
    public Evidence? Main => Best(new HashSet<string>());

    /// <summary>Whose office it is: the leader's own country, else the foremost one of those that have such an office and nobody else in it.</summary>
    /// <param name="entity">Who holds the office; -1 for an unnamed speaker.</param>
    /// <param name="lemma">The office.</param>
    /// <param name="role">Where it is said.</param>
    public Evidence? Of(int entity, string lemma, Evidence role)
    {
        if (entity >= 0 && Leaders.TryGetValue(_context.Entities[entity].Name, out var country))
            return _counts.TryGetValue(country, out var named) ? named.Evidence : new Evidence(_context.CountryName(country), role.Span);
        var taken = _holders[lemma].Where(holder => holder.Entity != entity).Select(holder => holder.Country).ToHashSet(StringComparer.Ordinal);
        if (Offices.TryGetValue(lemma, out var office)) taken.UnionWith(_counts.Keys.Where(country => office.Countries.Contains(country) != office.IsOnly));
        return Best(taken);
    }

    /// <summary>Whether a name is that of somebody who has led a country; a surname alone is, where the article gives no first name.</summary>
    public static bool IsLeader(string name) => Leaders.ContainsKey(name);

    /// <summary>The country that somebody of that name has led; null for others.</summary>
    public static string? LedBy(string name) => Leaders.GetValueOrDefault(name);

    /// <summary>Whether somebody is known to lead another country than the one that is given.</summary>
    public bool Contradicts(int entity, string affiliation) =>
        CountryAdjectives.NameOf(affiliation) is { } given && Leaders.TryGetValue(_context.Entities[entity].Name, out var country) && country != given;

    private Evidence? Best(HashSet<string> taken)
    {
        var free = _counts.Where(entry => !taken.Contains(entry.Key)).Select(entry => entry.Value).ToList();
        if (free.Count == 0) return null;
        var best = free.MaxBy(entry => entry.Count);
        return best.Count >= LeastShare * free.Sum(entry => entry.Count) ? best.Evidence : null;
    }

    private void Count(int mention)
    {
        var text = _context.Mentions[mention].Span.Slice(_context.Tokens.Text);
        if (Institutions.TryGetValue(text, out var country)) Add(country, new Evidence(_context.CountryName(country), _context.Mentions[mention].Span));
        else if (CountryIn(text, _context.TypeOf(mention)) is { } name) Add(name, new Evidence(_context.CountryName(name), _context.Mentions[mention].Span));
    }

    private void Add(string country, Evidence evidence) =>
        _counts[country] = _counts.TryGetValue(country, out var known) ? (known.Count + 1, known.Evidence) : (1, evidence);

    private static string? CountryIn(string text, EntityType type) => type switch
    {
        EntityType.Location => CountryAdjectives.NameOf(text),
        EntityType.Miscellaneous => CountryAdjectives.Find(text),
        _ => null,
    };

    private static string? CountryOf(RolePhrase phrase) => phrase.Affiliation is { } affiliation ? CountryAdjectives.NameOf(affiliation.Text) : null;

    private static IEnumerable<(string Country, string Name)> ReadNames(string table) =>
        ResourceTable.Read(table).SelectMany(row => row[1].Split('|').Select(name => (row[0], name)));

    /// <summary>By full name, and by surname where it is that of one country's leaders only ("Trump", "Xi").</summary>
    private static FrozenDictionary<string, string> ReadLeaders()
    {
        var full = ReadNames("state_leaders.tsv").Where(row => row.Name.Contains(' ', StringComparison.Ordinal)).DistinctBy(row => row.Name).ToList();
        var single = full.SelectMany(row => new[] { row with { Name = row.Name.Split(' ')[0] }, row with { Name = row.Name.Split(' ')[^1] } }).Distinct()
            .Where(row => !FirstNames.Contains(SpeakerNouns.Lower(row.Name))).GroupBy(row => row.Name).Where(group => group.Count() == 1).Select(group => group.Single());
        return full.Concat(single).DistinctBy(row => row.Name).ToFrozenDictionary(row => row.Name, row => row.Country, StringComparer.Ordinal);
    }
}
