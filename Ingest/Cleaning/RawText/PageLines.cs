namespace Ingest.Cleaning.RawText;

/// <summary>The lines of a page, and the numbers that describe each: by itself, by its neighbours, by its place on the page.</summary>
internal sealed class PageLines
{
    private const int Neighbours = 3;
    private const int LeadSentences = 6;

    // Classes of cues whose distance above a line is told.
    private const int FarCue = 40;

    private readonly LineStatistics[] _lines;
    private readonly BodyRun _run;
    private readonly TopicWords _runWords = new();
    private readonly Dictionary<string, (int First, int Last)> _places = new(StringComparer.Ordinal);
    private readonly int[] _sentenceWords;

    public PageLines(IReadOnlyList<TextLine> lines)
    {
        _lines = [.. lines.Select(line => new LineStatistics(line))];
        _run = BodyRun.Best(_lines);
        _sentenceWords = new int[_lines.Length + 1];
        for (var i = 0; i < _lines.Length; i++)
        {
            _sentenceWords[i + 1] = _sentenceWords[i] + (_lines[i].IsLongSentence ? _lines[i].Words : 0);
            var text = _lines[i].Folded.Text;
            _places[text] = _places.TryGetValue(text, out var place) ? (place.First, i) : (i, i);
            if (InRun(i)) _runWords.Add(_lines[i]);
        }
    }

    public IReadOnlyList<LineStatistics> Lines => _lines;

    /// <summary>The numbers of every line for the first opinion.</summary>
    public float[][] FirstRows()
    {
        var rows = new float[_lines.Length][];
        var before = Gaps(forward: true);
        var after = Gaps(forward: false);
        var cues = new CueDistances();
        var lead = Lead(_run.Start);
        for (var i = 0; i < _lines.Length; i++)
        {
            var row = new LineRow(128);
            LineEvidence.Add(row, _lines[i]);
            for (var d = 1; d <= Neighbours; d++)
            {
                LineEvidence.AddBrief(row, At(i - d));
                LineEvidence.AddBrief(row, At(i + d));
            }
            row.Add(before[i]);
            row.Add(after[i]);
            row.AddRange(cues.Above(_lines[i]));
            AddPlace(row, i);
            row.Add(_runWords.Share(_lines[i], InRun(i)));
            row.Add(lead.Share(_lines[i], false));
            row.Add(Surroundings(i, lead));
            rows[i] = row.ToArray();
        }
        return rows;
    }

    /// <summary>The numbers of every line for the second opinion: those of the first, and what the first held of the lines around.</summary>
    /// <param name="first">From <see cref="FirstRows"/>.</param>
    /// <param name="opinions">For each line, how probably it is text.</param>
    public float[][] SecondRows(float[][] first, IReadOnlyList<double> opinions)
    {
        var run = BodyRun.Best([.. _lines.Select((line, i) => (line.Words + 1) * (opinions[i] - 0.4))]);
        var lead = Lead(Enumerable.Range(0, _lines.Length).FirstOrDefault(i => i >= run.Start && opinions[i] > 0.5));
        var mass = new double[_lines.Length + 1];
        for (var i = 0; i < _lines.Length; i++) mass[i + 1] = mass[i] + opinions[i] * _lines[i].Words;
        var rows = new float[_lines.Length][];
        for (var i = 0; i < _lines.Length; i++)
        {
            var row = new LineRow(160);
            row.AddRange(first[i]);
            row.Add(opinions[i]);
            for (var d = 1; d <= Neighbours; d++)
            {
                row.Add(i - d < 0 ? -1 : opinions[i - d]);
                row.Add(i + d >= _lines.Length ? -1 : opinions[i + d]);
            }
            foreach (var width in (ReadOnlySpan<int>)[4, 12])
            {
                row.Add(Mean(opinions, i - width, i));
                row.Add(Mean(opinions, i + 1, i + 1 + width));
            }
            row.Add(mass[i]);
            row.Add(mass[^1] - mass[i + 1]);
            row.Add(mass[i] / (mass[^1] + 1));
            row.Add(i - run.Start);
            row.Add(run.End - i);
            row.Add(lead.Share(_lines[i], false));
            row.Add(Surroundings(i, lead));
            rows[i] = row.ToArray();
        }
        return rows;
    }

