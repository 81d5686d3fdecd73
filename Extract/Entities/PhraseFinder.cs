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

    /// <summary>For each token, the <see cref="HeardName"/> of the longest heard name that covers it (0: none).</summary>
    public byte[] Heard { get; private set; } = new byte[64];

    /// <summary>Place of the token in that name: 0 alone, 1 first, 2 inside, 3 last.</summary>
    public byte[] HeardPlace { get; private set; } = new byte[64];

    /// <param name="words">One sentence.</param>
    /// <param name="isHidden">Names that training pretends not to know, by their letters.</param>
    public void Find(ReadOnlySpan<WordFacts> words, Func<ulong, bool>? isHidden)
    {
        var count = words.Length;
        if (Begins.Length < count)
        {
            (Begins, Continues, Units) = (new NameKinds[count * 2], new NameKinds[count * 2], new NameKinds[count * 2]);
            (Heard, HeardPlace) = (new byte[count * 2], new byte[count * 2]);
        }
        Heard.AsSpan(0, count).Clear();
        Begins.AsSpan(0, count).Clear();
        Continues.AsSpan(0, count).Clear();
        Units.AsSpan(0, count).Clear();
        for (var i = 0; i < count; i++)
        {
            if (!words[i].Is(WordMarks.Capitalized | WordMarks.HasDigit)) continue;
            var (end, kinds, heardEnd, heard) = Longest(words[i..], isHidden);
            if (heard != 0 && Heard[i] == 0) MarkHeard(i, i + heardEnd, heard);
            if (end == 1) Units[i] = kinds;
            if (end <= 1) continue;
            Begins[i] |= kinds;
            for (var j = i + 1; j < i + end; j++) Continues[j] |= kinds;
        }
    }

    private void MarkHeard(int start, int end, byte heard)
    {
        for (var j = start; j < end; j++)
        {
            Heard[j] = heard;
            HeardPlace[j] = (byte)(end - start == 1 ? 0 : j == start ? 1 : j == end - 1 ? 3 : 2);
        }
    }

    private (int End, NameKinds Kinds, int HeardEnd, byte Heard) Longest(ReadOnlySpan<WordFacts> words, Func<ulong, bool>? isHidden)
    {
        ulong letters = 0;
        var (end, kinds, heardEnd, heard) = (0, NameKinds.None, 0, (byte)0);
        for (var j = 0; j < words.Length && j < LongestPhrase; j++)
        {
            ref readonly var word = ref words[j];
            if (word.Is(WordMarks.Punctuation)) continue;
            if (j > 0 && word.Is(WordMarks.LowerCase) && word.Length > ShortWord) break;
            letters = letters * word.LettersPower + word.Letters;
            if (lexicon.Phrase(letters) is not NameKinds.None and var listed && isHidden?.Invoke(letters) != true) (end, kinds) = (j + 1, listed);
            if (lexicon.Heard(letters) is not 0 and var known && isHidden?.Invoke(letters + 1) != true) (heardEnd, heard) = (j + 1, known);
        }
        return (end, kinds, heardEnd, heard);
    }
}
