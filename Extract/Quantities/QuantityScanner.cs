using Extract.Numerals;
using Extract.Quantities.Context;
using Extract.Quantities.Measures;
using Ingest.Offsets;

namespace Extract.Quantities;

/// <summary>One pass over the numerals of a text: each becomes a measure, measures become ranges, scores, rates or plain quantities.</summary>
internal sealed class QuantityScanner(NumeralList numerals, LexemeView view, CountedPhrase phrases, Exclusions exclusions)
{
    /// <summary>Most lexemes between two numbers of one range: "from $75 a barrel in October to $45".</summary>
    private const int LongestGap = 9;

    /// <summary>Most numbers of a date or time between the two ends of a range.</summary>
    private const int MostSkipped = 2;

    private readonly MeasureReader _measures = new(view);
    private readonly PerReader _per = new(view);
    private readonly Modifiers _modifiers = new(view);
    private readonly SubjectPhrase _subjects = new(view);
    private readonly List<Quantity> _found = [];
    private int _floor;
    private (int Start, int End) _subject, _noun;

    public IReadOnlyList<Quantity> Scan()
    {
        for (var i = 0; i < numerals.Count;)
        {
            var measure = _measures.Read(numerals[i]);
            // "3$C2": the sign belongs to the number that took it.
            if (measure.Start < _floor) measure = measure with { Start = measure.Numeral.First };
            var next = NextAfter(measure, i + 1);
            if (exclusions.IsNone(measure)) i++;
            else i = ReadPair(measure, next, out var end) ? end : ReadSingle(measure, next);
        }
        return _found;
    }

    private int NextAfter(Measure measure, int next)
    {
        while (next < numerals.Count && numerals[next].First < measure.End) next++;
        return next;
    }

    /// <summary>A range, score or rate of two numbers; <paramref name="end"/> is the numeral after the second.</summary>
    private bool ReadPair(Measure first, int next, out int end)
    {
        end = next;
        if (next >= numerals.Count || first.Numeral.Form is NumeralForm.Ordinal) return false;
        // "from $36,040 at 10.45pm to $34,935"
        if (PairReader.IsFrom(view, first.Start, out _))
            for (var skipped = 0; skipped < MostSkipped && next + 1 < numerals.Count && exclusions.IsInTimex(numerals[next]); skipped++) next++;
        var second = numerals[next];
        if (second.First - first.End > LongestGap || second.Form is NumeralForm.Ordinal) return false;
        var other = _measures.Read(second);
        if (other.Start < first.End) other = other with { Start = first.End, Value = Math.Abs(other.Value) };
        if (other.Start == first.End && second.First > first.End) other = other with { Start = second.First };
        end = NextAfter(other, next + 1);
        if (PairReader.IsFrom(view, first.Start, out _)) other = UpperEnd(other, ref end);
        // "16-18 Industrial Avenue", "15 to 20 seconds": neither end is a quantity.
        if (exclusions.IsHouseNumber(second) && view.IsDash(first.End) && second.First == first.End + 1) return true;
        if (first.Kind == MeasureKind.Plain && exclusions.IsTime(second) && PairReader.IsJoined(view, first.End, other.Start)) return true;
        if (exclusions.IsNone(other) || PairReader.Read(view, _modifiers, first, other) is not { } pair) return false;
        var (pairEnd, unit) = (pair.End, pair.Unit);
        if (pair.Kind == QuantityKind.Range && other.Kind == MeasureKind.Money) unit += PerUnit(pair.End, out pairEnd);
        Add(pair.Start, pairEnd, pair.Kind, pair.Value, pair.Low, pair.High, pair.Per, unit, pair.Rule);
        return true;
    }

    /// <summary>"from 24.2 to 33-35 billion euros" ends at the higher number.</summary>
    private Measure UpperEnd(Measure other, ref int next)
    {
        if (next >= numerals.Count || numerals[next].First != other.End + 1 || !view.IsDash(other.End) || !view.Glued(other.End)) return other;
        var upper = _measures.Read(numerals[next]) with { Start = other.Start };
        next = NextAfter(upper, next + 1);
        return upper;
    }

