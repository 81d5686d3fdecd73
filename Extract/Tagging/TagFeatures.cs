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
    /// <param name="words">Its words.</param>
    /// <param name="spaces">Whether white space stands before each word and, last, behind the sentence; empty if nobody knows.</param>
    /// <param name="features">Receives them.</param>
    public static void Write(ReadOnlySpan<WordFacts> words, ReadOnlySpan<bool> spaces, FeatureBuffer features)
    {
        ArgumentNullException.ThrowIfNull(features);
        features.Clear();
        var capitals = MostlyCapitals(words) ? 1u : 0u;
        var habits = Habits(words);
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
            Add2(51, before.Syntax256, word.Syntax256);
            Add2(52, word.Syntax256, after.Syntax256);
            Add2(53, before.Syntax256, after.Syntax256);
            Add2(54, FeatureHash.Combine(before.Syntax64, word.Syntax64), after.Syntax64);
            Add2(55, word.Lower, before.Syntax256);
            Add2(56, word.Lower, after.Syntax256);
            Add2(57, word.Suffix3, before.Lower);
            Add2(58, word.Suffix3, after.Lower);
            Add2(59, word.Suffix2, after.Suffix2);
            Add2(60, word.Suffix2, before.Suffix2);
            Add2(61, (uint)word.Marks, (uint)before.Marks);
            Add2(62, (uint)word.Marks, (uint)after.Marks);
            Add2(63, FeatureHash.Combine(before2.Syntax64, before.Syntax64), word.Syntax64);
            Add2(64, FeatureHash.Combine(after2.Syntax64, after.Syntax64), word.Syntax64);
            Add2(65, before.Usage, word.Usage);
            Add2(66, word.Usage, after.Usage);
            Add2(67, before.Usage, after.Usage);
            Add2(68, FeatureHash.Combine(before.Usage, word.Usage), after.Usage);
            Add2(69, before.Usage, word.Lower);
            Add2(70, word.Lower, after.Usage);
            Add2(71, before2.Usage, before.Usage);
            Add2(72, after.Usage, after2.Usage);
            Add2(73, FeatureHash.Combine(before.CommonTag, word.CommonTag), after.CommonTag);
            Add2(74, FeatureHash.Combine(before2.CommonTag, before.CommonTag), word.CommonTag);
            Add2(75, FeatureHash.Combine(after2.CommonTag, after.CommonTag), word.CommonTag);
            Add2(76, habits, FeatureHash.Combine((uint)word.Marks, first));
            Add2(77, habits, FeatureHash.Combine(word.Syntax64, (uint)word.Marks));
            if (!spaces.IsEmpty && word.Is(WordMarks.Punctuation))
            {
                // A hyphen or a dash, a mark that opens or one that closes.
                var around = (spaces[i] ? 1u : 0u) | (spaces[i + 1] ? 2u : 0u);
                Add2(82, around, word.Lower);
                Add2(83, FeatureHash.Combine(around, before.CommonTag, after.CommonTag), word.Lower);
            }
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
        features.Add(FeatureHash.Combine(45 + side, word.Syntax1000));
        features.Add(FeatureHash.Combine(47 + side, word.Syntax256));
        features.Add(FeatureHash.Combine(78 + side, word.Usage));
        features.EndGroup();
    }

    private static void WriteFarNeighbour(in WordFacts word, uint side, FeatureBuffer features)
    {
        if (!features.BeginGroup(Group(word, 10 + side))) return;
        features.Add(FeatureHash.Combine(32 + side, word.Lower));
        features.Add(FeatureHash.Combine(49 + side, word.Syntax256));
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
        Add(13, word.Syntax64);
        Add(14, word.Syntax256);
        Add(15, word.Syntax1000);
        Add(16, FeatureHash.Combine((uint)word.Marks, first, capitals));
        Add(17, FeatureHash.Combine(word.Suffix2, (uint)word.Marks, first));
        Add(18, FeatureHash.Combine(word.Suffix3, (uint)word.Marks, first));
        Add(19, (uint)word.Kinds);
        Add(20, FeatureHash.Combine((uint)word.Kinds, (uint)word.Marks, first));
        Add(21, FeatureHash.Combine(word.Lower, (uint)(word.Marks & WordMarks.Capitalized), first));
        Add(22, FeatureHash.Combine(word.Syntax256, (uint)word.Marks));
        Add(23, FeatureHash.Combine(word.Syntax256, word.Suffix2));
        Add(24, word.Class64);
        Add(25, word.Class256);
        Add(26, word.Class1000);
        Add(27, FeatureHash.Combine(word.Class256, (uint)word.Marks));
        Add(28, word.Usage);
        Add(29, FeatureHash.Combine(word.Usage, (uint)word.Marks));
        Add(80, FeatureHash.Combine(word.Usage, word.Suffix2));
        Add(81, FeatureHash.Combine(word.SmallUsage, (uint)word.Marks, first));
    }

    /// <summary>How the sentence uses capitals and whether it ends in a mark: names look different in titles and in notes without capitals.</summary>
    private static uint Habits(ReadOnlySpan<WordFacts> words)
    {
        if (words.Length == 0) return 0;
        int capitals = 0, letters = 0;
        foreach (ref readonly var word in words[1..])
        {
            if (!word.Is(WordMarks.HasLetter)) continue;
            letters++;
            if (word.Is(WordMarks.Capitalized)) capitals++;
        }
        var share = letters < 2 ? 0u : capitals == 0 ? 1u : capitals * 4 < letters ? 2u : capitals * 2 < letters ? 3u : 4u;
        return share | (words[0].Is(WordMarks.Capitalized) ? 8u : 0u) | (words[^1].Is(WordMarks.Punctuation) ? 16u : 0u);
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
