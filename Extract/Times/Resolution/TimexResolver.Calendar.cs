using Extract.Times.Lexicon;
using Extract.Times.Rules;
using static System.FormattableString;

namespace Extract.Times.Resolution;

/// <summary>Calendar dates, weekdays, decades, quarters.</summary>
internal sealed partial class TimexResolver
{
    /// <summary>How many tokens a month with its year reaches to months without one.</summary>
    private const int Nearby = 20;

    /// <summary>How many months back a month in a narrative must lie to be one of the next year.</summary>
    private const int Rollover = 7;

    /// <summary>How many tokens a year gone by reaches in a text that is of now.</summary>
    private const int YearReach = 80;

    /// <summary>How many days a text that is of now looks ahead.</summary>
    private const int Soon = 45;

    private Resolved? Calendar(TimexParts parts)
    {
        if (parts.IsBeforeChrist || parts.Count is not null) return Era(parts);
        if (parts.Month is null)
        {
            if (parts.Day is { } dayOnly) return DayOfMonth(parts, dayOnly);
            return parts.Year is { } y ? new Resolved(TimexKind.Date, IsoDates.Year(y), Anchor(y, 1, 1, TimeUnit.Year)) : null;
        }
        var month = parts.Month.Value;
        var year = parts.Year ?? YearOf(parts, month, parts.Day);
        var written = year is { } known ? IsoDates.Year(known) : "XXXX";
        if (parts.Day is not { } day)
            return new Resolved(TimexKind.Date, Invariant($"{written}-{month:D2}"), year is { } m ? Anchor(m, month, 1, TimeUnit.Month) : null);
        if (!IsoDates.IsDay(year ?? 2000, month, day)) return null;
        return OnDay(Invariant($"{written}-{month:D2}-{day:D2}"), parts, year is { } d ? Anchor(d, month, day, TimeUnit.Day) : null);
    }

    private static TimeAnchor? Anchor(int year, int month, int day, TimeUnit unit) =>
        IsoDates.IsDay(year, month, day) ? new TimeAnchor(new DateOnly(year, month, day), unit) : null;

    private static Resolved? Era(TimexParts parts)
    {
        var year = parts.Year ?? (int?)parts.Count;
        if (year is not > 0 or > 9999) return null;
        var value = parts.IsBeforeChrist ? Invariant($"BC{year:D4}") : IsoDates.Year(year.Value);
        if (parts.Month is { } month) value += Invariant($"-{month:D2}");
        if (parts.Season is { } season) value += "-" + Seasons[season];
        return new Resolved(TimexKind.Date, value);
    }

    private Resolved? DayOfMonth(TimexParts parts, int day)
    {
        var basis = IsFromNarrative(parts.Direction) || parts.Unit is null ? Narrative : Reference;
        if (basis is null) return new Resolved(TimexKind.Date, Invariant($"XXXX-XX-{day:D2}"));
        var month = IsoDates.AddMonths(basis.Value, Steps(parts.Direction));
        return IsoDates.IsDay(month.Year, month.Month, day) ? OnDay(new DateOnly(month.Year, month.Month, day), parts) : null;
    }

