namespace Ingest.Cleaning.RawText;

/// <summary>How sentences, lines without an end, dates and bylines follow one another on a page: paragraphs end, teasers do not.</summary>
internal sealed class LineRhythm
{
    // Farther is all the same.
    private const int Farthest = 40;
    private const int FewestWords = 8;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly int[] _before;
    private readonly int[] _behind;
    private readonly int[] _stretches;
    private readonly int[] _runs;
    private readonly int[] _endless;
    private readonly int[] _ended;

    public LineRhythm(IReadOnlyList<LineStatistics> lines)
    {
        _lines = lines;
        _before = Gaps(lines, i => lines[i].IsLongSentence, above: true);
        _behind = Gaps(lines, i => lines[i].IsLongSentence, above: false);
        _stretches = SentenceStretches();
        _runs = EndlessRuns();
        _endless = Sums(IsEndless);
        _ended = Sums(i => lines[i].Words >= FewestWords && lines[i].EndsSentence);
    }

    /// <summary>Lines since the last, or until the next, line of a kind.</summary>
    public static int[] Gaps(IReadOnlyList<LineStatistics> lines, Predicate<int> isOfKind, bool above) => Learning.Gaps.Of(lines.Count, isOfKind, above, Farthest);

    public void Add(LineRow row, int i)
    {
        row.Add(_before[i]);
        row.Add(_behind[i]);
        row.Add(_stretches[i]);
        row.Add(_runs[i]);
        row.Add(EndlessShare(i - 6, i + 7));
        row.Add(EndlessShare(i - 20, i + 21));
        row.Add(EndlessShare(0, _lines.Count));
    }

    private double EndlessShare(int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(_lines.Count, end));
        var endless = _endless[end] - _endless[start];
        return (endless + 0.5) / (endless + _ended[end] - _ended[start] + 1);
    }

    private bool IsEndless(int i) => _lines[i].Words >= FewestWords && !_lines[i].EndsSentence && _lines[i].End != LineEnd.Colon;

    private int[] Sums(Predicate<int> isOfKind)
    {
        var sums = new int[_lines.Count + 1];
        for (var i = 0; i < _lines.Count; i++) sums[i + 1] = sums[i] + (isOfKind(i) ? 1 : 0);
        return sums;
    }

    /// <summary>For each line the number of long lines without an end that follow one another there, whatever short lines stand between them.</summary>
    private int[] EndlessRuns()
    {
        var runs = new int[_lines.Count];
        int start = 0, length = 0;
        for (var i = 0; i <= _lines.Count; i++)
        {
            if (i < _lines.Count && _lines[i].Words < FewestWords) continue;
            if (i < _lines.Count && IsEndless(i))
            {
                if (length++ == 0) start = i;
                continue;
            }
            if (length > 0) Array.Fill(runs, length, start, i - start);
            length = 0;
        }
        return runs;
    }

    /// <summary>For each line the words of the unbroken stretch of sentences that it is in.</summary>
    private int[] SentenceStretches()
    {
        var words = new int[_lines.Count];
        for (int i = 0, start = 0, sum = 0; i <= _lines.Count; i++)
        {
            if (i < _lines.Count && _lines[i].Words >= FewestWords && !IsEndless(i))
            {
                sum += _lines[i].Words;
                continue;
            }
            Array.Fill(words, sum, start, i - start);
            (start, sum) = (i + 1, 0);
        }
        return words;
    }
}
