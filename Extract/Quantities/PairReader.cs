using Extract.Numerals;
using Extract.Quantities.Context;
using Extract.Quantities.Measures;
using Extract.Tagging;

namespace Extract.Quantities;

/// <summary>Two measures that together state one quantity.</summary>
internal sealed record Pair(int Start, int End, QuantityKind Kind, decimal? Value, decimal? Low, decimal? High, decimal? Per, string? Unit, string Rule);

/// <summary>Ranges ("18–25%", "between 36 and 40"), scores ("3-1"), rates ("103 per 100,000", "one in five").</summary>
internal static class PairReader
{
    private const int ScoreReach = 7;

    public static Pair? Read(LexemeView view, Modifiers modifiers, Measure first, Measure second) =>
        Rate(view, first, second) ?? Range(view, modifiers, first, second);

    /// <summary>A dash, "to" or "or" and nothing else between two numbers.</summary>
    public static bool IsJoined(LexemeView view, int end, int start) =>
        (start == end + 1 && (view.IsDash(end) || view.Text(end) is "~" || view.Is(end, "to") || view.Is(end, "or") || view.Is(end, "and")))
        || (start == end + 3 && view.IsJoint(end) && view.Is(end + 1, "to"))
        || (start == end + 2 && (view.Is(end, "to") && view.IsDash(end + 1) || view.IsHyphen(end) && (view.Is(end + 1, "to") || view.Is(end + 1, "or"))));

    private static Pair? Rate(LexemeView view, Measure first, Measure second)
    {
        if (second.Kind != MeasureKind.Plain || second.Value <= 0 || second.Numeral.Form == NumeralForm.Fraction) return null;
        var gap = second.Start;
        var per = view.Is(gap - 1, "per") || (view.Is(gap - 1, "every") && view.Is(gap - 2, "for"));
        if (per && gap - first.End <= 6 && second.Value >= 10)
        {
            var unit = first.Kind == MeasureKind.Plain ? null : first.Unit;
            return new Pair(first.Start, RateEnd(view, second.End), QuantityKind.Rate, first.Value, null, null, second.Value, unit, "rate-per");
        }
        if (first.Kind != MeasureKind.Plain || first.Value >= second.Value || first.Numeral.Form == NumeralForm.Fraction) return null;
        var between = first.End;
        // "38 of every 100", "3 out of every 10", "one in every 250"
        if ((view.Is(gap - 1, "every") || view.Is(gap - 1, "each")) && (view.Is(gap - 2, "of") || view.Is(gap - 2, "in")) && (gap == between + 2 || (gap == between + 3 && view.Is(between, "out"))))
            return new Pair(first.Start, second.End, QuantityKind.Rate, first.Value, null, null, second.Value, null, "rate-of-every");
        var hyphens = view.IsJoint(between) && view.Is(between + 1, "in") && view.IsJoint(between + 2);
        var inside = hyphens ? gap == between + 3 : gap == between + 1 && view.Is(between, "in");
        var outOf = gap == between + 2 && view.Is(between, "out") && view.Is(between + 1, "of");
        if ((inside && first.Value <= 9 && IsDenominator(first.Value, second.Value) && !IsInPlace(view, second)) || (outOf && (second.Value <= 10 || IsDenominator(first.Value, second.Value))))
            return new Pair(first.Start, second.End, QuantityKind.Rate, first.Value, null, null, second.Value, null, outOf ? "rate-out-of" : "rate-in");
        return null;
    }

    /// <summary>What shares are given in: "one in five", "one in 250", "two in 10".</summary>
    private static bool IsDenominator(decimal share, decimal value) => (share == 1 && value <= 1000 && value == decimal.Truncate(value)) || value is 2 or 3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 12 or 20 or 50 or 100 or 1000;

    /// <summary>"two in 10 countries" is a place, "one in five adults" is not told from it: only small counts of small denominators pass.</summary>
    private static bool IsInPlace(LexemeView view, Measure second) => view.Is(second.End, "countries") || view.Is(second.End, "states") || view.Is(second.End, "cities");

    private static int RateEnd(LexemeView view, int end) =>
        view.Is(end, "people") || view.Is(end, "population") || view.Is(end, "residents") || view.Is(end, "inhabitants") ? end + 1 : end;

    private static Pair? Range(LexemeView view, Modifiers modifiers, Measure first, Measure second)
    {
        var (end, gap) = (first.End, second.Start - first.End);
        if (first.Kind == second.Kind && first.Unit != second.Unit) return null;
        if (first.Kind != MeasureKind.Plain && second.Kind != MeasureKind.Plain && first.Kind != second.Kind) return null;
        if (IsFrom(view, first.Start, out var from) && view.Is(second.Start - 1, "to")) return FromTo(view, first, second, from);
        if (gap == 1 && view.IsDash(end) && (view.Glued(end) == view.Glued(end + 1) || view.Text(end) is "–")) return Dashed(view, first, second);
        if (gap == 3 && view.IsJoint(end) && view.Is(end + 1, "to") && view.IsJoint(end + 2)) return Dashed(view, first, second);
        if (gap == 2 && view.IsHyphen(end) && view.Glued(end) && (view.Is(end + 1, "to") || view.Is(end + 1, "or"))) return Dashed(view, first, second);
        if (gap is 2 or 3 && view.Is(end, "and") && view.Is(first.Start - 1, "between") && modifiers.Find(second.Start, second.End, out var approximator) is not null && approximator == end + 1)
            return Make(view, first, second, first.Start - 1, "range-between");
        if (gap != 1) return Spread(view, first, second);
        if (view.Is(end, "and"))
            return view.Is(first.Start - 1, "between") ? Make(view, first, second, first.Start - 1, "range-between") : null;
        if (view.Is(end, "to") || view.Is(end, "through"))
        {
            // "rose 5% to $3", "rose by 4,718 to 15,137": the change and its outcome, not a range; "by 300 to 500" is one, such numbers are rounded.
            if ((first.Kind != MeasureKind.Plain || view.Is(first.Start - 1, "by") && first.Value >= 1000 && first.Value % 100 != 0) && modifiers.Change(first.Start, first.End) is not null) return null;
            if (IsResult(first, second)) return Score(first, second);
            // "gave $19 million to 700 charities"
            if (first.Kind == MeasureKind.Money && second.Kind == MeasureKind.Plain && (first.Value > second.Value || view.Tag(second.End) is UniversalTag.NOUN or UniversalTag.ADJ)) return null;
            return Make(view, first, second, first.Start, "range-to");
        }
        return view.Is(end, "or") && AreNear(view, first, second) ? Make(view, first, second, first.Start, "range-or") : null;
    }

