using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds who wrote an article.</summary>
internal sealed class AuthorFinder
{
    private const int Most = 20;

    // Elements that name the authors of other texts.
    private const Concepts Elsewhere = Concepts.Related | Concepts.Popular | Concepts.Comment | Concepts.Teaser | Concepts.Image | Concepts.Caption;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "article.author", "og:author", "og:article:author", "authors", "byline",
        "article:byline", "articleauthor", "cxenseparse:author", "article:author_name", "creator", "vr:author", "rbauth", "author-name",
    ];

    private readonly Page _page;
    private readonly PersonNames _names;
    private readonly int _title;

    private AuthorFinder(Page page, string? site, string? host)
    {
        _page = page;
        _names = new PersonNames(site, host);
        _title = Math.Max(0, Headline.Find(page));
    }

    /// <summary>
    /// The people who sign: JSON-LD first, then meta elements, then bylines on the page; a later source counts if it names the same people and more.
    /// Where no person signs, the news agency that does.
    /// </summary>
    public static IReadOnlyList<string> Find(Page page, string? site, string? host)
    {
        var finder = new AuthorFinder(page, site, host);
        var found = new List<string>();
        foreach (var names in finder.Sources())
        {
            var people = WithoutLonger(names).Take(Most).ToList();
            if (found.Count == 0 || IsLarger(people, found)) found = people;
        }
        if (found.Count > 0 && finder.BelowHeadline() is { Count: > 0 } shown && !shown.Exists(s => found.Exists(f => f.Contains(s, StringComparison.OrdinalIgnoreCase) || s.Contains(f, StringComparison.OrdinalIgnoreCase)))) found = shown;
        var agencies = finder.LinkedAgencies();
        if (found.Count > 0) return [.. found, .. agencies];
        return agencies.Count > 0 ? agencies : finder.OtherAgencies();
    }

    private static bool IsLarger(List<string> people, List<string> found) =>
        people.Count > found.Count && people.Count <= found.Count + 4 && found.TrueForAll(f => people.Contains(f, StringComparer.OrdinalIgnoreCase))
        && people.TrueForAll(p => p.Contains(' ', StringComparison.Ordinal) || found.Contains(p, StringComparer.OrdinalIgnoreCase))
        && 2 * people.Count(p => !found.Contains(p, StringComparer.OrdinalIgnoreCase) && PersonNames.HasForename(p)) > people.Count - found.Count;

    // "Jane Doe" and "Jane Doe USA Weekly" are one author.
    private static IEnumerable<string> WithoutLonger(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Where(name => !all.Exists(other => name.Length > other.Length && other.Contains(' ', StringComparison.Ordinal) && name.StartsWith(other, StringComparison.OrdinalIgnoreCase)));
    }

    private IEnumerable<IEnumerable<string>> Sources()
    {
        yield return _page.Linked.Authors.Where(a => !a.IsOrganization).SelectMany(a => _names.People(a.Name, false));
        foreach (var name in MetaNames) yield return Metas(name).SelectMany(m => _names.People(name == "citation_author" ? FamilyLast(m) : m, false));
        yield return FromClues(ClueKind.AuthorProperty, false);
        yield return FromClues(ClueKind.AuthorLink, false);
        yield return FromClues(ClueKind.AuthorAddress, false);
        yield return FromClues(ClueKind.AuthorClass, true);
        yield return FromBlocks();
        yield return FromBareNames();
        yield return FromSignatures();
        yield return FromEnd();
    }

    // "Doe, Jane" of bibliographic fields.
    private static string FamilyLast(string name) => name.Split(',') is [var family, var given] ? $"{given.Trim()} {family.Trim()}" : name;

    private IEnumerable<string> Metas(string name) => _page.Metas.Where(m => m.Name == name).Select(m => m.Content);

    private List<string> LinkedAgencies() => [.. _page.Linked.Authors.SelectMany(a => _names.AgenciesIn(a.Name)).Distinct()];

    private List<string> OtherAgencies() =>
        [.. MetaNames.SelectMany(Metas).Concat(Near(ClueKind.AuthorClass).Select(c => c.Text)).Select(s => _names.AgenciesIn(s).Distinct().ToList()).FirstOrDefault(a => a.Count > 0) ?? []];

    // The clue nearest to the headline that names anyone, and those right beside it.
    private List<string> FromClues(ClueKind kind, bool strict)
    {
        var found = new List<string>();
        var at = -1;
        foreach (var clue in Near(kind))
        {
            if (at >= 0 && Math.Abs(clue.Block - at) > (kind == ClueKind.AuthorAddress ? 0 : 2)) continue;
            var names = Lines(clue.Text.Length > 0 ? clue.Text : clue.Value ?? "", strict);
            if (names.Count > 0 && at < 0) at = clue.Block;
            found.AddRange(names);
        }
        return strict && found.Exists(PersonNames.HasForename) ? found.FindAll(PersonNames.HasForename) : found;
    }

    private IEnumerable<PageClue> Near(ClueKind kind)
    {
        const int Before = 10, After = 30;
        return _page.Clues.Where(c => c.Kind == kind && c.Block >= _title - Before && c.Block <= _title + After && (c.Concepts & Elsewhere) == 0)
            .OrderBy(c => c.Block < _title ? 2 * (_title - c.Block) : c.Block - _title);
    }

    // The first lines that hold names; a line without any ends them.
    private List<string> Lines(string text, bool strict)
    {
        const int LongestLine = 90;
        var found = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var names = line.Length > LongestLine ? [] : _names.People(line, strict).ToList();
            if (names.Count == 0 && found.Count > 0 && line.Length > 3) break;
            found.AddRange(names);
        }
        return found;
    }

    // "By Jane Doe and John Roe", "March 5, 2024 by Jane Doe", "Written by" above a name: in a short block near the headline.
    private IEnumerable<string> FromBlocks()
    {
        foreach (var i in ShortBlocks())
        {
            var text = _page.Blocks[i].Lined;
            var inner = text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            var names = new List<string>();
            if (PersonNames.OpeningLength(text) > 0) names.AddRange(_names.People(text, true));
            else if (text.IndexOf("\nby ", StringComparison.OrdinalIgnoreCase) is var line and >= 0) names.AddRange(_names.People(text[(line + 1)..], true));
            else if (inner >= 0) names.AddRange(_names.People(text[(inner + 1)..], true));
            else if (PersonNames.OpeningLength(text + " A") == text.Length + 1 && i + 1 < _page.Blocks.Count) names.AddRange(_names.People(_page.Blocks[i + 1].Text, true));
            if (names.Count > 0) return names;
        }
        return [];
    }

    // "By Jane Doe" right below the headline.
    private List<string> BelowHeadline()
    {
        const int Reach = 4;
        for (var i = _title + 1; i < Math.Min(_page.Blocks.Count, _title + Reach); i++)
        {
            var text = _page.Blocks[i].Lined;
            if (!text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("By: ", StringComparison.OrdinalIgnoreCase)) continue;
            if (_names.People(text, true).ToList() is { Count: > 0 } people && people.TrueForAll(PersonNames.HasForename)) return people;
        }
        return [];
    }

    // A block that is a person's name and nothing else, next to the date.
    private IEnumerable<string> FromBareNames()
    {
        foreach (var i in ShortBlocks())
        {
            if (!IsBesideDate(i)) continue;
            var names = _names.People(_page.Blocks[i].Lined, true).Where(PersonNames.HasForename).ToList();
            if (names.Count > 0) return names;
        }
        return [];
    }

    // "Jane Doe, The Orla Observer, 5 March 2024": a name, a paper or an office, and a date.
    private IEnumerable<string> FromSignatures()
    {
        foreach (var i in ShortBlocks())
        {
            if (_names.Signature(_page.Blocks[i].Lined) is { } name) return [name];
        }
        return [];
    }

    // "Written by Jane Doe" below an article that names nobody at its head.
    private IEnumerable<string> FromEnd()
    {
        const int ShortWords = 25;
        for (var i = _title; i < _page.Blocks.Count; i++)
        {
            var block = _page.Blocks[i];
            if (block.Words > ShortWords || block.Text.IndexOf("ritten by", StringComparison.Ordinal) is not (var at and >= 0)) continue;
            var people = _names.People("by" + block.Text[(at + "ritten by".Length)..], true).Where(PersonNames.HasForename).ToList();
            if (people.Count > 0) return people;
        }
        return [];
    }

    private IEnumerable<int> ShortBlocks()
    {
        const int ShortWords = 18, Before = 5, After = 12;
        var start = Math.Max(0, _title - Before);
        return Enumerable.Range(start, Math.Max(0, Math.Min(_page.Blocks.Count, _title + After) - start)).Where(i => i != _title && _page.Blocks[i].Words <= ShortWords);
    }

    private bool IsBesideDate(int i)
    {
        const int Beside = 2, ShortWords = 12;
        for (var j = Math.Max(0, i - Beside); j <= Math.Min(_page.Blocks.Count - 1, i + Beside); j++)
        {
            if (_page.Blocks[j].Words <= ShortWords && DateText.Find(_page.Blocks[j].Text, true, null) is not null) return true;
        }
        return false;
    }
}
