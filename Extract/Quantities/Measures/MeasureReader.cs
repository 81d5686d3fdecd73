using Extract.Numerals;
using Extract.Quantities.Context;
using Extract.Tagging;

namespace Extract.Quantities.Measures;

/// <summary>Numeral → measure: looks left for a sign and a currency, right for scale letters, percent, currency and unit.</summary>
internal sealed class MeasureReader(LexemeView view)
{
    private const int LongestUnit = 7;

    private readonly CurrencyReader _currencies = new(view);
    private readonly PerReader _per = new(view);

    public Measure Read(Numeral numeral)
    {
        if (numeral.Form == NumeralForm.Ordinal) return new Measure(numeral.First, numeral.End, numeral.Value, MeasureKind.Plain, null, numeral);
        var prefix = _currencies.Before(numeral.First, out var start, out var negative) ?? _currencies.WordBefore(numeral.First, ref negative, out start);
        var (value, end) = (negative ? -numeral.Value : numeral.Value, numeral.End);
        start = Sign(start, ref value);
        if (prefix is not null || SuffixSignAfterLetters(end)) end = ScaleLetters(end, ref value);
        else if (IsMillions(end)) end = ScaleLetters(end, ref value);
        end = PowerOfTen(end, ref value);
        if (prefix is not null)
        {
            end = _currencies.SkipRedundantWord(end, ref prefix);
            return Money(start, view.Is(end, "and") ? _currencies.Cents(end, prefix, ref value) : end, value, prefix, numeral, true);
        }
        var number = end;
        end = AfterLink(end, numeral);
        if (TryPercent(end, out var percent, out var after)) return new Measure(start, after, value, MeasureKind.Percent, percent, numeral);
        if (_currencies.TryAfter(end, value, numeral, out var currency, out after, ref value)) return Money(start, _currencies.Cents(after, currency, ref value), value, currency, numeral, false);
        if (TryUnit(end, numeral, out var unit, out after)) return BelowZero(Reckoned(Compound(new Measure(start, after, value, MeasureKind.Unit, unit.Name, numeral), unit)));
        end = number;
        if (view.Is(start - 1, "#") && view.Glued(start)) start--;
        return new Measure(start, end, value, MeasureKind.Plain, null, numeral);
    }

    private static Measure Money(int start, int end, decimal value, Currency currency, Numeral numeral, bool prefix) =>
        new(start, end, value * currency.Factor, MeasureKind.Money, currency.Code, numeral) { HasPrefix = prefix };

    /// <summary>A minus sign or the word before the number.</summary>
    private int Sign(int start, ref decimal value)
    {
        var minus = start - 1;
        var negative = view.Text(minus) switch
        {
            "-" or "−" when view.Is(minus - 1, "minus") => true,
            "-" or "−" => view.Glued(start) && (!view.Glued(minus) || view.Text(minus - 1) is "(" or "[" or "~"),
            "minus" or "Minus" or "negative" or "Negative" => true,
            _ => false,
        };
        // "plus or minus 3 points" is a margin.
        if (!negative || view.Is(minus - 1, "or") && view.Is(minus - 2, "plus")) return start;
        if (view.Is(minus - 1, "minus")) minus--;
        value = -value;
        return minus;
    }

    /// <summary>"4.3M", and "10m people": a small "m" before a plural counts millions, before anything else it is metres ("400m hurdles").</summary>
    private bool IsMillions(int i)
    {
        if (!view.Glued(i)) return false;
        if (view.Text(i) is "M") return !view.Glued(i + 1) || (!view.IsWord(i + 1) && !view.Glued(i + 2));
        return view.Text(i) is "m" && !view.Glued(i + 1) && view.Tag(i + 1) == UniversalTag.NOUN && !view.Is(i + 1, "hurdles")
            && (view.Text(i + 1) is "people" or "children" or "men" or "women" || view.Text(i + 1) is [.., not 's', 's']);
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

    private bool TryPercent(int i, out string unit, out int end)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        (unit, end) = ("%", k + 1);
        if (view.Text(k) is "%" or "٪" or "％") return true;
        if (view.Text(k) is "‰") { unit = "‰"; return true; }
        var cent = view.IsJoint(k + 1) ? k + 2 : k + 1;
        if (view.Is(k, "per") && view.Is(cent, "cent"))
        {
            (unit, end) = Points(cent + 1);
            return true;
        }
        if (view.Is(k, "percent") || view.Is(k, "percents") || view.Is(k, "pct") || view.Is(k, "percentage"))
        {
            (unit, end) = Points(k + 1);
            return true;
        }
        if (view.Is(k, "basis") && (view.Is(k + 1, "points") || view.Is(k + 1, "point"))) { (unit, end) = ("basis point", k + 2); return true; }
        if (view.Text(k) is "pc" && view.Glued(k)) return true;
        if (view.Text(k) is "bp" or "bps") { unit = "basis point"; return true; }
        if (view.Text(k) is "pp" or "ppt" or "pps") { unit = "percentage point"; return true; }
        return false;
    }

