using Extract.Quotations;
using Ingest.Fingerprints;

namespace Store.Writing;

/// <summary>The words of one statement, by which its copies are known: what stands in its quotation marks, or, without marks, all of it.</summary>
/// <remarks>
/// Words are runs of letters, digits and apostrophes in lower case: kinds of marks, punctuation, brackets and white space make no difference. Hashed are
/// their letters and digits (<see cref="WordHash"/>).
/// </remarks>
internal sealed class StatementWords
{
    // A statement of fewer or smaller words could be anybody's ("I think you know the answer to that"). Reported words are the reporter's, whose formulas are
    // longer ("he pleaded guilty to lying to the FBI").
    private const int FewestSpoken = 7;
    private const int FewestReported = 10;
    private const int FewestLetters = 30;

    // How much of the shorter one the longer holds (spoken: quotes are cut), or of the longer one the shorter (reported).
    private const double SharedSpoken = 0.6;
    private const double SharedReported = 0.8;

    private const int Run = 3;

    // One run in 4 is a key, 2 of each statement at least.
    private const uint KeyBelow = uint.MaxValue / 4;
    private const int FewestKeys = 2;

    private readonly HashSet<uint> _runs;
    private readonly HashSet<ulong> _names;

    public StatementWords(string text, QuotationType type, string? speaker)
    {
        var all = new WordReader(text, insideMarks: false);
        Hash = all.Hash;
        var spoken = type == QuotationType.Mixed ? new WordReader(text, insideMarks: true) : all;
        IsSpoken = type != QuotationType.Indirect && spoken.Words.Count >= FewestSpoken && spoken.Letters >= FewestLetters;
        _names = speaker is null ? [] : [.. new WordReader(speaker, insideMarks: false).Words];
        var isReported = type != QuotationType.Direct && all.Words.Count >= FewestReported && all.Letters >= FewestLetters && _names.Count > 0;
        _runs = IsSpoken ? Runs(spoken.Words) : isReported ? Runs(all.Words) : [];
        Keys = [.. _runs.Order().Where((run, i) => i < FewestKeys || run < KeyBelow).Select(run => (long)run)];
    }

    /// <summary>The same for two texts of the same words.</summary>
    public ulong Hash { get; }

    /// <summary>Whether the words are those that were spoken, not a reporter's.</summary>
    public bool IsSpoken { get; }

    /// <summary><see cref="Hash"/> of a text alone.</summary>
    public static ulong HashOf(string text) => new WordReader(text, insideMarks: false).Hash;

    /// <summary>By what copies are found; none where the statement is too short to be told from others.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>Whether both are the same statement, whole or in part, of one speaker.</summary>
    public bool IsCopyOf(StatementWords other)
    {
        if (_runs.Count == 0 || other._runs.Count == 0 || IsSpoken != other.IsSpoken || !MaySpeakFor(other)) return false;
        var shared = _runs.Count(other._runs.Contains);
        return IsSpoken
            ? shared >= SharedSpoken * Math.Min(_runs.Count, other._runs.Count)
            : shared >= SharedReported * Math.Max(_runs.Count, other._runs.Count);
    }

    /// <summary>Whether the speakers can be one: they share a name, or one of them is unnamed.</summary>
    public bool MaySpeakFor(StatementWords other) => _names.Count == 0 || other._names.Count == 0 || _names.Overlaps(other._names);

    private static HashSet<uint> Runs(List<ulong> words)
    {
        var runs = new HashSet<uint>();
        for (var end = Run; end <= words.Count; end++)
        {
            var hash = WordHash.Empty;
            for (var i = end - Run; i < end; i++) hash = WordHash.AddToRun(hash, words[i]);
            runs.Add((uint)(WordHash.Mix(hash) >> 32));
        }
        return runs;
    }

    /// <summary>The hashes of a text's words.</summary>
    private sealed class WordReader
    {
        public WordReader(string text, bool insideMarks)
        {
            var isInside = false;
            for (var i = 0; i < text.Length;)
            {
                if (!char.IsLetterOrDigit(text[i]))
                {
                    isInside = text[i] switch { '"' => !isInside, '“' or '«' or '„' => true, '”' or '»' => false, _ => isInside };
                    i++;
                    continue;
                }
                var start = i;
                var word = WordHash.Empty;
                for (; i < text.Length && IsOfWord(text, i); i++) word = text[i] is '\'' or '’' ? word : WordHash.Add(word, char.ToLowerInvariant(text[i]));
                if (insideMarks && !isInside) continue;
                Words.Add(word);
                Letters += i - start;
            }
        }

        public List<ulong> Words { get; } = [];

        public ulong Hash => Words.Aggregate(WordHash.Empty, WordHash.Add);

        /// <summary>Characters of all words together.</summary>
        public int Letters { get; }

        private static bool IsOfWord(string text, int i) =>
            char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));
    }
}
