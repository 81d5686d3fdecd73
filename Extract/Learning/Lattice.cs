using System.Numerics;
using System.Numerics.Tensors;

namespace Extract.Learning;

/// <summary>
/// Inference in a linear chain: the best label sequence (Viterbi) and label probabilities (forward–backward, in linear space with one scale per
/// position). Scores are natural logarithms up to a constant; emissions are <c>length × stride</c>, transitions <c>stride × stride</c> (from, to),
/// labels beyond the real ones are forbidden by <see cref="Forbidden"/>. Not thread-safe: one instance per thread, its arrays are reused.
/// </summary>
public sealed class Lattice
{
    /// <summary>Score of what may not be.</summary>
    public const float Forbidden = -1e9f;

    private const float Smallest = 1e-30f;
    private readonly int _labels;
    private readonly int _stride;
    private float[] _forward = [], _backward = [], _local = [], _scale = [];
    private int[] _back = [];
    private readonly float[] _temporary;

    /// <param name="labels">How many labels.</param>
    /// <param name="stride">Row length of all matrices, at least <paramref name="labels"/>.</param>
    public Lattice(int labels, int stride)
    {
        (_labels, _stride) = (labels, stride);
        _temporary = new float[stride];
    }

    /// <summary>log Z of the last <see cref="Sum"/>.</summary>
    public double LogPartition { get; private set; }

    /// <summary>Whether no sequence was possible in the last <see cref="Sum"/>.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>The best sequence. Of equal scores the lower label wins.</summary>
    public void Best(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, ReadOnlySpan<float> reach, ReadOnlySpan<float> initial, ReadOnlySpan<float> final, Span<byte> labels)
    {
        var length = labels.Length;
        if (length == 0) return;
        Grow(length);
        var previous = _forward.AsSpan(0, _stride);
        TensorPrimitives.Add(emissions[.._stride], initial, previous);
        for (var t = 1; t < length; t++)
        {
            var current = _forward.AsSpan(t * _stride, _stride);
            var back = _back.AsSpan(t * _stride, _stride);
            BestPredecessors(previous, transitions, reach, current, back);
            TensorPrimitives.Add(current, emissions.Slice(t * _stride, _stride), current);
            previous = current;
        }
        TensorPrimitives.Add(previous, final, _temporary);
        var best = TensorPrimitives.IndexOfMax(_temporary.AsSpan(0, _labels));
        for (var t = length - 1; t >= 0; t--)
        {
            labels[t] = (byte)best;
            if (t > 0) best = _back[t * _stride + best];
        }
    }

    /// <summary>
    /// Predecessors that trail the best one by more than any transition can make good are skipped (see <see cref="Reach"/>): in running text few of
    /// them remain, which is what makes 64 labels affordable. The result is exact.
    /// </summary>
    private void BestPredecessors(ReadOnlySpan<float> previous, ReadOnlySpan<float> transitions, ReadOnlySpan<float> reach, Span<float> current, Span<int> back)
    {
        current.Fill(Forbidden);
        back.Clear();
        var best = TensorPrimitives.IndexOfMax(previous[.._labels]);
        var top = previous[best];
        reach = reach.Slice(best * _stride, _stride);
        for (var i = 0; i < _labels; i++)
        {
            if (top - previous[i] > reach[i]) continue;
            var score = new Vector<float>(previous[i]);
            var label = new Vector<int>(i);
            var row = transitions.Slice(i * _stride, _stride);
            for (var j = 0; j < _stride; j += Vector<float>.Count)
            {
                var candidate = score + new Vector<float>(row[j..]);
                var old = new Vector<float>(current[j..]);
                var better = Vector.GreaterThan(candidate, old);
                Vector.ConditionalSelect(better, candidate, old).CopyTo(current[j..]);
                Vector.ConditionalSelect(better, label, new Vector<int>(back[j..])).CopyTo(back[j..]);
            }
        }
    }

    /// <summary>
    /// How far behind the best predecessor <c>b</c> a label <c>i</c> may be and still win somewhere: the largest advantage of its transitions,
    /// at [b × stride + i].
    /// </summary>
    internal static float[] Reach(ReadOnlySpan<float> transitions, int labels, int stride)
    {
        var reach = new float[stride * stride];
        for (var b = 0; b < labels; b++)
        {
            for (var i = 0; i < labels; i++)
            {
                var most = float.NegativeInfinity;
                for (var j = 0; j < labels; j++)
                    if (transitions[i * stride + j] > Forbidden) most = Math.Max(most, transitions[i * stride + j] - transitions[b * stride + j]);
                reach[b * stride + i] = most;
            }
        }
        return reach;
    }

