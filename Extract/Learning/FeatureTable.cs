namespace Extract.Learning;

/// <summary>
/// Feature key → quantised label weights. The weights of a feature are a short run of (label, weight) pairs, because most features speak about
/// few labels. Immutable.
/// </summary>
public sealed class FeatureTable
{
    /// <summary>How many lookups ahead memory is asked for: the table is larger than the processor's cache.</summary>
    private const int Ahead = 8;

    private readonly KeyTable _rows;
    private readonly ushort[] _entries;
    private readonly int[] _starts;

    private FeatureTable(uint[] sorted, int[] starts, ushort[] entries)
    {
        (_starts, _entries) = (starts, entries);
        var numbers = new uint[sorted.Length];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = (uint)i;
        _rows = new KeyTable(sorted, numbers);
    }

    /// <summary>How many features.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds the weights of every feature to <paramref name="sums"/> (one per label), in units of the model's scale.</summary>
    public void AddTo(ReadOnlySpan<uint> features, Span<int> sums)
    {
        for (var i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length) _rows.Prefetch(features[i + Ahead]);
            var row = _rows[features[i]];
            if (row < 0) continue;
            for (var k = _starts[row]; k < _starts[row + 1]; k++)
            {
                var entry = _entries[k];
                sums[entry >> 8] += (sbyte)(byte)entry;
            }
        }
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
        KeyTable.WriteKeys(writer, [.. _rows.Items.Select(r => r.Key)]);
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
