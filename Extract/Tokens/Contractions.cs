using System.Collections.Frozen;
using System.Globalization;
using Ingest.Offsets;

namespace Extract.Tokens;

/// <summary>Words without an apostrophe that are two words of syntax: "cannot", and "dont", "its not", "im here" as the web spells them.</summary>
internal static class Contractions
{
    private static readonly FrozenDictionary<string, (int First, string Where)>.AlternateLookup<ReadOnlySpan<char>> Parts =
        ResourceTable.Read("contractions.tsv")
            .ToFrozenDictionary(row => row[0], row => (int.Parse(row[1], CultureInfo.InvariantCulture), row.Length > 2 ? row[2] : ""), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Predicates = WordSet.Read("contraction_contexts.tsv", "predicate", StringComparer.Ordinal);
    private static readonly WordSet States = WordSet.Read("contraction_contexts.tsv", "state", StringComparer.Ordinal);
    private static readonly WordSet Complements = WordSet.Read("contraction_contexts.tsv", "complement", StringComparer.Ordinal);
    private static readonly WordSet Objects = WordSet.Read("contraction_contexts.tsv", "object", StringComparer.Ordinal);

    /// <summary>Length of the first of the two words in <c>[start, end)</c>; 0 if it is one word here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the word.</param>
    /// <param name="end">Its end.</param>
    /// <param name="previous">The token before, empty if there is none.</param>
    public static int FirstPart(ReadOnlySpan<char> text, int start, int end, TextSpan previous)
    {
        if (!Parts.TryGetValue(text[start..end], out var entry)) return 0;
        var applies = entry.Where switch
        {
            "predicate" => Predicates.Contains(NextWord(text, end)) || IsState(text, end),
            "opening" => IsOpening(text, start, previous) && NextWord(text, end) is { Length: > 0 } next && !Objects.Contains(next),
            "pronoun" => char.IsLower(text[end - 1]) && !NextWord(text, end).IsEmpty && (previous.Length == 0 || !char.IsUpper(text[previous.Start])),
            _ => true,
        };
        return applies ? entry.First : 0;
    }

    /// <summary>"its easy to", "its horrible!"</summary>
    private static bool IsState(ReadOnlySpan<char> text, int index)
    {
        var word = NextWord(text, index);
        if (!States.Contains(word)) return false;
        while (text[index] == ' ') index++;
        index += word.Length;
        return index == text.Length || text[index] is '.' or '!' or '?' or '\n' || Complements.Contains(NextWord(text, index));
    }

    private static bool IsOpening(ReadOnlySpan<char> text, int start, TextSpan previous) =>
        previous.Length == 0 || !char.IsLetterOrDigit(text[previous.End - 1]) || text[previous.End..start].IndexOfAny('\n', '\r') >= 0;

    /// <summary>The word in small letters that follows on the same line, unless it is part of a compound ("its on-air time"); otherwise empty.</summary>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start < text.Length && text[start] == ' ') start++;
        var end = start;
        while (end < text.Length && char.IsAsciiLetterLower(text[end])) end++;
        var isWhole = end == text.Length || !char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '‑' or '\'' or '’');
        return start > index && isWhole ? text[start..end] : [];
    }
}
