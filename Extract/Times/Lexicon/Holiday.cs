using System.Globalization;

namespace Extract.Times.Lexicon;

/// <summary>How the day of a holiday follows from the year.</summary>
/// <param name="Month">1–12; 0 if it is counted from Easter.</param>
/// <param name="Day">Fixed day of the month, or 0.</param>
/// <param name="Weekday">ISO weekday where the n-th of a month is meant.</param>
/// <param name="Nth">1 the first, −1 the last.</param>
/// <param name="Offset">Days after that day.</param>
/// <param name="Year">The one year that is meant ("9/11"); 0 for a day of every year.</param>
internal readonly record struct Holiday(int Month, int Day, int Weekday, int Nth, int Offset, int Year = 0)
{
    /// <summary>Years from one to the next, and the remainder of those years: days of elections come every four years.</summary>
    private int Cycle { get; init; } = 1;

    private int Phase { get; init; }

    /// <summary>Reads <c>MM-DD</c>, <c>MM-W#n</c>, <c>MM-W#n+k</c>, <c>YYYY-MM-DD</c> or <c>E+k</c>, with <c>/4</c> or <c>/4+1</c> behind it for days of some years.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static Holiday Parse(string text)
    {
        static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
            return Parse(text[..slash]) with { Cycle = text[slash + 1] - '0', Phase = text.Length > slash + 2 ? text[slash + 3] - '0' : 0 };
        if (text[0] == 'E') return new Holiday(0, 0, 0, 0, Number(text.AsSpan(1)));
        if (text.Length == 10) return new Holiday(Number(text.AsSpan(5, 2)), Number(text.AsSpan(8)), 0, 0, 0, Number(text.AsSpan(0, 4)));
        var month = Number(text.AsSpan(0, 2));
        if (text[4] != '#') return new Holiday(month, Number(text.AsSpan(3)), 0, 0, 0);
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        var nth = Number(plus < 0 ? text.AsSpan(5) : text.AsSpan(5, plus - 5));
        return new Holiday(month, 0, text[3] - '0', nth, plus < 0 ? 0 : Number(text.AsSpan(plus + 1)));
    }

    public bool IsIn(int year) => year % Cycle == Phase;

    public DateOnly In(int year)
    {
        if (Year > 0) return new DateOnly(Year, Month, Day);
        if (Month == 0) return IsoDates.AddDays(Easter(year), Offset);
        if (Day > 0) return new DateOnly(year, Month, Day);
        return IsoDates.AddDays(NthWeekday(year, Month, Weekday, Nth), Offset);
    }

    /// <summary>The <paramref name="nth"/> weekday of a month, counted from its end if negative.</summary>
    public static DateOnly NthWeekday(int year, int month, int weekday, int nth)
    {
        if (nth > 0)
        {
            var first = new DateOnly(year, month, 1);
            return first.AddDays(((weekday - IsoDates.Weekday(first) + 7) % 7) + (7 * (nth - 1)));
        }
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((IsoDates.Weekday(last) - weekday + 7) % 7) + (7 * (nth + 1)));
    }

    /// <summary>Western Easter by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
