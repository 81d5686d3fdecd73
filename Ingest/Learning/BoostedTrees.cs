namespace Ingest.Learning;

/// <summary>Gradient-boosted regression trees with a logistic output: feature row → probability.</summary>
/// <remarks>Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001).</remarks>
internal sealed class BoostedTrees
{
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;
    private readonly float _start;
    private readonly Lazy<LeafMasks?> _masks;

    /// <param name="start">Log-odds before the first tree.</param>
    /// <param name="roots">Index of each tree's root in <paramref name="nodes"/>.</param>
    /// <param name="nodes">The nodes of all trees.</param>
    public BoostedTrees(float start, int[] roots, TreeNode[] nodes)
    {
        _start = start;
        _roots = roots;
        _nodes = nodes;
        _masks = new Lazy<LeafMasks?>(() => LeafMasks.Of(roots, nodes));
    }

    /// <summary>One model whose log-odds are the mean of several.</summary>
    public static BoostedTrees Mean(IReadOnlyList<BoostedTrees> models)
    {
        var roots = new List<int>();
        var nodes = new List<TreeNode>();
        foreach (var model in models)
        {
            var at = nodes.Count;
            roots.AddRange(model._roots.Select(r => r + at));
            nodes.AddRange(model._nodes.Select(n => n.Feature < 0 ? n with { Value = n.Value / models.Count } : n with { Left = n.Left + at, Right = n.Right + at }));
        }
        return new BoostedTrees(models.Average(m => m._start), [.. roots], [.. nodes]);
    }

    /// <summary>Probability of the positive class.</summary>
    public double Predict(ReadOnlySpan<float> row)
    {
        double sum = _start;
        foreach (var root in _roots)
        {
            ref readonly var node = ref _nodes[root];
            while (node.Feature >= 0) node = ref _nodes[row[node.Feature] <= node.Value ? node.Left : node.Right];
            sum += node.Value;
        }
        return Logistic(sum);
    }

    /// <summary>The same for many rows, several times faster.</summary>
    public double[] Predict(IReadOnlyList<float[]> rows)
    {
        var predicted = new double[rows.Count];
        if (_masks.Value is not { } masks)
        {
            for (var i = 0; i < predicted.Length; i++) predicted[i] = Predict(rows[i]);
            return predicted;
        }
        Array.Fill(predicted, _start);
        masks.AddTo(predicted, rows);
        for (var i = 0; i < predicted.Length; i++) predicted[i] = Logistic(predicted[i]);
        return predicted;
    }

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_start);
        writer.Write(_roots.Length);
        foreach (var root in _roots) writer.Write(root);
        writer.Write(_nodes.Length);
        foreach (var node in _nodes)
        {
            writer.Write((short)node.Feature);
            writer.Write(node.Value);
            if (node.Feature < 0) continue;
            writer.Write(node.Left);
            writer.Write(node.Right);
        }
    }

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static BoostedTrees Read(BinaryReader reader)
    {
        var start = reader.ReadSingle();
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++) roots[i] = reader.ReadInt32();
        var nodes = new TreeNode[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++)
        {
            int feature = reader.ReadInt16();
            var value = reader.ReadSingle();
            nodes[i] = feature < 0 ? new TreeNode(-1, value, 0, 0) : new TreeNode(feature, value, reader.ReadInt32(), reader.ReadInt32());
        }
        return new BoostedTrees(start, roots, nodes);
    }
}

/// <summary>A node of a tree.</summary>
/// <param name="Feature">Index of the feature asked, -1 in a leaf.</param>
/// <param name="Value">The threshold: up to it goes left; in a leaf, what the tree adds to the log-odds.</param>
/// <param name="Left">Index of the left child.</param>
/// <param name="Right">Index of the right child.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Left, int Right);
