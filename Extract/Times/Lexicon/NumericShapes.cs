namespace Extract.Times.Lexicon;

/// <summary>Dates, times, years and numbers written in digits. Reads characters, not tokens, and each character a bounded number of times.</summary>
internal static class NumericShapes
{
    /// <summary>Longest run of digits that can belong to a date; longer ones are skipped whole.</summary>
    private const int LongestRun = 9;

    /// <summary>Reads the shape that starts at <paramref name="start"/>: a digit, or an apostrophe before one.</summary>
    /// <returns>False if nothing of time stands there; <see cref="TimeLexeme.End"/> is past what was read in either case.</returns>
    public static bool Read(string text, int start, ref TimeLexeme lexeme)
    {
        lexeme.Start = start;
        var apostrophe = text[start] is '\'' or '’';
        var from = apostrophe ? start + 1 : start;
        var digits = Digits(text, from, out var value);
        var end = from + digits;
        lexeme.End = end;
        if (digits == 0) return false;
        if (digits > LongestRun) return SkipRun(text, ref lexeme);
        if (start > 0 && IsMoneySign(text[start - 1])) return SkipNumber(text, ref lexeme);
        var next = At(text, end);
        if (apostrophe) return ReadShortYear(text, ref lexeme, digits, value, next);
        return (digits == 4 && ReadYearFirst(text, ref lexeme, value, next))
            || (digits <= 2 && (ReadDate(text, ref lexeme, value, next) || ReadClock(text, ref lexeme, value, next)))
            || ReadOrdinal(text, ref lexeme, value)
            || ReadDecade(text, ref lexeme, digits, value, next)
            || ReadNumber(text, ref lexeme, digits, value);
    }

