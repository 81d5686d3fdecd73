using System.Globalization;
using Extract.Times.Lexicon;
using Extract.Times.Rules;
using static System.FormattableString;

namespace Extract.Times.Resolution;

/// <summary>Durations, repeated times and times of the day.</summary>
internal sealed partial class TimexResolver
{
    private Resolved? Span(TimexParts parts, TimexRule rule)
    {
        var unit = parts.Unit!.Value;
        if (unit is TimeUnit.Month or TimeUnit.Year && parts.Count is not null) _lastPeriod = unit == TimeUnit.Month && rule.Name is "the-span" ? TimeUnit.Year : _lastPeriod;
        var half = rule.Setting("half") == 1 ? 0.5 : 0;
        double? count = parts.Count ?? (rule.Setting("years") is > 0 and var years ? (double?)years : null) ?? (parts.IsVague || (parts.IsPlural && parts.Count is null) ? null : 1);
        if (rule.Name is "span-direction-units" && parts.Direction is Direction.Recent or Direction.Previous && unit >= TimeUnit.Year) return new Resolved(TimexKind.Date, "PAST_REF");
        if (parts.Rest.Count > 0) return new Resolved(TimexKind.Duration, Compound(unit, count + half, parts.Rest));
        return new Resolved(TimexKind.Duration, Duration(unit, count + half));
    }

    private static Resolved? SpanRange(TimexParts parts)
    {
        if (parts.Count >= parts.HighCount) return null;
        var unit = parts.Unit!.Value;
        return new Resolved(TimexKind.Duration, Duration(unit, parts.Count) + "/" + Duration(unit, parts.HighCount));
    }

    private static string Duration(TimeUnit unit, double? count)
    {
        var (prefix, letter, factor) = Letter(unit);
        if (count is not { } known)
        {
            if (unit == TimeUnit.Decade) return "PXDE";
            return unit is TimeUnit.Century or TimeUnit.Millennium ? "PXCE" : prefix + "X" + letter;
        }
        if (unit == TimeUnit.Year && known != Math.Floor(known) && known * 12 == Math.Floor(known * 12) && known < 1000)
            return Invariant($"P{(known >= 1 ? Number(Math.Floor(known)) + "Y" : "")}{Number((known - Math.Floor(known)) * 12)}M");
        if (unit == TimeUnit.Hour && known is > 1 and < 1000 && known * 2 == Math.Floor(known * 2) && known != Math.Floor(known))
            return Invariant($"PT{Number(Math.Floor(known))}H30M");
        if (unit == TimeUnit.Minute && known is > 1 and < 1000 && known * 2 == Math.Floor(known * 2) && known != Math.Floor(known))
            return Invariant($"PT{Number(Math.Floor(known))}M30S");
        if (unit == TimeUnit.Hour && known == 0.5) return "PT30M";
        return prefix + Number(known * factor) + letter;
    }

    private static string Compound(TimeUnit unit, double? count, List<(TimeUnit Unit, double Count)> rest)
    {
        var value = Duration(unit, count);
        var inTime = value.Contains('T', StringComparison.Ordinal);
        foreach (var (next, number) in rest)
        {
            var piece = Duration(next, number);
            var isTime = piece.StartsWith("PT", StringComparison.Ordinal);
            value += isTime && inTime ? piece[2..] : piece[1..];
            inTime |= isTime;
        }
        return value;
    }

    private static (string Prefix, string Letter, int Factor) Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => ("PT", "S", 1),
        TimeUnit.Minute => ("PT", "M", 1),
        TimeUnit.Hour => ("PT", "H", 1),
        TimeUnit.Day => ("P", "D", 1),
        TimeUnit.Weekend => ("P", "WE", 1),
        TimeUnit.Week => ("P", "W", 1),
        TimeUnit.Fortnight => ("P", "W", 2),
        TimeUnit.Month => ("P", "M", 1),
        TimeUnit.Quarter => ("P", "Q", 1),
        TimeUnit.Year => ("P", "Y", 1),
        TimeUnit.Decade => ("P", "Y", 10),
        TimeUnit.Century => ("P", "Y", 100),
        _ => ("P", "Y", 1000),
    };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private Resolved? Set(TimexParts parts, TimexRule rule)
    {
        if (parts.Frequency is { } frequency) return new Resolved(TimexKind.Set, _words.Frequencies[frequency]);
        if (rule.Setting("plural") == 1) return new Resolved(TimexKind.Set, Invariant($"XXXX-Q{parts.Ordinal}"));
        if (parts.Weekday is { } weekday) return new Resolved(TimexKind.Set, Invariant($"XXXX-WXX-{weekday}") + (parts.Part is { } p ? "T" + DayParts[p] : ""));
        if (parts.Month is { } month) return new Resolved(TimexKind.Set, Invariant($"XXXX-{month:D2}"));
        if (parts.Season is { } season) return new Resolved(TimexKind.Set, "XXXX-" + Seasons[season]);
        if (parts.Unit is { } unit) return new Resolved(TimexKind.Set, Duration(unit, rule.Name is "times-a-unit-count" or "times-a-unit" ? 1 : rule.Setting("count", (int)(parts.Count ?? 1))));
        return parts.Part is { } part ? new Resolved(TimexKind.Set, rule.Name is "every-part" ? "P1D" : "XXXX-XX-XXT" + DayParts[part]) : null;
    }

    private static Resolved Elapsed(ClockTime time) =>
        new(TimexKind.Duration, Invariant($"PT{(time.Hour > 0 ? Number(time.Hour) + "H" : "")}{time.Minute}M{time.Second}S"));

    private Resolved? Clock(TimexCandidate candidate)
    {
        var parts = candidate.Parts;
        var minute = candidate.Rule.Setting("minute");
        if (parts.Clock is null)
        {
            if (parts.Count is not { } count || count is < 0 or > 24 || count != Math.Floor(count)) return null;
            var hour = (int)count - (minute < 0 ? 1 : 0);
            if (hour < 0) return null;
            parts.Clock = new ClockTime(hour, minute < 0 ? 60 + minute : minute, 0, true, false, parts.Part is 1);
        }
        if (parts.Weekday is not null && Reference is { } reference) return OnDay(NearWeekday(parts.Direction, parts.Weekday.Value, reference), parts);
        if (candidate.Day is { } shared && Value(shared) is { Anchor: { Unit: TimeUnit.Day } anchor }) return OnDay(anchor.Date, parts);
        var day = ClockDay;
        return new Resolved(TimexKind.Time, day is { } known ? OnDay(known, parts).Value : TimeOf(parts.Clock.Value, parts));
    }
}
