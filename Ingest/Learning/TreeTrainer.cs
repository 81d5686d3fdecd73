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

    // For each node the last bin that goes left.
    private readonly List<int> _borders = [];

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
        var slopes = new float[2 * rows.Length];
        for (var k = 0; k < rows.Length; k++)
        {
            slopes[2 * k] = _gradients[rows[k]];
            slopes[2 * k + 1] = _curvatures[rows[k]];
        }
        Open(new Leaf(root, rows, slopes, Histogram(rows, slopes, features)), features, queue);
        for (var leaves = 1; leaves < _options.Leaves && queue.TryDequeue(out var leaf, out _); leaves++)
        {
            var (left, leftSlopes) = Part(leaf, true);
            var (right, rightSlopes) = Part(leaf, false);
            var isLeftSmall = left.Length <= right.Length;
            var smallSums = isLeftSmall ? Histogram(left, leftSlopes, features) : Histogram(right, rightSlopes, features);
            var largeSums = leaf.Sums;
            for (var i = 0; i < largeSums.Length; i++) largeSums[i] -= smallSums[i];
            _nodes[leaf.Node] = new TreeNode(leaf.Feature, _bins.Edge(leaf.Feature, leaf.Bin), _nodes.Count, _nodes.Count + 1);
            _borders[leaf.Node] = leaf.Bin;
            Open(new Leaf(_nodes.Count, left, leftSlopes, isLeftSmall ? smallSums : largeSums), features, queue);
            Open(new Leaf(_nodes.Count, right, rightSlopes, isLeftSmall ? largeSums : smallSums), features, queue);
        }
    }

    // Adds the leaf's node and, where a split pays, queues it.
    private void Open(Leaf leaf, int[] features, PriorityQueue<Leaf, double> queue)
    {
        double g = 0, h = 0;
        for (var k = 0; k < leaf.Slopes.Length; k += 2)
        {
            g += leaf.Slopes[k];
            h += leaf.Slopes[k + 1];
        }
        _nodes.Add(new TreeNode(-1, (float)(_options.Rate * g / (h + _options.Penalty)), 0, 0));
        _borders.Add(0);
        var bestGain = 1e-6;
        var whole = Score(g, h);
        for (var f = 0; f < features.Length; f++)
        {
            double gl = 0, hl = 0;
            var at = f * FeatureBins.Most * 2;
            for (var bin = 0; bin < _bins.Bins(features[f]) - 1; bin++)
            {
                gl += leaf.Sums[at + 2 * bin];
                hl += leaf.Sums[at + 2 * bin + 1];
                if (hl < _options.LeafWeight || h - hl < _options.LeafWeight) continue;
                var gain = Score(gl, hl) + Score(g - gl, h - hl) - whole;
                if (gain <= bestGain) continue;
                bestGain = gain;
                leaf.Feature = features[f];
                leaf.Bin = bin;
            }
        }
        if (leaf.Feature >= 0) queue.Enqueue(leaf, -bestGain);
    }

    private double Score(double g, double h) => g * g / (h + _options.Penalty);

    private double[] Histogram(int[] rows, float[] slopes, int[] features)
    {
        var sums = new double[features.Length * FeatureBins.Most * 2];
        for (var f = 0; f < features.Length; f++)
        {
            var column = _bins.Columns[features[f]];
            var part = sums.AsSpan(f * FeatureBins.Most * 2, FeatureBins.Most * 2);
            for (var k = 0; k < rows.Length; k++)
            {
                var bin = 2 * column[rows[k]];
                part[bin] += slopes[2 * k];
                part[bin + 1] += slopes[2 * k + 1];
            }
        }
        return sums;
    }

    private (int[] Rows, float[] Slopes) Part(Leaf leaf, bool isLeft)
    {
        var column = _bins.Columns[leaf.Feature];
        var rows = Array.FindAll(leaf.Rows, i => column[i] <= leaf.Bin == isLeft);
        var slopes = new float[2 * rows.Length];
        for (int k = 0, at = 0; k < leaf.Rows.Length; k++)
        {
            if (column[leaf.Rows[k]] <= leaf.Bin != isLeft) continue;
            slopes[at++] = leaf.Slopes[2 * k];
            slopes[at++] = leaf.Slopes[2 * k + 1];
        }
        return (rows, slopes);
    }

    // Adds the newest tree to every row's score.
    private void Advance()
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            var at = _roots[^1];
            while (_nodes[at].Feature >= 0) at = _bins.Columns[_nodes[at].Feature][i] <= _borders[at] ? _nodes[at].Left : _nodes[at].Right;
            _scores[i] += _nodes[at].Value;
        }
    }

    // `slopes` holds gradient and curvature of each row in turn: side by side they are read fast.
    private sealed class Leaf(int node, int[] rows, float[] slopes, double[] sums)
    {
        public int Node { get; } = node;

        public int[] Rows { get; } = rows;

        public float[] Slopes { get; } = slopes;

        public double[] Sums { get; } = sums;

        public int Feature { get; set; } = -1;

        public int Bin { get; set; }
    }
}
