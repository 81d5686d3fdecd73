namespace Extract.Quantities.Context;

/// <summary>Closed lists of words that decide what a number near them is.</summary>
internal static class QuantityWords
{
    /// <summary>"Section", "Route": a number after one is a label.</summary>
    public static WordSet Labels { get; } = WordSet.Read("label_nouns.tsv", StringComparer.OrdinalIgnoreCase);

    public static WordSet StreetTypes { get; } = WordSet.Read("street_types.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>"hours", "a.m.": a number before one belongs to a temporal expression.</summary>
    public static WordSet TimeUnits { get; } = WordSet.Read("time_units.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words near which "3-1" is a score.</summary>
    public static WordSet Scores { get; } = WordSet.Read("score_words.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that end a noun phrase: prepositions, conjunctions, auxiliaries, adverbs.</summary>
    public static WordSet PhraseEnds { get; } = WordSet.Read("phrase_ends.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>"Category", "Round": a number after one is a quantity.</summary>
    public static WordSet ScaleNouns { get; } = WordSet.Read("scale_nouns.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of paying, near which pounds are money.</summary>
    public static WordSet PaymentWords { get; } = WordSet.Read("payment_words.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of currencies that are common words: money only after large numbers.</summary>
    public static WordSet DoubtfulCurrencies { get; } = WordSet.Read("doubtful_currencies.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>"sub-5%", "Top-10": words that a hyphen joins to a number without making a name of it.</summary>
    public static WordSet Prefixes { get; } = Context("prefix", StringComparer.Ordinal);

    /// <summary>"two full days": words between a number and its unit of time.</summary>
    public static WordSet BeforeTimeUnit { get; } = Context("before time unit", StringComparer.OrdinalIgnoreCase);

    /// <summary>"this one", "every one": words that make a pronoun of "one".</summary>
    public static WordSet BeforePronoun { get; } = Context("before pronoun", StringComparer.OrdinalIgnoreCase);

    /// <summary>"one-time", "one-sided": what "one" is joined to without counting it.</summary>
    public static WordSet JoinedToOne { get; } = Context("joined to one", StringComparer.OrdinalIgnoreCase);

    /// <summary>"rose by another 3%": words between a verb of change and its amount, adverbs in -ly aside.</summary>
    public static WordSet BetweenChange { get; } = Context("between change", StringComparer.OrdinalIgnoreCase);

    /// <summary>"the opening half", "sales rose this half": words that make a half a stretch of time.</summary>
    public static WordSet BeforePeriod { get; } = Context("before period", StringComparer.OrdinalIgnoreCase);

    /// <summary>"at the age of 17": words after which a number counts years, whatever follows.</summary>
    public static WordSet Ages { get; } = Context("age", StringComparer.OrdinalIgnoreCase);

    /// <summary>"a story about one man", "under one proposal": approximators of numbers that before "one" are prepositions.</summary>
    public static WordSet BeforeOne { get; } = Context("before one", StringComparer.OrdinalIgnoreCase);

    /// <summary>"most 2016 voters": words that stand before a year used as an adjective, not before a count.</summary>
    public static WordSet BeforeYear { get; } = Context("before year", StringComparer.OrdinalIgnoreCase);

    /// <summary>"went up to $8": verbs of moving before "up to".</summary>
    public static WordSet BeforeUpTo { get; } = Context("before up to", StringComparer.OrdinalIgnoreCase);

    /// <summary>"killed one": words after which a bare number counts people.</summary>
    public static WordSet BeforeVictim { get; } = Context("before victim", StringComparer.OrdinalIgnoreCase);

    /// <summary>"25 of the voters": what may stand between "of" and the noun.</summary>
    public static WordSet Determiners { get; } = Context("determiner", StringComparer.OrdinalIgnoreCase);

    /// <summary>"$3 a share": what is commonly priced by the piece, units of time aside.</summary>
    public static WordSet PricedBy { get; } = Context("priced by", StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters that may stand apart before "$".</summary>
    public static WordSet DollarLetters { get; } = Context("dollar letters", StringComparer.Ordinal);

    /// <summary>Codes that are words in capitals too, and "PS", what a pound sign becomes where text was forced into ASCII: money only beside amounts.</summary>
    public static WordSet DoubtfulSigns { get; } = Context("doubtful sign", StringComparer.Ordinal);

    /// <summary>"third-party": what an ordinal is joined to without giving a place in an order.</summary>
    public static WordSet JoinedToIdleOrdinal { get; } = Context("idle ordinal joined", StringComparer.OrdinalIgnoreCase);

    /// <summary>"dialled 911": words beside the number of the emergency services.</summary>
    public static WordSet Calls { get; } = Context("call", StringComparer.OrdinalIgnoreCase);

    /// <summary>"2 in thick": what inches are measured of.</summary>
    public static WordSet Extents { get; } = Context("extent", StringComparer.OrdinalIgnoreCase);

    /// <summary>"a total of 5": nouns that say nothing of what a number is stated of.</summary>
    public static WordSet EmptyNouns { get; } = Context("empty noun", StringComparer.OrdinalIgnoreCase);

    /// <summary>"sold for $5", "fell by 3%": prepositions between a verb and the amount that it states.</summary>
    public static WordSet BeforeAmount { get; } = Context("before amount", StringComparer.OrdinalIgnoreCase);

    /// <summary>"five kg": short signs of units that are none but units, after a number in words too.</summary>
    public static WordSet UnitsAfterWords { get; } = Context("unit after word", StringComparer.Ordinal);

    /// <summary>"up a third", "by a fifth": words after which an ordinal is a share.</summary>
    public static WordSet BeforeShare { get; } = Context("before share", StringComparer.OrdinalIgnoreCase);

    /// <summary>"a third of", "a fifth more": words before which an ordinal is a share.</summary>
    public static WordSet AfterShare { get; } = Context("after share", StringComparer.OrdinalIgnoreCase);

    private static WordSet Context(string set, StringComparer comparer) => WordSet.Read("quantity_context.tsv", set, comparer);
}
