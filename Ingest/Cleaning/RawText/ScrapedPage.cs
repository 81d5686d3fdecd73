using Ingest.Metadata;

namespace Ingest.Cleaning.RawText;

/// <summary>What the lines of a scraped page give: headline, authors, date, and the lines of the article's text.</summary>
internal sealed class ScrapedPage
{
    private const double Text = 0.5;

    // Of what stands between two paragraphs, lists and sub-headings are text unless much speaks against it.
    private const double TextInList = 0.15;
    private const double TextUnderHeading = 0.25;

    // Longer lines only mention a newsletter.
    private const int LongestPitch = 50;

    // Lines above the text that can belong to its head.
    private const int HeadLines = 25;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly IReadOnlyList<double> _opinions;
    private readonly int _bodyStart;

    /// <param name="lines">At least one.</param>
    /// <param name="title">The headline where the record gives it.</param>
    public ScrapedPage(IReadOnlyList<TextLine> lines, string? title)
    {
        var page = new PageLines(lines);
        _lines = page.Lines;
        var opinions = LineModel.Default.Judge(page);
        _opinions = opinions.Text;
        _bodyStart = FirstSentence();
        var headline = title is null ? Headline.Find(_lines, opinions, _bodyStart) : null;
        Title = title ?? headline?.Line.Text;
        Authors = [.. Head().SelectMany(line => Byline.Authors(line.Line.Text)).Distinct()];
        Published = FindDate();
        Body = FindBody(Title is null ? null : FoldedText.Of(Title).Text);
    }

    public string? Title { get; }

    public IReadOnlyList<string> Authors { get; }

    public PublicationDate? Published { get; }

    public IReadOnlyList<BodyLine> Body { get; }

    /// <summary>The first line that is surely text; where none is, the first that looks like a sentence, or simply the first.</summary>
    private int FirstSentence()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_opinions[i] >= Text && _lines[i].Words >= 8 && !_lines[i].IsDate) return i;
        }
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].EndsSentence && _lines[i].Words >= 4) return i;
        }
        return 0;
    }

    private IEnumerable<LineStatistics> Head()
    {
        for (var i = Math.Max(0, _bodyStart - HeadLines); i < _bodyStart; i++) yield return _lines[i];
        // Byline and date also stand below a first sentence that sums the article up.
        for (var i = _bodyStart; i < Math.Min(_lines.Count, _bodyStart + 4); i++)
        {
            if (_opinions[i] < Text || _lines[i].IsDate || _lines[i].IsByline) yield return _lines[i];
        }
    }

    private PublicationDate? FindDate()
    {
        WrittenDate? updated = null;
        foreach (var line in Head())
        {
            if (line.Words > 20 || DateLine.Find(line.Line.Text) is not { } date) continue;
            if (!line.Folded.Text.Contains("updated", StringComparison.Ordinal) && !line.Folded.Text.Contains("modified", StringComparison.Ordinal)) return Publication(date);
            updated ??= date;
        }
        var opening = DateLine.Find(_lines[_bodyStart].Line.Text) is { } found && found.Span.End <= 60 ? found : (WrittenDate?)null;
        return (updated ?? opening) is { } day ? Publication(day) : null;
    }

    private static PublicationDate Publication(WrittenDate date) =>
        new(date.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day, DateOrigin.Text);

    private List<BodyLine> FindBody(string? title)
    {
        var kept = Enumerable.Range(0, _lines.Count).Where(IsText).ToList();
        if (kept.Count == 0) kept = [.. Enumerable.Range(0, _lines.Count).Where(i => _lines[i].Hosts == 0 && _lines[i].Cues == 0 && !_lines[i].IsDate && !_lines[i].IsByline)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        kept.RemoveAll(i => _lines[i].Folded.Text == title || (_lines[i].Words >= 4 && !seen.Add(_lines[i].Folded.Text)));
        return [.. kept.Select(i => new BodyLine(_lines[i].Line, KindOf(i)))];
    }

    private bool IsText(int i)
    {
        var line = _lines[i];
        if (line.IsDate || (line.IsByline && i <= _bodyStart + 3) || line.Hosts > 0 || DateLine.IsLanguageSwitch(line.Line.Text)) return false;
        if (line.Words <= LongestPitch && !line.Line.Text.AsSpan().ContainsAny('"', '“', '”') && Vocabulary.IsPitch(line.Folded)) return false;
        if (_opinions[i] >= Text) return true;
        if (i <= _bodyStart || i + 1 >= _lines.Count || line.Cues != 0) return false;
        if (ListMark.Length(line.Line.Text) > 0) return _opinions[i] >= TextInList;
        return LooksLikeHeading(i) && _opinions[i] >= TextUnderHeading && _opinions[i - 1] >= Text && _opinions[i + 1] >= Text;
    }

    private BlockKind KindOf(int i) =>
        ListMark.Length(_lines[i].Line.Text) > 0 ? BlockKind.ListItem
        : LooksLikeHeading(i) ? BlockKind.Heading
        : BlockKind.Paragraph;

    /// <summary>A short line without the end of a sentence, above a longer one.</summary>
    private bool LooksLikeHeading(int i) =>
        _lines[i].Words is > 0 and <= 14 && _lines[i].End is LineEnd.Nothing or LineEnd.Exclamation && char.IsLetterOrDigit(_lines[i].Line.Text[0])
            && i + 1 < _lines.Count && _lines[i + 1].Words > _lines[i].Words;
}
