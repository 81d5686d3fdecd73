namespace Extract.Words;

/// <summary>The characters of a token.</summary>
internal delegate ReadOnlySpan<char> TokenChars(int token);

/// <summary>
/// Reads sentences in capitals (headlines, shouted text) as if they were written normally, since in them capitals say nothing: each word is given the
/// small or capitalised form that the lexicon knows; acronyms that it knows stay.
/// </summary>
internal static class CapitalsReader
{
    private const NameKinds AlwaysNames = NameKinds.Country | NameKinds.Demonym | NameKinds.LargeCity;
    private const int LongestWord = 40;
    private const int FewestWords = 3;

    /// <summary>Replaces the facts of a sentence's words if most of them are in capitals.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="chars">Characters of the document's tokens.</param>
    /// <param name="first">Number of the sentence's first token in the document.</param>
    /// <param name="cache">Facts of words.</param>
    /// <param name="lexicon">Known forms.</param>
    public static void Restore(Span<WordFacts> words, TokenChars chars, int first, WordCache cache, Lexicon lexicon)
    {
        if (!MostlyCapitals(words)) return;
        Span<char> form = stackalloc char[LongestWord];
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordMarks.AllCapitals) || words[i].Is(WordMarks.HasPeriod)) continue;
            var original = chars(first + i);
            if (original.Length > LongestWord) continue;
            var restored = form[..original.Length];
            for (var k = 0; k < restored.Length; k++) restored[k] = char.ToLowerInvariant(original[k]);
            var isCommon = lexicon.Contains(restored) && (lexicon.Phrase(words[i].Letters) & AlwaysNames) == 0;
            if (!isCommon)
            {
                restored[0] = original[0];
                if (lexicon.Contains(original) && !lexicon.Contains(restored)) continue;
            }
            words[i] = cache[restored];
        }
    }

    private static bool MostlyCapitals(ReadOnlySpan<WordFacts> words)
    {
        int capitals = 0, count = 0;
        foreach (ref readonly var word in words)
        {
            if (!word.Is(WordMarks.HasLetter) || word.Length < 2) continue;
            count++;
            if (word.Is(WordMarks.AllCapitals)) capitals++;
        }
        return count >= FewestWords && capitals * 4 >= count * 3;
    }
}
