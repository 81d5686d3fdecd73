namespace Ingest.Cleaning.RawText;

/// <summary>
/// How much of what each line speaks of the lines around it speak of too. Paragraphs of one article hand their names on; teasers each have their own.
/// A word weighs the more, the fewer lines of the page hold it.
/// </summary>
/// <remarks>After the lexical cohesion of Hearst, "TextTiling" (1997).</remarks>
internal sealed class Cohesion
{
    private const int Near = 4;
    private const int Far = 15;
    private const int Around = 6;
    private const int FewestWords = 8;

    private readonly IReadOnlyList<LineStatistics> _lines;
    private readonly double[][] _shares;

    public Cohesion(IReadOnlyList<LineStatistics> lines)
    {
        _lines = lines;
        var weights = Weights(lines);
        _shares = new double[lines.Count][];
        var distances = new int[lines.Count][];
        for (var i = 0; i < lines.Count; i++) distances[i] = new int[2 * lines[i].ContentWords.Count];
        Measure(lines, distances, forward: true);
        Measure(lines, distances, forward: false);
        for (var i = 0; i < lines.Count; i++) _shares[i] = Shares(lines[i], distances[i], weights);
    }

    /// <summary>What the next few lines above share, those below, and those in a wider circle; -1 for a line without content words. Then the last for the long lines around.</summary>
    public void Add(LineRow row, int i)
    {
        foreach (var share in _shares[i]) row.Add(share);
        double sum = 0, weight = 0;
        for (var j = Math.Max(0, i - Around); j <= Math.Min(_lines.Count - 1, i + Around); j++)
        {
            if (_lines[j].Words < FewestWords) continue;
            sum += _shares[j][^1] * _lines[j].Words;
            weight += _lines[j].Words;
        }
        row.Add(weight == 0 ? -1 : sum / weight);
    }

    private static Dictionary<string, double> Weights(IReadOnlyList<LineStatistics> lines)
    {
        var linesWith = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            foreach (var word in line.ContentWords) linesWith[word] = linesWith.GetValueOrDefault(word) + 1;
        }
        foreach (var word in linesWith.Keys.ToList()) linesWith[word] = Math.Log(1 + lines.Count / linesWith[word]);
        return linesWith;
    }

    /// <summary>For each word of each line, how many lines off the next line with it is; even places above, odd ones below.</summary>
    private static void Measure(IReadOnlyList<LineStatistics> lines, int[][] distances, bool forward)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var k = 0; k < lines.Count; k++)
        {
            var i = forward ? k : lines.Count - 1 - k;
            var at = forward ? 0 : 1;
            foreach (var word in lines[i].ContentWords)
            {
                distances[i][at] = seen.TryGetValue(word, out var place) ? k - place : int.MaxValue;
                seen[word] = k;
                at += 2;
            }
        }
    }

    private static double[] Shares(LineStatistics line, int[] distances, Dictionary<string, double> weights)
    {
        double all = 0, above = 0, below = 0, around = 0;
        var at = 0;
        foreach (var word in line.ContentWords)
        {
            var weight = weights[word];
            all += weight;
            if (distances[at] <= Near) above += weight;
            if (distances[at + 1] <= Near) below += weight;
            if (Math.Min(distances[at], distances[at + 1]) <= Far) around += weight;
            at += 2;
        }
        return all == 0 ? [-1, -1, -1] : [above / all, below / all, around / all];
    }
}
