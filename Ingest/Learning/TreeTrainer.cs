namespace Ingest.Learning;

/// <summary>How trees are grown.</summary>
internal sealed record TreeOptions
{
    public int Trees { get; init; } = 150;

    public int Leaves { get; init; } = 24;

    public double Rate { get; init; } = 0.1;

    /// <summary>Share of rows and of features that each tree sees.</summary>
    public double Rows { get; init; } = 0.6;

    public double Features { get; init; } = 0.4;

    /// <summary>Least sum of second derivatives in a leaf.</summary>
    public double LeafWeight { get; init; } = 2;

    /// <summary>Ridge penalty on leaf values.</summary>
    public double Penalty { get; init; } = 2;

    public int Seed { get; init; } = 1;
}

/// <summary>Fits <see cref="BoostedTrees"/> by second-order boosting on binned features; the same input gives the same trees.</summary>
internal sealed class TreeTrainer
{
    private readonly FeatureBins _bins;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly TreeOptions _options;
    private readonly double[] _scores;
    private readonly float[] _gradients;
    private readonly float[] _curvatures;
    private readonly List<int> _roots = [];
    private readonly List<TreeNode> _nodes = [];

    private TreeTrainer(IReadOnlyList<float[]> rows, float[] labels, float[] weights, TreeOptions options)
    {
        _bins = new FeatureBins(rows);
        _labels = labels;
        _weights = weights;
        _options = options;
        _scores = new double[rows.Count];
        _gradients = new float[rows.Count];
        _curvatures = new float[rows.Count];
    }

    /// <param name="rows">Feature rows of one length.</param>
    /// <param name="labels">Probability of the positive class, 0 to 1.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="options">Size and rate.</param>
    public static BoostedTrees Fit(IReadOnlyList<float[]> rows, float[] labels, float[] weights, TreeOptions options) =>
        new TreeTrainer(rows, labels, weights, options).Fit();

    private BoostedTrees Fit()
    {
        double positive = 0, all = 0;
        for (var i = 0; i < _labels.Length; i++)
        {
            positive += _labels[i] * _weights[i];
            all += _weights[i];
        }
        var start = Math.Log(positive / (all - positive));
        Array.Fill(_scores, start);
        var random = new Random(_options.Seed);
        for (var t = 0; t < _options.Trees; t++)
        {
            Derive();
            Grow(Sample(random, _labels.Length, _options.Rows), Sample(random, _bins.Features, _options.Features));
            Advance();
        }
        return new BoostedTrees((float)start, [.. _roots], [.. _nodes]);
    }

    private void Derive()
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-_scores[i]));
            _gradients[i] = (float)(_weights[i] * (_labels[i] - p));
            _curvatures[i] = (float)(_weights[i] * Math.Max(p * (1 - p), 1e-6));
        }
    }

    private static int[] Sample(Random random, int count, double share)
    {
        var kept = new List<int>();
        for (var i = 0; i < count; i++)
        {
            if (random.NextDouble() < share) kept.Add(i);
        }
        return [.. kept];
    }

    // Best leaf first, until the tree has its leaves.
    private void Grow(int[] rows, int[] features)
    {
        var root = _nodes.Count;
        _roots.Add(root);
        var queue = new PriorityQueue<Leaf, double>();
        Open(new Leaf(root, rows, Histogram(rows, features)), features, queue);
        for (var leaves = 1; leaves < _options.Leaves && queue.TryDequeue(out var leaf, out _); leaves++)
        {
            var (left, right) = Part(leaf);
            var small = left.Length <= right.Length ? left : right;
            var smallSums = Histogram(small, features);
            var largeSums = leaf.Sums;
            for (var i = 0; i < largeSums.Length; i++) largeSums[i] -= smallSums[i];
            _nodes[leaf.Node] = new TreeNode(leaf.Feature, _bins.Edge(leaf.Feature, leaf.Bin), _nodes.Count, _nodes.Count + 1);
            var leftSums = small == left ? smallSums : largeSums;
            Open(new Leaf(_nodes.Count, left, leftSums), features, queue);
            Open(new Leaf(_nodes.Count, right, leftSums == smallSums ? largeSums : smallSums), features, queue);
        }
    }

    // Adds the leaf's node and, where a split pays, queues it.
    private void Open(Leaf leaf, int[] features, PriorityQueue<Leaf, double> queue)
    {
        double g = 0, h = 0;
        foreach (var i in leaf.Rows)
        {
            g += _gradients[i];
            h += _curvatures[i];
        }
        _nodes.Add(new TreeNode(-1, (float)(_options.Rate * g / (h + _options.Penalty)), 0, 0));
        var bestGain = 1e-6;
        for (var f = 0; f < features.Length; f++)
        {
            double gl = 0, hl = 0;
            var at = f * FeatureBins.Most * 2;
            for (var bin = 0; bin < _bins.Bins(features[f]) - 1; bin++)
            {
                gl += leaf.Sums[at + 2 * bin];
                hl += leaf.Sums[at + 2 * bin + 1];
                if (hl < _options.LeafWeight || h - hl < _options.LeafWeight) continue;
                var gain = Score(gl, hl) + Score(g - gl, h - hl) - Score(g, h);
                if (gain <= bestGain) continue;
                bestGain = gain;
                leaf.Feature = features[f];
                leaf.Bin = bin;
            }
        }
        if (leaf.Feature >= 0) queue.Enqueue(leaf, -bestGain);
    }

    private double Score(double g, double h) => g * g / (h + _options.Penalty);

    private double[] Histogram(int[] rows, int[] features)
    {
        var sums = new double[features.Length * FeatureBins.Most * 2];
        for (var f = 0; f < features.Length; f++)
        {
            var column = _bins.Columns[features[f]];
            var part = sums.AsSpan(f * FeatureBins.Most * 2, FeatureBins.Most * 2);
            foreach (var i in rows)
            {
                var bin = 2 * column[i];
                part[bin] += _gradients[i];
                part[bin + 1] += _curvatures[i];
            }
        }
        return sums;
    }

    private (int[] Left, int[] Right) Part(Leaf leaf)
    {
        var column = _bins.Columns[leaf.Feature];
        return (Array.FindAll(leaf.Rows, i => column[i] <= leaf.Bin), Array.FindAll(leaf.Rows, i => column[i] > leaf.Bin));
    }

    // Adds the newest tree to every row's score.
    private void Advance()
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            var node = _nodes[_roots[^1]];
            while (node.Feature >= 0) node = _nodes[_bins.Columns[node.Feature][i] <= BinOf(node) ? node.Left : node.Right];
            _scores[i] += node.Value;
        }
    }

    private int BinOf(TreeNode node)
    {
        var bin = 0;
        while (_bins.Edge(node.Feature, bin) < node.Value) bin++;
        return bin;
    }

    private sealed class Leaf(int node, int[] rows, double[] sums)
    {
        public int Node { get; } = node;

        public int[] Rows { get; } = rows;

        public double[] Sums { get; } = sums;

        public int Feature { get; set; } = -1;

        public int Bin { get; set; }
    }
}
