namespace Ingest.Cleaning.RawText;

/// <summary>A hash of a line that is the same whatever its capitals, numbers, punctuation and white space (FNV-1a over UTF-16 units).</summary>
internal static class LineHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <returns>The hash, and the number of words: runs of letters or of digits.</returns>
    public static (ulong Hash, int Words) Of(ReadOnlySpan<char> line)
    {
        var hash = Start;
        var words = 0;
        var kind = ' ';
        foreach (var c in line)
        {
            var next = char.IsLetter(c) || char.IsSurrogate(c) ? 'a' : char.IsDigit(c) ? '#' : ' ';
            if (next != ' ' && next != kind)
            {
                words++;
                hash = (hash ^ ' ') * Prime;
            }
            if (next == 'a') hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            else if (next == '#' && kind != '#') hash = (hash ^ '#') * Prime;
            kind = next;
        }
        return (hash, words);
    }
}
