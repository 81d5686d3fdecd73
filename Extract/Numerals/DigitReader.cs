namespace Extract.Numerals;

/// <summary>
/// Reads numbers in digits: <c>1,250.5</c>, <c>2,00,000</c>, <c>1.234,56</c>, <c>.05</c>, <c>1e6</c>. Bounded look-ahead, so that
/// a text of nothing but digits and separators is still read in linear time.
/// </summary>
internal static class DigitReader
{
    /// <summary>A decimal holds 28 digits; a longer run is an identifier.</summary>
    private const int MostDigits = 26;

    /// <param name="text">The text.</param>
    /// <param name="start">Where a digit stands, or a full stop before a digit.</param>
    /// <param name="value">The value; null for what is written with digits but is no number: "1.2.3", an over-long run.</param>
    /// <returns>Offset after the number.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, out decimal? value)
    {
        value = null;
        var i = SkipDigits(text, start);
        if (i - start > MostDigits) return i;
        var end = Grouped(text, start, i, ',', out var number);
        if (end > i) return Finish(text, Fraction(text, end, '.', ref number), number, out value);
        end = Grouped(text, start, i, '.', out number);
        if (end > i && (Dots(text, start, end) > 1 || IsDecimalComma(text, end))) return Finish(text, Fraction(text, end, ',', ref number), number, out value);
        end = Spaced(text, start, i, out number);
        if (end > i) return Finish(text, Fraction(text, end, '.', ref number), number, out value);
        number = Integer(text[start..i]);
        end = Fraction(text, i, '.', ref number);
        if (end == i && IsDecimalComma(text, i) && IsFree(text, start)) end = Fraction(text, i, ',', ref number);
        return Finish(text, end, number, out value);
    }

    public static bool IsDigit(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length && char.IsAsciiDigit(text[i]);

    private static int SkipDigits(ReadOnlySpan<char> text, int i)
    {
        while (IsDigit(text, i)) i++;
        return i;
    }

    /// <summary>Groups of two or three digits after the first one to three, the last of three: returns the offset after them, or <paramref name="first"/> if there are none.</summary>
    private static int Grouped(ReadOnlySpan<char> text, int start, int first, char separator, out decimal number)
    {
        number = Integer(text[start..first]);
        if (first == start || first - start > 3) return first;
        var (end, total) = (first, number);
        while (end - start < MostDigits && (uint)end < (uint)text.Length && text[end] == separator)
        {
            var next = SkipUpTo(text, end + 1, 4);
            var size = next - end - 1;
            if (size != 3 && (size != 2 || separator == '.')) break;
            total = (total * (size == 3 ? 1000 : 100)) + Integer(text[(end + 1)..next]);
            end = next;
            if (size == 3) (first, number) = (end, total);
        }
        return first;
    }

    /// <summary>"816 000", "1 234 567": groups of three after a space, where the space cannot part two numbers: several groups, round thousands, or a space that does not break.</summary>
    private static int Spaced(ReadOnlySpan<char> text, int start, int first, out decimal number)
    {
        number = first - start > 3 || first == start ? 0 : Integer(text[start..first]);
        var end = first;
        if (number == 0) return first;
        while (end - start < MostDigits && (uint)end < (uint)text.Length && text[end] is ' ' or '\u00A0' or '\u2009' or '\u202F')
        {
            var next = SkipUpTo(text, end + 1, 4);
            if (next - end != 4) break;
            number = (number * 1000) + Integer(text[(end + 1)..next]);
            end = next;
        }
        if (end == first) return first;
        var sure = end - first > 4 || text[first] != ' ' || text[(end - 3)..end] is "000";
        return sure && ((uint)end >= (uint)text.Length || !char.IsLetterOrDigit(text[end])) ? end : first;
    }

    private static int SkipUpTo(ReadOnlySpan<char> text, int i, int most)
    {
        var end = i;
        while (end - i < most && IsDigit(text, end)) end++;
        return end;
    }

    private static int Dots(ReadOnlySpan<char> text, int start, int end) => text[start..end].Count('.');

    /// <summary>A comma before one or two last digits, as on the continent of Europe.</summary>
    private static bool IsDecimalComma(ReadOnlySpan<char> text, int i)
    {
        if ((uint)i >= (uint)text.Length || text[i] != ',') return false;
        var end = SkipUpTo(text, i + 1, 3);
        if (end - i - 1 is 0 or 3) return false;
        return (uint)end >= (uint)text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] is not (',' or '-' or '–' or '/' or ':')) || text[end] is '%' or '€';
    }

    private static bool IsFree(ReadOnlySpan<char> text, int start) => start == 0 || text[start - 1] is not ('-' or '–' or '/' or ',' or ':');

    private static int Fraction(ReadOnlySpan<char> text, int i, char point, ref decimal number)
    {
        if ((uint)i >= (uint)text.Length || text[i] != point || !IsDigit(text, i + 1)) return i;
        var end = SkipDigits(text, i + 1);
        var scale = 1m;
        var decimals = 0m;
        for (var k = i + 1; k < Math.Min(end, i + 16); k++)
        {
            scale *= 10;
            decimals = (decimals * 10) + (text[k] - '0');
        }
        if (number < 1e12m) number += decimals / scale;
        return end;
    }

    /// <summary>Reads an exponent ("1e6") and refuses version numbers.</summary>
    private static int Finish(ReadOnlySpan<char> text, int end, decimal number, out decimal? value)
    {
        value = number;
        if ((uint)end < (uint)text.Length && text[end] == '.' && IsDigit(text, end + 1))
        {
            while ((uint)end < (uint)text.Length && (IsDigit(text, end) || (text[end] == '.' && IsDigit(text, end + 1)))) end++;
            value = null;
            return end;
        }
        return (uint)end < (uint)text.Length && text[end] is 'e' or 'E' ? Exponent(text, end, number, ref value) : end;
    }

    private static int Exponent(ReadOnlySpan<char> text, int end, decimal number, ref decimal? value)
    {
        var sign = end + 1 < text.Length && text[end + 1] is '+' or '-' ? 1 : 0;
        var after = SkipUpTo(text, end + 1 + sign, 3);
        if (after == end + 1 + sign || ((uint)after < (uint)text.Length && char.IsLetterOrDigit(text[after]))) return end;
        var power = (int)Integer(text[(end + 1 + sign)..after]);
        if (power > 20 || number > 1e6m) return end;
        value = sign == 1 && text[end + 1] == '-' ? number / PowerOfTen(power) : number * PowerOfTen(power);
        return after;
    }

    internal static decimal PowerOfTen(int power)
    {
        var value = 1m;
        for (; power > 0; power--) value *= 10;
        return value;
    }

    private static decimal Integer(ReadOnlySpan<char> digits)
    {
        var value = 0m;
        if (digits.Length <= 18)
        {
            long small = 0;
            foreach (var digit in digits) small = (small * 10) + (digit - '0');
            return small;
        }
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }
}
