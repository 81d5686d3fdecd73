using System.Numerics;

namespace Extract.Learning;

/// <summary>An immutable map from 32-bit hash keys to numbers: open addressing, linear probing, saved as differences of the sorted keys.</summary>
public sealed class KeyTable
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="sortedKeys">Ascending, without repetition.</param>
    /// <param name="values">One per key, below 2^31.</param>
    public KeyTable(ReadOnlySpan<uint> sortedKeys, ReadOnlySpan<uint> values)
    {
        Count = sortedKeys.Length;
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, sortedKeys.Length * 2 - 1)) + 1);
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        for (var i = 0; i < sortedKeys.Length; i++)
        {
            var slot = sortedKeys[i] >> _shift;
            while (_slots[slot] != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = ((ulong)sortedKeys[i] << 32) | (values[i] + 1);
        }
    }

    public int Count { get; }

    /// <summary>The number kept under <paramref name="key"/>, or −1.</summary>
    public int this[uint key]
    {
        get
        {
            for (var slot = key >> _shift; ; slot = (slot + 1) & (uint)(_slots.Length - 1))
            {
                var content = _slots[slot];
                if (content == 0) return -1;
                if ((uint)(content >> 32) == key) return (int)(uint)content - 1;
            }
        }
    }

    /// <summary>Keys (ascending) and their values.</summary>
    public IEnumerable<(uint Key, uint Value)> Items =>
        _slots.Where(s => s != 0).Select(s => ((uint)(s >> 32), (uint)s - 1)).OrderBy(s => s.Item1);

    internal static void WriteKeys(BinaryWriter writer, IReadOnlyList<uint> sortedKeys)
    {
        writer.Write7BitEncodedInt(sortedKeys.Count);
        var previous = 0u;
        foreach (var key in sortedKeys)
        {
            writer.Write7BitEncodedInt64(key - previous);
            previous = key;
        }
    }

    internal static uint[] ReadKeys(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        if (count < 0) throw new InvalidDataException("The weight file names a negative number of keys.");
        var keys = new uint[count];
        var key = 0u;
        for (var i = 0; i < count; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt64();
        return keys;
    }

    internal void Write(BinaryWriter writer, int bytesPerValue)
    {
        var items = Items.ToArray();
        WriteKeys(writer, [.. items.Select(i => i.Key)]);
        for (var b = 0; b < bytesPerValue; b++)
            foreach (var (_, value) in items) writer.Write((byte)(value >> (8 * b)));
    }

    internal static KeyTable Read(BinaryReader reader, int bytesPerValue)
    {
        var keys = ReadKeys(reader);
        var values = new uint[keys.Length];
        for (var b = 0; b < bytesPerValue; b++)
            for (var i = 0; i < values.Length; i++) values[i] |= (uint)reader.ReadByte() << (8 * b);
        return new KeyTable(keys, values);
    }
}
