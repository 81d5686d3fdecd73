using Extract.Learning;

namespace Extract.Words;

/// <summary>
/// <see cref="WordAnalysis"/> with a memory of the words met last: running text repeats itself. Direct-mapped; a newer word replaces an older one.
/// Not thread-safe: one per thread.
/// </summary>
public sealed class WordCache(Lexicon lexicon)
{
    private const int Slots = 1 << 13;
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly WordFacts[] _facts = new WordFacts[Slots];

    /// <summary>The facts of <paramref name="word"/>; valid until the next call.</summary>
    public ref readonly WordFacts this[ReadOnlySpan<char> word]
    {
        get
        {
            var (a, b) = ((uint)word.Length, (uint)word.Length * 31);
            foreach (var c in word) (a, b) = (FeatureHash.Step(a, c), (b ^ c) * 0x01000193);
            var key = ((ulong)a << 32) | b | 1;
            var slot = FeatureHash.Finish(a) & (Slots - 1);
            if (_keys[slot] != key)
            {
                _facts[slot] = WordAnalysis.Analyze(word, lexicon) with { Key = key };
                _keys[slot] = key;
            }
            return ref _facts[slot];
        }
    }
}
