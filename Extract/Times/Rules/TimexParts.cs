using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>What an expression says, before it is placed in time. Absent parts are null.</summary>
internal sealed class TimexParts
{
    /// <summary>Whether the expression begins with "the".</summary>
    public bool IsDefinite { get; set; }

    public int? Year { get; set; }

    public int? HighYear { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? HighDay { get; set; }

    /// <summary>Whether the day is written before the name of the month.</summary>
    public bool IsDayFirst { get; set; }

    /// <summary>Of a date in digits.</summary>
    public DigitOrder Order { get; set; }

    public int? Weekday { get; set; }

    public int? Season { get; set; }

    public int? Part { get; set; }

    public int? Holiday { get; set; }

    public int? Decade { get; set; }

    /// <summary>A two-digit decade, as in "the 80s" or "the eighties".</summary>
    public bool IsShortDecade { get; set; }

    public int? Ordinal { get; set; }

    public int? Quarter { get; set; }

    /// <summary>Half of a year, 1 or 2.</summary>
    public int? Half { get; set; }

    public bool IsBeforeChrist { get; set; }

    public TimeUnit? Unit { get; set; }

    /// <summary>The second unit of "weeks or months".</summary>
    public bool IsPlural { get; set; }

    public double? Count { get; set; }

    public double? HighCount { get; set; }

    /// <summary>A count that is a word without a number: "several".</summary>
    public bool IsVague { get; set; }

    public Direction Direction { get; set; }

    /// <summary>−1 into the past, 1 into the future.</summary>
    public int Shift { get; set; }

    /// <summary>Whether the shift is counted from the reference date ("ago") and not from the last date mentioned ("earlier").</summary>
    public bool FromReference { get; set; }

    public int? Deictic { get; set; }

    public ClockTime? Clock { get; set; }

    /// <summary>Whether a zone is named, and whether it is UTC.</summary>
    public bool HasZone { get; set; }

    public bool IsUtc { get; set; }

    public int? Frequency { get; set; }

    /// <summary>Further, shorter units of a duration: "15 years, 8 months".</summary>
    public List<(TimeUnit Unit, double Count)> Rest { get; } = [];

    public static TimexParts Of(ReadOnlySpan<TimeLexeme> lexemes, List<MatchStep> steps)
    {
        var parts = new TimexParts();
        foreach (var (index, element) in steps) parts.Add(lexemes[index], element);
        return parts;
    }

    private void Add(in TimeLexeme lexeme, PatternElement element)
    {
        switch (element.Class)
        {
            case TimeClass.Month: Month = lexeme.Value; IsDayFirst = Day is not null; break;
            case TimeClass.Weekday or TimeClass.Weekdays: Weekday = lexeme.Value; IsPlural = element.Class == TimeClass.Weekdays; break;
            case TimeClass.Unit or TimeClass.Units: Unit ??= (TimeUnit)lexeme.Value; IsPlural |= element.Class == TimeClass.Units; break;
            case TimeClass.LongSpan or TimeClass.LongSpans: Unit = (TimeUnit)lexeme.Value; IsPlural = element.Class == TimeClass.LongSpans; break;
            case TimeClass.Season: Season = lexeme.Value; break;
            case TimeClass.Part or TimeClass.Parts or TimeClass.DeicticPart or TimeClass.Overnight:
                Part = lexeme.Value;
                if (element.Class is TimeClass.DeicticPart) Deictic = 0;
                break;
            case TimeClass.Point: Clock = new ClockTime(lexeme.Value / 100, 0, 0, true, false, true); break;
            case TimeClass.Deictic: Deictic = lexeme.Value; break;
            case TimeClass.Direction: Direction = lexeme.Direction; break;
            case TimeClass.Vague:
                IsVague = lexeme.Number == 0;
                Count = IsVague ? null : lexeme.Number;
                break;
            case TimeClass.Every: Direction = Direction.None; break;
            case TimeClass.Frequency or TimeClass.AnnualAdjective: Frequency = lexeme.Value; break;
            case TimeClass.Era: IsBeforeChrist = lexeme.Value < 0; break;
            case TimeClass.Ago: Shift = -1; FromReference = true; break;
            case TimeClass.Earlier or TimeClass.Before: Shift = -1; break;
            case TimeClass.Later or TimeClass.After: Shift = 1; break;
            case TimeClass.Hence: Shift = 1; FromReference = true; break;
            case TimeClass.Zone: HasZone = true; IsUtc = lexeme.Value == 1; break;
            case TimeClass.Holiday: Holiday = lexeme.Value; break;
            default: AddNumber(lexeme, element); break;
        }
    }

    private void AddNumber(in TimeLexeme lexeme, PatternElement element)
    {
        var whole = (int)lexeme.Number;
        switch (element.Class)
        {
            case TimeClass.Num when element.IsHigh: HighCount = lexeme.Number; break;
            case TimeClass.Num: Count = lexeme.Number; break;
            case TimeClass.Ord: Ordinal = whole; break;
            case TimeClass.Day when element.IsHigh: HighDay = whole; break;
            case TimeClass.Day: Day = whole; break;
            case TimeClass.Year when element.IsHigh: HighYear = whole; break;
            case TimeClass.Year or TimeClass.FiscalName: Year = whole; break;
            case TimeClass.HalfName: Half = whole; break;
            case TimeClass.YearPair: (Year, HighYear) = (whole, whole + 1); break;
            case TimeClass.Decade: Decade = whole; IsShortDecade = lexeme.Value == 1; break;
            case TimeClass.DecadeWord: Decade = 1900 + whole; IsShortDecade = true; break;
            case TimeClass.Date: Year = lexeme.Value / 10000; Month = lexeme.Value / 100 % 100; Day = lexeme.Value % 100; Order = (DigitOrder)whole; break;
            case TimeClass.ShortDate: Month = lexeme.Value / 100; Day = lexeme.Value % 100; Order = (DigitOrder)whole; break;
            case TimeClass.YearMonth: Year = lexeme.Value / 100; Month = lexeme.Value % 100; break;
            case TimeClass.Clock: Clock = ClockTime.Unpack(lexeme.Value); break;
            case TimeClass.Hhmm: Clock = new ClockTime(whole / 100, whole % 100, 0, true, false, true); break;
            case TimeClass.QuarterName: Quarter = whole; break;
            default: break;
        }
    }
}
