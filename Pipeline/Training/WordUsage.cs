using System.Runtime.InteropServices;
using Extract.Learning;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Extract.Words;
using Ingest.Cleaning;

namespace Pipeline.Training;

/// <summary>
/// How words are used in unlabelled text, by a first tagger: which tag a form has most often and which others besides. What one sentence leaves open
/// (a noun or a verb, a name or a word with a capital) many sentences settle, for words too that no treebank has.
/// </summary>
internal sealed class WordUsage(PartOfSpeechTagger tagger)
{
    /// <summary>Kinds of usage that get numbers of their own; a rarer kind counts as one with fewer other tags.</summary>
    private const int MostKinds = 520;

    /// <summary>A form at the start of a sentence, where its capital says nothing, counts half.</summary>
    private const int FewestHalves = 4;

    private const double LeastShare = 0.08;
    private readonly Dictionary<string, Dictionary<string, int>> _halves = [];

    public void Add(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, BlockSplitter.Split(text));
        var tags = tagger.Tag(tokens, sentences);
        foreach (var sentence in sentences)
        {
            if (IsHeadline(tokens, sentence.Tokens)) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_halves, NeighbourCounter.Fold(tokens.Chars(i)), out _);
                CollectionsMarshal.GetValueRefOrAddDefault(row ??= [], tags[i].Tag, out _) += i == sentence.Tokens.Start ? 1 : 2;
            }
        }
    }

    /// <summary>Form hash → usage (see <see cref="Lexicon.Usage"/>).</summary>
    public Dictionary<uint, uint> Table()
    {
        var kinds = _halves.Where(h => h.Value.Values.Sum() >= FewestHalves).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (Form: h.Key, Tags: Tags(h.Value))).ToList();
        var numbers = Numbers(kinds.Select(k => k.Tags));
        var table = new Dictionary<uint, uint>();
        foreach (var (form, tags) in kinds) table.TryAdd(WordAnalysis.FormHash(form), Number(tags, numbers));
        return table;
    }

    private static uint Number(string[] tags, Dictionary<string, uint> numbers)
    {
        for (var count = tags.Length; ; count--)
            if (numbers.TryGetValue(Key(tags.AsSpan(0, count)), out var number)) return number;
    }

    /// <summary>The commonest kinds; every tag by itself is one.</summary>
    private static Dictionary<string, uint> Numbers(IEnumerable<string[]> kinds)
    {
        var counted = kinds.CountBy(k => Key(k)).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => k.Key).ToList();
        var tags = counted.Select(First).Distinct().Order(StringComparer.Ordinal).ToList();
        var others = new int[tags.Count];
        var numbers = new Dictionary<string, uint>();
        for (var t = 0; t < tags.Count; t++) numbers.Add(tags[t], Lexicon.Usage(t, 0));
        foreach (var kind in counted.Take(MostKinds))
        {
            var tag = tags.IndexOf(First(kind));
            if (others[tag] < Lexicon.MostOthers && numbers.TryAdd(kind, Lexicon.Usage(tag, others[tag] + 1))) others[tag]++;
        }
        return numbers;
    }

    /// <summary>The commonest tag and up to two others, which stand in the alphabet's order unless their number decides.</summary>
    private static string[] Tags(Dictionary<string, int> halves)
    {
        var all = halves.Values.Sum();
        return [.. halves.OrderByDescending(h => h.Value).ThenBy(h => h.Key, StringComparer.Ordinal).Where((h, i) => i == 0 || h.Value >= LeastShare * all).Take(3).Select(h => h.Key)];
    }

    private static string Key(ReadOnlySpan<string> tags)
    {
        var others = tags[1..].ToArray();
        Array.Sort(others, StringComparer.Ordinal);
        return string.Join(' ', [tags[0], .. others]);
    }

    private static string First(string kind) => kind.Split(' ')[0];

    private static bool IsHeadline(TokenList tokens, TokenRange range)
    {
        int words = 0, capitals = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!char.IsLetter(tokens.Chars(i)[0])) continue;
            words++;
            if (char.IsUpper(tokens.Chars(i)[0])) capitals++;
        }
        return capitals * 2 > words;
    }
}
