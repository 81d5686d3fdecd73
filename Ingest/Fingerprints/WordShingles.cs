using System.Numerics;

namespace Ingest.Fingerprints;

/// <summary>The runs of four words in a text, as 64-bit hashes that are the same on every machine and in every run.</summary>
/// <remarks>
/// Words are runs of letters and digits in lower case, so that quotation marks, dashes, line breaks and capitals make no difference.
/// FNV-1a over a word's characters, mixed by the finaliser of MurmurHash3 (Appleby, public domain).
/// </remarks>
internal static class WordShingles
{
    public const int Length = 4;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>In text order; a text of fewer words is one shingle, a text without words has none.</summary>
    public static List<ulong> Of(ReadOnlySpan<char> text)
    {
        var shingles = new List<ulong>();
        Span<ulong> last = stackalloc ulong[Length];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var word = Offset;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++) word = (word ^ char.ToLowerInvariant(text[i])) * Prime;
            last[words++ % Length] = word;
            if (words >= Length) shingles.Add(Combine(last, words, Length));
        }
        if (words is > 0 and < Length) shingles.Add(Combine(last, words, words));
        return shingles;
    }

    private static ulong Combine(ReadOnlySpan<ulong> last, int words, int count)
    {
        var hash = 0UL;
        for (var k = words - count; k < words; k++) hash = (BitOperations.RotateLeft(hash, 23) ^ last[k % Length]) * Prime;
        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }
}