    /// <summary>Forward–backward. Afterwards <see cref="Marginals"/> and <see cref="AddTransitionExpectations"/> may be asked.</summary>
    public void Sum(ReadOnlySpan<float> emissions, ReadOnlySpan<float> expTransitions, ReadOnlySpan<float> expInitial, ReadOnlySpan<float> expFinal, int length)
    {
        Grow(length);
        (LogPartition, IsImpossible) = (0, false);
        for (var t = 0; t < length; t++)
        {
            var row = emissions.Slice(t * _stride, _stride);
            var local = _local.AsSpan(t * _stride, _stride);
            var max = TensorPrimitives.Max(row);
            TensorPrimitives.Subtract(row, max, local);
            TensorPrimitives.Exp(local, local);
            var forward = _forward.AsSpan(t * _stride, _stride);
            if (t == 0) expInitial.CopyTo(forward);
            else Advance(_forward.AsSpan((t - 1) * _stride, _stride), expTransitions, forward);
            TensorPrimitives.Multiply(forward, local, forward);
            if (t == length - 1) TensorPrimitives.Multiply(forward, expFinal, forward);
            var sum = TensorPrimitives.Sum(forward);
            IsImpossible |= sum < Smallest;
            sum = Math.Max(sum, Smallest);
            TensorPrimitives.Multiply(forward, 1 / sum, forward);
            _scale[t] = sum;
            LogPartition += Math.Log(sum) + max;
        }
        var last = _backward.AsSpan((length - 1) * _stride, _stride);
        last.Fill(1);
        for (var t = length - 2; t >= 0; t--)
        {
            TensorPrimitives.Multiply(_local.AsSpan((t + 1) * _stride, _stride), _backward.AsSpan((t + 1) * _stride, _stride), _temporary);
            if (t == length - 2) TensorPrimitives.Multiply(_temporary, expFinal, _temporary);
            TensorPrimitives.Multiply(_temporary, 1 / _scale[t + 1], _temporary);
            var backward = _backward.AsSpan(t * _stride, _stride);
            for (var i = 0; i < _labels; i++) backward[i] = TensorPrimitives.Dot(expTransitions.Slice(i * _stride, _stride), _temporary);
        }
    }

    private void Advance(ReadOnlySpan<float> previous, ReadOnlySpan<float> expTransitions, Span<float> next)
    {
        next.Clear();
        for (var i = 0; i < _labels; i++)
            if (previous[i] > 1e-12f) TensorPrimitives.MultiplyAdd(expTransitions.Slice(i * _stride, _stride), previous[i], next, next);
    }

    /// <summary>P(label at <paramref name="t"/>) for all labels.</summary>
    public void Marginals(int t, Span<float> probabilities) =>
        TensorPrimitives.Multiply(_forward.AsSpan(t * _stride, _stride), _backward.AsSpan(t * _stride, _stride), probabilities);

    /// <summary>Adds <paramref name="factor"/> × P(from at t−1, to at t) to <paramref name="expectations"/> (stride × stride).</summary>
    public void AddTransitionExpectations(int t, int length, ReadOnlySpan<float> expTransitions, ReadOnlySpan<float> expFinal, float factor, Span<float> expectations)
    {
        TensorPrimitives.Multiply(_local.AsSpan(t * _stride, _stride), _backward.AsSpan(t * _stride, _stride), _temporary);
        if (t == length - 1) TensorPrimitives.Multiply(_temporary, expFinal, _temporary);
        TensorPrimitives.Multiply(_temporary, factor / _scale[t], _temporary);
        var previous = _forward.AsSpan((t - 1) * _stride, _stride);
        Span<float> product = stackalloc float[_stride];
        for (var i = 0; i < _labels; i++)
        {
            if (previous[i] < 1e-6f) continue;
            TensorPrimitives.Multiply(expTransitions.Slice(i * _stride, _stride), _temporary, product);
            var row = expectations.Slice(i * _stride, _stride);
            TensorPrimitives.MultiplyAdd(product, previous[i], row, row);
        }
    }

    /// <summary>
    /// Probability that the labels of positions [start, end) are exactly <paramref name="path"/>, given the whole sequence: the confidence of a
    /// multi-token mention (Culotta and McCallum 2004).
    /// </summary>
    public double PathProbability(int start, ReadOnlySpan<byte> path, int length, ReadOnlySpan<float> expTransitions, ReadOnlySpan<float> expFinal)
    {
        double p = _forward[start * _stride + path[0]];
        for (var k = 1; k < path.Length; k++)
        {
            var t = start + k;
            p *= expTransitions[path[k - 1] * _stride + path[k]] * _local[t * _stride + path[k]] / _scale[t];
            if (t == length - 1) p *= expFinal[path[k]];
        }
        return p * _backward[(start + path.Length - 1) * _stride + path[^1]];
    }

    private void Grow(int length)
    {
        var size = length * _stride;
        if (_forward.Length >= size) return;
        size *= 2;
        (_forward, _backward, _local, _back, _scale) = (new float[size], new float[size], new float[size], new int[size], new float[length * 2]);
    }
}
