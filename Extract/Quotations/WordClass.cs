namespace Extract.Quotations;

/// <summary>Closed classes of words; a word can be in several. The names are those of <c>quotation_words.tsv</c>.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Be = 1 << 0,
    Auxiliary = 1 << 1,
    Negation = 1 << 2,
    Hedge = 1 << 3,
    SubjectPronoun = 1 << 4,
    ObjectPronoun = 1 << 5,
    Possessive = 1 << 6,
    Determiner = 1 << 7,
    Preposition = 1 << 8,
    Subordinator = 1 << 9,
    Coordinator = 1 << 10,
    Relative = 1 << 11,
    Question = 1 << 12,
    ReportingNoun = 1 << 13,
    TimeWord = 1 << 14,
    Weekday = 1 << 15,
    Work = 1 << 16,
    Nickname = 1 << 17,

    /// <summary>Stresses the noun phrase before it: "the president himself".</summary>
    Reflexive = 1 << 18,

    /// <summary>Opens what is pleaded: "guilty", "no contest".</summary>
    Plea = 1 << 19,

    /// <summary>What finds and shows: "poll", "study".</summary>
    Document = 1 << 20,

    /// <summary>Nouns of speech with a clause: "his claim that …".</summary>
    ClaimNoun = 1 << 21,

    /// <summary>What carries words: "a sign saying …" speaks itself.</summary>
    Sign = 1 << 22,

    /// <summary>Before a time that stands between subject and verb: "this week".</summary>
    TimeDeterminer = 1 << 23,
}
