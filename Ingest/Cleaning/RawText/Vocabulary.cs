using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Cleaning.RawText;

/// <summary>The word lists that describe lines: furniture, cues and function words.</summary>
internal static class Vocabulary
{
    private const int LongestCue = 5;

    /// <summary>The classes of cues, in the order of the bits of <see cref="CuesIn"/>.</summary>
    public static IReadOnlyList<string> CueClasses { get; } =
        ["legal", "subscribe", "account", "share", "related", "comment", "credit", "advert", "affiliate", "navigation", "bio", "time"];

    /// <summary>Kinds of words, in the order of the numbers of <see cref="WordKind"/>.</summary>
    public static IReadOnlyList<string> WordKinds { get; } = ["report", "you", "we", "i"];

    private static readonly FrozenDictionary<string, int> Phrases = ResourceTable.Rows("boilerplate_phrases.tsv")
        .ToFrozenDictionary(row => row[1], row => int.Parse(row[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Cues = ReadCues();

    private static readonly ILookup<string, string> Pitches = ResourceTable.Rows("pitch_phrases.tsv").ToLookup(row => row[0], row => row[1]);

    private static readonly FrozenDictionary<string, int> Words = ResourceTable.Rows("line_words.tsv")
        .SelectMany(row => row[1].Split(' '), (row, word) => KeyValuePair.Create(word, WordKinds.ToList().IndexOf(row[0]))).ToFrozenDictionary(StringComparer.Ordinal);

    // The small words of more languages than these are English words of weight.
    private static readonly string[] Languages = ["en", "de", "fr", "es", "it", "pt", "nl"];

    private static readonly FrozenSet<string> FunctionWords = ResourceTable.Rows("function_words.tsv")
        .Where(row => Languages.Contains(row[0])).SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Hosts on which the whole line is known as furniture; 0 if none.</summary>
    public static int PhraseHosts(FoldedText line) => Phrases.GetValueOrDefault(line.Text);

    /// <summary>The classes of cues that stand in the line, a bit each.</summary>
    public static int CuesIn(FoldedText line)
    {
        var lookup = Cues.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = 0;
        for (var start = 0; start < line.WordCount; start++)
        {
            for (var count = 1; count <= LongestCue && start + count <= line.WordCount; count++)
            {
                if (lookup.TryGetValue(line.Words(start, count), out var bits)) found |= bits;
            }
        }
        return found;
    }

    /// <summary>The line speaks to the reader for the outlet: subscribe, share, comment.</summary>
    public static bool IsPitch(FoldedText line) => Pitches["any"].Any(pitch => Holds(line.Text, pitch));

    /// <summary>The line leads elsewhere or names a source: "Read more", "Photo: …".</summary>
    public static bool IsPointer(FoldedText line, string source) =>
        Pitches["start"].Any(pitch => Begins(line.Text, pitch))
        || Pitches["label"].Any(pitch => Begins(line.Text, pitch) && source.StartsWith(pitch + ":", StringComparison.OrdinalIgnoreCase));

    private static bool Begins(string line, string phrase) =>
        line.StartsWith(phrase, StringComparison.Ordinal) && (line.Length == phrase.Length || line[phrase.Length] == ' ');

    private static bool Holds(string line, string phrase)
    {
        var at = line.IndexOf(phrase, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || line[at - 1] == ' ') && (at + phrase.Length == line.Length || line[at + phrase.Length] == ' ');
    }

    /// <summary>The number of a word's kind; -1 for a word of none.</summary>
    public static int WordKind(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : -1;

    public static bool IsFunctionWord(ReadOnlySpan<char> word) => FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenDictionary<string, int> ReadCues()
    {
        var classes = CueClasses.ToList();
        var cues = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Rows("line_cues.tsv"))
            cues[row[1]] = cues.GetValueOrDefault(row[1]) | 1 << classes.IndexOf(row[0]);
        return cues.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
