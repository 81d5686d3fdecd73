using Extract.Times.Lexicon;
using Extract.Times.Rules;
using Extract.Tokens;
using static System.FormattableString;

namespace Extract.Times.Resolution;

/// <summary>
/// Places candidates in time, in text order: from the reference date where the expression is counted from now, from the last
/// date mentioned where it is counted from there. Without a reference date unknown parts are <c>X</c>.
/// </summary>
internal sealed partial class TimexResolver
{
    /// <summary>How many tokens a day reaches to the times of the day that follow it, unless it is of the week before the reference date.</summary>
    private const int ClockReach = 150;

    /// <summary>How many tokens a day reaches into the speech that follows it.</summary>
    private const int SpeechReach = 80;

    private static readonly string[] Seasons = ["", "SP", "SU", "FA", "WI"];
    private static readonly string[] DayParts = ["", "MO", "MI", "AF", "EV", "NI", "DT"];

    private readonly DateOnly? _reference;
    private readonly bool _isNarrative;
    private readonly bool _isOfNow;
    private readonly TenseFinder _tense;
    private readonly SpeechMarks _marks;
    private readonly TimeWords _words;
    private readonly Nowadays _nowadays;

    /// <summary>The last date mentioned, and the last one with a year of its own.</summary>
    private TimeAnchor? _last;
    private int _lastToken;
    private (DateOnly Date, int Token)? _lastDay;
    private DateOnly? _firstDay;
    private int? _lastYear;
    private int _lastYearToken;
    private TimeUnit? _lastPeriod;
    private (int Year, int Token)? _lastMonthOfYear;
    private DateOnly? _lastQuarter;
    private Tense? _currentTense;
    private TokenRange _current;
    private bool _isSpeech;
    private TimexBasis? _basis;

    /// <param name="reference">Publication day or dateline.</param>
    /// <param name="telling">What times the text tells of.</param>
    /// <param name="tense">Verbs of the text.</param>
    /// <param name="marks">Quotation marks of the text.</param>
    /// <param name="nowadays">What "today" means.</param>
    /// <param name="words">The vocabulary.</param>
    public TimexResolver(DateOnly? reference, Telling telling, TenseFinder tense, SpeechMarks marks, Nowadays nowadays, TimeWords words)
    {
        _reference = reference;
        _isNarrative = telling is not Telling.News;
        _isOfNow = telling is Telling.Both;
        _tense = tense;
        _marks = marks;
        _words = words;
        _nowadays = nowadays;
    }

    /// <summary>Null if the parts contradict each other (30 February).</summary>
    public Timex? Resolve(TimexCandidate candidate)
    {
        _currentTense = null;
        _basis = null;
        _current = candidate.Tokens;
        _isSpeech = _marks.Hold(candidate.Tokens.Start);
        if (Value(candidate) is not { } resolved) return null;
        if (resolved.Anchor is { } anchor)
        {
            _last = anchor;
            _lastToken = candidate.Tokens.Start;
            if (anchor.Unit == TimeUnit.Day) _lastDay = (anchor.Date, candidate.Tokens.Start);
            // The article's own dateline tells nothing.
            if (anchor.Unit == TimeUnit.Day && !_isSpeech && candidate.Parts.Year is null)
                _firstDay ??= anchor.Date;
        }
        if (candidate.Parts.Year is { } year && !candidate.Parts.IsBeforeChrist)
        {
            // A bare year far off is an aside ("as in 1812"), not the time that is told of.
            if (candidate.Parts.Month is not null || _lastYear is null || (year >= _lastYear - 2 && year <= _lastYear + 20)) (_lastYear, _lastYearToken) = (year, candidate.Tokens.Start);
            if (candidate.Parts.Month is not null) _lastMonthOfYear = (year, candidate.Tokens.Start);
        }
        var confidence = resolved.Value.Contains('X', StringComparison.Ordinal) ? 0.7 : 0.9;
        return new Timex(candidate.Span, resolved.Kind, resolved.Value, candidate.Modifier, candidate.Rule.Name, confidence) { Basis = _basis };
    }

    private Tense CurrentTense => WrittenTense is Tense.Intended ? Tense.Future : WrittenTense;

    private Tense WrittenTense => _currentTense ??= _tense.At(_current);