    /// <summary>The year of a month or day that is named without one.</summary>
    private int? YearOf(TimexParts parts, int month, int? day)
    {
        if (parts.Unit == TimeUnit.Year || parts.Direction is Direction.That or Direction.Same or Direction.Previous or Direction.Following)
        {
            var basis = IsFromNarrative(parts.Direction) ? Narrative : Reference;
            return basis?.Year + Steps(parts.Direction);
        }
        if (parts.Weekday is { } weekday && day is { } numbered && YearOfWeekday(month, numbered, weekday) is { } fitting) return fitting;
        if (parts.Direction == Direction.None && NarratedYear is { } narrated && !IsSoon(month, day))
        {
            // Told in order: March after December is in the next year.
            if (_last is { Unit: TimeUnit.Day or TimeUnit.Month } last && last.Date.Year == narrated && last.Date.Month - month >= Rollover && narrated != _reference?.Year) _lastYear = ++narrated;
            From(_last?.Date, TimexBasisKind.LastMentioned);
            return narrated;
        }
        if (Reference is not { } reference) return _lastYear;
        if (parts.Direction == Direction.None && _lastMonthOfYear is { } told && told.Year < reference.Year - 1 && _current.Start - told.Token < Nearby && CurrentTense != Tense.Future) return told.Year;
        var there = (month * 31) + (day ?? 15);
        var now = (reference.Month * 31) + (day is null ? 15 : reference.Day);
        return parts.Direction switch
        {
            // "last February" in March is not "last month".
            Direction.Last or Direction.Past => reference.Year - (there < now && (day is not null || now - there > 31) ? 0 : 1),
            Direction.Next or Direction.Coming => reference.Year + (there > now ? 0 : 1),
            Direction.This or Direction.Current => reference.Year,
            _ => NearYear(reference, there, now),
        };
    }

    /// <summary>The year that a history tells of; null in the news, and of what lies ahead.</summary>
    private int? NarratedYear =>
        _isNarrative && (_lastYear ?? _last?.Date.Year) is { } narrated && !IsAhead(narrated) && (!_isOfNow || _current.Start - _lastYearToken < YearReach) ? narrated : null;

    /// <summary>A day of the weeks to come, in a text that is of now and names it in no past tense.</summary>
    private bool IsSoon(int month, int? day)
    {
        if (!_isOfNow || _reference is not { } reference || !IsoDates.IsDay(reference.Year, month, day ?? 15)) return false;
        var ahead = new DateOnly(reference.Year, month, day ?? 15).DayNumber - reference.DayNumber;
        return ahead is >= 0 and <= Soon && CurrentTense != Tense.Past;
    }

    /// <summary>What a history says of the time to come is told from the day of publication: "a summit set for April".</summary>
    private bool IsAhead(int narrated) =>
        _reference is { } reference && (narrated > reference.Year || (_isOfNow && CurrentTense == Tense.Future));

    /// <summary>The year that is told of, or one next to the reference date, in which the day is that weekday: "Saturday, April 25".</summary>
    private int? YearOfWeekday(int month, int day, int weekday)
    {
        bool Fits(int year) => IsoDates.IsDay(year, month, day) && IsoDates.Weekday(new DateOnly(year, month, day)) == weekday;
        if (NarratedYear is { } narrated && Fits(narrated)) return narrated;
        if (Reference is not { } reference) return null;
        foreach (var year in (ReadOnlySpan<int>)[reference.Year, reference.Year - 1, reference.Year + 1])
            if (Fits(year)) return year;
        return null;
    }

    /// <summary>
    /// The year in which the day or month is nearest to the reference date. Tense sets how much farther one that lies ahead counts
    /// than one that is past: a date three weeks ahead is meant even where the verb is past ("the payment was set for Dec. 15").
    /// </summary>
    private int NearYear(DateOnly reference, int there, int now)
    {
        const int Year = 12 * 31;
        var weight = AheadWeight;
        var ahead = there >= now ? there - now : there - now + Year;
        var behind = ahead == 0 ? 0 : Year - ahead;
        var isAhead = ahead * weight < behind;
        return reference.Year + (isAhead ? (there < now ? 1 : 0) : there > now ? -1 : 0);
    }

    /// <summary>How much farther a day that lies ahead counts than one that is past.</summary>
    private double AheadWeight => CurrentTense switch
    {
        Tense.Future => 0.25,
        Tense.Past => _tense.IsDeadline(_current) ? 1.5 : 5,
        _ => 1.5,
    };

