using Ingest.Cleaning.Html;
using DateLine = Ingest.Cleaning.RawText.DateLine;

namespace Ingest.Metadata;

/// <summary>Finds who signs an article in what its page shows: elements that speak of authors, and short blocks near the headline.</summary>
internal sealed class ShownAuthors(Page page, PersonNames names, HouseNames houses)
{
    // Elements that name the authors of other texts.
    private const Concepts Elsewhere = Concepts.Related | Concepts.Popular | Concepts.Comment | Concepts.Teaser | Concepts.Image | Concepts.Caption;

    private readonly int _title = Math.Max(0, Headline.Find(page));

    /// <summary>The people that each kind of evidence names, the most trusted kind first.</summary>
    public IEnumerable<IEnumerable<string>> Sources()
    {
        yield return FromClues(ClueKind.AuthorProperty, false);
        yield return FromClues(ClueKind.AuthorLink, false);
        yield return FromClues(ClueKind.AuthorAddress, false);
        yield return FromClues(ClueKind.AuthorClass, true);
        yield return FromBlocks();
        yield return FromBareNames();
        yield return FromSignatures();
        yield return FromEnd();
        yield return FromHandles();
    }

    /// <summary>The texts of the elements near the headline that speak of authors, the nearest first.</summary>
    public IEnumerable<string> Bylines() => Near(ClueKind.AuthorProperty).Concat(Near(ClueKind.AuthorLink)).Concat(Near(ClueKind.AuthorClass)).Select(c => c.Text);

    // The clue nearest to the headline that names anyone, and those right beside it; none where the site itself signs before.
    private List<string> FromClues(ClueKind kind, bool strict)
    {
        var beside = kind == ClueKind.AuthorAddress ? 0 : 2;
        var found = new List<(int Block, List<string> People)>();
        var opened = false;
        foreach (var clue in Near(kind))
        {
            if (found.Count > 0 && Math.Abs(clue.Block - found[0].Block) > beside) continue;
            var people = Lines(clue.Text.Length > 0 ? clue.Text : clue.Value ?? "", strict);
            opened |= people.Count > 0 && BylineText.OpeningLength(clue.Text) > 0;
            if (people.Count > 0) found.Add((clue.Block, people));
            else if (found.Count == 0 && houses.IsSite(clue.Text)) break;
        }
        var all = found.OrderBy(f => f.Block).SelectMany(f => f.People).ToList();
        return strict && !opened && all.Exists(PersonNames.HasForename) ? all.FindAll(PersonNames.HasForename) : all;
    }

    private IEnumerable<PageClue> Near(ClueKind kind)
    {
        const int Before = 10, BeforeProperty = 25, After = 30;
        var before = kind == ClueKind.AuthorProperty ? BeforeProperty : Before;
        return page.Clues.Where(c => c.Kind == kind && c.Block >= _title - before && c.Block <= _title + After && (c.Concepts & Elsewhere) == 0)
            .OrderBy(c => c.Block < _title ? 2 * (_title - c.Block) : c.Block - _title);
    }

