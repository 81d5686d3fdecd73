namespace Ingest.Cleaning.RawText;

/// <summary>The numbers that describe the lines of a page once a first opinion on each is known: where the text seems to be, what it speaks of, where the headline seems to be.</summary>
internal sealed class SecondOpinion
{
    private const int Neighbours = 3;
    private const double Text = 0.5;
    private const double SureText = 0.7;
    private const double RunText = 0.4;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly IReadOnlyList<double> _opinions;
    private readonly IReadOnlyList<double> _headlines;
    private readonly int _headline;
    private readonly double[] _mass;
    private readonly BodyRun _run;
    private readonly LeadWords _lead;
    private readonly TopicWords _headlineWords = new();
    private readonly TopicWords _topic = new();
    private readonly TextStretches _stretches;
    private readonly int[] _sureAbove;
    private readonly int[] _sureBelow;

    /// <param name="lines">Of a page, at least one.</param>
    /// <param name="opinions">For each line, how probably it is text.</param>
    /// <param name="headlines">For each line, how probably it is the headline.</param>
    public SecondOpinion(IReadOnlyList<LineStatistics> lines, IReadOnlyList<double> opinions, IReadOnlyList<double> headlines)
    {
        (_lines, _opinions, _headlines) = (lines, opinions, headlines);
        _mass = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            _mass[i + 1] = _mass[i] + opinions[i] * lines[i].Words;
            if (headlines[i] > headlines[_headline]) _headline = i;
            if (IsTopical(i)) _topic.Add(lines[i]);
        }
        _headlineWords.Add(lines[_headline]);
        _run = BodyRun.Best([.. lines.Select((line, i) => (line.Words + 1) * (opinions[i] - RunText))]);
        _lead = new LeadWords(lines, Enumerable.Range(0, lines.Count).FirstOrDefault(i => i >= _run.Start && opinions[i] > Text));
        _stretches = new TextStretches(lines, opinions);
        _sureAbove = LineRhythm.Gaps(lines, i => opinions[i] >= SureText, above: true);
        _sureBelow = LineRhythm.Gaps(lines, i => opinions[i] >= SureText, above: false);
    }

    public void Add(LineRow row, int i)
    {
        AddOpinions(row, i);
        row.Add(_mass[i]);
        row.Add(_mass[^1] - _mass[i + 1]);
        row.Add(_mass[i] / (_mass[^1] + 1));
        row.Add(i - _run.Start);
        row.Add(_run.End - i);
        _lead.Add(row, i);
        row.Add(_headlines[i]);
        row.Add(_headlines[_headline]);
        row.Add(i - _headline);
        row.Add(_headlineWords.Share(_lines[i], i == _headline));
        row.Add(_topic.Share(_lines[i], IsTopical(i)));
        row.Add(_sureAbove[i]);
        row.Add(_sureBelow[i]);
        _stretches.Add(row, i);
    }

    private bool IsTopical(int i) => _opinions[i] >= SureText && _lines[i].Words >= 8;

    private void AddOpinions(LineRow row, int i)
    {
        row.Add(_opinions[i]);
        for (var d = 1; d <= Neighbours; d++)
        {
            row.Add(i - d < 0 ? -1 : _opinions[i - d]);
            row.Add(i + d >= _lines.Count ? -1 : _opinions[i + d]);
        }
        foreach (var width in (ReadOnlySpan<int>)[4, 12])
        {
            row.Add(Mean(i - width, i));
            row.Add(Mean(i + 1, i + 1 + width));
        }
    }

    private double Mean(int start, int end)
    {
        double sum = 0, words = 0;
        for (var i = Math.Max(0, start); i < Math.Min(_lines.Count, end); i++)
        {
            sum += _opinions[i] * (_lines[i].Words + 1);
            words += _lines[i].Words + 1;
        }
        return words == 0 ? -1 : sum / words;
    }
}
