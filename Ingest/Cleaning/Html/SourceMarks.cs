namespace Ingest.Cleaning.Html;

/// <summary>
/// Finds pieces of markup in a page's source, upper and lower case alike, in one pass: only where three characters in a row can begin a piece is it
/// compared (Rabin and Karp 1987).
/// </summary>
/// <typeparam name="T">What a piece stands for.</typeparam>
internal sealed class SourceMarks<T>
{
    private const int Window = 3;
    private const int Buckets = 1 << 13;
    private readonly (string Piece, T Meaning)[]?[] _buckets = new (string, T)[]?[Buckets];

    /// <param name="pieces">Of at least three characters, all of them ASCII.</param>
    public SourceMarks(IEnumerable<(string Piece, T Meaning)> pieces)
    {
        foreach (var bucket in pieces.GroupBy(p => Bucket(p.Piece[0], p.Piece[1], p.Piece[2]))) _buckets[bucket.Key] = [.. bucket];
    }

    /// <summary>Calls <paramref name="found"/> for every piece at every place, from front to back, until <paramref name="mostPlaces"/> places had some.</summary>
    public void Find(string source, int mostPlaces, Action<T> found)
    {
        for (var at = 0; at + Window <= source.Length && mostPlaces > 0; at++)
        {
            if (_buckets[Bucket(source[at], source[at + 1], source[at + 2])] is not { } candidates) continue;
            var any = false;
            foreach (var (piece, meaning) in candidates)
            {
                if (!source.AsSpan(at).StartsWith(piece, StringComparison.OrdinalIgnoreCase)) continue;
                found(meaning);
                any = true;
            }
            if (any) mostPlaces--;
        }
    }

    // Bit 5 makes small letters of capitals and joins a few signs, which the comparison tells apart.
    private static int Bucket(char a, char b, char c) => ((a | 32) + (b | 32) * 89 + (c | 32) * 7919) & (Buckets - 1);
}
