namespace Extract.Entities.Resolution;

/// <summary>One name spelt in two ways: by a slip ("Chriac" for "Chirac") or by another transcription ("bin Ladin", "bin Laden").</summary>
internal static class Spelling
{
    private const int ShortestWord = 5;

    /// <summary>
    /// Whether two words of at least five letters with the same first letter differ in one letter or in two neighbours that changed places
    /// (Damerau's distance of one, without letters left out).
    /// </summary>
    public static bool Differs(string a, string b)
    {
        if (a.Length != b.Length || a.Length < ShortestWord || a[0] != b[0]) return false;
        var first = a.AsSpan().CommonPrefixLength(b);
        if (first == a.Length) return false;
        var restA = a.AsSpan(first + 1);
        var restB = b.AsSpan(first + 1);
        if (restA.SequenceEqual(restB)) return true;
        return restA.Length > 0 && a[first] == b[first + 1] && a[first + 1] == b[first] && restA[1..].SequenceEqual(restB[1..]);
    }
}
