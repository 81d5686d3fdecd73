namespace Ingest.Learning;

/// <summary>Training rows with every feature cut into at most 64 bins of about equal weight; columns lie together.</summary>
internal sealed class FeatureBins
{
    public const int Most = 64;

    private readonly float[][] _edges;

    public FeatureBins(IReadOnlyList<float[]> rows)
    {
        var features = rows[0].Length;
        _edges = new float[features][];
        Columns = new byte[features][];
        var values = new float[rows.Count];
        for (var f = 0; f < features; f++)
        {
            for (var i = 0; i < rows.Count; i++) values[i] = rows[i][f];
            _edges[f] = Edges(values);
            Columns[f] = new byte[rows.Count];
            for (var i = 0; i < rows.Count; i++) Columns[f][i] = BinOf(_edges[f], rows[i][f]);
        }
    }

    /// <summary>Bin of each row, by feature.</summary>
    public byte[][] Columns { get; }

    public int Features => Columns.Length;

    /// <summary>The threshold that parts a bin from the next.</summary>
    public float Edge(int feature, int bin) => _edges[feature][bin];

    public int Bins(int feature) => _edges[feature].Length + 1;

    // Values as frequent as a bin get one of their own; the rest share the bins that remain, so that rare values far from the crowd stay apart.
    private static float[] Edges(float[] values)
    {
        var (distinct, counts) = Distinct(values);
        var edges = new List<float>();
        long left = values.Length;
        int bins = Most, held = 0;
        var share = (double)left / bins;
        for (var i = 0; i + 1 < distinct.Count && edges.Count < Most - 1; i++)
        {
            held += counts[i];
            left -= counts[i];
            // With fewer values than bins each has its own.
            if (distinct.Count > Most && held < share && counts[i + 1] < share) continue;
            edges.Add(distinct[i]);
            held = 0;
            bins--;
            share = (double)left / Math.Max(1, bins);
        }
        return [.. edges];
    }

    private static (List<float> Values, List<int> Counts) Distinct(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var distinct = new List<float>();
        var counts = new List<int>();
        foreach (var value in sorted)
        {
            if (distinct.Count > 0 && distinct[^1] == value)
            {
                counts[^1]++;
                continue;
            }
            distinct.Add(value);
            counts.Add(1);
        }
        return (distinct, counts);
    }

    private static byte BinOf(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
