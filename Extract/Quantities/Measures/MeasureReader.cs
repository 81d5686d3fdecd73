using Extract.Quantities.Context;
using Extract.Quantities.Numerals;

namespace Extract.Quantities.Measures;

/// <summary>Numeral → measure: looks left for a sign and a currency, right for scale letters, percent, currency and unit.</summary>
internal sealed class MeasureReader(LexemeView view)
{
    private const int LongestUnit = 7;

    private const int LongestSign = 5;

    public Measure Read(Numeral numeral)
    {
        if (numeral.Form == NumeralForm.Ordinal) return new Measure(numeral.First, numeral.End, numeral.Value, MeasureKind.Plain, null, numeral);
        var prefix = PrefixCurrency(numeral.First, out var start, out var negative) ?? PrefixWord(numeral.First, ref negative, out start);
        var (value, end) = (negative ? -numeral.Value : numeral.Value, numeral.End);
        start = Sign(start, ref value);
        if (prefix is not null || SuffixSignAfterLetters(end)) end = ScaleLetters(end, ref value);
        else if (view.Text(end) is "M" && view.Glued(end) && (!view.Glued(end + 1) || !view.IsWord(end + 1) && !view.Glued(end + 2))) end = ScaleLetters(end, ref value);
        end = PowerOfTen(end, ref value);
        if (prefix is not null) return Money(start, SkipRedundantWord(end, prefix), value, prefix, numeral, true);
        if (TryPercent(end, out var percent, out var after)) return new Measure(start, after, value, MeasureKind.Percent, percent, numeral);
        if (TrySuffixCurrency(end, value, numeral, out var currency, out after, ref value)) return Money(start, Cents(after, currency, ref value), value, currency, numeral, false);
        if (TryUnit(end, numeral, out var unit, out after)) return Compound(new Measure(start, after, value, MeasureKind.Unit, unit.Name, numeral), unit);
        if (view.Is(start - 1, "#") && view.Glued(start)) start--;
        return new Measure(start, end, value, MeasureKind.Plain, null, numeral);
    }

    private static Measure Money(int start, int end, decimal value, Currency currency, Numeral numeral, bool prefix) =>
        new(start, end, value * currency.Factor, MeasureKind.Money, currency.Code, numeral) { HasPrefix = prefix };

    /// <summary>The sign, abbreviation or code that stands against the number or one space before it: "US$3", "$US3", "Rs. 5", "USD 5".</summary>
    private Currency? PrefixCurrency(int first, out int start, out bool negative)
    {
        start = first;
        // "$-50bn"
        negative = view.Text(first - 1) is "-" or "−" && view.Glued(first) && view.Glued(first - 1) && Currency.FindSign(view.Text(first - 2)) is not null;
        var last = negative ? first - 2 : first - 1;
        if (last < 0) return null;
        var (text, end) = (view.Source, view[last].Span.End);
        if (!negative && view[first].Span.Start - end > 1) return null;
        for (var length = Math.Min(LongestSign, end); length > 0; length--)
        {
            var from = end - length;
            if (!Currency.MayEndSign(text[end - 1], length)) continue;
            if (Currency.FindSign(text.AsSpan(from, length)) is not { } currency || !IsFree(text, from, length, view.Glued(last + 1))) continue;
            start = view.StartingAt(last, from);
            return length == 1 && start > 0 && !view.Glued(start) ? SpacedLetters(ref start, currency) : currency;
        }
        return null;
    }

    /// <summary>"dollar 22.5 million": seldom, but then the word can mean nothing else.</summary>
    private Currency? PrefixWord(int first, ref bool negative, out int start)
    {
        (start, negative) = (first, false);
        if (!view.Is(first - 1, "dollar") || view.Class(first) != NumeralClass.Digits || view.IsWord(first - 2)) return null;
        start = first - 1;
        return Currency.FindSign("$");
    }