    private Resolved? Value(TimexCandidate candidate)
    {
        var parts = candidate.Parts;
        return candidate.Meaning switch
        {
            Meaning.Calendar => Calendar(parts),
            Meaning.Weekday => Weekday(parts, candidate.Rule),
            Meaning.Range => Range(parts, candidate.Rule),
            Meaning.Decade => Decade(parts),
            Meaning.Century => new Resolved(TimexKind.Date, parts.IsBeforeChrist ? Invariant($"BC{parts.Ordinal - 1:D2}") : Invariant($"{parts.Ordinal - 1:D2}")),
            Meaning.Quarter => Quarter(parts, candidate.Rule),
            Meaning.Half => Half(parts, parts.Half ?? candidate.Rule.Setting("half")),
            Meaning.Period => Period(parts, candidate.Rule),
            Meaning.Season => Season(parts),
            Meaning.Holiday => Holiday(parts, candidate.Rule),
            Meaning.Deictic => Deictic(parts),
            Meaning.Part => PartOfDay(parts, candidate.Rule),
            Meaning.Unit => Unit(parts),
            Meaning.WeekOf => WeekOf(parts),
            Meaning.NthUnit => NthUnit(candidate),
            Meaning.NthWeekday => NthWeekday(parts),
            Meaning.YearEnd => YearEnd(parts, candidate),
            Meaning.Shift => Shift(parts, candidate),
            Meaning.Span => Span(parts, candidate.Rule),
            Meaning.SpanRange => SpanRange(parts),
            Meaning.BareSpan => new Resolved(TimexKind.Duration, Duration(parts.Unit!.Value, null)),
            Meaning.Set => Set(parts, candidate.Rule),
            Meaning.Clock => Clock(candidate),
            Meaning.Elapsed => Elapsed(parts.Clock!.Value),
            Meaning.SomeDay => new Resolved(TimexKind.Date, "FUTURE_REF"),
            Meaning.Reference => new Resolved(TimexKind.Date, candidate.Rule.Settings["value"]),
            _ => null,
        };
    }

    /// <summary>The day with what is known of its hour.</summary>
    private static Resolved OnDay(DateOnly day, TimexParts parts) => OnDay(IsoDates.Day(day), parts, new TimeAnchor(day, TimeUnit.Day));

    private static Resolved OnDay(string day, TimexParts parts, TimeAnchor? anchor)
    {
        if (parts.Clock is { } clock) return new Resolved(TimexKind.Time, day + TimeOf(clock, parts), anchor);
        if (parts.Part is { } part) return new Resolved(TimexKind.Time, day + "T" + DayParts[part], anchor);
        return new Resolved(TimexKind.Date, day, anchor);
    }

    private static string TimeOf(ClockTime clock, TimexParts parts)
    {
        var hour = clock.Hour;
        if (parts.Part is 3 or 4 or 5 && !clock.HasMeridiem && hour is > 0 and < 12 && !(parts.Part == 5 && hour < 6)) hour += 12;
        var time = Invariant($"T{hour:D2}:{clock.Minute:D2}");
        if (clock.HasSeconds) time += Invariant($":{clock.Second:D2}");
        return parts.IsUtc ? time + "Z" : time;
    }

    /// <summary>Publication day or dateline; like the days below, whoever asks counts from it.</summary>
    private DateOnly? Reference => From(_reference, TimexBasisKind.Reference);

    /// <summary>Notes the day as what the present expression is counted from.</summary>
    private DateOnly? From(DateOnly? day, TimexBasisKind kind)
    {
        _basis = day is { } known ? new TimexBasis(known, kind) : null;
        return day;
    }

    /// <summary>The last date mentioned, else the reference date.</summary>
    private DateOnly? Narrative => _last is { } last ? From(last.Date, TimexBasisKind.LastMentioned) : Reference;

    /// <summary>The day that is talked of: the last one mentioned, else the reference date.</summary>
    private DateOnly? NarrativeDay => _lastDay is { } last ? From(last.Date, TimexBasisKind.LastMentioned) : Reference;

    /// <summary>The day of a time of the day that names none: the one that is talked of, if it was named shortly before or is of the week; else the reference date.</summary>
    private DateOnly? ClockDay =>
        _lastDay is { } last && (_current.Start - last.Token < ClockReach || (_reference is { } reference && IsOfTheWeek(last.Date, reference))) ? NarrativeDay : Reference;

    /// <summary>
    /// From where "today" counts: the reference date; in direct speech the day last mentioned just before ("On Tuesday she wrote: 'Today we …'"),
    /// else the first day that the article tells of, both within the week before the reference.
    /// </summary>
    private DateOnly? Now
    {
        get
        {
            if (!_isSpeech || _reference is not { } reference) return Reference;
            if (_lastDay is { } said && _current.Start - said.Token < SpeechReach && IsOfTheWeek(said.Date, reference)) return From(said.Date, TimexBasisKind.DayOfSpeech);
            return _firstDay is { } first && IsOfTheWeek(first, reference) ? From(first, TimexBasisKind.DayOfSpeech) : Reference;
        }
    }

    private static bool IsOfTheWeek(DateOnly day, DateOnly reference) => day < reference && day.DayNumber + 7 >= reference.DayNumber;

    private static bool IsFromNarrative(Direction direction) => direction is Direction.That or Direction.Same or Direction.Previous or Direction.Following;

    private static int Steps(Direction direction) => direction switch
    {
        Direction.Last or Direction.Previous or Direction.Past => -1,
        Direction.Next or Direction.Following or Direction.Coming => 1,
        _ => 0,
    };
}
