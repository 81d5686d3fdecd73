using Extract.Times.Lexicon;
using Extract.Times.Rules;
using static System.FormattableString;

namespace Extract.Times.Resolution;

/// <summary>Seasons and holidays.</summary>
internal sealed partial class TimexResolver
{
    private Resolved? Season(TimexParts parts)
    {
        var season = parts.Season!.Value;
        var year = parts.Year;
        if (year is null && parts.Direction == Direction.None) year = NarratedYear;
        if (year is null && Reference is { } reference)
        {
            // Seasons of the northern half of the Earth, by calendar quarter; winter opens the year.
            var place = season % 4;
            var now = reference.Month % 12 / 3;
            var basis = IsFromNarrative(parts.Direction) ? Narrative!.Value : reference;
            year = parts.Direction switch
            {
                Direction.Last or Direction.Past => reference.Year - (place < now && parts.Unit is null ? 0 : 1),
                Direction.Next or Direction.Coming => reference.Year + (place > now ? 0 : 1),
                Direction.This or Direction.Current or Direction.None => reference.Year,
                _ => basis.Year + Steps(parts.Direction),
            };
            if (parts.Unit == TimeUnit.Year) year = basis.Year + Steps(parts.Direction);
            else if (parts.Direction == Direction.Last && place == now) year = reference.Year - 1;
            else if (parts.Direction == Direction.None && place != now) year = NearSeason(reference, place);
        }
        return new Resolved(TimexKind.Date, (year is { } y ? IsoDates.Year(y) : "XXXX") + "-" + Seasons[season], year is { } known ? Anchor(known, Math.Max(1, (season * 3) % 12), 1, TimeUnit.Quarter) : null);
    }

    /// <summary>The year of a season that is not on: seasons and months are counted from December, which opens the winter of the year that follows.</summary>
    private int NearSeason(DateOnly reference, int place)
    {
        const int Month = 31, Middle = 46;
        return NearYear(reference, (place * 3 * Month) + Middle, (reference.Month % 12 * Month) + reference.Day) + (reference.Month == 12 ? 1 : 0);
    }

    private Resolved? Holiday(TimexParts parts, TimexRule rule)
    {
        var holiday = _words.Holidays[parts.Holiday!.Value];
        var year = holiday.Year > 0 ? holiday.Year : parts.Year ?? YearOf(holiday, parts.Direction);
        if (year is { } known && IsoDates.IsDay(known, 1, 1))
        {
            var day = holiday.In(known);
            // The weekend of a Monday or Tuesday is the one before it.
            if (rule.Unit == TimeUnit.Weekend && IsoDates.Weekday(day) < 3) day = IsoDates.AddDays(day, -3);
            return rule.Unit is { } unit ? At(day, unit, 0) : OnDay(day, parts);
        }
        return new Resolved(TimexKind.Date, holiday.Day > 0 ? Invariant($"XXXX-{holiday.Month:D2}-{holiday.Day:D2}") : "XXXX-XX-XX");
    }

    /// <summary>The year of the holiday that direction or tense say, else of the one next to the reference date; days ahead weigh as those of months do.</summary>
    private int? YearOf(Holiday holiday, Direction direction)
    {
        if (direction == Direction.None && NarratedYear is { } narrated && holiday.IsIn(narrated)) return narrated;
        if (Reference is not { } reference) return null;
        var (before, after) = (reference.Year, reference.Year);
        while (before > 1 && (!holiday.IsIn(before) || holiday.In(before) > reference)) before--;
        while (after < 9999 && (!holiday.IsIn(after) || holiday.In(after) < reference)) after++;
        if (holiday.In(before) == reference) return reference.Year;
        var (behind, ahead) = (reference.DayNumber - holiday.In(before).DayNumber, holiday.In(after).DayNumber - reference.DayNumber);
        return direction switch
        {
            Direction.Last or Direction.Past => before,
            Direction.Next or Direction.Coming => after,
            Direction.This when holiday.IsIn(reference.Year) => reference.Year,
            _ => ahead * AheadWeight < behind ? after : before,
        };
    }
}