    private Resolved? Weekday(TimexParts parts, TimexRule rule)
    {
        var weekday = parts.Weekday!.Value;
        if (parts.Unit == TimeUnit.Week && (IsFromNarrative(parts.Direction) ? Narrative : Reference) is { } basis)
            return OnDay(IsoDates.AddDays(IsoDates.Monday(basis), (7 * Steps(parts.Direction)) + weekday - 1), parts);
        if (parts.Day is { } number && Reference is { } month && rule.Name == "weekday-day")
        {
            for (var back = 0; back < 3; back++)
            {
                var candidate = IsoDates.AddMonths(month, back == 2 ? 1 : -back);
                if (IsoDates.IsDay(candidate.Year, candidate.Month, number) && new DateOnly(candidate.Year, candidate.Month, number) is var day && IsoDates.Weekday(day) == weekday)
                    return OnDay(day, parts);
            }
        }
        if (Reference is not { } reference) return OnDay(Invariant($"XXXX-WXX-{weekday}"), parts, null);
        return OnDay(NearWeekday(parts.Direction, weekday, reference), parts);
    }

    /// <summary>The weekday nearest to the reference date on the side that direction or tense say; the day itself counts unless it is "last" or "next".</summary>
    private DateOnly NearWeekday(Direction direction, int weekday, DateOnly reference)
    {
        var from = IsFromNarrative(direction) && NarrativeDay is { } told ? told : reference;
        var ahead = (weekday - IsoDates.Weekday(from) + 7) % 7;
        var behind = ahead == 0 ? 0 : ahead - 7;
        return IsoDates.AddDays(from, direction switch
        {
            Direction.Last or Direction.Past or Direction.Previous => ahead == 0 ? -7 : behind,
            Direction.Next or Direction.Following or Direction.Coming => ahead == 0 ? 7 : ahead,
            Direction.This => CurrentTense == Tense.Past ? behind : ahead,
            Direction.That or Direction.Same => behind,
            _ => WrittenTense == Tense.Future || (WrittenTense == Tense.Intended && _tense.IsDeadline(_current)) ? ahead : behind,
        });
    }

    private Resolved? Range(TimexParts parts, TimexRule rule)
    {
        if (parts.Month is null)
        {
            var high = parts.HighYear ?? (parts.Year!.Value / 100 * 100) + (int)parts.HighCount!.Value;
            return new Resolved(TimexKind.Duration, Invariant($"{parts.Year:D4}/{high:D4}"), Anchor(parts.Year!.Value, 1, 1, TimeUnit.Year));
        }
        if (parts.Day >= parts.HighDay) return null;
        var year = parts.Year ?? YearOf(parts, parts.Month.Value, parts.Day);
        if (!IsoDates.IsDay(year ?? 2000, parts.Month.Value, parts.HighDay!.Value)) return null;
        var written = year is { } known ? IsoDates.Year(known) : "XXXX";
        var prefix = Invariant($"{written}-{parts.Month:D2}-");
        return new Resolved(TimexKind.Date, Invariant($"{prefix}{parts.Day:D2}/{prefix}{parts.HighDay:D2}"), year is { } y ? Anchor(y, parts.Month.Value, parts.HighDay.Value, TimeUnit.Day) : null);
    }

    private Resolved? Decade(TimexParts parts)
    {
        var year = parts.Decade!.Value;
        if (parts.IsShortDecade && Reference is { } reference && year > reference.Year) year -= 100;
        // "the 1800s" are a century, "the 2000s" a decade.
        if (!parts.IsShortDecade && year % 100 == 0 && year % 1000 != 0) return new Resolved(TimexKind.Date, Invariant($"{year / 100:D2}"));
        var value = Invariant($"{year / 10:D3}");
        return new Resolved(TimexKind.Date, value, Anchor(year, 1, 1, TimeUnit.Decade));
    }

