using Extract.Learning;
using Extract.Words;

namespace Extract.Tagging;

/// <summary>
/// What the tagger looks at: the word, its affixes, shape and class, its neighbours' words, endings and classes, and pairs of these. Each template
/// has its own number, which is part of the weight file's meaning.
/// </summary>
public static class TagFeatures
{
    private static readonly WordFacts Outside = new() { Form = 1, Lower = 1, Shape = 1, Suffix3 = 1, Suffix2 = 1 };

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
            WriteWord(word, first, capitals, features);

            void Add(uint template, uint value) => features.Add(FeatureHash.Combine(template, value));
            void Add2(uint template, uint a, uint b) => features.Add(FeatureHash.Combine(template, a, b));
            Add(30, before.Lower);
            Add(31, after.Lower);
            Add(32, before2.Lower);
            Add(33, after2.Lower);
            Add2(34, before.Lower, word.Lower);
            Add2(35, word.Lower, after.Lower);
            Add2(36, before.Lower, after.Lower);
            Add2(37, before2.Lower, before.Lower);
            Add2(38, after.Lower, after2.Lower);
            Add(39, before.Suffix3);
            Add(40, after.Suffix3);
            Add(41, before.Shape);
            Add(42, after.Shape);
            Add(43, before.Suffix2);
            Add(44, after.Suffix2);
            Add(45, before.Class1000);
            Add(46, after.Class1000);
            Add(47, before.Class256);
            Add(48, after.Class256);
            Add(49, before2.Class256);
            Add(50, after2.Class256);
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
