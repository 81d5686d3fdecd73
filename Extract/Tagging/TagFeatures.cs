using Extract.Learning;
using Extract.Words;

namespace Extract.Tagging;

/// <summary>
/// What the tagger looks at: the word, its affixes, shape and class, its neighbours' words, endings and classes, and pairs of these. Each template
/// has its own number, which is part of the weight file's meaning.
/// </summary>
public static class TagFeatures
{
    private static readonly WordFacts Outside = new() { Key = 1, Form = 1, Lower = 1, Shape = 1, Suffix3 = 1, Suffix2 = 1 };

    /// <summary>Writes the features of one sentence.</summary>
    public static void Write(ReadOnlySpan<WordFacts> words, FeatureBuffer features)
    {
        ArgumentNullException.ThrowIfNull(features);
        features.Clear();
        var capitals = MostlyCapitals(words) ? 1u : 0u;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var before2 = ref At(words, i - 2);
            ref readonly var before = ref At(words, i - 1);
            ref readonly var word = ref At(words, i);
            ref readonly var after = ref At(words, i + 1);
            ref readonly var after2 = ref At(words, i + 2);
            var first = i == 0 ? 1u : 0u;
            if (features.BeginGroup(Group(word, 2 + first + capitals * 2)))
            {
                WriteWord(word, first, capitals, features);
                features.EndGroup();
            }
            WriteNeighbour(before, 0, features);
            WriteNeighbour(after, 1, features);
            WriteFarNeighbour(before2, 0, features);
            WriteFarNeighbour(after2, 1, features);

            void Add2(uint template, uint a, uint b) => features.Add(FeatureHash.Combine(template, a, b));
            Add2(34, before.Lower, word.Lower);
            Add2(35, word.Lower, after.Lower);
            Add2(36, before.Lower, after.Lower);
            Add2(37, before2.Lower, before.Lower);
            Add2(38, after.Lower, after2.Lower);
            Add2(51, before.Class256, word.Class256);
            Add2(52, word.Class256, after.Class256);
            Add2(53, before.Class256, after.Class256);
            Add2(54, FeatureHash.Combine(before.Class64, word.Class64), after.Class64);
            Add2(55, word.Lower, before.Class256);
            Add2(56, word.Lower, after.Class256);
            Add2(57, word.Suffix3, before.Lower);
            Add2(58, word.Suffix3, after.Lower);
            Add2(59, word.Suffix2, after.Suffix2);
            Add2(60, word.Suffix2, before.Suffix2);
            Add2(61, (uint)word.Marks, (uint)before.Marks);
            Add2(62, (uint)word.Marks, (uint)after.Marks);
            Add2(63, FeatureHash.Combine(before2.Class64, before.Class64), word.Class64);
            Add2(64, FeatureHash.Combine(after2.Class64, after.Class64), word.Class64);
            features.EndPosition();
        }
        static ref readonly WordFacts At(ReadOnlySpan<WordFacts> words, int i)
        {
            if ((uint)i < (uint)words.Length) return ref words[i];
            return ref Outside;
        }
    }

    private static ulong Group(in WordFacts word, uint place) => (word.Key ^ place) * 0x9E3779B97F4A7C15 | 1;

    /// <param name="word">The word before or after.</param>
    /// <param name="side">0 before, 1 after.</param>
    /// <param name="features">Receives them.</param>
    private static void WriteNeighbour(in WordFacts word, uint side, FeatureBuffer features)
    {
        if (!features.BeginGroup(Group(word, 8 + side))) return;
        features.Add(FeatureHash.Combine(30 + side, word.Lower));
        features.Add(FeatureHash.Combine(39 + side, word.Suffix3));
        features.Add(FeatureHash.Combine(41 + side, word.Shape));
        features.Add(FeatureHash.Combine(43 + side, word.Suffix2));
        features.Add(FeatureHash.Combine(45 + side, word.Class1000));
        features.Add(FeatureHash.Combine(47 + side, word.Class256));
        features.EndGroup();
    }

    private static void WriteFarNeighbour(in WordFacts word, uint side, FeatureBuffer features)
    {
        if (!features.BeginGroup(Group(word, 10 + side))) return;
        features.Add(FeatureHash.Combine(32 + side, word.Lower));
        features.Add(FeatureHash.Combine(49 + side, word.Class256));
        features.EndGroup();
    }

    private static void WriteWord(in WordFacts word, uint first, uint capitals, FeatureBuffer features)
    {
        void Add(uint template, uint value) => features.Add(FeatureHash.Combine(template, value));
        Add(1, word.Form);
        Add(2, word.Lower);
        Add(3, word.Prefix1);
        Add(4, word.Prefix2);
        Add(5, word.Prefix3);
        Add(6, word.Prefix4);
        Add(7, word.Suffix1);
        Add(8, word.Suffix2);
        Add(9, word.Suffix3);
        Add(10, word.Suffix4);
        Add(11, word.Suffix5);
        Add(12, word.Shape);
        Add(13, word.Class64);
        Add(14, word.Class256);
        Add(15, word.Class1000);
        Add(16, FeatureHash.Combine((uint)word.Marks, first, capitals));
        Add(17, FeatureHash.Combine(word.Suffix2, (uint)word.Marks, first));
        Add(18, FeatureHash.Combine(word.Suffix3, (uint)word.Marks, first));
        Add(19, (uint)word.Kinds);
        Add(20, FeatureHash.Combine((uint)word.Kinds, (uint)word.Marks, first));
        Add(21, FeatureHash.Combine(word.Lower, (uint)(word.Marks & WordMarks.Capitalized), first));
        Add(22, FeatureHash.Combine(word.Class256, (uint)word.Marks));
        Add(23, FeatureHash.Combine(word.Class256, word.Suffix2));
    }

    /// <summary>A headline in capitals: then capitals say nothing.</summary>
    private static bool MostlyCapitals(ReadOnlySpan<WordFacts> words)
    {
        int capitals = 0, letters = 0;
        foreach (ref readonly var word in words)
        {
            if (!word.Is(WordMarks.HasLetter)) continue;
            letters++;
            if (word.Is(WordMarks.AllCapitals) || (word.Is(WordMarks.SingleLetter) && word.Is(WordMarks.Capitalized))) capitals++;
        }
        return letters >= 3 && capitals * 4 >= letters * 3;
    }
}