    private Resolved? Quarter(TimexParts parts, TimexRule rule)
    {
        var quarter = parts.Quarter ?? parts.Ordinal!.Value;
        _lastPeriod = TimeUnit.Quarter;
        int? year = parts.Year;
        if (year is null && Reference is { } reference)
        {
            var shift = rule.Setting("years");
            if (shift != 0 || parts.Direction != Direction.None) year = reference.Year + shift + Steps(parts.Direction);
            else if (IsoDates.Quarter(reference) < quarter && (CurrentTense != Tense.Future || quarter - IsoDates.Quarter(reference) == 3) && quarter - IsoDates.Quarter(reference) > 1) year = reference.Year - 1;
            else year = reference.Year;
        }
        if (year is not { } known) return new Resolved(TimexKind.Date, Invariant($"XXXX-Q{quarter}"));
        if (IsoDates.IsDay(known, 1, 1) && quarter is >= 1 and <= 4) _lastQuarter = new DateOnly(known, ((quarter - 1) * 3) + 1, 1);
        return new Resolved(TimexKind.Date, Invariant($"{known:D4}-Q{quarter}"), Anchor(known, ((quarter - 1) * 3) + 1, 1, TimeUnit.Quarter));
    }

    private Resolved? Half(TimexParts parts, int half)
    {
        var year = parts.Year ?? Reference?.Year + Steps(parts.Direction);
        return new Resolved(TimexKind.Date, year is { } known ? Invariant($"{known:D4}-H{half}") : Invariant($"XXXX-H{half}"), year is { } y ? Anchor(y, half == 1 ? 1 : 7, 1, TimeUnit.Quarter) : null);
    }

    /// <summary>"the quarter ended July 31": the quarter of the calendar that most of it is in.</summary>
    private Resolved Ended(DateOnly month)
    {
        var inside = IsoDates.AddMonths(month, -1);
        _lastQuarter = new DateOnly(inside.Year, ((IsoDates.Quarter(inside) - 1) * 3) + 1, 1);
        _lastPeriod = TimeUnit.Quarter;
        return new Resolved(TimexKind.Date, IsoDates.QuarterOf(inside), new TimeAnchor(_lastQuarter.Value, TimeUnit.Quarter));
    }

    /// <summary>"the quarter", "the year-ago period": the last quarter mentioned, else the last one that is over.</summary>
    private Resolved? Period(TimexParts parts, TimexRule rule)
    {
        var shift = rule.Setting("years");
        if (parts.Unit is null && rule.Name is "year-ago" && _lastPeriod != TimeUnit.Quarter)
            return Reference is { } now ? new Resolved(TimexKind.Date, IsoDates.Year(now.Year - 1)) : new Resolved(TimexKind.Date, "XXXX");
        // "the same period" means a quarter only where quarters are told of.
        if (rule.Name is "latest-period" && _lastQuarter is null && parts.Direction is Direction.This or Direction.Same or Direction.Current) return new Resolved(TimexKind.Duration, "PXX");
        if (Reference is not { } reference) return new Resolved(TimexKind.Date, "XXXX-QX");
        if (parts.Month is { } last && YearOf(parts, last, null) is { } ended && IsoDates.IsDay(ended, last, 1)) return Ended(new DateOnly(ended, last, 1));
        var over = IsoDates.AddMonths(new DateOnly(reference.Year, ((IsoDates.Quarter(reference) - 1) * 3) + 1, 1), -3);
        var quarter = _lastQuarter ?? over;
        if (parts.Direction is Direction.This or Direction.Current) quarter = IsoDates.AddMonths(over, 3);
        else if (parts.Direction is Direction.Latest or Direction.Last or Direction.Past) quarter = over;
        else if (parts.Direction is Direction.Next or Direction.Coming) quarter = IsoDates.AddMonths(over, 6);
        else if (parts.Direction is Direction.Previous) quarter = IsoDates.AddMonths(quarter, -3);
        else if (parts.Direction is Direction.Following) quarter = IsoDates.AddMonths(quarter, 3);
        if (rule.Name == "corresponding-period") quarter = IsoDates.AddMonths(_lastQuarter ?? over, 12 * Steps(parts.Direction));
        if (parts.Year is { } year && IsoDates.IsDay(year, quarter.Month, 1)) quarter = new DateOnly(year, quarter.Month, 1);
        quarter = IsoDates.AddMonths(quarter, 12 * shift);
        _lastPeriod = TimeUnit.Quarter;
        return new Resolved(TimexKind.Date, IsoDates.QuarterOf(quarter));
    }
}
