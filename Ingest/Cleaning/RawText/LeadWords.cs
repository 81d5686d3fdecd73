namespace Ingest.Cleaning.RawText;

/// <summary>The words of the first sentences of what is held for the article, and how much each line of the page shares with them.</summary>
internal sealed class LeadWords
{
    private const int Sentences = 6;

    // The headline stands at most so many lines above.
    private const int Above = 2;

    private const int Around = 4;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly double[] _shares;

    /// <param name="lines">Of a page.</param>
    /// <param name="start">The line at which the article seems to begin.</param>
    public LeadWords(IReadOnlyList<LineStatistics> lines, int start)
    {
        _lines = lines;
        var lead = new TopicWords();
        var taken = 0;
        for (var i = Math.Max(0, start - Above); i < lines.Count && taken < Sentences; i++)
        {
            if (i >= start && !lines[i].IsLongSentence) continue;
            lead.Add(lines[i]);
            taken++;
        }
        _shares = [.. lines.Select(line => lead.Share(line, false))];
    }

    /// <summary>The share of the line itself, and of the sentences around it.</summary>
    public void Add(LineRow row, int i)
    {
        row.Add(_shares[i]);
        double sum = 0, weight = 0;
        for (var j = Math.Max(0, i - Around); j <= Math.Min(_lines.Count - 1, i + Around); j++)
        {
            if (!_lines[j].IsLongSentence) continue;
            sum += _shares[j] * _lines[j].ContentWords.Count;
            weight += _lines[j].ContentWords.Count;
        }
        row.Add(weight == 0 ? -1 : sum / weight);
    }
}
