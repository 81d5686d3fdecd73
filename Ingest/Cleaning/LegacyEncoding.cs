using System.Globalization;
using System.Text;

namespace Ingest.Cleaning;

/// <summary>Tells undeclared old encodings of other alphabets apart by the characters that are common in their languages.</summary>
internal static class LegacyEncoding
{
    private const int Sample = 16 << 10;

    // Of fewer bytes nothing can be told.
    private const int Fewest = 12;

    private static readonly (string Name, double Share, HashSet<char> Common)[] Candidates =
        [.. ResourceTable.Rows("legacy_encodings.tsv").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture) / 100, row[2].ToHashSet()))];

    /// <summary>The encoding that makes the bytes look most like running text; null where they look like Latin letters with accents.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        int high = 0, letters = 0;
        foreach (var b in bytes)
        {
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        }
        // Accents make up a tenth of the letters at most; markup of a page adds many letters.
        if (high < Fewest || high * 6 < letters) return null;
        var best = 0.5;
        Encoding? found = null;
        foreach (var (name, share, common) in Candidates)
        {
            var encoding = Encoding.GetEncoding(name);
            var likeness = CommonShare(encoding.GetString(bytes), common) / share;
            if (likeness <= best) continue;
            (best, found) = (likeness, encoding);
        }
        return found;
    }

    private static double CommonShare(string text, HashSet<char> common)
    {
        int all = 0, hits = 0;
        foreach (var c in text)
        {
            if (c < 0x80) continue;
            all++;
            if (common.Contains(char.ToLowerInvariant(c))) hits++;
        }
        return all == 0 ? 0 : (double)hits / all;
    }
}
