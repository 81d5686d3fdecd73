using Ingest.Fingerprints;

namespace Ingest.Cleaning.RawText;

/// <summary>A hash of a line that is the same whatever its capitals, numbers, punctuation and white space (FNV-1a over UTF-16 units).</summary>
internal static class LineHash
{
    /// <returns>The hash, and the number of words: runs of letters or of digits.</returns>
    public static (ulong Hash, int Words) Of(ReadOnlySpan<char> line)
    {
        var hash = WordHash.Empty;
        var words = 0;
        var kind = ' ';
        foreach (var c in line)
        {
            var next = char.IsLetter(c) || char.IsSurrogate(c) ? 'a' : char.IsDigit(c) ? '#' : ' ';
            if (next != ' ' && next != kind)
            {
                words++;
                hash = WordHash.Add(hash, ' ');
            }
            if (next == 'a') hash = WordHash.Add(hash, char.ToLowerInvariant(c));
            else if (next == '#' && kind != '#') hash = WordHash.Add(hash, '#');
            kind = next;
        }
        return (hash, words);
    }
}
