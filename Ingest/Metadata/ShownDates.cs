using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>The dates that a page shows near its headline.</summary>
/// <param name="page">The page.</param>
/// <param name="monthFirst">Whether 3/4/2024 is the fourth of March.</param>
/// <param name="language">ISO 639-1 code of the text, or null.</param>
internal sealed class ShownDates(Page page, bool monthFirst, string? language)
{
    private const Concepts Elsewhere = Concepts.Related | Concepts.Popular | Concepts.Comment | Concepts.Teaser | Concepts.Nav | Concepts.Sidebar | Concepts.Header;

    // Of pictures and other texts between the headline and the text.
    private const Concepts Beside = Concepts.Related | Concepts.Popular | Concepts.Teaser | Concepts.Image | Concepts.Caption | Concepts.Video;

    private readonly int _title = Headline.Find(page);

    /// <summary>
    /// The date in the line of date and author right around the headline, if it is not said to be one of an update: what readers take for the date of publication.
    /// </summary>
    public DateOnly? DateLine()
    {
        const int After = 8, Before = 3, MostWords = 14, LabelWords = 3, ProseWords = 45;
        if (_title < 0) return null;
        var below = Enumerable.Range(_title + 1, After).TakeWhile(i => i < page.Blocks.Count && page.Blocks[i].Words < ProseWords);
        foreach (var i in below.Concat(Enumerable.Range(1, Before).Select(d => _title - d).Where(i => i >= 0)))
        {
            var element = page.Elements[page.Blocks[i].Element];
            if (page.Blocks[i].Words > MostWords || (element.Concepts & Beside) != 0 || element.Tag == PageTag.Figcaption) continue;
            // A label may stand in a block of its own: "Last updated:".
            var label = i > 0 && page.Blocks[i - 1].Words <= LabelWords ? page.Blocks[i - 1].Text + " " : "";
            if (DateText.Find(label, monthFirst, language) is not null) label = "";
            if (DateText.FindPublished(label + page.Blocks[i].Text, monthFirst, language) is { } day) return day;
        }
        return Labelled();
    }

    // "Published August 13, 2025" in a block of its own anywhere, if no other block says another day so.
    private DateOnly? Labelled()
    {
        const int FewWords = 6;
        var days = page.Blocks.Where(b => b.Words <= FewWords && DateText.SpeaksOfPublication(b.Text)).Select(b => DateText.FindPublished(b.Text, monthFirst, language)).OfType<DateOnly>().Distinct().Take(2).ToList();
        return days is [var only] ? only : null;
    }

    /// <summary>The first date in a short block: those around the headline first, then those that speak of publication, then any in page order.</summary>
    public DateOnly? InBlocks()
    {
        const int ShortWords = 25, Before = 8, After = 15;
        var title = Math.Max(0, _title);
        var near = Enumerable.Range(title, After).Concat(Enumerable.Range(1, Before).Select(d => title - d)).Where(i => i >= 0 && i < page.Blocks.Count);
        var all = Enumerable.Range(0, page.Blocks.Count);
        return near.Concat(all.Where(i => DateText.SpeaksOfPublication(page.Blocks[i].Text))).Concat(all)
            .Where(i => page.Blocks[i].Words <= ShortWords)
            .Select(i => DateText.Find(page.Blocks[i].Text, monthFirst, language)).FirstOrDefault(d => d is not null);
    }

    /// <summary>Of the elements of one kind near the headline, the nearest first; one that speaks of an update comes last.</summary>
    public IEnumerable<PageClue> Clues(ClueKind kind)
    {
        const int Farthest = 40;
        return page.Clues.Where(c => c.Kind == kind).Select(c => (Distance: Distance(c), Clue: c)).Where(c => c.Distance <= Farthest).OrderBy(c => c.Distance).Select(c => c.Clue);
    }

    private int Distance(PageClue clue)
    {
        var title = Math.Max(0, _title);
        var distance = clue.Block >= title ? clue.Block - title : 3 * (title - clue.Block) + 5;
        if ((clue.Concepts & Elsewhere) != 0) distance += 30;
        if (DateText.SpeaksOfUpdate(clue.Text)) distance += 10;
        return distance;
    }
}
