using Extract.Times.Lexicon;
using Extract.Times.Rules;
using static System.FormattableString;

namespace Extract.Times.Resolution;

/// <summary>Expressions counted from a reference date or from the last date mentioned.</summary>
internal sealed partial class TimexResolver
{
    /// <summary>How many tokens a year gone by reaches to the "today" that it is set against.</summary>
    private const int NowadaysReach = 60;

    /// <summary>Years, decades or centuries that a shift may count.</summary>
    private const int LongestShift = 5000;

    private Resolved? Deictic(TimexParts parts)
    {
        if (parts.Deictic is 0 && parts.Part is null && parts.Clock is null && IsNowadays) return new Resolved(TimexKind.Date, "PRESENT_REF");
        if (parts.Deictic is { } days)
            return Now is { } now ? OnDay(IsoDates.AddDays(now, days), parts) : OnDay("XXXX-XX-XX", parts, null);
        var direction = parts.Direction;
        var basis = IsFromNarrative(direction) || (direction == Direction.Next && parts.IsDefinite) || direction == Direction.None ? NarrativeDay : Now;
        if (basis is not { } day) return OnDay("XXXX-XX-XX", parts, null);
        return OnDay(IsoDates.AddDays(day, Steps(direction)), parts);
    }

    /// <summary>
    /// Whether "today" is the present age: by the words beside it ("today's world", "the women of today"), or where a text that told of years gone by
    /// comes to what is so now ("It was founded in 1912. Today it has 300 members").
    /// </summary>
    private bool IsNowadays =>
        _nowadays.IsAge(_current)
        || (_reference is { } now && _last is { } told && told.Date.Year < now.Year - 1 && _current.Start - _lastToken < NowadaysReach && _nowadays.IsState(_current));

    private Resolved? PartOfDay(TimexParts parts, TimexRule rule)
    {
        var basis = parts.Direction is Direction.This ? Reference : rule.Name is "the-part" ? ClockDay : NarrativeDay;
        if (parts.Direction == Direction.Last) basis = Reference is { } today ? IsoDates.AddDays(today, -1) : null;
        if (rule.Name == "bare-part") return OnDay("", parts, null);
        return basis is { } day ? OnDay(day, parts) : OnDay("XXXX-XX-XX", parts, null);
    }

    private Resolved? Unit(TimexParts parts)
    {
        var unit = parts.Unit!.Value;
        var direction = parts.Direction;
        if (direction is Direction.Past || (direction == Direction.Last && parts.IsDefinite && unit is TimeUnit.Decade or TimeUnit.Century))
        {
            if (unit != TimeUnit.Weekend) return new Resolved(TimexKind.Duration, Duration(unit, 1));
        }
        var fromNarrative = IsFromNarrative(direction) || (direction == Direction.Next && parts.IsDefinite)
            || (unit == TimeUnit.Day && direction is Direction.This or Direction.None) || (_isNarrative && direction == Direction.None && unit != TimeUnit.Weekend);
        var basis = fromNarrative ? (unit == TimeUnit.Day ? NarrativeDay : Narrative) : Reference;
        var steps = Steps(direction);
        // On the first days of a week the weekend is the one that is over, unless it is still to come.
        if (unit == TimeUnit.Weekend && direction is Direction.None or Direction.This && basis is { } now && IsoDates.Weekday(now) <= 3 && CurrentTense != Tense.Future) steps--;
        return At(basis, unit, steps);
    }

    /// <summary>The unit of the calendar that holds <paramref name="basis"/>, moved by <paramref name="steps"/>.</summary>
    private static Resolved? At(DateOnly? basis, TimeUnit unit, int steps)
    {
        if (basis is not { } from) return Unknown(unit);
        switch (unit)
        {
            case TimeUnit.Day:
                var day = IsoDates.AddDays(from, steps);
                return new Resolved(TimexKind.Date, IsoDates.Day(day), new TimeAnchor(day, TimeUnit.Day));
            case TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight:
                var week = IsoDates.AddDays(IsoDates.Monday(from), 7L * steps * (unit == TimeUnit.Fortnight ? 2 : 1));
                if (unit == TimeUnit.Weekend) return new Resolved(TimexKind.Date, IsoDates.Week(week) + "-WE", new TimeAnchor(IsoDates.AddDays(week, 5), TimeUnit.Weekend));
                return new Resolved(TimexKind.Date, IsoDates.Week(week), new TimeAnchor(week, TimeUnit.Week));
            case TimeUnit.Month:
                var month = IsoDates.AddMonths(from, steps);
                return new Resolved(TimexKind.Date, IsoDates.Month(month), new TimeAnchor(month, TimeUnit.Month));
            case TimeUnit.Quarter:
                var quarter = IsoDates.AddMonths(from, 3 * steps);
                return new Resolved(TimexKind.Date, IsoDates.QuarterOf(quarter), new TimeAnchor(quarter, TimeUnit.Quarter));
            case TimeUnit.Year:
                var year = from.Year + steps;
                return new Resolved(TimexKind.Date, IsoDates.Year(year), Anchor(year, 1, 1, TimeUnit.Year));
            case TimeUnit.Decade:
                return new Resolved(TimexKind.Date, Invariant($"{(from.Year / 10) + steps:D3}"));
            default:
                return new Resolved(TimexKind.Date, Invariant($"{(from.Year / 100) + steps:D2}"));
        }
    }

