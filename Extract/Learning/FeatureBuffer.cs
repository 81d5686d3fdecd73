namespace Extract.Learning;

/// <summary>The features of one sequence: for each position the keys (see <see cref="FeatureHash"/>) that are true there. Reused between sequences.</summary>
public sealed class FeatureBuffer
{
    private uint[] _keys = new uint[4096];
    private int[] _ends = new int[128];
    private int _count;

    /// <summary>How many positions are complete.</summary>
    public int Length { get; private set; }

    public void Clear() => (_count, Length) = (0, 0);

    /// <summary>Adds a feature to the position under construction.</summary>
    public void Add(uint key)
    {
        if (_count == _keys.Length) Array.Resize(ref _keys, _keys.Length * 2);
        _keys[_count++] = key;
    }

    /// <summary>The position under construction is complete; the next one begins.</summary>
    public void EndPosition()
    {
        if (Length == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Length++] = _count;
    }

    /// <summary>The keys of one position.</summary>
    public ReadOnlySpan<uint> this[int position]
    {
        get
        {
            var start = position == 0 ? 0 : _ends[position - 1];
            return _keys.AsSpan(start, _ends[position] - start);
        }
    }
}
