namespace Extract.Times.Rules;

/// <summary>Sets of words around a candidate, named by what they tell of it. A word can be in several.</summary>
[Flags]
internal enum ContextSet
{
    None = 0,
    Preposition = 1 << 0,
    BeforeMonth = 1 << 1,
    BeforeShortYear = 1 << 2,
    WordYear = 1 << 3,
    Numbering = 1 << 4,
    Counted = 1 << 5,
    Owner = 1 << 6,
    CountPreposition = 1 << 7,
    Equal = 1 << 8,
    BeforeEarlyYear = 1 << 9,
    BeforeWeekday = 1 << 10,
    BeforeSeason = 1 << 11,
    BeforeSeasonName = 1 << 12,
    BeforeSpan = 1 << 13,
    BeforeMinutes = 1 << 14,
    PeriodPreposition = 1 << 15,
    WholeWeek = 1 << 16,
    AfterPeriod = 1 << 17,
    PartOfPeriod = 1 << 18,
    PartOfDay = 1 << 19,
    BeforePartOfDay = 1 << 20,
    AfterPartOfDay = 1 << 21,
    BarePart = 1 << 22,
    BeforeMoment = 1 << 23,
    BeforeThisTime = 1 << 24,
    BeforeDayAlone = 1 << 25,
    BeforeShortDecade = 1 << 26,
    Vague = 1 << 27,
    NotAttribute = 1 << 28,
    TitleWord = 1 << 29,
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
