namespace Ingest.Cleaning.RawText;

/// <summary>Which lines of a page are its article: the model's opinions, and what must hold of an article as a whole.</summary>
internal sealed class TextChoice
{
    private const double Text = 0.5;
    private const double SureText = 0.8;
    private const double SureHeadline = 0.5;

    // A sentence between two that are surely text, without a word of furniture in it, is text unless nearly all speaks against it.
    private const double TextInside = 0.15;

    // Of what stands between two paragraphs, lists and sub-headings are text unless much speaks against it.
    private const double TextInList = 0.15;
    private const double TextUnderHeading = 0.25;

    // With fewer words than this the page is judged anew, more leniently.
    private const int FewWords = 40;
    private const double LenientText = 0.2;

    // Longer lines only mention a newsletter.
    private const int LongestPitch = 50;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly IReadOnlyList<double> _opinions;
    private readonly double _text = Text;
    private readonly int _first;

    public TextChoice(IReadOnlyList<LineStatistics> lines, LineOpinions opinions)
    {
        _lines = lines;
        _opinions = opinions.Text;
        Headline = SureHeadlineOf(opinions.Headline);
        _first = Headline is { } headline && HasTextBehind(headline) ? headline + 1 : 0;
        if (Enumerable.Range(_first, lines.Count - _first).Where(i => _opinions[i] >= Text).Sum(i => lines[i].Words) < FewWords) _text = LenientText;
        BodyStart = FirstSentence();
    }

    /// <summary>The line that is the headline beyond doubt; null where none is.</summary>
    public int? Headline { get; }

    /// <summary>The first line that is surely text; where none is, the first that looks like a sentence, or simply the first.</summary>
    public int BodyStart { get; }

    /// <summary>The lines of the text, ascending; a line that repeats an earlier one is left out.</summary>
    public List<int> Lines()
    {
        var kept = Enumerable.Range(_first, _lines.Count - _first).Where(IsText).ToList();
        if (kept.Count == 0) kept = [.. Enumerable.Range(0, _lines.Count).Where(i => _lines[i].Hosts == 0 && _lines[i].Cues == 0 && !_lines[i].IsDate && !_lines[i].IsByline)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        kept.RemoveAll(i => _lines[i].Words >= 4 && !seen.Add(_lines[i].Folded.Text));
        return kept;
    }

    /// <summary>A short line without the end of a sentence, above a longer one.</summary>
    public bool LooksLikeHeading(int i) =>
        _lines[i].Words is > 0 and <= 14 && _lines[i].End is LineEnd.Nothing or LineEnd.Exclamation && char.IsLetterOrDigit(_lines[i].Line.Text[0])
            && i + 1 < _lines.Count && _lines[i + 1].Words > _lines[i].Words;

    private static int? SureHeadlineOf(IReadOnlyList<double> opinions)
    {
        var best = 0;
        for (var i = 1; i < opinions.Count; i++)
        {
            if (opinions[i] > opinions[best]) best = i;
        }
        return opinions[best] >= SureHeadline ? best : null;
    }

    /// <summary>More of the text stands behind the line than before it: what is before it are teasers.</summary>
    private bool HasTextBehind(int line)
    {
        double before = 0, behind = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (i < line) before += _opinions[i] * _lines[i].Words;
            else if (i > line) behind += _opinions[i] * _lines[i].Words;
        }
        return behind > before;
    }

    private int FirstSentence()
    {
        for (var i = _first; i < _lines.Count; i++)
        {
            if (_opinions[i] >= _text && _lines[i].Words >= 8 && !_lines[i].IsDate) return i;
        }
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].EndsSentence && _lines[i].Words >= 4) return i;
        }
        return 0;
    }

    private bool IsText(int i)
    {
        var line = _lines[i];
        if (line.IsDate || (line.IsByline && i <= BodyStart + 3) || line.Hosts > 0 || DateLine.IsLanguageSwitch(line.Line.Text) || IsPitch(line)) return false;
        if (_opinions[i] >= _text) return true;
        if (i <= BodyStart || i + 1 >= _lines.Count || line.Cues != 0) return false;
        if (ListMark.Length(line.Line.Text) > 0) return _opinions[i] >= TextInList;
        if (line.IsLongSentence) return _opinions[i] >= TextInside && _opinions[i - 1] >= SureText && _opinions[i + 1] >= SureText;
        return LooksLikeHeading(i) && _opinions[i] >= TextUnderHeading && _opinions[i - 1] >= _text && _opinions[i + 1] >= _text;
    }

    private static bool IsPitch(LineStatistics line) =>
        line.Words <= LongestPitch && !line.Line.Text.AsSpan().ContainsAny('"', '“', '”') && Vocabulary.IsPitch(line.Folded);
}
