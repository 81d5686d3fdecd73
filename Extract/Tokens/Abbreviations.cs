using System.Collections.Frozen;

namespace Extract.Tokens;

/// <summary>How an abbreviation behaves at its full stop.</summary>
internal enum AbbreviationClass : byte
{
    None,

    /// <summary>A name or explanation follows ("Dr.", "e.g."): never ends a sentence.</summary>
    Title,

    /// <summary>An abbreviation only before a number ("No. 5").</summary>
    Number,
    Month,

    /// <summary>"Inc.", "etc.": may end a sentence.</summary>
    General,

    /// <summary>"etc.": gives its stop away where the line ends or a capital follows.</summary>
    Inner,

    /// <summary>Also a word ("Mass.", "Sat."): needs a comma, a digit or a small letter beside it.</summary>
    Context,
}

/// <summary>Which full stops belong to the word before them.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        ResourceTable.Read("abbreviations.tsv")
            .ToFrozenDictionary(row => row[0], row => Enum.Parse<AbbreviationClass>(row[1], ignoreCase: true), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Starters = WordSet.Read("sentence_starters.tsv", StringComparer.Ordinal);

    /// <summary>Class of a form written without its last full stop.</summary>
    public static AbbreviationClass ClassOf(ReadOnlySpan<char> form) => Classes.TryGetValue(form, out var found) ? found : AbbreviationClass.None;

    /// <summary>Whether a capitalised word only begins sentences and no name.</summary>
    public static bool IsSentenceStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    /// <summary>Whether the full stop at <paramref name="end"/> belongs to the word <c>[start, end)</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the word.</param>
    /// <param name="end">Its end; a full stop stands there.</param>
    /// <param name="previous">Last character of the token before.</param>
    public static bool TakesFullStop(ReadOnlySpan<char> text, int start, int end, char previous)
    {
        var after = end + 1 < text.Length ? text[end + 1] : '\n';
        if (after == '.') return false;
        var next = NextVisible(text, end + 1);
        var word = text[start..end];
        if (word.Length == 1 && char.IsUpper(word[0])) return IsInitial(text, word[0], next, previous);
        return ClassOf(word) switch
        {
            AbbreviationClass.None => false,
            AbbreviationClass.Number => next < text.Length && (char.IsDigit(text[next]) || (text[next] is '#' or '§')),
            AbbreviationClass.Inner => next < text.Length && !char.IsLetter(after) && !char.IsUpper(text[next]),
            AbbreviationClass.Context => next < text.Length && (previous == ',' && char.IsUpper(word[0]) || char.IsDigit(text[next]) || text[next] is ',' || (char.IsLower(text[next]) && word.Length > 2)),
            _ => !char.IsLetter(after),
        };
    }

    private static bool IsInitial(ReadOnlySpan<char> text, char letter, int next, char previous)
    {
        if (next >= text.Length || text[next] is '"' or '”' or ')' or '’') return false;
        var end = next;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var followed = text[next..end];
        if (letter == 'I' && previous != '.') return false;
        return !IsSentenceStarter(followed) || (followed.Length == 1 && end < text.Length && text[end] == '.');
    }

    /// <summary>Index of the next character on the same line that is no space; the text's length at the line's end.</summary>
    private static int NextVisible(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            if (text[index] is '\n' or '\r') return text.Length;
            index++;
        }
        return index;
    }
}
