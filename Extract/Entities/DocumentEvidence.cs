using System.Runtime.InteropServices;
using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// How a document writes its words elsewhere: a word that also occurs in small letters is less likely a name, one that is capitalised in the middle
/// of sentences or ends a longer run of capitalised words more so.
/// </summary>
public sealed class DocumentEvidence
{
    private readonly Dictionary<uint, Counts> _counts = [];

    public void Clear() => _counts.Clear();

    /// <summary>Counts one sentence.</summary>
    public void Add(ReadOnlySpan<WordFacts> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (!word.Is(WordMarks.HasLetter)) continue;
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, word.Lower, out _);
            if (!word.Is(WordMarks.Capitalized)) counts.Small++;
            else if (i > 0 && !words[i - 1].Is(WordMarks.Punctuation)) counts.Capital++;
            if (!word.Is(WordMarks.Capitalized)) continue;
            var afterName = i > 0 && words[i - 1].Is(WordMarks.Capitalized);
            if (afterName && (words[i - 1].Kinds & NameKinds.FirstName) != 0) counts.AfterFirstName++;
            if (i > 0 && (words[i - 1].Kinds & NameKinds.Title) != 0 && words[i - 1].Is(WordMarks.Capitalized)) counts.AfterTitle++;
            if (i + 1 < words.Length && words[i + 1].Is(WordMarks.Capitalized)) counts.BeforeCapital++;
        }
    }

    /// <summary>A small number that summarises what the document shows of the word.</summary>
    public uint Summary(in WordFacts word)
    {
        if (!_counts.TryGetValue(word.Lower, out var counts)) return 0;
        return Level(counts.Small) | (Level(counts.Capital) << 2);
    }

    /// <summary>Whether the word follows first names or titles somewhere in the document.</summary>
    public uint NameContext(in WordFacts word)
    {
        if (!_counts.TryGetValue(word.Lower, out var counts)) return 0;
        return (counts.AfterFirstName > 0 ? 1u : 0) | (counts.AfterTitle > 0 ? 2u : 0) | (counts.BeforeCapital > 0 ? 4u : 0);
    }

    private static uint Level(int count) => count switch { 0 => 0, 1 => 1, < 4 => 2, _ => 3 };

    private struct Counts
    {
        public int Small, Capital, AfterFirstName, AfterTitle, BeforeCapital;
    }
}
