using Extract.Tokens;
using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// Abbreviations that a document explains in brackets, "World Wrestling Entertainment (WWE)" or the other way round: both forms are one name of one type.
/// </summary>
internal static class Abbreviations
{
    /// <param name="words">The document's words.</param>
    /// <param name="chars">Their characters.</param>
    /// <param name="names">In text order.</param>
    /// <returns>The token of each explained abbreviation with its long form.</returns>
    public static List<(TokenRange Short, FoundName Long)> Find(ReadOnlySpan<WordFacts> words, TokenChars chars, List<FoundName> names)
    {
        var found = new List<(TokenRange Short, FoundName Long)>();
        foreach (var name in names)
        {
            if (name.Tokens.Count < 2 || name.Type == EntityType.Person) continue;
            var (start, end) = (name.Tokens.Start, name.Tokens.End);
            if (end + 2 < words.Length && chars(end) is "(" && chars(end + 2) is ")" && Abbreviates(chars, end + 1, words, name.Tokens)) Add(end + 1, name);
            if (start > 1 && end < words.Length && chars(start - 1) is "(" && chars(end) is ")" && Abbreviates(chars, start - 2, words, name.Tokens)) Add(start - 2, name);
        }
        return found;

        void Add(int token, FoundName name) => found.Add((new TokenRange(token, token + 1), name));
    }

    /// <summary>Whether the letters are the initials of the name's words, those without a capital left out or not.</summary>
    private static bool Abbreviates(TokenChars chars, int token, ReadOnlySpan<WordFacts> words, TokenRange name)
    {
        var letters = chars(token);
        if (letters.Length < 2 || !char.IsUpper(letters[0]) || !char.IsUpper(letters[^1])) return false;
        int all = 0, capitals = 0, count = 0;
        foreach (var letter in letters) if (char.IsLetter(letter)) count++;
        for (var i = name.Start; i < name.End; i++)
        {
            if (!words[i].Is(WordMarks.HasLetter)) continue;
            var isCapital = words[i].Is(WordMarks.Capitalized);
            var first = char.ToLowerInvariant(chars(i)[0]);
            if (LetterAt(letters, all) == first) all++; else all = int.MinValue;
            if (isCapital && LetterAt(letters, capitals) == first) capitals++; else if (isCapital) capitals = int.MinValue;
        }
        return all == count || capitals == count;
    }

    private static char LetterAt(ReadOnlySpan<char> text, int number)
    {
        if (number < 0) return '\0';
        foreach (var c in text)
            if (char.IsLetter(c) && number-- == 0) return char.ToLowerInvariant(c);
        return '\0';
    }
}