    private static Resolved Unknown(TimeUnit unit) => new(TimexKind.Date, unit switch
    {
        TimeUnit.Day => "XXXX-XX-XX",
        TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Year => "XXXX",
        TimeUnit.Decade => "XXX",
        _ => "XX",
    });

    private Resolved? WeekOf(TimexParts parts)
    {
        if (YearOf(parts, parts.Month!.Value, parts.Day) is not { } year) return Unknown(TimeUnit.Week);
        return IsoDates.IsDay(year, parts.Month.Value, parts.Day!.Value) ? At(new DateOnly(year, parts.Month.Value, parts.Day.Value), TimeUnit.Week, 0) : null;
    }

    /// <summary>"the last weekend of July", "the second week of 2019": counted within the month or year.</summary>
    private Resolved? NthUnit(TimexCandidate candidate)
    {
        var parts = candidate.Parts;
        var unit = parts.Unit!.Value;
        var nth = parts.Ordinal ?? (int?)parts.Count ?? -1;
        if ((parts.Year ?? YearOf(parts, parts.Month!.Value, null)) is not { } year || year is < 2 or > 9998) return Unknown(unit);
        if (parts.Month is { } month) return NthOfMonth(year, month, unit, nth);
        var first = new DateOnly(year, 1, 1);
        return unit switch
        {
            TimeUnit.Month => nth is < 1 or > 12 ? At(first, TimeUnit.Month, 11) : At(first, TimeUnit.Month, nth - 1),
            TimeUnit.Week => nth > 53 ? null : At(Lexicon.Holiday.NthWeekday(year, nth < 0 ? 12 : 1, 4, nth < 0 ? -1 : 1), TimeUnit.Week, Math.Max(0, nth - 1)),
            _ => At(nth < 0 ? new DateOnly(year, 12, 31) : first.AddDays(Math.Min(nth, 366) - 1), TimeUnit.Day, 0),
        };
    }

    /// <summary>"the first Monday in October".</summary>
    private Resolved? NthWeekday(TimexParts parts)
    {
        var (month, weekday, nth) = (parts.Month!.Value, parts.Weekday!.Value, parts.Ordinal ?? -1);
        if (nth > 5) return null;
        if ((parts.Year ?? YearOf(parts, month, null)) is not { } year || !IsoDates.IsDay(year, month, 1)) return OnDay(Invariant($"XXXX-{month:D2}-WXX-{weekday}"), parts, null);
        return OnDay(Lexicon.Holiday.NthWeekday(year, month, weekday, nth), parts);
    }

    private static Resolved? NthOfMonth(int year, int month, TimeUnit unit, int nth)
    {
        var last = DateTime.DaysInMonth(year, month);
        if (unit == TimeUnit.Day) return nth > last ? null : At(new DateOnly(year, month, nth < 0 ? last : nth), unit, 0);
        // A week belongs to the month that holds its Thursday, a weekend to that of its Saturday.
        return nth > 5 ? null : At(Lexicon.Holiday.NthWeekday(year, month, unit == TimeUnit.Weekend ? 6 : 4, nth), unit, 0);
    }

    private Resolved? YearEnd(TimexParts parts, TimexCandidate candidate)
    {
        candidate.Modifier = "END";
        if (parts.Year is { } named) return new Resolved(TimexKind.Date, IsoDates.Year(named), Anchor(named, 1, 1, TimeUnit.Year));
        if (parts.Month is not { } month) return At(_isNarrative ? Narrative : Reference, candidate.Rule.Unit ?? TimeUnit.Year, 0);
        var year = YearOf(parts, month, null);
        return new Resolved(TimexKind.Date, Invariant($"{(year is { } known ? IsoDates.Year(known) : "XXXX")}-{month:D2}"));
    }

