using Extract.Numerals;
using Extract.Quantities.Measures;
using Extract.Tagging;

namespace Extract.Quantities.Context;

/// <summary>Number words that count nothing: pronouns, names, set phrases.</summary>
internal sealed class IdleNumerals(LexemeView view, CountedPhrase phrases)
{
    /// <summary>"one" as a pronoun, "zero tolerance", "couple" of two people.</summary>
    public bool IsWord(Measure measure)
    {
        var (first, next) = (measure.Numeral.First, measure.End);
        // "section eight", "part two"
        if (next == first + 1 && QuantityWords.Labels.Contains(view.Text(first - 1)) && !view.BeginsLine(first) && (view.Is(next, "of") || !phrases.Begins(next))) return true;
        if (view.Is(first, "one") && next == first + 1) return measure.Start == first && IsPronounOne(first);
        if (view.Class(first) == NumeralClass.Single) return !view.Is(first - 1, "a") || view.Is(first - 2, "not") || view.IsJoint(next) || !phrases.Begins(next);
        if (view.Is(next - 1, "couple")) return !view.Is(next, "of") && !(view.Tag(next) is UniversalTag.NOUN && view.Text(next).EndsWith("s", StringComparison.Ordinal));
        if (view.Class(first) == NumeralClass.Scale && next == first + 1) return !view.IsJoint(next);
        if (view.Is(first, "zero") || view.Is(first, "nil")) return IsZero(first, next);
        // "Six Flags", "Five Guys" in the middle of a sentence.
        if (next == first + 1 && view.IsCapitalised(first) && view.IsCapitalised(next) && view.IsWord(first - 1) && !view.BeginsLine(first) && !view.IsCapitalised(first - 1)) return true;
        // "Big Ten", "Group of Seven", "Hawaii Five".
        return view.IsCapitalised(first) && !view.BeginsLine(first) && (view.IsCapitalised(first - 1) && view.IsWord(first - 1) || (view.Is(first - 1, "of") && view.Is(first - 2, "Group")));
    }

    private bool IsPronounOne(int i)
    {
        if (view.IsJoint(i - 1)) return true;
        if (view.Is(i + 1, "per")) return false;
        if (view.IsJoint(i + 1) && (view.Is(i + 2, "in") || view.Is(i + 2, "to"))) return view.Class(i + 4) == NumeralClass.None;
        if (view.IsJoint(i + 1)) return view.Tag(i + 2) is not (UniversalTag.NOUN or UniversalTag.X) || QuantityWords.TimeUnits.Contains(view.Text(i + 2)) || QuantityWords.JoinedToOne.Contains(view.Text(i + 2));
        if (view.IsCapitalised(i) && view.IsCapitalised(i - 1) && !view.BeginsLine(i)) return true;
        if (QuantityWords.BeforePronoun.Contains(view.Text(i - 1)))
            return !phrases.Begins(i + 1) || !view.Is(i - 1, "the") || view.Tag(i + 1) != UniversalTag.NOUN;
        if (view.Is(i + 1, "of")) return true;
        if (view.Is(i + 1, "in") && (view.Class(i + 2) != NumeralClass.None || view.Is(i + 2, "every")) || view.Is(i + 1, "out") && view.Is(i + 2, "of")) return false;
        if (view.Is(i + 1, "day") || view.Is(i + 1, "another") || view.Is(i + 1, "by") || view.Is(i + 1, "time")) return true;
        return !phrases.Begins(i + 1) && !view.Is(i + 1, "more") && !view.Is(i + 1, "other") && !IsKilled(i - 1) && view.Class(i + 1) == NumeralClass.None && !IsRange(i);
    }

    private bool IsRange(int i) => (view.Is(i + 1, "or") || view.Is(i + 1, "to")) && view.Class(i + 2) is NumeralClass.Unit;

    /// <summary>"killed one", "at least one": a count of people although no noun follows.</summary>
    private bool IsKilled(int i) =>
        QuantityWords.BeforeVictim.Contains(view.Text(i)) || view.Is(i, "only") && view.Is(i - 1, "the");

    /// <summary>"ground zero", "net zero", "patient zero", "zero-sum", "zero tolerance", "zero in on".</summary>
    private bool IsZero(int zero, int next) =>
        view.Is(zero - 1, "ground") || view.Is(zero - 1, "net") || view.Is(zero - 1, "patient") || view.IsHyphen(zero - 1)
        || view.Is(next, "tolerance") || view.Is(next, "out") || view.Is(next, "in") || view.IsHyphen(next);

    /// <summary>"10 second", "per second", "split second", "wait a second", "to second": a time or a verb.</summary>
    private bool IsSecond(int second, int next)
    {
        var before = second - 1;
        return view.Tag(second) == UniversalTag.VERB || view.Is(before, "per") || view.Is(before, "split")
            || (view.Is(before, "a") && !phrases.Begins(next))
            || view.Class(view.IsJoint(before) ? before - 1 : before) == NumeralClass.Digits;
    }

    /// <summary>"at first", "first of all", "a second", "in the first half", "split second".</summary>
    public bool IsOrdinal(Numeral n)
    {
        if (n.HasDigits) return QuantityWords.StreetTypes.Contains(view.Text(n.End)) && view.IsCapitalised(n.End);
        var (i, next) = (n.First, n.End);
        if (n.End - n.First > 1) return false;
        if (view.Is(i, "second") && IsSecond(i, next)) return true;
        // "back and forth", against "a forth term"
        if (view.Is(i, "forth") && view.Tag(i - 1) != UniversalTag.DET) return true;
        if (view.Is(i - 1, "at") && view.Is(i, "first") && !view.IsWord(next)) return true;
        if (view.Is(i, "first") && (view.Is(next, "lady") || view.Is(next, "aid") || view.Is(next, "of") && view.Is(next + 1, "all") || view.Is(next, "and") && view.Is(next + 1, "foremost"))) return true;
        if (view.IsJoint(next) && QuantityWords.JoinedToIdleOrdinal.Contains(view.Text(next + 1))) return true;
        if (view.IsJoint(next) && (view.Is(next + 1, "degree") || view.Is(next + 1, "class") || view.Is(next + 1, "hand") || view.Is(next + 1, "person"))) return false;
        return view.IsCapitalised(i) && view.IsCapitalised(next) && view.IsWord(next) && view.Class(next) == NumeralClass.None && !view.BeginsLine(i) && view.Text(i - 1) is not ("." or "\"" or "“");
    }
}