    private bool InRun(int i) => i >= _run.Start && i < _run.End && _lines[i].IsLongSentence;

    private LineStatistics? At(int i) => i < 0 || i >= _lines.Length ? null : _lines[i];

    private void AddPlace(LineRow row, int i)
    {
        var (first, last) = _places[_lines[i].Folded.Text];
        row.Add(i);
        row.Add((double)i / _lines.Length);
        row.Add(i - _run.Start);
        row.Add(_run.End - i);
        row.Add(_sentenceWords[i]);
        row.Add(_sentenceWords[^1] - _sentenceWords[i + 1]);
        row.Add((double)(_sentenceWords[i] - _sentenceWords[Math.Max(0, i - 5)]) / (1 + WordsBetween(i - 5, i)));
        row.Add((double)(_sentenceWords[Math.Min(_lines.Length, i + 6)] - _sentenceWords[i + 1]) / (1 + WordsBetween(i + 1, i + 6)));
        row.Add(first < i);
        row.Add(last > i);
        row.Add(_lines.Length);
    }

    private int WordsBetween(int start, int end)
    {
        var words = 0;
        for (var i = Math.Max(0, start); i < Math.Min(_lines.Length, end); i++) words += _lines[i].Words;
        return words;
    }

    /// <summary>The words of the first sentences from a line on.</summary>
    private TopicWords Lead(int start)
    {
        var lead = new TopicWords();
        var taken = 0;
        for (var i = Math.Max(0, start - 2); i < _lines.Length && taken < LeadSentences; i++)
        {
            if (i >= start && !_lines[i].IsLongSentence) continue;
            lead.Add(_lines[i]);
            taken++;
        }
        return lead;
    }

    /// <summary>How much a line and the sentences next to it share with the lead.</summary>
    private double Surroundings(int i, TopicWords lead)
    {
        double sum = 0, weight = 0;
        for (var j = Math.Max(0, i - 4); j < Math.Min(_lines.Length, i + 5); j++)
        {
            if (!_lines[j].IsLongSentence) continue;
            sum += lead.Share(_lines[j], false) * _lines[j].ContentWords.Count;
            weight += _lines[j].ContentWords.Count;
        }
        return weight == 0 ? -1 : sum / weight;
    }

    private double Mean(IReadOnlyList<double> opinions, int start, int end)
    {
        double sum = 0, words = 0;
        for (var i = Math.Max(0, start); i < Math.Min(_lines.Length, end); i++)
        {
            sum += opinions[i] * (_lines[i].Words + 1);
            words += _lines[i].Words + 1;
        }
        return words == 0 ? -1 : sum / words;
    }

    /// <summary>Lines since the last, or until the next, long sentence.</summary>
    private int[] Gaps(bool forward)
    {
        var gaps = new int[_lines.Length];
        var gap = FarCue;
        for (var k = 0; k < _lines.Length; k++)
        {
            var i = forward ? k : _lines.Length - 1 - k;
            gaps[i] = Math.Min(gap, FarCue);
            gap = _lines[i].IsLongSentence ? 0 : gap + 1;
        }
        return gaps;
    }

    /// <summary>For each class of cue, the lines since the last short line with it.</summary>
    private sealed class CueDistances
    {
        private readonly float[] _distances = [.. Enumerable.Repeat((float)FarCue, Vocabulary.CueClasses.Count)];

        /// <summary>The distances above a line; then the line itself is taken in.</summary>
        public float[] Above(LineStatistics line)
        {
            float[] above = [.. _distances];
            for (var c = 0; c < _distances.Length; c++)
                _distances[c] = line.Words <= 8 && (line.Cues >> c & 1) == 1 ? 0 : Math.Min(FarCue, _distances[c] + 1);
            return above;
        }
    }
}
