namespace Ingest.Cleaning.RawText;

/// <summary>Which lines of a page are its article: the model's opinions, and what must hold of an article as a whole.</summary>
internal sealed class TextChoice
{
    private const double Text = 0.5;
    private const double SureText = 0.8;
    private const double SureHeadline = 0.5;

    // A longer sentence with a full stop is the article's first, not its headline.
    private const int LongestSentence = 14;

    // A sentence between two that are surely text, without a word of furniture in it, is text unless nearly all speaks against it.
    private const double TextInside = 0.15;

    // Of what stands between two paragraphs, lists and sub-headings are text unless much speaks against it.
    private const double TextInList = 0.15;
    private const double TextUnderHeading = 0.25;

    // With fewer words than this the page is judged anew, more leniently.
    private const int FewWords = 40;
    private const double LenientText = 0.2;

    // A line that n articles of a site share goes unless the odds that it is text are above e to the power of 2 (n - 1) …
    private const int MostOdds = 8;

    // … or so much of what it speaks of the rest of the article speaks of too.
    private const double OwnTopic = 0.3;

    // Articles that share more than this part of their text are copies or versions of one another.
    private const double MostShared = 0.5;

    // Longer lines only mention a newsletter.
    private const int LongestPitch = 50;
    private const int LongestPointer = 20;

    // On a page with hardly anything but text, sentences and what stands between them are text even if the model is in doubt.
    private const double TidyShare = 0.85;
    private const double TextOnTidyPage = 0.03;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly IReadOnlyList<double> _opinions;
    private readonly double _text = Text;
    private readonly int _first;
    private readonly bool _isTidy;
    private readonly int _lastText;

    public TextChoice(IReadOnlyList<LineStatistics> lines, LineOpinions opinions)
    {
        _lines = lines;
        _opinions = opinions.Text;
        Headline = SureHeadlineOf(opinions.Headline);
        _first = Headline is { } headline && HasTextBehind(headline) ? headline + 1 : 0;
        var behind = Enumerable.Range(_first, lines.Count - _first).ToList();
        var words = behind.Where(i => _opinions[i] >= Text).Sum(i => lines[i].Words);
        if (words < FewWords) _text = LenientText;
        _lastText = behind.FindLastIndex(i => _opinions[i] >= Text) + _first;
        _isTidy = words >= TidyShare * behind.Sum(i => lines[i].Words);
        BodyStart = FirstSentence();
    }

    /// <summary>The line that is the headline beyond doubt; null where none is.</summary>
    public int? Headline { get; }

    /// <summary>The first line that is surely text; where none is, the first that looks like a sentence, or simply the first.</summary>
    public int BodyStart { get; }

    /// <summary>The lines of the text, ascending; a line that repeats an earlier one is left out, as is one that is the site's rather than the article's.</summary>
    /// <param name="repeated">By <see cref="LineHash"/>, in how many articles of the site a line stands.</param>
    public List<int> Lines(IReadOnlyDictionary<ulong, int> repeated)
    {
        var kept = Enumerable.Range(_first, _lines.Count - _first).Where(IsText).ToList();
        if (kept.Count == 0) kept = [.. Enumerable.Range(0, _lines.Count).Where(CanBeText)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        kept.RemoveAll(i => _lines[i].Words >= 4 && !seen.Add(_lines[i].Folded.Text));
        if (repeated.Count > 0) RemoveLinesOfTheSite(kept, repeated);
        return kept;
    }

    private void RemoveLinesOfTheSite(List<int> kept, IReadOnlyDictionary<ulong, int> repeated)
    {
        var shared = kept.Where(i => repeated.ContainsKey(LineHash.Of(_lines[i].Line.Text).Hash)).ToHashSet();
        if (shared.Sum(i => _lines[i].Words) > MostShared * kept.Sum(i => _lines[i].Words)) return;
        var topic = new TopicWords();
        foreach (var i in kept.Where(i => !shared.Contains(i))) topic.Add(_lines[i]);
        kept.RemoveAll(i => shared.Contains(i) && !HasQuotation(_lines[i]) && topic.Share(_lines[i], false) < OwnTopic
            && LogOdds(_opinions[i]) < Math.Min(MostOdds, 2 * (repeated[LineHash.Of(_lines[i].Line.Text).Hash] - 1)));
    }

    private static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    private static bool HasQuotation(LineStatistics line) => line.Line.Text.AsSpan().ContainsAny('"', '“', '”');

    /// <summary>A short line without the end of a sentence, above a longer one.</summary>
    public bool LooksLikeHeading(int i) =>
        _lines[i].Words is > 0 and <= 14 && _lines[i].End is LineEnd.Nothing or LineEnd.Exclamation && char.IsLetterOrDigit(_lines[i].Line.Text[0])
            && i + 1 < _lines.Count && _lines[i + 1].Words > _lines[i].Words;

    private int? SureHeadlineOf(IReadOnlyList<double> opinions)
    {
        var best = 0;
        for (var i = 1; i < opinions.Count; i++)
        {
            if (opinions[i] > opinions[best]) best = i;
        }
        return opinions[best] >= SureHeadline && (_lines[best].End != LineEnd.Sentence || _lines[best].Words <= LongestSentence) ? best : null;
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

    private bool CanBeText(int i) =>
        _lines[i].Hosts == 0 && (_lines[i].Cues == 0 || _lines[i].IsLongSentence) && !_lines[i].IsDate && !_lines[i].IsByline;

    private bool IsText(int i)
    {
        var line = _lines[i];
        if (line.IsDate || (line.IsByline && i <= BodyStart + 3) || line.Hosts > 0 || DateLine.IsLanguageSwitch(line.Line.Text) || IsPitch(line)) return false;
        if (_opinions[i] >= _text) return true;
        if (i <= BodyStart || line.Cues != 0) return false;
        if (ListMark.Length(line.Line.Text) > 0) return _opinions[i] >= TextInList;
        if (_isTidy && line.EndsSentence) return _opinions[i] >= TextOnTidyPage;
        if (_isTidy && i < _lastText) return _opinions[i] >= TextInList;
        if (i + 1 >= _lines.Count) return false;
        if (line.IsLongSentence) return _opinions[i] >= TextInside && _opinions[i - 1] >= SureText && _opinions[i + 1] >= SureText;
        return LooksLikeHeading(i) && _opinions[i] >= TextUnderHeading && _opinions[i - 1] >= _text && _opinions[i + 1] >= _text;
    }

    private static bool IsPitch(LineStatistics line) =>
        (line.Words <= LongestPitch && !HasQuotation(line) && Vocabulary.IsPitch(line.Folded))
        || (line.Words <= LongestPointer && line.End != LineEnd.Sentence && Vocabulary.IsPointer(line.Folded, line.Line.Text));
}
