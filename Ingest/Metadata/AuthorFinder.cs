using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds who signs an article: JSON-LD first, then meta elements, then what the page shows.</summary>
internal sealed class AuthorFinder
{
    private const int Most = 20;

    private readonly Page _page;
    private readonly PersonNames _names;
    private readonly HouseNames _houses;
    private readonly ShownAuthors _shown;

    private AuthorFinder(Page page, string? site, string? host)
    {
        _page = page;
        _names = new PersonNames(site, host);
        _houses = new HouseNames(_names, site, host);
        _shown = new ShownAuthors(page, _names, _houses);
    }

    /// <summary>
    /// The people who sign; a later source counts if it names the same people and more. Where no person signs, the news agency that does;
    /// where none does, the house that the page declares as its author. Staff, desks and users without a name are no authors.
    /// </summary>
    public static IReadOnlyList<string> Find(Page page, string? site, string? host)
    {
        var finder = new AuthorFinder(page, site, host);
        var people = finder.People();
        var agencies = finder.LinkedAgencies();
        if (people.Count > 0) return [.. people, .. agencies];
        if (finder.HousesWithAgencies() is { Count: > 0 } together) return together;
        if (agencies.Count == 0) agencies = finder.OtherAgencies();
        return agencies.Count > 0 ? agencies : finder.Houses();
    }

    private List<string> People()
    {
        const int MostOnPage = 4;
        var found = new List<string>();
        foreach (var (names, most) in Declared().Select(names => (names, Most)).Concat(_shown.Sources().Select(names => (names, MostOnPage))))
        {
            var people = WithoutLonger(names).Take(Most).ToList();
            if (found.Count == 0 || (people.Count <= found.Count + most && IsLarger(people, found))) found = people;
        }
        if (found.Count > 0 && _shown.BelowHeadline() is { Count: > 0 } shown && !shown.Exists(s => found.Exists(f => f.Contains(s, StringComparison.OrdinalIgnoreCase) || s.Contains(f, StringComparison.OrdinalIgnoreCase)))) found = shown;
        return found;
    }

    // All that were found and more, half of them with common forenames; a page may add "Dr." to a name.
    private static bool IsLarger(List<string> people, List<string> found)
    {
        var (known, all) = (found.ConvertAll(PersonNames.Untitled), people.ConvertAll(PersonNames.Untitled));
        if (all.Count <= known.Count || !known.TrueForAll(f => all.Contains(f, StringComparer.OrdinalIgnoreCase))) return false;
        var added = all.FindAll(p => !known.Contains(p, StringComparer.OrdinalIgnoreCase));
        return added.TrueForAll(p => p.Contains(' ', StringComparison.Ordinal)) && 2 * added.Count(PersonNames.HasForename) >= added.Count;
    }

    // "Jane Doe" and "Jane Doe USA Weekly" are one author.
    private static IEnumerable<string> WithoutLonger(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Where(name => !all.Exists(other => name.Length > other.Length && other.Contains(' ', StringComparison.Ordinal) && name.StartsWith(other, StringComparison.OrdinalIgnoreCase)));
    }

    private IEnumerable<IEnumerable<string>> Declared()
    {
        yield return _page.Linked.Authors.Where(a => !a.IsOrganization).SelectMany(a => _names.People(a.Name, false));
        foreach (var name in MetaFields.Author) yield return Metas(name).SelectMany(m => _names.People(name.StartsWith("citation_", StringComparison.Ordinal) ? FamilyLast(m) : m, false));
        yield return Labelled().SelectMany(m => _names.People(m, false));
        yield return MetaFields.Author.SelectMany(Metas).Concat(_page.Linked.Authors.Select(a => a.Name)).Select(AuthorAddresses.NameIn).OfType<string>().Where(PersonNames.HasForename);
    }

    // "Doe, Jane" of bibliographic fields.
    private static string FamilyLast(string name) => name.Split(',') is [var family, var given] ? $"{given.Trim()} {family.Trim()}" : name;

    private IEnumerable<string> Metas(string name) => _page.Metas.Where(m => m.Name == name).Select(m => m.Content);

    // Cards show two fields with labels of their own: twitter:label1 "Written by", twitter:data1 "Jane Doe".
    private IEnumerable<string> Labelled() =>
        _page.Metas.Where(m => m.Name.StartsWith("twitter:label", StringComparison.Ordinal) && BylineText.IsLabel(m.Content)).SelectMany(m => Metas("twitter:data" + m.Name["twitter:label".Length..]));

    private List<string> LinkedAgencies() => [.. _page.Linked.Authors.SelectMany(a => _names.AgenciesIn(a.Name)).Distinct()];

    private List<string> OtherAgencies() =>
        [.. MetaFields.Author.SelectMany(Metas).Concat(_shown.Bylines()).Select(s => _names.AgenciesIn(s).Distinct().ToList()).FirstOrDefault(a => a.Count > 0) ?? []];

    // "Le Quotidien et AFP"
    private List<string> HousesWithAgencies() => _page.Linked.Authors.Select(a => _houses.In(a.Name).ToList()).FirstOrDefault(pieces => pieces.Count > 1) ?? [];

    // JSON-LD may declare any house; elsewhere a name that is none of a person is often the system's or a vendor's, so only the site itself counts.
    private List<string> Houses()
    {
        var linked = _page.Linked.Authors.SelectMany(a => _houses.In(a.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (linked.Count > 0) return linked;
        return [.. MetaFields.Author.SelectMany(Metas).Concat(Labelled()).Concat(_shown.Bylines()).SelectMany(_houses.In).Where(_houses.IsSite).Take(1)];
    }
}