    // The first lines that hold names; a line without any ends them.
    private List<string> Lines(string text, bool strict)
    {
        const int LongestLine = 90;
        var found = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (BylineText.IsOtherWork(line)) break;
            var people = line.Length > LongestLine ? [] : names.People(line, strict).ToList();
            if (people.Count == 0 && found.Count > 0 && line.Length > 3) break;
            found.AddRange(people);
        }
        return found;
    }

    // "By Jane Doe and John Roe", "March 5, 2024 by Jane Doe", "Written by" above a name: in a short block near the headline.
    private IEnumerable<string> FromBlocks()
    {
        foreach (var i in ShortBlocks())
        {
            var text = page.Blocks[i].Lined;
            var inner = text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            var people = new List<string>();
            if (BylineText.OpeningLength(text) > 0) people.AddRange(names.People(text, true));
            else if (text.IndexOf("\nby ", StringComparison.OrdinalIgnoreCase) is var line and >= 0) people.AddRange(names.People(text[(line + 1)..], true));
            else if (inner >= 0) people.AddRange(names.People(text[(inner + 1)..], true));
            else if (BylineText.IsOpening(text) && i + 1 < page.Blocks.Count) people.AddRange(Named(page.Blocks[i + 1]));
            if (people.Count > 0) return people;
        }
        return [];
    }

    // Below "Written by" a single word is a name too: "Jane - Product marketer".
    private IEnumerable<string> Named(TextBlock block)
    {
        const int FewWords = 6;
        var people = names.People(block.Text, true).ToList();
        return people.Count == 0 && block.Words <= FewWords ? names.People(block.Text, false).Take(1).Where(name => char.IsUpper(name[0])) : people;
    }

    /// <summary>Those of "By Jane Doe" right below the headline, if each begins with a common forename.</summary>
    public List<string> BelowHeadline()
    {
        const int Reach = 4;
        for (var i = _title + 1; i < Math.Min(page.Blocks.Count, _title + Reach); i++)
        {
            var text = page.Blocks[i].Lined;
            if (!text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("By: ", StringComparison.OrdinalIgnoreCase)) continue;
            if (names.People(text, true).ToList() is { Count: > 0 } people && people.TrueForAll(PersonNames.HasForename)) return people;
        }
        return [];
    }

    // A block that is a person's name and nothing else, or a name and a date, next to the date; without a common forename only right below the headline.
    private IEnumerable<string> FromBareNames()
    {
        const int Reach = 6;
        foreach (var i in ShortBlocks())
        {
            if (!IsBesideDate(i)) continue;
            var text = page.Blocks[i].Lined;
            var people = names.People(BeforeDate(text), true).ToList();
            if (people.Count == 0) continue;
            if (people.Exists(PersonNames.HasForename)) return people.FindAll(PersonNames.HasForename);
            if (i > _title && i <= _title + Reach && IsLine(i) && IsWhole(people, BeforeDate(text)) && people.TrueForAll(IsOnce)) return people;
        }
        return [];
    }

    // Nothing but names and what parts them; in scripts without blanks a label looks like a name.
    private static bool IsWhole(List<string> people, string text) => text.Length <= people.Sum(p => p.Length) + (5 * (people.Count - 1)) && people.TrueForAll(p => p.Contains(' ', StringComparison.Ordinal));

    private static string BeforeDate(string text) =>
        text.IndexOfAny(['|', '•', '·']) is var bar && bar > 0 && DateLine.Find(text[bar..]) is not null ? text[..bar].Trim() : text;

    private bool IsLine(int i) => page.Elements[page.Blocks[i].Element].Tag is PageTag.Paragraph or PageTag.Div && page.Blocks[i].LinkDensity == 0;

    // A section or a place is named in the menu or the text too.
    private bool IsOnce(string name) => page.Blocks.Count(b => b.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) == 1;

    // "Jane Doe, The Orla Observer, 5 March 2024": a name, a paper or an office, and a date.
    private IEnumerable<string> FromSignatures()
    {
        foreach (var i in ShortBlocks())
        {
            if (names.Signature(page.Blocks[i].Lined) is { } name) return [name];
        }
        return [];
    }

    // "Written by Jane Doe" below an article that names nobody at its head.
    private IEnumerable<string> FromEnd()
    {
        const int ShortWords = 25;
        for (var i = _title; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Words > ShortWords || block.Text.IndexOf("ritten by", StringComparison.Ordinal) is not (var at and >= 0)) continue;
            var people = names.People("by" + block.Text[(at + "ritten by".Length)..], true).Where(PersonNames.HasForename).ToList();
            if (people.Count > 0) return people;
        }
        return [];
    }

    // "by jdoe42", in an element that speaks of authors or in a block of its own.
    private IEnumerable<string> FromHandles()
    {
        var texts = Near(ClueKind.AuthorClass).Select(c => c.Text).Concat(ShortBlocks().Where(i => i > _title).Select(i => page.Blocks[i].Lined));
        return texts.Select(PersonNames.Handle).OfType<string>().Where(h => !houses.IsSite(h)).Take(1);
    }

    private IEnumerable<int> ShortBlocks()
    {
        const int ShortWords = 18, Before = 5, After = 12;
        var start = Math.Max(0, _title - Before);
        return Enumerable.Range(start, Math.Max(0, Math.Min(page.Blocks.Count, _title + After) - start))
            .Where(i => i != _title && page.Blocks[i].Words <= ShortWords && !IsOfOthers(page.Blocks[i]));
    }

    private bool IsOfOthers(TextBlock block) =>
        page.Elements[block.Element] is var element && (element.Tag == PageTag.Figcaption || (element.Concepts & (Concepts.Image | Concepts.Caption)) != 0 || BylineText.IsCredit(block.Text) || BylineText.IsOtherWork(block.Text));

    private bool IsBesideDate(int i)
    {
        const int Beside = 2, ShortWords = 12;
        for (var j = Math.Max(0, i - Beside); j <= Math.Min(page.Blocks.Count - 1, i + Beside); j++)
        {
            if (page.Blocks[j].Words <= ShortWords && DateText.Find(page.Blocks[j].Text, true, null) is not null) return true;
        }
        return false;
    }
}
