using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// Marks where listed names stand in a sentence. A listed name is matched by its letters and digits alone, whatever the tokens, longest first, and
/// must begin with a capital or digit in the text.
/// </summary>
internal sealed class PhraseFinder(Lexicon lexicon)
{
    private const int LongestPhrase = 7;
    private const int ShortWord = 3;

    /// <summary>Kinds of multi-token names that begin at the token.</summary>
    public NameKinds[] Begins { get; private set; } = new NameKinds[64];

    /// <summary>Kinds of multi-token names that go on at the token.</summary>
    public NameKinds[] Continues { get; private set; } = new NameKinds[64];

    /// <summary>Kinds of names that consist of the token.</summary>
    public NameKinds[] Units { get; private set; } = new NameKinds[64];

    /// <param name="words">One sentence.</param>
    /// <param name="isHidden">Names that training pretends not to know, by their letters.</param>
    public void Find(ReadOnlySpan<WordFacts> words, Func<ulong, bool>? isHidden)
    {
        var count = words.Length;
        if (Begins.Length < count) (Begins, Continues, Units) = (new NameKinds[count * 2], new NameKinds[count * 2], new NameKinds[count * 2]);
        Begins.AsSpan(0, count).Clear();
        Continues.AsSpan(0, count).Clear();
        Units.AsSpan(0, count).Clear();
        for (var i = 0; i < count; i++)
        {
            if (!words[i].Is(WordMarks.Capitalized | WordMarks.HasDigit)) continue;
            var (end, kinds) = Longest(words[i..], isHidden);
            if (end == 1) Units[i] = kinds;
            if (end <= 1) continue;
            Begins[i] |= kinds;
            for (var j = i + 1; j < i + end; j++) Continues[j] |= kinds;
        }
    }

    private (int End, NameKinds Kinds) Longest(ReadOnlySpan<WordFacts> words, Func<ulong, bool>? isHidden)
    {
        ulong letters = 0;
        var best = (0, NameKinds.None);
        for (var j = 0; j < words.Length && j < LongestPhrase; j++)
        {
            ref readonly var word = ref words[j];
            if (word.Is(WordMarks.Punctuation)) continue;
            if (j > 0 && word.Is(WordMarks.LowerCase) && word.Length > ShortWord) break;
            letters = letters * word.LettersPower + word.Letters;
            if (lexicon.Phrase(letters) is not NameKinds.None and var kinds && isHidden?.Invoke(letters) != true) best = (j + 1, kinds);
        }
        return best;
    }
}
