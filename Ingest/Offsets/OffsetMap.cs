namespace Ingest.Offsets;

/// <summary>
/// Where the pieces of a clean text stood in the source: sorted, non-overlapping pieces, found by binary search.
/// The source offset is UTF-16 units into the decoded source (raw text or HTML).
/// </summary>
public sealed class OffsetMap
{
    private readonly Piece[] _pieces;

    /// <param name="pieces">Pieces in ascending order of <see cref="Piece.CleanStart"/>.</param>
    public OffsetMap(IEnumerable<Piece> pieces)
    {
        _pieces = [.. pieces];
        for (var i = 1; i < _pieces.Length; i++)
        {
            if (_pieces[i].CleanStart < _pieces[i - 1].CleanStart)
                throw new ArgumentException("The pieces must be in ascending order of their clean offset.", nameof(pieces));
        }
    }

    /// <summary>The map of a text that was not altered.</summary>
    public static OffsetMap Identity { get; } = new([new Piece(0, 0)]);

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The source offset from which the character at a clean offset came; -1 where nothing is known.</summary>
    public int ToSource(int cleanOffset)
    {
        int low = 0, high = _pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].CleanStart <= cleanOffset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? -1 : _pieces[low - 1].SourceStart + (cleanOffset - _pieces[low - 1].CleanStart);
    }

    /// <summary>From <paramref name="CleanStart"/> on, clean text and source run in step until the next piece.</summary>
    public readonly record struct Piece(int CleanStart, int SourceStart);
}