    /// <summary>"two or three", "five or six thousand": numbers of one size. "One or 1,000" are two numbers.</summary>
    private static bool AreNear(LexemeView view, Measure first, Measure second)
    {
        if (first.Value >= second.Value || first.Value > 1000) return false;
        if (first.Value * 4 > second.Value) return true;
        return first.Value < 10 && Scale(view, second) is { } scale && first.Value * scale < second.Value && second.Value < 10 * scale;
    }

    /// <summary>"from", with an approximator between it and the number at most.</summary>
    public static bool IsFrom(LexemeView view, int start, out int from)
    {
        for (from = start - 1; from >= Math.Max(0, start - 3); from--)
            if (view.Is(from, "from")) return true;
        return false;
    }

    /// <summary>"from X … to Y", a spread or a change from one value to another: low and high stand as in the text.</summary>
    private static Pair? FromTo(LexemeView view, Measure first, Measure second, int from)
    {
        for (var k = first.End; k < second.Start; k++)
            if (view.Text(k) is "." or ";" or "," || view.Is(k, "and") || view.Is(k, "from") || (view.Is(k, "to") && k < second.Start - 1)) return null;
        if (first.Kind != MeasureKind.Plain && second.Kind == MeasureKind.Plain && second.Start - first.End > 6) return null;
        return Make(view, first, second, from == first.Start - 1 ? from : first.Start, "range-from-to");
    }

    /// <summary>"22 points to 10", "12 inches to 14 inches": one noun between.</summary>
    private static Pair? Spread(LexemeView view, Measure first, Measure second) =>
        second.Start - first.End == 2 && view.Is(first.End, "points") && view.Is(first.End + 1, "to") ? Score(first, second) : null;

    private static Pair? Dashed(LexemeView view, Measure first, Measure second)
    {
        if (first.Kind == MeasureKind.Plain && second.Kind == MeasureKind.Plain)
        {
            var bare = first.Value == decimal.Truncate(first.Value) && second.Value == decimal.Truncate(second.Value);
            if (bare && (first.Value >= second.Value || IsNearScoreWord(view, first.Start, second.End))) return Score(first, second);
            if (!bare && first.Value > second.Value) return null;
        }
        if (second.Kind == MeasureKind.Percent && IsResult(first, second)) return Score(first, second);
        return Make(view, first, second, first.Start, "range-dash");
    }

    /// <summary>"won 29 to 13", "leads 51 to 42 percent", "ahead 47%-45%": the higher number first, together no more than all.</summary>
    private static bool IsResult(Measure first, Measure second) =>
        first.Value > second.Value
        && (first.Kind == MeasureKind.Plain && second.Kind == MeasureKind.Plain || first.Kind is MeasureKind.Plain or MeasureKind.Percent && second.Kind == MeasureKind.Percent && first.Value + second.Value <= 100);

    private static bool IsNearScoreWord(LexemeView view, int start, int end)
    {
        for (var k = Math.Max(0, start - ScoreReach); k < Math.Min(view.Count, end + 3); k++)
            if ((k < start || k >= end) && QuantityWords.Scores.Contains(view.Text(k))) return true;
        return false;
    }

    private static Pair Score(Measure first, Measure second) =>
        new(first.Start, second.End, QuantityKind.Score, null, first.Value, Math.Abs(second.Value), null, second.Unit, "score");

    /// <summary>The ends share unit and scale: "$5 to $7 billion", "18–25%".</summary>
    private static Pair? Make(LexemeView view, Measure first, Measure second, int start, string rule)
    {
        var (low, high) = (first.Value, second.Value);
        if (second.Kind == MeasureKind.Plain && first.Kind is MeasureKind.Unit or MeasureKind.Percent && rule != "range-from-to") return null;
        if (first.Numeral.End == first.Numeral.First + 1 && low < 1000 && Scale(view, second) is { } scale && low * scale <= high) low *= scale;
        if (first.Kind == MeasureKind.Plain && second.Kind == MeasureKind.Money && second.HasPrefix) return null;
        if (low > high && rule is not ("range-from-to" or "range-to")) return null;
        var unit = second.Unit ?? first.Unit;
        return new Pair(start, second.End, QuantityKind.Range, null, low, high, null, unit, rule);
    }

    private static decimal? Scale(LexemeView view, Measure measure)
    {
        for (var k = measure.Numeral.First; k < measure.End; k++)
        {
            if (view.Class(k) is NumeralClass.Scale or NumeralClass.Hundred or NumeralClass.Suffix) return view[k].Value;
            if (k >= measure.Numeral.End && measure.Kind == MeasureKind.Money && view.Text(k) is "m" or "M") return 1_000_000;
            if (k >= measure.Numeral.End && measure.Kind == MeasureKind.Money && view.Text(k) is "b" or "B") return 1_000_000_000;
        }
        return null;
    }
}
