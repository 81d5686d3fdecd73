using System.Globalization;
using static System.FormattableString;

namespace Extract.Times.Lexicon;

/// <summary>Calendar days as TIMEX3 writes them (ISO 8601).</summary>
internal static class IsoDates
{
    /// <summary>1 = Monday … 7 = Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly Monday(DateOnly day) => day.DayNumber < 7 ? DateOnly.MinValue : day.AddDays(1 - Weekday(day));

    public static int Quarter(DateOnly day) => ((day.Month - 1) / 3) + 1;

    public static string Day(DateOnly day) => Invariant($"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");

    public static string Month(DateOnly day) => Invariant($"{day.Year:D4}-{day.Month:D2}");

    /// <summary>Years before the first are written as TIMEX3 does: the year 0 is <c>BC0001</c>.</summary>
    public static string Year(int year) => year > 0 ? Invariant($"{year:D4}") : Invariant($"BC{1 - year:D4}");

    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return Invariant($"{ISOWeek.GetYear(time):D4}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }

    public static string QuarterOf(DateOnly day) => Invariant($"{day.Year:D4}-Q{Quarter(day)}");

    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Adds months without leaving the calendar.</summary>
    public static DateOnly AddMonths(DateOnly day, int months)
    {
        var index = (day.Year * 12L) + day.Month - 1 + months;
        return index < 12 ? DateOnly.MinValue : index >= 120_000 ? DateOnly.MaxValue : day.AddMonths(months);
    }

    /// <summary>Adds days without leaving the calendar.</summary>
    public static DateOnly AddDays(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
