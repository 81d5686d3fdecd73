namespace Extract.Learning;

/// <summary>
/// The features of one sequence: for each position the keys (see <see cref="FeatureHash"/>) that are true there. Reused between sequences.
/// <para>
/// Keys that follow from one word alone come in groups. A buffer with a <see cref="GroupSums"/> asks it for the group's summed weights first, and the
/// writer need not write – nor the decoder look up – the keys of a word met before.
/// </para>
/// </summary>
public sealed class FeatureBuffer(GroupSums? sums = null)
{
    private uint[] _keys = new uint[4096];
    private int[] _ends = new int[128];
    private int _count;
    private ulong _group;
    private int _groupStart;
    private readonly int _stride = sums?.Stride ?? 0;
    private short[] _partial = [];

    /// <summary>How many positions are complete.</summary>
    public int Length { get; private set; }

    public void Clear()
    {
        (_count, Length) = (0, 0);
        ClearPartial();
    }

    /// <summary>Adds a feature to the position under construction.</summary>
    public void Add(uint key)
    {
        if (_count == _keys.Length) Array.Resize(ref _keys, _keys.Length * 2);
        _keys[_count++] = key;
    }

    /// <summary>Begins a group of features that <paramref name="group"/> determines.</summary>
    /// <returns>Whether the group's features must be written (and <see cref="EndGroup"/> called): false if their sum is known.</returns>
    public bool BeginGroup(ulong group)
    {
        if (sums is null) return true;
        if (sums.AddTo(group, Partial(Length))) return false;
        (_group, _groupStart) = (group, _count);
        return true;
    }

    public void EndGroup()
    {
        if (sums is null) return;
        sums.Remember(_group, _keys.AsSpan(_groupStart, _count - _groupStart));
        _count = _groupStart;
        sums.AddTo(_group, Partial(Length));
    }

    /// <summary>The position under construction is complete; the next one begins.</summary>
    public void EndPosition()
    {
        if (Length == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Length++] = _count;
        ClearPartial();
    }

    private void ClearPartial()
    {
        if (sums is null) return;
        if (_partial.Length < (Length + 1) * _stride) Array.Resize(ref _partial, (Length + 16) * 2 * _stride);
        Partial(Length).Clear();
    }

    /// <summary>The keys of one position, without those of known groups.</summary>
    public ReadOnlySpan<uint> this[int position]
    {
        get
        {
            var start = position == 0 ? 0 : _ends[position - 1];
            return _keys.AsSpan(start, _ends[position] - start);
        }
    }

    /// <summary>Summed weights of the groups of one position.</summary>
    internal Span<short> Partial(int position) => _partial.AsSpan(position * _stride, _stride);

    /// <summary>Whether groups are summed here.</summary>
    internal bool HasSums => sums is not null;
}