    /// <summary>"percentage points" is another unit than "percent".</summary>
    private (string Unit, int End) Points(int end)
    {
        var k = view.IsJoint(end) ? end + 1 : end;
        return view.Is(k, "point") || view.Is(k, "points") ? ("percentage point", k + 1) : ("%", end);
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
            if (!MayMeasure(k, words, numeral) || numeral.Form == NumeralForm.Vague && view.IsJoint(k + words)) continue;
            (unit, end) = (found, k + words);
            return true;
        }
        return false;
    }

    /// <summary>What may stand between a number and its unit: "half an inch", "1/16 of a pint", "1,000 or more kilograms", "millions of dollars".</summary>
    private int AfterLink(int i, Numeral numeral)
    {
        if (view.Is(i, "or") && (view.Is(i + 1, "more") || view.Is(i + 1, "less") || view.Is(i + 1, "so"))) return i + 2;
        if (numeral.Form == NumeralForm.Vague && view.Is(i, "of")) return i + 1;
        if (numeral.Form != NumeralForm.Fraction) return i;
        var article = view.Is(i, "of") ? i + 1 : i;
        return view.Is(article, "a") || view.Is(article, "an") ? article + 1 : i;
    }

    /// <summary>"10 degrees below zero".</summary>
    private Measure BelowZero(Measure measure) =>
        measure.Value > 0 && measure.Unit!.StartsWith("degree", StringComparison.Ordinal) && view.Is(measure.End, "below") && view.Is(measure.End + 1, "zero")
            ? measure with { End = measure.End + 2, Value = -measure.Value } : measure;

    /// <summary>"11 feet per century": units that no table holds as one.</summary>
    private Measure Reckoned(Measure measure)
    {
        if (measure.Unit!.Contains(" per ", StringComparison.Ordinal) || _per.Measure(measure.End, out var end) is not { } per) return measure;
        return measure with { End = end, Unit = measure.Unit + " per " + per.Name };
    }

    private Unit? FindShort(int i) => Unit.Surfaces.TryMatch(view, i, 1, out _, out var unit) ? unit : null;

    /// <summary>Short signs are units only after digits: "25 m", "40C", never "10 in the morning".</summary>
    private bool MayMeasure(int k, int words, Numeral numeral)
    {
        var text = view.Text(k);
        if (words > 1 || text.Length > 2 || !char.IsLetter(text[0])) return true;
        if (!numeral.HasDigits) return QuantityWords.UnitsAfterWords.Contains(text);
        var glued = view.Glued(k) && !view.IsJoint(k - 1);
        return text switch
        {
            "in" => (glued || view.IsJoint(k - 1)) && !view.IsHyphen(k + 1) || IsAfterFeet(numeral.First) || QuantityWords.Extents.Contains(view.Text(view.Is(k + 1, ".") ? k + 2 : k + 1)),
            "C" or "F" when !glued && !view.IsJoint(k - 1) => numeral.Value < 2000 && !view.IsCapitalised(k + 1) && !view.Glued(k + 1) && !view.IsCapitalised(numeral.First - 1),
            "C" or "F" or "mi" or "Mt" or "Gt" or "V" => glued && !(view.IsJoint(k + 1) || view.Class(k + 1) == NumeralClass.Digits && view.Glued(k + 1)),
            _ => !(view.Glued(k + 1) && view.Class(k + 1) == NumeralClass.Digits) && !(view.Is(k + 1, ".") && view.IsWord(k + 2) && view.Glued(k + 2)),
        };
    }

    private bool IsAfterFeet(int first) => view.Text(first - 1) is "ft" or "feet" or "foot";

    /// <summary>"six feet five inches", "12 ft 2 in", "5 pounds 3 ounces": one quantity in the larger unit.</summary>
    private Measure Compound(Measure measure, Unit unit)
    {
        var next = view.Is(measure.End, "and") || view.Text(measure.End) is "," or "." || view.IsJoint(measure.End) ? measure.End + 1 : measure.End;
        if (unit.Name is not ("foot" or "pound" or "stone" or "yard") || !IsSmall(view.Class(next))) return measure;
        var small = FindShort(next + 1) ?? (view.IsHyphen(next + 1) ? FindShort(next + 2) : null);
        if (small is null || small.Dimension != unit.Dimension || small.Factor >= unit.Factor) return measure;
        var value = measure.Value + Math.Round(view[next].Value * (decimal)(small.Factor / unit.Factor), 12);
        return measure with { End = view.IsHyphen(next + 1) ? next + 3 : next + 2, Value = value };
    }

    private static bool IsSmall(NumeralClass kind) => kind is NumeralClass.Digits or NumeralClass.Unit or NumeralClass.Teen;
}
