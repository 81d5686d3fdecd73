using System.Collections.Frozen;
using System.Globalization;
using Ingest.Metadata;

namespace Ingest.Cleaning.RawText;

/// <summary>What the lines of a scraped page give: headline, authors, date, and the lines of the article's text.</summary>
internal sealed class ScrapedPage
{
    // Lines above the text that can belong to its head, and lines below its first.
    private const int HeadAbove = 25;
    private const int HeadBelow = 4;
    private const int LongestDateLine = 20;
    private const int FootLines = 4;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly TextChoice _choice;

    /// <param name="lines">At least one.</param>
    /// <param name="opinions">What the model holds of them.</param>
    /// <param name="title">The headline where the record gives it.</param>
    /// <param name="repeated">By <see cref="LineHash"/>, in how many articles of the site a line stands.</param>
    public ScrapedPage(IReadOnlyList<LineStatistics> lines, LineOpinions opinions, string? title, IReadOnlyDictionary<ulong, int>? repeated = null)
    {
        _lines = lines;
        _choice = new TextChoice(_lines, opinions);
        Title = title ?? Headline.Find(_lines, opinions, _choice)?.Line.Text;
        var text = _choice.Lines(repeated ?? FrozenDictionary<ulong, int>.Empty);
        var head = Head(text).ToList();
        Authors = [.. AuthorsIn(head).Distinct()];
        Published = FindDate(head, Foot(text));
        var folded = Title is null ? null : FoldedText.Of(Title).Text;
        var behind = text.FindAll(i => _lines[i].Folded.Text != folded);
        if (behind.Count == 0)
        {
            // What stands alone is the text, not its headline.
            Title = title;
            behind = text;
        }
        Body = [.. behind.Select(i => new BodyLine(_lines[i].Line, KindOf(i)))];
    }

    public string? Title { get; }

    public IReadOnlyList<string> Authors { get; }

    public PublicationDate? Published { get; }

    public IReadOnlyList<BodyLine> Body { get; }

    /// <summary>The lines around the beginning of the text that are not text themselves.</summary>
    private IEnumerable<LineStatistics> Head(List<int> text)
    {
        for (var i = Math.Max(0, _choice.BodyStart - HeadAbove); i < Math.Min(_lines.Count, _choice.BodyStart + HeadBelow); i++)
        {
            if (text.BinarySearch(i) < 0) yield return _lines[i];
        }
    }

    /// <summary>The lines just behind the text.</summary>
    private IEnumerable<LineStatistics> Foot(List<int> text)
    {
        var start = text.Count == 0 ? _lines.Count : text[^1] + 1;
        return _lines.Skip(start).Take(FootLines);
    }

    /// <summary>Of bylines, also where "By" and the name stand on lines of their own; of a name alone beside a date, or below the headline if it starts with a forename.</summary>
    private IEnumerable<string> AuthorsIn(List<LineStatistics> head)
    {
        var headline = head.FindLastIndex(line => line.Line.Text == Title);
        for (var i = 0; i < head.Count; i++)
        {
            var line = head[i].Line.Text;
            if (head[i].IsByline)
            {
                foreach (var author in Byline.Authors(line)) yield return author;
                continue;
            }
            var above = i > 0 ? head[i - 1] : null;
            var follows = above is not null && BylineText.IsOpening(above.Line.Text.Trim(' ', ':'));
            var isBesideDate = (above?.IsDate ?? false) || (i + 1 < head.Count && head[i + 1].IsDate);
            var isLikely = follows || isBesideDate || (headline >= 0 && i > headline && PersonNames.HasForename(line));
            if (Byline.NameBeforeDate(line) is { } first) yield return first;
            else if (isLikely && head[i].Hosts == 0 && head[i].Cues == 0 && Byline.NameAlone(line) is { } name) yield return name;
        }
    }

    private PublicationDate? FindDate(List<LineStatistics> head, IEnumerable<LineStatistics> foot)
    {
        WrittenDate? updated = null;
        foreach (var line in head.Concat(foot.Where(line => line.IsDate)))
        {
            if (line.Words > LongestDateLine || DateLine.Find(line.Line.Text) is not { } date) continue;
            if (!DateText.SpeaksOfUpdate(line.Line.Text)) return Publication(date);
            updated ??= date;
        }
        // "BEIJING, June 11, 2025 (Xinhua) --"
        var dateline = DateLine.Find(_lines[_choice.BodyStart].Line.Text) is { } found && found.Span.End <= 60 ? found : (WrittenDate?)null;
        return (updated ?? dateline) is { } day ? Publication(day) : null;
    }

    private static PublicationDate Publication(WrittenDate date) =>
        new(date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, DateOrigin.Text);

    private BlockKind KindOf(int i) =>
        ListMark.Length(_lines[i].Line.Text) > 0 ? BlockKind.ListItem
        : _choice.LooksLikeHeading(i) ? BlockKind.Heading
        : BlockKind.Paragraph;
}
