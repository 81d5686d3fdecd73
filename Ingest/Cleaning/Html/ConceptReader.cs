using System.Collections.Frozen;

namespace Ingest.Cleaning.Html;

/// <summary>Class and id attributes → <see cref="Concepts"/>. One instance a page: it remembers the attributes it has seen.</summary>
internal sealed class ConceptReader
{
    private const int LongestAttribute = 400;

    private static readonly FrozenDictionary<string, Concepts>.AlternateLookup<ReadOnlySpan<char>> Exact;
    private static readonly FrozenDictionary<string, Concepts>.AlternateLookup<ReadOnlySpan<char>> Prefixes;
    private static readonly int[] PrefixLengths;

    private readonly Dictionary<string, Concepts> _seen = [];

    static ConceptReader()
    {
        var exact = new Dictionary<string, Concepts>();
        var prefixes = new Dictionary<string, Concepts>();
        foreach (var row in ResourceTable.Rows("html_concepts.tsv"))
        {
            var concept = Enum.Parse<Concepts>(row[0]);
            foreach (var word in row[1].Split(' '))
            {
                var (table, key) = word[^1] == '*' ? (prefixes, word[..^1]) : (exact, word);
                table[key] = table.GetValueOrDefault(key) | concept;
            }
        }
        Exact = exact.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        Prefixes = prefixes.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        PrefixLengths = [.. prefixes.Keys.Select(p => p.Length).Distinct().Order()];
    }

    /// <summary>The concepts that an attribute's words name; null and empty name none.</summary>
    public Concepts Read(string? attribute)
    {
        if (string.IsNullOrEmpty(attribute)) return Concepts.None;
        if (_seen.TryGetValue(attribute, out var known)) return known;
        var text = attribute.AsSpan(0, Math.Min(attribute.Length, LongestAttribute));
        return _seen[attribute] = ReadWords(text);
    }

    private static Concepts ReadWords(ReadOnlySpan<char> text)
    {
        Span<char> pair = stackalloc char[2 * LongestAttribute + 1];
        var found = Concepts.None;
        int previous = 0, start = 0;
        while (NextWord(text, ref start, out var word))
        {
            // `pair` holds "previous-word"; the word alone is its tail.
            var at = previous == 0 ? 0 : previous + 1;
            if (previous > 0) pair[previous] = '-';
            word.ToLowerInvariant(pair[at..]);
            var current = pair.Slice(at, word.Length);
            if (Exact.TryGetValue(current, out var single)) found |= single;
            if (previous > 0 && Exact.TryGetValue(pair[..(at + word.Length)], out var joined)) found |= joined;
            foreach (var length in PrefixLengths)
            {
                if (length > current.Length) break;
                if (Prefixes.TryGetValue(current[..length], out var prefix)) found |= prefix;
            }
            current.CopyTo(pair);
            previous = word.Length;
        }
        return found;
    }

    // Words are runs of letters; a capital after a small letter starts a new one (camel case).
    private static bool NextWord(ReadOnlySpan<char> text, ref int start, out ReadOnlySpan<char> word)
    {
        while (start < text.Length && !char.IsLetter(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]) && !(end > start && char.IsUpper(text[end]) && char.IsLower(text[end - 1]))) end++;
        word = text[start..end];
        start = end;
        return !word.IsEmpty;
    }
}
