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

    /// <summary>Keys as differences of seven bits a byte, preceded by the number of keys and of bytes.</summary>
    internal static void WriteKeys(BinaryWriter writer, IReadOnlyList<uint> sortedKeys)
    {
        using var bytes = new MemoryStream();
        using var differences = new BinaryWriter(bytes);
        var previous = 0u;
        foreach (var key in sortedKeys)
        {
            differences.Write7BitEncodedInt64(key - previous);
            previous = key;
        }
        differences.Flush();
        writer.Write(sortedKeys.Count);
        writer.Write((int)bytes.Length);
        writer.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <exception cref="InvalidDataException">The bytes are no keys.</exception>
    internal static uint[] ReadKeys(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var bytes = ReadBytes(reader, reader.ReadInt32());
        if (count < 0 || count > bytes.Length) throw new InvalidDataException("The weight file's keys are damaged.");
        var keys = new uint[count];
        uint key = 0;
        for (int i = 0, b = 0; i < count; i++)
        {
            for (var shift = 0; ; shift += 7)
            {
                if (b == bytes.Length) throw new InvalidDataException("The weight file's keys are damaged.");
                key += (uint)(bytes[b] & 127) << shift;
                if (bytes[b++] < 128) break;
            }
            keys[i] = key;
        }
        return keys;
    }

    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    internal static byte[] ReadBytes(BinaryReader reader, int count)
    {
        if (count < 0) throw new InvalidDataException("The weight file names a negative length.");
        var bytes = reader.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new EndOfStreamException();
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
        {
            var bytes = ReadBytes(reader, keys.Length);
            for (var i = 0; i < values.Length; i++) values[i] |= (uint)bytes[i] << (8 * b);
        }
        return new KeyTable(keys, values);
    }
}
