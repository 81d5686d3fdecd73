using System.Numerics;

namespace Extract.Learning;

/// <summary>
/// Remembers the summed weights of groups of features, because running text repeats its words. Sums are whole numbers, so that results do not depend
/// on what is remembered. Direct-mapped; a newer group replaces an older one. Not thread-safe: one per thread.
/// </summary>
public sealed class GroupSums(SequenceModel model)
{
    private const int Slots = 1 << 14;
    private readonly ulong[] _groups = new ulong[Slots];
    private readonly short[] _sums = new short[Slots * SumStride(model)];
    private readonly int[] _units = new int[SumStride(model)];

    /// <summary>Length of a sum: the labels, rounded up to whole SIMD registers.</summary>
    public int Stride { get; } = SumStride(model);

    internal bool AddTo(ulong group, Span<short> target)
    {
        var slot = Slot(group);
        if (_groups[slot] != group) return false;
        var sums = _sums.AsSpan(slot * Stride, Stride);
        for (var j = 0; j < Stride; j += Vector<short>.Count)
            (new Vector<short>(target[j..]) + new Vector<short>(sums[j..])).CopyTo(target[j..]);
        return true;
    }

    internal void Remember(ulong group, ReadOnlySpan<uint> keys)
    {
        var slot = Slot(group);
        Array.Clear(_units);
        model.Features.AddTo(keys, _units);
        for (var j = 0; j < Stride; j++) _sums[slot * Stride + j] = (short)_units[j];
        _groups[slot] = group;
    }

    private static int Slot(ulong group) => (int)((group * 0x9E3779B97F4A7C15) >> 50);

    private static int SumStride(SequenceModel model) => (model.Labels.Count + 15) / 16 * 16;
}
