using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Extract.Learning;

/// <summary>
/// Feature key → quantised label weights. The weights of a feature are a short run of (label, weight) pairs, because most features speak about
/// few labels. Immutable.
/// <para>
/// The table is larger than the processor's cache, and most of the keys asked for have no weights. A bit per hash tells those apart in little memory;
/// for the rest, memory is asked for before it is read.
/// </para>
/// </summary>
public sealed class FeatureTable
{
    private const int Batch = 64, LengthBits = 8, BitsPerFeature = 8;

    private readonly uint[] _keys;
    private readonly int[] _starts;
    private readonly ushort[] _entries;

    // Open addressing, linear probing: key in the upper half, start and length of its run in the lower.
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly ulong[] _present;

    private FeatureTable(uint[] sorted, int[] starts, ushort[] entries)
    {
        if (entries.Length >= 1 << (32 - LengthBits)) throw new InvalidDataException("The weight file has too many weights.");
        (_keys, _starts, _entries) = (sorted, starts, entries);
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, sorted.Length * 2 - 1)) + 1);
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        _present = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, sorted.Length * BitsPerFeature)) / 64];
        for (var i = 0; i < sorted.Length; i++)
        {
            var key = sorted[i];
            var slot = key >> _shift;
            while (_slots[slot] != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = ((ulong)key << 32) | ((ulong)starts[i] << LengthBits) | (uint)(starts[i + 1] - starts[i]);
            _present[(key >> 6) & (uint)(_present.Length - 1)] |= 1UL << (int)(key & 63);
        }
    }

    /// <summary>How many features.</summary>
    public int Count => _keys.Length;

    /// <summary>Adds the weights of every feature to <paramref name="sums"/> (one per label), in units of the model's scale.</summary>
    public void AddTo(ReadOnlySpan<uint> features, Span<int> sums)
    {
        Span<uint> found = stackalloc uint[Batch];
        while (!features.IsEmpty)
        {
            var batch = features[..Math.Min(Batch, features.Length)];
            features = features[batch.Length..];
            var count = 0;
            foreach (var key in batch)
            {
                if ((_present[(key >> 6) & (uint)(_present.Length - 1)] >> (int)(key & 63) & 1) == 0) continue;
                Prefetch(ref _slots[key >> _shift]);
                found[count++] = key;
            }
            var runs = 0;
            for (var i = 0; i < count; i++)
            {
                if (Run(found[i]) is not (> 0 and var run)) continue;
                Prefetch(ref _entries[run >> LengthBits]);
                found[runs++] = run;
            }
            foreach (var run in found[..runs])
            {
                foreach (var entry in _entries.AsSpan((int)(run >> LengthBits), (int)(run & ((1 << LengthBits) - 1))))
                    sums[entry >> 8] += (sbyte)(byte)entry;
            }
        }
    }

    /// <summary>Start and length of the weights of a key; 0 without weights.</summary>
    private uint Run(uint key)
    {
        for (var slot = key >> _shift; ; slot = (slot + 1) & (uint)(_slots.Length - 1))
        {
            var content = _slots[slot];
            if (content == 0 || (uint)(content >> 32) == key) return (uint)content;
        }
    }

    private static unsafe void Prefetch<T>(ref T value)
        where T : unmanaged
    {
        if (!Sse.IsSupported) return;
        fixed (T* address = &value) Sse.Prefetch0(address);
    }

    /// <summary>Quantises and packs. Weights that round to zero vanish, and features without weights with them.</summary>
    /// <param name="weights">Key and one weight per label.</param>
    /// <param name="scale">Value of one unit; weights beyond ±127 units are cut.</param>
    public static FeatureTable Pack(IEnumerable<KeyValuePair<uint, float[]>> weights, float scale)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var keys = new List<uint>();
        var starts = new List<int> { 0 };
        var entries = new List<ushort>();
        foreach (var (key, row) in weights.OrderBy(w => w.Key))
        {
            for (var label = 0; label < row.Length; label++)
            {
                var units = Math.Clamp((int)MathF.Round(row[label] / scale), -127, 127);
                if (units != 0) entries.Add((ushort)((label << 8) | (byte)(sbyte)units));
            }
            if (entries.Count == starts[^1]) continue;
            keys.Add(key);
            starts.Add(entries.Count);
        }
        return new FeatureTable([.. keys], [.. starts], [.. entries]);
    }

    /// <summary>Column by column, which compresses better: keys, run lengths, labels, weights.</summary>
    internal void Write(BinaryWriter writer)
    {
        KeyTable.WriteKeys(writer, _keys);
        for (var i = 1; i < _starts.Length; i++) writer.Write((byte)(_starts[i] - _starts[i - 1]));
        foreach (var entry in _entries) writer.Write((byte)(entry >> 8));
        foreach (var entry in _entries) writer.Write((byte)entry);
    }

    internal static FeatureTable Read(BinaryReader reader)
    {
        var keys = KeyTable.ReadKeys(reader);
        var starts = new int[keys.Length + 1];
        var lengths = KeyTable.ReadBytes(reader, keys.Length);
        for (var i = 0; i < keys.Length; i++) starts[i + 1] = starts[i] + lengths[i];
        var labels = KeyTable.ReadBytes(reader, starts[^1]);
        var units = KeyTable.ReadBytes(reader, starts[^1]);
        var entries = new ushort[starts[^1]];
        for (var i = 0; i < entries.Length; i++) entries[i] = (ushort)((labels[i] << 8) | units[i]);
        return new FeatureTable(keys, starts, entries);
    }
}
