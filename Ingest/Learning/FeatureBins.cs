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

    private static float[] Edges(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var edges = new List<float>();
        for (var k = 1; k < Most; k++)
        {
            var at = (int)((long)k * sorted.Length / Most);
            var edge = sorted[at - 1];
            if (edge < sorted[^1] && (edges.Count == 0 || edge > edges[^1])) edges.Add(edge);
        }
        return [.. edges];
    }

    private static byte BinOf(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
