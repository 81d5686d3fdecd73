using System.Collections.Frozen;

namespace Extract.Quantities.Context;

/// <summary>Closed lists of words that decide what a number near them is.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(string table) =>
        _words = ResourceTable.Read(table).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"Section", "Route": a number after one is a label.</summary>
    public static WordSet Labels { get; } = new("label_nouns.tsv");

    public static WordSet StreetTypes { get; } = new("street_types.tsv");

    /// <summary>"hours", "a.m.": a number before one belongs to a temporal expression.</summary>
    public static WordSet TimeUnits { get; } = new("time_units.tsv");

    /// <summary>Words near which "3-1" is a score.</summary>
    public static WordSet Scores { get; } = new("score_words.tsv");

    /// <summary>Words that end a noun phrase: prepositions, conjunctions, auxiliaries, adverbs.</summary>
    public static WordSet PhraseEnds { get; } = new("phrase_ends.tsv");

    /// <summary>"Category", "Round": a number after one is a quantity.</summary>
    public static WordSet ScaleNouns { get; } = new("scale_nouns.tsv");

    /// <summary>Words of paying, near which pounds are money.</summary>
    public static WordSet PaymentWords { get; } = new("payment_words.tsv");

    /// <summary>Names of currencies that are common words: money only after large numbers.</summary>
    public static WordSet DoubtfulCurrencies { get; } = new("doubtful_currencies.tsv");

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
