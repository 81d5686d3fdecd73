namespace Extract.Times.Lexicon;

/// <summary>What a word or a written number can be in a temporal expression; a lexeme may be several.</summary>
[Flags]
internal enum TimeClass : ulong
{
    None = 0,
    Month = 1UL << 0,
    Weekday = 1UL << 1,
    Weekdays = 1UL << 2,
    Unit = 1UL << 3,
    Units = 1UL << 4,
    Season = 1UL << 5,
    Part = 1UL << 6,
    Parts = 1UL << 7,
    Point = 1UL << 8,
    Deictic = 1UL << 9,
    DeicticPart = 1UL << 10,
    Overnight = 1UL << 11,
    Direction = 1UL << 12,
    Vague = 1UL << 13,
    Present = 1UL << 14,
    PresentAdjective = 1UL << 15,
    Past = 1UL << 16,
    PastAdjective = 1UL << 17,
    Future = 1UL << 18,
    Frequency = 1UL << 19,
    AnnualAdjective = 1UL << 20,
    Every = 1UL << 21,
    Era = 1UL << 22,
    Ago = 1UL << 23,
    Earlier = 1UL << 24,
    Later = 1UL << 25,
    Hence = 1UL << 26,
    UnitAdjective = 1UL << 27,
    Zone = 1UL << 28,
    Holiday = 1UL << 29,

    /// <summary>A whole or decimal number in digits or words.</summary>
    Num = 1UL << 30,

    /// <summary>An ordinal in digits or words.</summary>
    Ord = 1UL << 31,

    /// <summary>A number or ordinal from 1 to 31.</summary>
    Day = 1UL << 32,

    /// <summary>A four-digit year, <c>'87</c>, or a year read in pairs of words.</summary>
    Year = 1UL << 33,

    /// <summary><c>1990s</c>, <c>'80s</c>.</summary>
    Decade = 1UL << 34,
    DecadeWord = 1UL << 35,

    /// <summary>A whole date in digits.</summary>
    Date = 1UL << 36,

    /// <summary>Month and day in digits: <c>10/25</c>.</summary>
    ShortDate = 1UL << 37,

    /// <summary><c>2016-11</c>.</summary>
    YearMonth = 1UL << 38,

    /// <summary><c>7:30</c>, <c>5 p.m.</c>.</summary>
    Clock = 1UL << 39,

    /// <summary>Four digits that can be a time of day: <c>1800</c>.</summary>
    Hhmm = 1UL << 40,

    /// <summary><c>Q3</c>, <c>3Q</c>.</summary>
    QuarterName = 1UL << 41,
    Dash = 1UL << 42,
    Cardinal = 1UL << 43,
    Ordinal = 1UL << 45,
    Before = 1UL << 46,
    After = 1UL << 47,

    /// <summary><c>weeklong</c>.</summary>
    LongSpan = 1UL << 48,

    /// <summary><c>weekslong</c>.</summary>
    LongSpans = 1UL << 49,

    /// <summary><c>H1</c>, half of a year.</summary>
    HalfName = 1UL << 50,

    /// <summary><c>FY2019</c>, <c>FY19</c>.</summary>
    FiscalName = 1UL << 51,

    /// <summary><c>2015/16</c>, a season or a financial year.</summary>
    YearPair = 1UL << 52,
}
