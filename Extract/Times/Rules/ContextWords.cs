namespace Extract.Times.Rules;

/// <summary>Sets of words around a candidate, named by what they tell of it. A word can be in several.</summary>
[Flags]
internal enum ContextSet : long
{
    None = 0,
    Preposition = 1L << 0,
    BeforeMonth = 1L << 1,
    BeforeShortYear = 1L << 2,
    WordYear = 1L << 3,
    Numbering = 1L << 4,
    Counted = 1L << 5,
    Owner = 1L << 6,
    CountPreposition = 1L << 7,
    Equal = 1L << 8,
    BeforeEarlyYear = 1L << 9,
    BeforeWeekday = 1L << 10,
    BeforeSeason = 1L << 11,
    BeforeSeasonName = 1L << 12,
    BeforeSpan = 1L << 13,
    BeforeMinutes = 1L << 14,
    PeriodPreposition = 1L << 15,
    WholeWeek = 1L << 16,
    AfterPeriod = 1L << 17,
    PartOfPeriod = 1L << 18,
    PartOfDay = 1L << 19,
    BeforePartOfDay = 1L << 20,
    AfterPartOfDay = 1L << 21,
    BarePart = 1L << 22,
    BeforeMoment = 1L << 23,
    BeforeThisTime = 1L << 24,
    BeforeDayAlone = 1L << 25,
    BeforeShortDecade = 1L << 26,
    Vague = 1L << 27,
    NotAttribute = 1L << 28,
    TitleWord = 1L << 29,
    BeforeClock = 1L << 30,
    AfterClock = 1L << 31,
    Honorific = 1L << 32,
    Yearly = 1L << 33,
    Age = 1L << 34,
    NamedWeekday = 1L << 35,
    Shows = 1L << 36,
    MayCome = 1L << 37,
    AfterHoliday = 1L << 38,
}

/// <summary>The sets of <c>Times/context_words.tsv</c>.</summary>
internal sealed class ContextWords
{
    private readonly Dictionary<string, ContextSet>.AlternateLookup<ReadOnlySpan<char>> _sets;

    public ContextWords()
    {
        var sets = new Dictionary<string, ContextSet>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ResourceTable.Read("Times/context_words.tsv"))
            foreach (var word in row[1].Split(' '))
                sets[word] = sets.GetValueOrDefault(word) | Enum.Parse<ContextSet>(row[0]);
        _sets = sets.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Is(ReadOnlySpan<char> word, ContextSet set) => _sets.TryGetValue(word, out var sets) && (sets & set) != 0;
}
