namespace Ingest.Fingerprints;

/// <summary>The runs of four words in a text, as 64-bit hashes that are the same on every machine and in every run.</summary>
/// <remarks>
/// Words are runs of letters and digits in lower case, so that quotation marks, dashes, line breaks and capitals make no difference.
/// See <see cref="WordHash"/>.
/// </remarks>
internal static class WordShingles
{
    public const int Length = 4;

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
            var word = WordHash.Empty;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++) word = WordHash.Add(word, char.ToLowerInvariant(text[i]));
            last[words++ % Length] = word;
            if (words >= Length) shingles.Add(Combine(last, words, Length));
        }
        if (words is > 0 and < Length) shingles.Add(Combine(last, words, words));
        return shingles;
    }

    private static ulong Combine(ReadOnlySpan<ulong> last, int words, int count)
    {
        var hash = 0UL;
        for (var k = words - count; k < words; k++) hash = WordHash.AddToRun(hash, last[k % Length]);
        return WordHash.Mix(hash);
    }
}
