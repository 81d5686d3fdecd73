namespace Ingest.Cleaning.RawText;

/// <summary>The stretches of a page that are probably text: an article is one of them, or several that speak of the same; other stories and teasers are others.</summary>
internal sealed class TextStretches
{
    private const double Text = 0.4;
    private const int FewestWords = 4;
    private const int WidestGap = 3;

    private readonly List<Stretch> _stretches = [];
    private readonly double[] _kinship = [];
    private readonly int[] _places;
    private readonly int _largest = -1;
    private readonly double _mass;

    public TextStretches(IReadOnlyList<LineStatistics> lines, IReadOnlyList<double> opinions)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var mass = opinions[i] * lines[i].Words;
            _mass += mass;
            if (opinions[i] < Text || lines[i].Words < FewestWords) continue;
            if (_stretches.Count > 0 && i - _stretches[^1].End <= WidestGap) _stretches[^1] = new Stretch(_stretches[^1].Start, i + 1, _stretches[^1].Mass + mass);
            else _stretches.Add(new Stretch(i, i + 1, mass));
        }
        _places = Places(lines.Count);
        if (_stretches.Count == 0) return;
        _largest = Enumerable.Range(0, _stretches.Count).MaxBy(k => _stretches[k].Mass);
        _kinship = Kinship(lines, opinions);
    }

    /// <summary>The stretch that a line is in or below, the one after that, and how both stand to the largest.</summary>
    public void Add(LineRow row, int i)
    {
        Add(row, i, _places[i]);
        Add(row, i, _places[i] + 1);
        row.Add(_places[i] - _largest);
        row.Add(_places[i] < 0 ? -1 : _kinship[_places[i]]);
        row.Add(_stretches.Count);
        row.Add(_largest < 0 ? 0 : _stretches[_largest].Mass / (_mass + 1));
    }

    private void Add(LineRow row, int i, int place)
    {
        var isThere = place >= 0 && place < _stretches.Count;
        var stretch = isThere ? _stretches[place] : default;
        row.Add(isThere ? stretch.Mass / (_mass + 1) : -1);
        row.Add(isThere ? stretch.Mass : -1);
        row.Add(isThere ? i - stretch.Start : -1);
        row.Add(isThere ? stretch.End - i : -1);
    }

    /// <summary>For each line the number of the stretch that it is in or, between two, of the one above; -1 above the first.</summary>
    private int[] Places(int lines)
    {
        var places = new int[lines];
        var at = -1;
        for (var i = 0; i < lines; i++)
        {
            if (at + 1 < _stretches.Count && _stretches[at + 1].Start == i) at++;
            places[i] = at;
        }
        return places;
    }

    /// <summary>How much of what each stretch speaks of the largest one speaks of too; 1 for itself.</summary>
    private double[] Kinship(IReadOnlyList<LineStatistics> lines, IReadOnlyList<double> opinions)
    {
        var words = new TopicWords();
        for (var i = _stretches[_largest].Start; i < _stretches[_largest].End; i++)
        {
            if (opinions[i] >= Text) words.Add(lines[i]);
        }
        var kinship = new double[_stretches.Count];
        for (var k = 0; k < kinship.Length; k++)
        {
            double sum = 0, weight = 0;
            for (var i = _stretches[k].Start; i < _stretches[k].End; i++)
            {
                sum += Math.Max(0, words.Share(lines[i], false)) * lines[i].ContentWords.Count;
                weight += lines[i].ContentWords.Count;
            }
            kinship[k] = k == _largest ? 1 : weight == 0 ? 0 : sum / weight;
        }
        return kinship;
    }

    /// <summary>Half-open; its mass is its words, each by how probably it is text.</summary>
    private readonly record struct Stretch(int Start, int End, double Mass);
}