    private int ReadSingle(Measure measure, int next)
    {
        var kind = measure.Kind switch
        {
            MeasureKind.Percent => QuantityKind.Percent,
            MeasureKind.Money => QuantityKind.Money,
            MeasureKind.Unit => QuantityKind.Quantity,
            _ => measure.Numeral.Form == NumeralForm.Ordinal ? QuantityKind.Ordinal : QuantityKind.Number,
        };
        var (end, unit) = (measure.End, measure.Unit);
        if (view.IsJoint(end) && (view.Is(end + 1, "figure") || view.Is(end + 1, "figures")) && measure.Value is >= 3 and <= 12)
        {
            var low = DigitReader.PowerOfTen((int)measure.Value - 1);
            Add(measure.Start, end + 2, QuantityKind.Range, null, low, (low * 10) - 1, null, null, "figures");
            return next;
        }
        if (view.Class(measure.Numeral.First) == NumeralClass.Multiplied) (unit, kind) = ("fold", QuantityKind.Quantity);
        else if (measure.Kind is MeasureKind.Plain && IsMultiple(end, out var after)) (end, unit, kind) = (after, "fold", QuantityKind.Quantity);
        if (kind == QuantityKind.Money) unit += PerUnit(end, out end);
        var rule = measure.Kind == MeasureKind.Plain ? measure.Numeral.Form.ToString() : measure.Kind.ToString();
        Add(measure.Start, end, kind, measure.Value, null, null, null, unit, Rule(rule));
        // "64 cents a dozen"
        while (next < numerals.Count && numerals[next].First < end) next++;
        return next;
    }

    /// <summary>"threefold", "3x", "two-fold"; "three times" stays a count.</summary>
    private bool IsMultiple(int i, out int end)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        end = k + 1;
        return view.Is(k, "fold") || (view.Text(k) is "x" or "X" or "×" && view.Glued(k) && view.Class(k + 1) != NumeralClass.Digits);
    }

    /// <summary>"$82 a barrel" → "/barrel", "$15 an hour" → "/h".</summary>
    private string PerUnit(int i, out int end) => _per.Price(i, out end) is { } per ? "/" + per.Symbol : "";

    private void Add(int start, int end, QuantityKind kind, decimal? value, decimal? low, decimal? high, decimal? per, string? unit, string rule)
    {
        var modifier = _modifiers.Find(start, end, out var first);
        if (end == start + 1 && first == start - 1 && view.Is(start, "one") && QuantityWords.BeforeOne.Contains(view.Text(first))) (modifier, first) = (null, start);
        if (view.Class(start) is NumeralClass.Plural || (view.Class(start) == NumeralClass.Few && modifier is null)) modifier ??= "several";
        var (subjectStart, subjectEnd) = Subject(first);
        // "75 miles per hour (120 kph)"
        var isConversion = _floor > 0 && first == _floor + 1 && view.Text(_floor) is "(" && kind is QuantityKind.Money or QuantityKind.Quantity or QuantityKind.Range;
        _floor = end;
        var isAge = kind == QuantityKind.Number && QuantityWords.Ages.Contains(view.Text(view.Is(first - 1, "of") ? first - 2 : first - 1));
        var (nounStart, nounEnd) = isAge ? (end, end) : phrases.Find(end);
        if (nounEnd == nounStart) (nounStart, nounEnd) = phrases.FindBefore(start);
        if (nounEnd == nounStart && !isAge && kind != QuantityKind.Ordinal) (nounStart, nounEnd) = isConversion ? _noun : _subjects.Measured(first);
        _found.Add(new Quantity(
            new TextSpan(view[start].Span.Start, view[end - 1].Span.End), kind, value, low, high, per, unit, modifier,
            nounEnd > nounStart ? view.Slice(nounStart, nounEnd).ToString() : null, rule, kind is QuantityKind.Number or QuantityKind.Ordinal ? 0.9 : 0.95)
        {
            Change = _modifiers.Change(first, end),
            Subject = subjectEnd > subjectStart ? view.Slice(subjectStart, subjectEnd).ToString() : null,
        });
        (_subject, _noun) = ((subjectStart, subjectEnd), (nounStart, nounEnd));
    }

    /// <summary>"rose 5% to $3 billion", "18%, or $4", "75 mph (120 kph)": a number that a preposition ties to the one before is stated of the same.</summary>
    private (int Start, int End) Subject(int first)
    {
        var gap = first - _floor;
        var isTied = _floor > 0 && (gap == 1 && (view.Text(_floor) is "(" || view.Is(_floor, "to") || view.Is(_floor, "or") || view.Is(_floor, "from")) || gap == 2 && view.Is(_floor, ",") && view.Is(_floor + 1, "or"));
        return isTied ? _subject : _subjects.Find(first);
    }

    private static string Rule(string name) => name switch
    {
        nameof(NumeralForm.Cardinal) => "cardinal",
        nameof(NumeralForm.Ordinal) => "ordinal",
        nameof(NumeralForm.Fraction) => "fraction",
        nameof(NumeralForm.Vague) => "vague-count",
        nameof(MeasureKind.Percent) => "percent",
        nameof(MeasureKind.Money) => "money",
        _ => "unit",
    };
}
