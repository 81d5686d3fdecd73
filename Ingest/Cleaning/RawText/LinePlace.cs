namespace Ingest.Cleaning.RawText;

/// <summary>Where on the page a line stands: to the stretch of most running text, to dates and bylines, to its own repetitions.</summary>
internal sealed class LinePlace
{
    // Farther is all the same.
    private const int Farthest = 40;
    private const int Around = 5;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly BodyRun _run;
    private readonly TopicWords _runWords = new();
    private readonly Dictionary<string, (int First, int Last)> _places = new(StringComparer.Ordinal);
    private readonly int[] _words;
    private readonly int[] _sentenceWords;
    private readonly int[] _heads;
    private readonly int[] _lastHead;

    public LinePlace(IReadOnlyList<LineStatistics> lines, BodyRun run)
    {
        (_lines, _run) = (lines, run);
        _words = new int[lines.Count + 1];
        _sentenceWords = new int[lines.Count + 1];
        _heads = new int[lines.Count + 1];
        _lastHead = new int[lines.Count];
        var head = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var isHead = lines[i].IsDate || lines[i].IsByline;
            _words[i + 1] = _words[i] + lines[i].Words;
            _sentenceWords[i + 1] = _sentenceWords[i] + (lines[i].IsLongSentence ? lines[i].Words : 0);
            _heads[i + 1] = _heads[i] + (isHead ? 1 : 0);
            _lastHead[i] = head;
            if (isHead) head = i;
            var text = lines[i].Folded.Text;
            _places[text] = _places.TryGetValue(text, out var place) ? (place.First, i) : (i, i);
            if (InRun(i)) _runWords.Add(lines[i]);
        }
    }

    public void Add(LineRow row, int i)
    {
        var (first, last) = _places[_lines[i].Folded.Text];
        row.Add(i);
        row.Add((double)i / _lines.Count);
        row.Add(i - _run.Start);
        row.Add(_run.End - i);
        row.Add(_sentenceWords[i]);
        row.Add(_sentenceWords[^1] - _sentenceWords[i + 1]);
        row.Add(SentenceShare(i - Around, i));
        row.Add(SentenceShare(i + 1, i + 1 + Around));
        row.Add(first < i);
        row.Add(last > i);
        row.Add(_lines.Count);
        row.Add(_lastHead[i] < 0 ? Farthest : Math.Min(Farthest, i - _lastHead[i]));
        row.Add(_heads[i] - _heads[_run.Start]);
        row.Add(_sentenceWords[i] - (_lastHead[i] < 0 ? 0 : _sentenceWords[_lastHead[i]]));
        row.Add(_runWords.Share(_lines[i], InRun(i)));
    }

    private bool InRun(int i) => i >= _run.Start && i < _run.End && _lines[i].IsLongSentence;

    private double SentenceShare(int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(_lines.Count, end));
        return end <= start ? 0 : (double)(_sentenceWords[end] - _sentenceWords[start]) / (1 + _words[end] - _words[start]);
    }
}
