namespace Ingest.Cleaning.RawText;

/// <summary>How much of each line stands on other lines of the page word for word: captions, pull quotes and teasers repeat the text.</summary>
internal sealed class SharedWindows
{
    private const int Window = 4;

    private readonly (double Above, double Below)[] _shares;

    public SharedWindows(IReadOnlyList<LineStatistics> lines)
    {
        var places = new Dictionary<ulong, (int First, int Last)>();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var window in Windows(lines[i].Folded)) places[window] = places.TryGetValue(window, out var place) ? (place.First, i) : (i, i);
        }
        _shares = new (double, double)[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            int all = 0, above = 0, below = 0;
            foreach (var window in Windows(lines[i].Folded))
            {
                all++;
                if (places[window].First < i) above++;
                if (places[window].Last > i) below++;
            }
            _shares[i] = all == 0 ? (-1, -1) : ((double)above / all, (double)below / all);
        }
    }

    /// <summary>The shares of a line's four-word windows that lines above hold, and lines below; -1 for a line of fewer words.</summary>
    public void Add(LineRow row, int i)
    {
        row.Add(_shares[i].Above);
        row.Add(_shares[i].Below);
    }

    private static IEnumerable<ulong> Windows(FoldedText line)
    {
        for (var i = 0; i + Window <= line.WordCount; i++) yield return LineHash.Of(line.Words(i, Window)).Hash;
    }
}