    /// <summary>"two years ago", "a month earlier", "three days later": as precise as the unit.</summary>
    private Resolved? Shift(TimexParts parts, TimexCandidate candidate)
    {
        var unit = parts.Unit!.Value;
        var fixedCount = candidate.Rule.Setting("count");
        var sign = parts.Shift == 0 ? Math.Sign(fixedCount) : parts.Shift;
        var count = fixedCount != 0 ? Math.Abs(fixedCount) : parts.Count ?? (parts.IsVague || parts.IsPlural ? null : 1);
        // "a few days later" in the news is a time after what was told, not one to come.
        if (count is null && sign > 0 && !_isNarrative && !parts.FromReference) return new Resolved(TimexKind.Duration, Duration(unit, null));
        if (candidate.Rule.Setting("half") == 1) count += 0.5;
        if (count is not { } known) return new Resolved(TimexKind.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        // "an hour later": less than a day moves no date.
        if (unit < TimeUnit.Day && candidate.Rule.Setting("count-from") == 0) return new Resolved(TimexKind.Duration, Duration(unit, known));
        // Beyond the calendar: "65 million years ago".
        if (unit >= TimeUnit.Year && known > LongestShift) return new Resolved(TimexKind.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        if (candidate.Rule.Name is "unit-after-next" or "unit-before-last") return At(Reference, unit, fixedCount);
        var fromReference = parts.FromReference || parts.Deictic is not null;
        if (unit == TimeUnit.Year && known == 1 && !candidate.Rule.Name.StartsWith("later", StringComparison.Ordinal) && sign < 0 && _lastPeriod == TimeUnit.Quarter && _lastQuarter is { } quarter)
            return new Resolved(TimexKind.Date, IsoDates.QuarterOf(IsoDates.AddMonths(quarter, -12)));
        if (candidate.Rule.Setting("count-from") is not 0 and var way) return FromDay(parts, unit, known * way);
        // "three years ago today": to the day.
        if (parts.Deictic is not null && unit >= TimeUnit.Month && Reference is { } today)
            return OnDay(IsoDates.AddDays(IsoDates.AddMonths(today, (int)(sign * known * (unit == TimeUnit.Month ? 1 : unit == TimeUnit.Year ? 12 : 120))), parts.Deictic.Value), parts);
        var basis = fromReference ? Reference : unit >= TimeUnit.Month ? Narrative : NarrativeDay;
        return Moved(basis, unit, known * sign);
    }

    /// <summary>"three weeks from tomorrow", "two days before Tuesday".</summary>
    private Resolved? FromDay(TimexParts parts, TimeUnit unit, double steps)
    {
        if (Reference is not { } now) return Unknown(TimeUnit.Day);
        var day = parts.Weekday is { } weekday ? NearWeekday(parts.Direction, weekday, now) : IsoDates.AddDays(now, parts.Deictic ?? 0);
        if (parts.Holiday is { } named && YearOf(_words.Holidays[named], Direction.None) is { } year) day = _words.Holidays[named].In(year);
        var whole = (int)steps;
        return unit switch
        {
            TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight => At(day, TimeUnit.Day, whole * (unit == TimeUnit.Day ? 1 : unit == TimeUnit.Week ? 7 : 14)),
            TimeUnit.Month => At(IsoDates.AddMonths(day, whole), TimeUnit.Day, 0),
            TimeUnit.Year => At(IsoDates.AddMonths(day, 12 * whole), TimeUnit.Day, 0),
            _ => Moved(day, unit, steps),
        };
    }

    private static Resolved? Moved(DateOnly? basis, TimeUnit unit, double steps)
    {
        var whole = (int)Math.Clamp(Math.Round(steps), -100_000, 100_000);
        if (basis is not { } from) return Unknown(unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium ? TimeUnit.Year : unit is TimeUnit.Week ? TimeUnit.Day : unit);
        return unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => At(from, TimeUnit.Day, 0),
            TimeUnit.Week or TimeUnit.Fortnight when Math.Abs(whole) > 4 => At(IsoDates.AddDays(from, 7L * whole), TimeUnit.Week, 0),
            TimeUnit.Week => At(from, TimeUnit.Day, 7 * whole),
            TimeUnit.Fortnight => At(from, TimeUnit.Day, 14 * whole),
            TimeUnit.Month when steps != whole => At(IsoDates.AddDays(from, (long)(steps * 30.4)), TimeUnit.Month, 0),
            TimeUnit.Year when steps != whole && Math.Abs(steps) < 100 => At(IsoDates.AddMonths(from, (int)(steps * 12)), TimeUnit.Month, 0),
            TimeUnit.Decade => At(from, TimeUnit.Year, 10 * whole),
            TimeUnit.Century => At(from, TimeUnit.Year, 100 * whole),
            TimeUnit.Millennium => At(from, TimeUnit.Year, 1000 * whole),
            _ => At(from, unit, whole),
        };
    }
}
