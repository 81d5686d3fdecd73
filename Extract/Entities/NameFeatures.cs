using System.Numerics;
using Extract.Learning;
using Extract.Tagging;
using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// What the recogniser looks at: words, affixes, shapes, word classes and part-of-speech tags in a window; listed names; the whole run of
/// capitalised words that a token stands in and the words around it; the document's habits. Not thread-safe: one per thread.
/// </summary>
public sealed class NameFeatures(Lexicon lexicon)
{
    private static readonly WordFacts Outside = new() { Key = 1, Form = 1, Lower = 1, Shape = 1, Suffix3 = 1, Prefix3 = 1 };
    private const uint FarFromCapitals = 0xFA0;
    private readonly PhraseFinder _phrases = new(lexicon);
    private int[] _runStart = new int[64], _runEnd = new int[64];
    private uint[] _tags = new uint[64];

    /// <summary>Writes the features of one sentence.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="tags">Its parts of speech.</param>
    /// <param name="evidence">Of its document.</param>
    /// <param name="features">Receives them.</param>
    /// <param name="isHidden">For training: listed names to hide, so that the model does not come to lean on lists alone.</param>
    public void Write(ReadOnlySpan<WordFacts> words, ReadOnlySpan<TaggedToken> tags, DocumentEvidence evidence, FeatureBuffer features, Func<ulong, bool>? isHidden = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(evidence);
        features.Clear();
        Grow(words.Length);
        for (var i = 0; i < words.Length; i++) _tags[i] = FeatureHash.Of(tags[i].Tag);
        _phrases.Find(words, isHidden);
        FindRuns(words);
        var headline = Headline(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsNearCapital(words, i))
            {
                features.Add(FarFromCapitals);
                features.EndPosition();
                continue;
            }
            if (features.BeginGroup(Group(words[i], 8 + headline * 2 + (i == 0 ? 1u : 0u))))
            {
                WriteWord(words, i, headline, features, isHidden);
                features.EndGroup();
            }
            WriteWindow(words, i, features);
            WriteLists(words, i, features, isHidden);
            WriteRun(words, i, features);
            WriteDocument(words, i, evidence, features);
            features.EndPosition();
        }
    }

    /// <summary>Names have capitals: a token with none within two tokens gets no other feature than that, which saves half the work.</summary>
    private static bool IsNearCapital(ReadOnlySpan<WordFacts> words, int i)
    {
        for (var k = Math.Max(0, i - 2); k < words.Length && k <= i + 2; k++)
            if (words[k].Is(WordMarks.Capitalized | WordMarks.MixedCase)) return true;
        return false;
    }

    private static ref readonly WordFacts At(ReadOnlySpan<WordFacts> words, int i)
    {
        if ((uint)i < (uint)words.Length) return ref words[i];
        return ref Outside;
    }

    private uint Tag(int i, int count) => (uint)i < (uint)count ? _tags[i] : 0;

    private static void WriteWord(ReadOnlySpan<WordFacts> words, int i, uint headline, FeatureBuffer features, Func<ulong, bool>? isHidden)
    {
        ref readonly var word = ref words[i];
        var first = i == 0 ? 1u : 0u;
        var kinds = Kinds(word, isHidden);
        features.Add(1);
        features.Add(FeatureHash.Combine(2, word.Form));
        features.Add(FeatureHash.Combine(3, word.Lower));
        features.Add(FeatureHash.Combine(4, word.Prefix2));
        features.Add(FeatureHash.Combine(5, word.Prefix3));
        features.Add(FeatureHash.Combine(6, word.Prefix4));
        features.Add(FeatureHash.Combine(7, word.Suffix1));
        features.Add(FeatureHash.Combine(8, word.Suffix2));
        features.Add(FeatureHash.Combine(9, word.Suffix3));
        features.Add(FeatureHash.Combine(10, word.Suffix4));
        features.Add(FeatureHash.Combine(11, word.Suffix5));
        features.Add(FeatureHash.Combine(12, word.Shape, first));
        features.Add(FeatureHash.Combine(13, (uint)word.Marks, first + headline * 2));
        features.Add(FeatureHash.Combine(14, word.Lower, (uint)(word.Marks & (WordMarks.Capitalized | WordMarks.AllCapitals)) * 2 + first));
        features.Add(FeatureHash.Combine(15, word.Class1000, (uint)word.Marks));
        features.Add(FeatureHash.Combine(16, word.Class256, (uint)word.Marks));
        features.Add(FeatureHash.Combine(17, (uint)kinds, (uint)word.Marks));
        features.Add(FeatureHash.Combine(18, word.Suffix3, (uint)word.Marks));
        features.Add(FeatureHash.Combine(19, headline, (uint)(word.Marks & WordMarks.Capitalized)));
    }

    private static ulong Group(in WordFacts word, uint place) => (word.Key ^ place) * 0x9E3779B97F4A7C15 | 1;

    /// <summary>Features of one word of the window by itself; <paramref name="place"/> 2 is the word in question.</summary>
    private static void WriteNear(in WordFacts word, uint place, FeatureBuffer features)
    {
        if (!features.BeginGroup(Group(word, place))) return;
        if (place != 2)
        {
            features.Add(FeatureHash.Combine(20 + place, word.Lower));
            features.Add(FeatureHash.Combine(25 + place, word.Shape));
            features.Add(FeatureHash.Combine(30 + place, word.Suffix3));
        }
        features.Add(FeatureHash.Combine(35 + place, word.Class64));
        features.Add(FeatureHash.Combine(40 + place, word.Class256));
        features.Add(FeatureHash.Combine(45 + place, word.Class1000));
        if (place is 1 or 3)
        {
            features.Add(FeatureHash.Combine(85 + place, word.Form));
            features.Add(FeatureHash.Combine(81 + place, word.Prefix3));
        }
        features.EndGroup();
    }

    private void WriteWindow(ReadOnlySpan<WordFacts> words, int i, FeatureBuffer features)
    {
        ref readonly var before2 = ref At(words, i - 2);
        ref readonly var before = ref At(words, i - 1);
        ref readonly var word = ref words[i];
        ref readonly var after = ref At(words, i + 1);
        ref readonly var after2 = ref At(words, i + 2);
        var n = words.Length;
        for (var offset = -2; offset <= 2; offset++)
        {
            var place = (uint)(offset + 2);
            WriteNear(At(words, i + offset), place, features);
            features.Add(FeatureHash.Combine(50 + place, Tag(i + offset, n)));
        }
        features.Add(FeatureHash.Combine(62, before.Lower, word.Lower));
        features.Add(FeatureHash.Combine(63, word.Lower, after.Lower));
        features.Add(FeatureHash.Combine(64, before.Lower, FeatureHash.Combine(word.Shape, after.Lower)));
        features.Add(FeatureHash.Combine(65, before2.Lower, FeatureHash.Combine(before.Lower, word.Shape)));
        features.Add(FeatureHash.Combine(66, after.Lower, FeatureHash.Combine(after2.Lower, word.Shape)));
        features.Add(FeatureHash.Combine(67, before.Lower, word.Shape));
        features.Add(FeatureHash.Combine(68, after.Lower, word.Shape));
        features.Add(FeatureHash.Combine(69, before.Class256, word.Class256));
        features.Add(FeatureHash.Combine(70, word.Class256, after.Class256));
        features.Add(FeatureHash.Combine(71, before.Class256, FeatureHash.Combine(word.Shape, after.Class256)));
        features.Add(FeatureHash.Combine(72, before.Class1000, word.Shape));
        features.Add(FeatureHash.Combine(73, after.Class1000, word.Shape));
        features.Add(FeatureHash.Combine(74, before.Class64, FeatureHash.Combine(word.Class64, after.Class64)));
        features.Add(FeatureHash.Combine(75, before.Shape, FeatureHash.Combine(word.Shape, after.Shape)));
        features.Add(FeatureHash.Combine(76, Tag(i - 1, n), _tags[i]));
        features.Add(FeatureHash.Combine(77, _tags[i], Tag(i + 1, n)));
        features.Add(FeatureHash.Combine(78, Tag(i - 1, n), FeatureHash.Combine(_tags[i], Tag(i + 1, n))));
        features.Add(FeatureHash.Combine(79, before2.Class256, FeatureHash.Combine(before.Class256, word.Shape)));
        features.Add(FeatureHash.Combine(80, after.Class256, FeatureHash.Combine(after2.Class256, word.Shape)));
    }

    private void WriteLists(ReadOnlySpan<WordFacts> words, int i, FeatureBuffer features, Func<ulong, bool>? isHidden)
    {
        var before = Kinds(At(words, i - 1), isHidden);
        var kinds = Kinds(words[i], isHidden);
        var after = Kinds(At(words, i + 1), isHidden);
        var capital = (uint)(words[i].Marks & (WordMarks.Capitalized | WordMarks.AllCapitals));
        AddEach(90, kinds, capital, features);
        AddEach(91, before, capital, features);
        AddEach(92, after, capital, features);
        features.Add(FeatureHash.Combine(93, (uint)before, FeatureHash.Combine((uint)kinds, capital)));
        features.Add(FeatureHash.Combine(94, (uint)after, FeatureHash.Combine((uint)kinds, capital)));
        AddEach(95, _phrases.Begins[i], capital, features);
        AddEach(96, _phrases.Continues[i], capital, features);
        AddEach(97, _phrases.Units[i], capital, features);
        features.Add(FeatureHash.Combine(98, (uint)_phrases.Units[i], FeatureHash.Combine((uint)_phrases.Begins[i], (uint)_phrases.Continues[i])));
        if (i + 1 < words.Length) features.Add(FeatureHash.Combine(99, (uint)(_phrases.Units[i + 1] | _phrases.Begins[i + 1]), (uint)_phrases.Continues[i + 1]));
        if (i > 0) features.Add(FeatureHash.Combine(100, (uint)(_phrases.Units[i - 1] | _phrases.Begins[i - 1]), (uint)_phrases.Continues[i - 1]));
    }

    private void WriteRun(ReadOnlySpan<WordFacts> words, int i, FeatureBuffer features)
    {
        var start = _runStart[i];
        if (start < 0) return;
        var end = _runEnd[i];
        var length = (uint)Math.Min(end - start, 6);
        var place = (uint)(Math.Min(i - start, 3) * 4 + Math.Min(end - 1 - i, 3));
        ref readonly var head = ref words[end - 1];
        ref readonly var first = ref words[start];
        ref readonly var before = ref At(words, start - 1);
        ref readonly var after = ref At(words, end);
        features.Add(FeatureHash.Combine(110, length, place));
        features.Add(FeatureHash.Combine(111, head.Lower, place & 3));
        features.Add(FeatureHash.Combine(112, first.Lower, place >> 2));
        features.Add(FeatureHash.Combine(113, before.Lower, i == start ? 1u : 0u));
        features.Add(FeatureHash.Combine(114, after.Lower, i == end - 1 ? 1u : 0u));
        features.Add(FeatureHash.Combine(115, before.Class256, i == start ? 1u : 0u));
        features.Add(FeatureHash.Combine(116, after.Class256, i == end - 1 ? 1u : 0u));
        features.Add(FeatureHash.Combine(117, head.Class256, place & 3));
        features.Add(FeatureHash.Combine(118, (uint)head.Kinds, FeatureHash.Combine((uint)first.Kinds, place)));
        features.Add(FeatureHash.Combine(119, At(words, start - 2).Lower, before.Lower));
        features.Add(FeatureHash.Combine(120, after.Lower, At(words, end + 1).Lower));
        features.Add(FeatureHash.Combine(121, before.Class256, FeatureHash.Combine(after.Class256, length)));
        features.Add(FeatureHash.Combine(122, head.Suffix3, place & 3));
    }

    private static void WriteDocument(ReadOnlySpan<WordFacts> words, int i, DocumentEvidence evidence, FeatureBuffer features)
    {
        ref readonly var word = ref words[i];
        if (!word.Is(WordMarks.Capitalized)) return;
        var first = i == 0 ? 1u : 0u;
        features.Add(FeatureHash.Combine(130, evidence.Summary(word), first));
        features.Add(FeatureHash.Combine(131, evidence.NameContext(word), first));
        features.Add(FeatureHash.Combine(132, evidence.NameContext(word), (uint)word.Kinds));
    }

    /// <summary>Kinds one by one, since lists overlap in many ways.</summary>
    private static void AddEach(uint template, NameKinds kinds, uint capital, FeatureBuffer features)
    {
        for (var rest = (uint)kinds; rest != 0; rest &= rest - 1)
            features.Add(FeatureHash.Combine(template, (uint)BitOperations.TrailingZeroCount(rest), capital));
    }

    private static NameKinds Kinds(in WordFacts word, Func<ulong, bool>? isHidden) =>
        word.Kinds != NameKinds.None && isHidden?.Invoke(word.Letters) == true ? NameKinds.None : word.Kinds;

    /// <summary>A run: capitalised words next to each other.</summary>
    private void FindRuns(ReadOnlySpan<WordFacts> words)
    {
        for (var i = 0; i < words.Length;)
        {
            if (!words[i].Is(WordMarks.Capitalized)) { _runStart[i++] = -1; continue; }
            var end = i + 1;
            while (end < words.Length && words[end].Is(WordMarks.Capitalized)) end++;
            for (var k = i; k < end; k++) (_runStart[k], _runEnd[k]) = (i, end);
            i = end;
        }
    }

    /// <summary>0: running text; 1: nearly all words begin with a capital; 2: nearly all letters are capitals.</summary>
    private static uint Headline(ReadOnlySpan<WordFacts> words)
    {
        int longWords = 0, capital = 0, allCapital = 0;
        foreach (ref readonly var word in words)
        {
            if (!word.Is(WordMarks.HasLetter) || word.Length < 4) continue;
            longWords++;
            if (word.Is(WordMarks.Capitalized)) capital++;
            if (word.Is(WordMarks.AllCapitals)) allCapital++;
        }
        if (longWords < 3) return 0;
        return allCapital * 4 >= longWords * 3 ? 2u : capital * 5 >= longWords * 4 ? 1u : 0u;
    }

    private void Grow(int count)
    {
        if (_tags.Length >= count) return;
        (_tags, _runStart, _runEnd) = (new uint[count * 2], new int[count * 2], new int[count * 2]);
    }
}