    /// <summary>Parts of a year that are named by a letter and a number: <c>Q3</c>, <c>H1</c>, <c>FY2019</c>, <c>FY19</c>.</summary>
    public static bool ReadName(ReadOnlySpan<char> token, ref TimeLexeme lexeme)
    {
        if (token.Length == 2 && token[0] is 'Q' or 'q' && token[1] is >= '1' and <= '4') return Set(ref lexeme, TimeClass.QuarterName, token[1] - '0');
        if (token.Length == 2 && token[0] is 'H' && token[1] is '1' or '2') return Set(ref lexeme, TimeClass.HalfName, token[1] - '0');
        if (token.Length is not (4 or 6) || !token.StartsWith("FY", StringComparison.Ordinal)) return false;
        if (!int.TryParse(token[2..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)) return false;
        if (token.Length == 4) year = FullYear(year);
        return year is > 1900 and < 2200 && Set(ref lexeme, TimeClass.FiscalName, year);
    }

    private static bool SkipRun(string text, ref TimeLexeme lexeme)
    {
        while (char.IsAsciiDigit(At(text, lexeme.End))) lexeme.End++;
        return false;
    }

    private static bool SkipNumber(string text, ref TimeLexeme lexeme)
    {
        while (char.IsAsciiDigit(At(text, lexeme.End)) || (At(text, lexeme.End) is '.' or ',' && char.IsAsciiDigit(At(text, lexeme.End + 1)))) lexeme.End++;
        return false;
    }

    private static bool ReadShortYear(string text, ref TimeLexeme lexeme, int digits, int value, char next)
    {
        if (digits != 2) return false;
        if (next == 's' && !char.IsLetterOrDigit(At(text, lexeme.End + 1)))
        {
            if (value % 10 != 0) return false;
            lexeme.End++;
            return Set(ref lexeme, TimeClass.Decade, FullYear(value));
        }
        return !char.IsLetterOrDigit(next) && Set(ref lexeme, TimeClass.Year, FullYear(value), 1);
    }

    /// <summary>Two-digit years are read between 1930 and 2029.</summary>
    private static int FullYear(int twoDigits) => twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;

    private static bool ReadYearFirst(string text, ref TimeLexeme lexeme, int year, char separator)
    {
        if (separator is not ('-' or '/' or '.')) return false;
        var at = lexeme.End + 1;
        var n = Digits(text, at, out var month);
        if (separator == '/' && n == 2 && year is > 1800 and < 2150 && month == (year + 1) % 100 && !char.IsLetterOrDigit(At(text, at + n)) && At(text, at + n) != separator)
        {
            lexeme.End = at + n;
            return Set(ref lexeme, TimeClass.YearPair, year);
        }
        if (n is 0 or > 2 || month is 0 or > 12) return false;
        at += n;
        if (At(text, at) == separator)
        {
            var m = Digits(text, at + 1, out var day);
            if (m is 0 or > 2 || !IsoDates.IsDay(year, month, day)) return false;
            return SetDate(ref lexeme, at + 1 + m, year, month, day);
        }
        // "2011-12" is a season or a financial year.
        if (separator != '-' || n != 2 || char.IsLetterOrDigit(At(text, at)) || year is < 1900 or > 2100 || month == (year + 1) % 100) return false;
        lexeme.Classes = TimeClass.YearMonth;
        lexeme.Value = (year * 100) + month;
        lexeme.End = at;
        return true;
    }

    private static bool ReadDate(string text, ref TimeLexeme lexeme, int first, char separator)
    {
        if (separator is not ('/' or '.' or '-')) return false;
        var at = lexeme.End + 1;
        var n = Digits(text, at, out var second);
        if (n is 0 or > 2) return false;
        at += n;
        if (At(text, at) == separator)
        {
            var m = Digits(text, at + 1, out var year);
            if (m != 4 && (m != 2 || separator != '/')) return false;
            if (m == 2) year = FullYear(year);
            // With strokes the month stands first unless it cannot; with stops the day does.
            var (month, day) = separator == '.' ? (second, first) : (first, second);
            var order = separator == '.' ? DigitOrder.None : OrderOf(first, second);
            if (month > 12) (month, day) = (day, month);
            return IsoDates.IsDay(year, month, day) && SetDate(ref lexeme, at + 1 + m, year, month, day, order);
        }
        if (separator != '/' || char.IsLetterOrDigit(At(text, at)) || (At(text, at) == '.' && char.IsAsciiDigit(At(text, at + 1)))) return false;
        var (shortMonth, shortDay) = first > 12 ? (second, first) : (first, second);
        if (!IsoDates.IsDay(2000, shortMonth, shortDay)) return false;
        lexeme.Classes = TimeClass.ShortDate;
        lexeme.Value = (shortMonth * 100) + shortDay;
        lexeme.Number = (int)OrderOf(first, second);
        lexeme.End = at;
        return true;
    }

    private static DigitOrder OrderOf(int first, int second) =>
        first > 12 ? DigitOrder.DayFirst : second > 12 ? DigitOrder.MonthFirst : first == second ? DigitOrder.None : DigitOrder.Open;

    private static bool SetDate(ref TimeLexeme lexeme, int end, int year, int month, int day, DigitOrder order = DigitOrder.None)
    {
        lexeme.Number = (int)order;
        lexeme.Classes = TimeClass.Date;
        lexeme.Value = (year * 10000) + (month * 100) + day;
        lexeme.End = end;
        return true;
    }

    private static bool ReadClock(string text, ref TimeLexeme lexeme, int hour, char next)
    {
        if (hour > 24) return false;
        var end = lexeme.End;
        int minute = 0, second = 0;
        bool hasMinutes = false, hasSeconds = false;
        if (next is ':' or '.' && Digits(text, end + 1, out minute) == 2 && minute < 60)
        {
            hasMinutes = true;
            end += 3;
            if (next == ':' && At(text, end) == ':' && Digits(text, end + 1, out second) == 2 && second < 60)
            {
                hasSeconds = true;
                end += 3;
            }
        }
        var meridiem = Meridiem(text, end, out var afternoon);
        if (meridiem < 0 && (!hasMinutes || next == '.' || char.IsLetterOrDigit(At(text, end)) || At(text, end) == ':' || (At(text, end) == '.' && char.IsAsciiDigit(At(text, end + 1))))) return false;
        if (meridiem > 0)
        {
            if (hour > 12) return false;
            hour = (hour % 12) + (afternoon ? 12 : 0);
            end = meridiem;
        }
        lexeme.Classes = TimeClass.Clock;
        lexeme.Value = new ClockTime(hour, minute, second, hasMinutes, hasSeconds, meridiem > 0).Pack();
        lexeme.End = end;
        return true;
    }

    /// <summary>End of <c>am</c>, <c>p.m.</c> … after at most one space, or −1.</summary>
    private static int Meridiem(string text, int at, out bool afternoon)
    {
        if (At(text, at) is ' ' or '\u00A0' or '\u202F') at++;
        afternoon = At(text, at) is 'p' or 'P';
        if (!afternoon && At(text, at) is not ('a' or 'A')) return -1;
        at++;
        var stop = At(text, at) == '.';
        if (stop) at++;
        if (stop && At(text, at) == ' ') at++;
        if (At(text, at) is not ('m' or 'M') || char.IsLetterOrDigit(At(text, at + 1))) return -1;
        at++;
        return stop && At(text, at) == '.' ? at + 1 : at;
    }

    private static bool ReadOrdinal(string text, ref TimeLexeme lexeme, int value)
    {
        var suffix = (At(text, lexeme.End), At(text, lexeme.End + 1));
        if (suffix is not (('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h')) || char.IsLetterOrDigit(At(text, lexeme.End + 2))) return false;
        lexeme.End += 2;
        return Set(ref lexeme, value is >= 1 and <= 31 ? TimeClass.Ord | TimeClass.Day : TimeClass.Ord, value);
    }

    private static bool ReadDecade(string text, ref TimeLexeme lexeme, int digits, int value, char next)
    {
        var possessive = next is '\'' or '’';
        var s = possessive ? lexeme.End + 1 : lexeme.End;
        if (At(text, s) != 's' || char.IsLetterOrDigit(At(text, s + 1)) || value % 10 != 0) return false;
        if (digits is 3 or 4 && value < 2200)
        {
            if (possessive && digits == 4 && value > 2020) return false;
            lexeme.End = s + 1;
            return Set(ref lexeme, TimeClass.Decade, value);
        }
        if (digits != 2 || possessive || value < 20) return false;
        lexeme.End = s + 1;
        return Set(ref lexeme, TimeClass.Decade, 1900 + value, 1);
    }

    private static bool ReadNumber(string text, ref TimeLexeme lexeme, int digits, int value)
    {
        double number = value;
        var digitsEnd = lexeme.End;
        ReadGroups(text, ref lexeme, ref number);
        ReadDecimals(text, ref lexeme, ref number);
        ReadHalf(text, ref lexeme, ref number, lexeme.End == digitsEnd);
        var plain = lexeme.End == digitsEnd;
        var next = At(text, lexeme.End);
        if (next is 'Q' && plain && value is >= 1 and <= 4 && digits == 1 && !char.IsLetterOrDigit(At(text, lexeme.End + 1)))
        {
            lexeme.End++;
            return Set(ref lexeme, TimeClass.QuarterName, value);
        }
        if (char.IsLetter(next) || next is '%' or '°' || (next is '.' or '/' && char.IsAsciiDigit(At(text, lexeme.End + 1)))) return SkipNumber(text, ref lexeme);
        var classes = TimeClass.Num;
        if (plain)
        {
            if (digits <= 2 && value is >= 1 and <= 31) classes |= TimeClass.Day;
            if (digits == 4 && value is >= 1000 and < 2200) classes |= TimeClass.Year;
            if (digits == 4 && value < 2400 && value % 100 < 60) classes |= TimeClass.Hhmm;
        }
        return Set(ref lexeme, classes, number, value);
    }

    /// <summary>The "000" of "1,000", time and again.</summary>
    private static void ReadGroups(string text, ref TimeLexeme lexeme, ref double number)
    {
        while (At(text, lexeme.End) == ',' && Digits(text, lexeme.End + 1, out var group) == 3)
        {
            number = (number * 1000) + group;
            lexeme.End += 4;
        }
    }

    private static void ReadDecimals(string text, ref TimeLexeme lexeme, ref double number)
    {
        if (At(text, lexeme.End) != '.' || Digits(text, lexeme.End + 1, out var fraction) is not (var count and > 0 and <= LongestRun)) return;
        number += fraction / Math.Pow(10, count);
        lexeme.End += count + 1;
    }

    /// <summary>"3½", and "3 1/2" where whole digits stand before.</summary>
    private static void ReadHalf(string text, ref TimeLexeme lexeme, ref double number, bool afterWhole)
    {
        const string Spaced = " 1/2";
        var isSpaced = afterWhole && string.CompareOrdinal(text, lexeme.End, Spaced, 0, Spaced.Length) == 0 && !char.IsLetterOrDigit(At(text, lexeme.End + Spaced.Length));
        if (At(text, lexeme.End) != '½' && !isSpaced) return;
        number += 0.5;
        lexeme.End += isSpaced ? Spaced.Length : 1;
    }

    private static bool Set(ref TimeLexeme lexeme, TimeClass classes, double number, int value = 0)
    {
        lexeme.Classes = classes;
        lexeme.Number = number;
        lexeme.Value = value;
        return true;
    }

    private static bool IsMoneySign(char c) => c is '$' or '£' or '€' or '¥' or '#' or '₹';

    private static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    /// <summary>Length of the run of digits at <paramref name="at"/>, at most one more than <see cref="LongestRun"/>.</summary>
    private static int Digits(string text, int at, out int value)
    {
        value = 0;
        var n = 0;
        while (n <= LongestRun && char.IsAsciiDigit(At(text, at + n)))
        {
            if (n < LongestRun) value = (value * 10) + text[at + n] - '0';
            n++;
        }
        return n;
    }
}