    /// <summary>A sign made of letters must stand alone; one letter ("R") must touch its number besides.</summary>
    private static bool IsFree(string text, int from, int length, bool glued)
    {
        if (!char.IsLetter(text[from])) return true;
        if (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || (text[from - 1] is '-' && length == 1))) return false;
        return length > 1 || glued;
    }

    /// <summary>"c $ 100", "US $58": the letters of the sign stand apart.</summary>
    private Currency SpacedLetters(ref int start, Currency currency)
    {
        if (view.Text(start) is not "$" || view.Text(start - 1) is not ("US" or "C" or "A" or "HK" or "NZ" or "AUD" or "CAD" or "USD" or "NT" or "c" or "a" or "U.S.")) return currency;
        var letters = view.Text(start - 1).ToString();
        if (Currency.FindSign(letters.Length == 3 ? letters : letters + "$") is not { } found) return currency;
        start--;
        return found;
    }

    /// <summary>A minus sign or the word before the number.</summary>
    private int Sign(int start, ref decimal value)
    {
        var minus = start - 1;
        var negative = view.Text(minus) switch
        {
            "-" or "−" when view.Is(minus - 1, "minus") => true,
            "-" or "−" => view.Glued(start) && (!view.Glued(minus) || view.Text(minus - 1) is "(" or "~"),
            "minus" or "Minus" or "negative" or "Negative" => true,
            _ => false,
        };
        if (!negative) return start;
        if (view.Is(minus - 1, "minus")) minus--;
        value = -value;
        return minus;
    }

    /// <summary>The letters "m", "bn", "b", "t" after money: "$3.2b", "£5 m", "$1MM".</summary>
    private int ScaleLetters(int end, ref decimal value)
    {
        if (view.Class(end - 1) != NumeralClass.Digits) return end;
        var power = view.Text(end) switch
        {
            "k" or "K" => 3,
            "m" or "M" or "mm" or "MM" or "mil" => 6,
            "b" or "B" => 9,
            "t" or "T" => 12,
            _ => 0,
        };
        if (power == 0 || Math.Abs(value) > 1e9m || (!view.Glued(end) && view.Glued(end + 1) && view.IsWord(end + 1))) return end;
        value *= DigitReader.PowerOfTen(power);
        return end + 1;
    }

    /// <summary>"5m €": scale letters with a currency sign after them.</summary>
    private bool SuffixSignAfterLetters(int end) =>
        view.Text(end) is "m" or "M" or "b" or "B" or "k" or "K" && view.Text(end + 1).Length is 1 or 3 && Currency.FindSign(view.Text(end + 1)) is not null;

    /// <summary>"×10^8", "x10^6", "×10−30".</summary>
    private int PowerOfTen(int end, ref decimal value)
    {
        if (view.Text(end) is not ("×" or "x" or "X") || !view.Is(end + 1, "10")) return end;
        var k = view.Is(end + 2, "^") ? end + 3 : end + 2;
        var negative = view.Text(k) is "-" or "−" && view.Glued(k);
        if (negative) k++;
        if (view.Class(k) != NumeralClass.Digits || !view.Glued(k) || k == end + 2) return end;
        var power = view[k].Value;
        if (power > (negative ? 27 : 18) || Math.Abs(value) > 1e6m) return end;
        value = negative ? value / DigitReader.PowerOfTen((int)power) : value * DigitReader.PowerOfTen((int)power);
        return k + 1;
    }

    private int SkipRedundantWord(int end, Currency currency)
    {
        if (Currency.Words.TryMatch(view, end, LongestUnit, out var words, out var word) && word.Factor == 1 && (word.Code == currency.Code || currency.Code == "USD")) return end + words;
        return view.Text(end).Length == 3 && Currency.FindSign(view.Text(end))?.Code == currency.Code ? end + 1 : end;
    }

    private bool TryPercent(int i, out string unit, out int end)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        (unit, end) = ("%", k + 1);
        if (view.Text(k) is "%" or "٪" or "％") return true;
        if (view.Text(k) is "‰") { unit = "‰"; return true; }
        if (view.Is(k, "per") && view.Is(view.IsJoint(k + 1) ? k + 2 : k + 1, "cent"))
        {
            end = (view.IsJoint(k + 1) ? k + 2 : k + 1) + 1;
            return !Points(ref end, ref unit);
        }
        if (view.Is(k, "percent") || view.Is(k, "percents") || view.Is(k, "pct") || view.Is(k, "percentage"))
        {
            Points(ref end, ref unit);
            return true;
        }
        if (view.Is(k, "basis") && (view.Is(k + 1, "points") || view.Is(k + 1, "point"))) { (unit, end) = ("basis point", k + 2); return true; }
        if (view.Text(k) is "pc" && view.Glued(k)) return true;
        if (view.Text(k) is "bp" or "bps") { unit = "basis point"; return true; }
        if (view.Text(k) is "pp" or "ppt" or "pps") { unit = "percentage point"; return true; }
        return false;
    }

    private bool Points(ref int end, ref string unit)
    {
        var k = view.IsJoint(end) ? end + 1 : end;
        if (!view.Is(k, "point") && !view.Is(k, "points")) return false;
        (unit, end) = ("percentage point", k + 1);
        return false;
    }

    private bool TrySuffixCurrency(int i, decimal before, Numeral numeral, out Currency currency, out int end, ref decimal value)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        (currency, end) = (null!, k);
        for (var most = LongestUnit; Currency.Words.TryMatch(view, k, most, out var words, out var found); most = words - 1)
        {
            if (!MayFollow(k, words, before)) continue;
            (currency, end) = (found, k + words);
            if (view.Class(end) == NumeralClass.Scale && before < 1e9m)
            {
                value = before * view[end].Value;
                end++;
            }
            return true;
        }
        var sign = view.Text(k);
        if (sign.Length == 0 || sign.Length > 5 || (sign.Length == 1 && char.IsLetter(sign[0]))) return false;
        if (Currency.FindSign(sign) is not { } coin) return false;
        // "$" after a number belongs to a number that follows it.
        if (view.Class(k + 1) == NumeralClass.Digits && view.Glued(k + 1)) return false;
        if (!numeral.HasDigits && sign.Length < 3 && char.IsLetter(sign[0])) return false;
        (currency, end) = (coin, k + 1);
        if (view.Class(end) == NumeralClass.Scale && before < 1e9m)
        {
            value = before * view[end].Value;
            end++;
        }
        return true;
    }

    /// <summary>Keeps "they won", "a real", "10 pounds of flour" and "c" out.</summary>
    private bool MayFollow(int k, int words, decimal value)
    {
        var text = view.Text(k);
        if (text.Length == 1) return text is "¢" || (view.Glued(k) && (text is "p" || (text is "c" && value < 100)));
        if (words > 1) return true;
        if (view.Is(k, "pound") || view.Is(k, "pounds")) return IsMoneyPounds(k, value);
        if (view.Is(k, "won") || view.Is(k, "mark") || view.Is(k, "marks") || view.Is(k, "real") || view.Is(k, "colon") || view.Is(k, "dong") || view.Is(k, "rand") || view.Is(k, "lek") || view.Is(k, "sen") || view.Is(k, "fen"))
            return value >= 1000 || (view.Is(k, "rand") && value >= 10);
        return true;
    }

    /// <summary>Pounds are money beside words of paying and for large round sums, otherwise a weight.</summary>
    private bool IsMoneyPounds(int k, decimal value)
    {
        if (view.Is(k + 1, "of") || view.Is(k + 1, "per") && view.Is(k + 2, "square")) return value >= 1_000_000;
        if (view.Is(k + 1, "sterling") || value >= 1_000_000) return true;
        for (var i = k - 2; i > Math.Max(-1, k - 7); i--)
            if (view.Text(i) is "cost" or "costs" or "costing" or "paid" or "pay" or "pays" or "paying" or "spent" or "spend" or "worth" or "price" or "priced" or "fined" or "fine" or "earn" or "earned" or "earns" or "sold" or "bought" or "owed" or "owe" or "charge" or "charged") return true;
        return false;
    }

    /// <summary>"five dollars and fifty cents".</summary>
    private int Cents(int end, Currency currency, ref decimal value)
    {
        var number = view.Is(end, "and") ? end + 1 : end;
        if (view.Class(number) is not (NumeralClass.Digits or NumeralClass.Unit or NumeralClass.Teen or NumeralClass.Tens)) return end;
        var word = number + 1;
        if (view.Class(number) == NumeralClass.Digits && view.Text(number).Length == 2 && !view.IsWord(word) && currency.Factor == 1 && Currency.FindSign(view.Text(word)) is null && view.Text(word) is not "%")
        {
            value += view[number].Value / 100;
            return word;
        }
        if (!view.Is(word, "cents") && !view.Is(word, "cent") && !view.Is(word, "pence")) return end;
        if (currency.Factor != 1 || view[number].Value >= 100) return end;
        value += view[number].Value / 100;
        return word + 1;
    }

    private bool TryUnit(int i, Numeral numeral, out Unit unit, out int end)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        (unit, end) = (null!, k);
        if (view.Text(k) is "(" or "[" && FindShort(k + 1) is { } inside && view.Text(k + 2) is ")" or "]")
        {
            (unit, end) = (inside, k + 3);
            return numeral.HasDigits;
        }
        for (var most = LongestUnit; Unit.Surfaces.TryMatch(view, k, most, out var words, out var found); most = words - 1)
        {
            if (!MayMeasure(k, words, numeral)) continue;
            (unit, end) = (found, k + words);
            return true;
        }
        return false;
    }

    /// <summary>The longest unit that begins at lexeme <paramref name="i"/>; null if there is none.</summary>
    public Unit? FindUnit(int i, out int end)
    {
        var found = Unit.Surfaces.TryMatch(view, i, LongestUnit, out var words, out var unit);
        end = i + words;
        return found ? unit : null;
    }

    private Unit? FindShort(int i) => Unit.Surfaces.TryMatch(view, i, 1, out _, out var unit) ? unit : null;

    /// <summary>Short signs are units only after digits: "25 m", "40C", never "10 in the morning".</summary>
    private bool MayMeasure(int k, int words, Numeral numeral)
    {
        var text = view.Text(k);
        if (words > 1 || text.Length > 2 || !char.IsLetter(text[0])) return true;
        if (!numeral.HasDigits) return text is "kg" or "km" or "cm" or "mm" or "lb" or "ft" or "oz" or "mg" or "ml";
        var glued = view.Glued(k) && !view.IsJoint(k - 1);
        return text switch
        {
            "in" => (glued && !view.Is(k + 1, "-")) || view.IsJoint(k - 1) || IsAfterFeet(numeral.First),
            "C" or "F" or "mi" or "Mt" or "Gt" or "V" => glued && !(view.IsJoint(k + 1) || view.Class(k + 1) == NumeralClass.Digits && view.Glued(k + 1)),
            _ => !(view.Glued(k + 1) && view.Class(k + 1) == NumeralClass.Digits) && !(view.Is(k + 1, ".") && view.IsWord(k + 2) && view.Glued(k + 2)),
        };
    }

    private bool IsAfterFeet(int first) => view.Text(first - 1) is "ft" or "feet" or "foot";

    /// <summary>"six feet five inches", "12 ft 2 in", "5 pounds 3 ounces": one quantity in the larger unit.</summary>
    private Measure Compound(Measure measure, Unit unit)
    {
        var next = view.Is(measure.End, "and") || view.Is(measure.End, ",") || view.IsJoint(measure.End) ? measure.End + 1 : measure.End;
        if (unit.Name is not ("foot" or "pound" or "stone" or "yard") || !IsSmall(view.Class(next))) return measure;
        var small = FindShort(next + 1) ?? (view.IsHyphen(next + 1) ? FindShort(next + 2) : null);
        if (small is null || small.Dimension != unit.Dimension || small.Factor >= unit.Factor) return measure;
        var value = measure.Value + Math.Round(view[next].Value * (decimal)(small.Factor / unit.Factor), 12);
        return measure with { End = view.IsHyphen(next + 1) ? next + 3 : next + 2, Value = value };
    }

    private static bool IsSmall(NumeralClass kind) => kind is NumeralClass.Digits or NumeralClass.Unit or NumeralClass.Teen;
}
