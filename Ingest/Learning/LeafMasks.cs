using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ingest.Learning;

/// <summary>
/// Trees for many rows at once. Every tree keeps a set of the leaves that a row can still reach, one bit each from left to right; a condition that fails
/// takes out the leaves below its left branch, and the first leaf that remains is the row's own. The conditions of all trees lie sorted by feature and
/// threshold, so that no branch depends on a row but the one that ends a feature. Eight rows go side by side.
/// </summary>
/// <remarks>
/// Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees", SIGIR 2015, and
/// "Exploiting CPU SIMD extensions to speed-up document scoring with tree ensembles", SIGIR 2016.
/// </remarks>
internal sealed class LeafMasks
{
    /// <summary>A tree of more leaves does not fit the bits.</summary>
    public const int MostLeaves = 32;

    private static readonly int Lanes = Vector256<float>.Count;

    private readonly int _trees;
    private readonly int[] _features;

    // The conditions of feature number k of _features are those from _starts[k] to _starts[k + 1].
    private readonly int[] _starts;
    private readonly Condition[] _conditions;
    private readonly float[] _leaves;

    private LeafMasks(int trees, List<(int Feature, Condition Condition)> conditions, float[] leaves)
    {
        conditions.Sort((a, b) => a.Feature != b.Feature ? a.Feature.CompareTo(b.Feature) : a.Condition.Threshold.CompareTo(b.Condition.Threshold));
        var features = new List<int>();
        var starts = new List<int>();
        for (var i = 0; i < conditions.Count; i++)
        {
            if (i > 0 && conditions[i].Feature == conditions[i - 1].Feature) continue;
            features.Add(conditions[i].Feature);
            starts.Add(i);
        }
        starts.Add(conditions.Count);
        _trees = trees;
        _features = [.. features];
        _starts = [.. starts];
        _conditions = [.. conditions.Select(c => c.Condition)];
        _leaves = leaves;
    }

    /// <summary>Null where a tree has too many leaves.</summary>
    public static LeafMasks? Of(int[] roots, TreeNode[] nodes)
    {
        var conditions = new List<(int, Condition)>();
        var leaves = new float[roots.Length * MostLeaves];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            var count = 0;
            // Leaves from left to right: an inner node comes up twice, the second time when its left branch is done.
            var open = new Stack<(int Node, int FirstLeaf)>();
            open.Push((roots[tree], -1));
            while (open.TryPop(out var entry))
            {
                var node = nodes[entry.Node];
                if (node.Feature < 0)
                {
                    if (count == MostLeaves) return null;
                    leaves[tree * MostLeaves + count++] = node.Value;
                }
                else if (entry.FirstLeaf < 0)
                {
                    open.Push((entry.Node, count));
                    open.Push((node.Left, -1));
                }
                else
                {
                    var below = (uint)((1UL << count) - (1UL << entry.FirstLeaf));
                    conditions.Add((node.Feature, new Condition(node.Value, tree, ~below)));
                    open.Push((node.Right, -1));
                }
            }
        }
        return new LeafMasks(roots.Length, conditions, leaves);
    }

    /// <summary>Adds, for every row, the values of its leaves to <paramref name="sums"/>, in the order of the trees.</summary>
    public void AddTo(double[] sums, IReadOnlyList<float[]> rows)
    {
        var masks = new Vector256<uint>[_trees];
        for (var first = 0; first < rows.Count; first += Lanes)
        {
            Array.Fill(masks, Vector256<uint>.AllBitsSet);
            Narrow(masks, rows, first);
            for (var tree = 0; tree < masks.Length; tree++)
            {
                for (var lane = 0; lane < Lanes && first + lane < rows.Count; lane++)
                    sums[first + lane] += _leaves[tree * MostLeaves + BitOperations.TrailingZeroCount(masks[tree][lane])];
            }
        }
    }

    // Eight rows from the first on; where there are fewer, the last stands for those that are missing.
    private void Narrow(Vector256<uint>[] masks, IReadOnlyList<float[]> rows, int first)
    {
        float[] Row(int lane) => rows[Math.Min(first + lane, rows.Count - 1)];

        float[] a = Row(0), b = Row(1), c = Row(2), d = Row(3), e = Row(4), f = Row(5), g = Row(6), h = Row(7);
        for (var k = 0; k < _features.Length; k++)
        {
            var at = _features[k];
            var values = Vector256.Create(a[at], b[at], c[at], d[at], e[at], f[at], g[at], h[at]);
            foreach (ref readonly var condition in _conditions.AsSpan(_starts[k].._starts[k + 1]))
            {
                var holds = Vector256.LessThanOrEqual(values, Vector256.Create(condition.Threshold)).AsUInt32();
                if (holds == Vector256<uint>.AllBitsSet) break;
                masks[condition.Tree] &= holds | Vector256.Create(condition.Remaining);
            }
        }
    }

    /// <summary>One inner node of a tree.</summary>
    /// <param name="Threshold">Up to it the condition holds.</param>
    /// <param name="Tree">Number of the tree.</param>
    /// <param name="Remaining">The leaves that can still be reached where it fails.</param>
    private readonly record struct Condition(float Threshold, int Tree, uint Remaining);
}
