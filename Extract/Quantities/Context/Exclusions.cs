using Extract.Entities;
using Extract.Numerals;
using Extract.Quantities.Measures;
using Extract.Tagging;
using Extract.Times;

namespace Extract.Quantities.Context;

/// <summary>What looks like a number but states no quantity: parts of dates, names, labels, addresses, versions, pronouns.</summary>
internal sealed class Exclusions(LexemeView view, CountedPhrase phrases, IReadOnlyList<Mention> mentions, IReadOnlyList<Timex> timexes)
{
    /// <summary>Digits in a row without a separator: more are an identifier.</summary>
    private const int LongestNumber = 12;

    private readonly IdleNumerals _idle = new(view, phrases);

    private int _timex;

    private int _mention;

    public bool IsNone(Measure measure)
    {
        var n = measure.Numeral;
        return IsInTimex(n) || IsTime(n) || IsInsideWord(measure) || measure.Kind switch
        {
            MeasureKind.Plain => IsName(n) || IsIdle(measure) || IsTwofold(measure),
            MeasureKind.Unit => IsLabelled(n) || IsHouseNumber(n),
            _ => false,
        };
    }

    private bool IsIdle(Measure measure) => measure.Numeral is var n && n.Form switch
    {
        NumeralForm.Ordinal => _idle.IsOrdinal(n),
        NumeralForm.Fraction => IsIdleFraction(n),
        NumeralForm.Vague => IsIdlePlural(n),
        _ => n.HasDigits ? IsCode(n) : _idle.IsWord(measure),
    };

    /// <summary>"the argument is twofold: first, …" counts parts.</summary>
    private bool IsTwofold(Measure measure) =>
        view.Class(measure.Numeral.First) == NumeralClass.Multiplied && view.Text(measure.Numeral.First).EndsWith("fold", StringComparison.OrdinalIgnoreCase)
        && !phrases.Begins(measure.End) && (view.Tag(measure.Start - 1) == UniversalTag.AUX || view.Is(measure.End, ":"));

    public bool IsInTimex(Numeral n)
    {
        var i = NextTimex(n.Span.Start);
        return i < timexes.Count && timexes[i].Span.Start < n.Span.End;
    }

    /// <summary>"20 minutes", "five-year", "7:30", "6 pm", "1980s".</summary>
    public bool IsTime(Numeral n)
    {
        var next = view.IsJoint(n.End) || view.Is(n.End, "+") ? n.End + 1 : n.End;
        if (QuantityWords.BeforeTimeUnit.Contains(view.Text(next))) next++;
        if (n.Form == NumeralForm.Vague && view.Is(next, "of")) next++;
        // "a quarter of a century"
        if (n.Form == NumeralForm.Fraction && view.Is(next, "of") && (view.Is(next + 1, "a") || view.Is(next + 1, "an"))) next += 2;
        // "in an hour or two"
        if (view.Is(n.First - 1, "or") && !n.HasDigits && QuantityWords.TimeUnits.Contains(view.Text(n.First - 2)) && view.Tag(n.First - 3) is UniversalTag.DET) return true;
        if (n.Form != NumeralForm.Ordinal && QuantityWords.TimeUnits.Contains(view.Text(next)) && (n.HasDigits || view.Text(next) is not ("AM" or "PM"))) return true;
        if (n.Form == NumeralForm.Fraction && view.Is(n.First - 1, "and") && QuantityWords.TimeUnits.Contains(view.Text(n.First - 2))) return true;
        if (!n.HasDigits) return false;
        if (view.Text(n.End) is ":" && view.Class(n.End + 1) == NumeralClass.Digits && view.Glued(n.End + 1)) return true;
        if (view.Text(n.First - 1) is ":" && view.Glued(n.First) && view.Class(n.First - 2) == NumeralClass.Digits) return true;
        return view.Glued(n.End) && view.Text(n.End) is "s" or "am" or "pm" or "AM" or "PM" or "ish";
    }

    /// <summary>"G7", "F-35", "COVID-19", "5G", "12B", "737s": letters joined on either side.</summary>
    private bool IsInsideWord(Measure measure)
    {
        var n = measure.Numeral;
        var before = n.First - 1;
        if (view.Glued(n.First) && measure.Start == n.First)
        {
            if (view.IsWord(before) || view.Text(before) is "_" or "&" or "@" or "\\" or "=") return true;
            if (n.HasDigits && view.Text(before) is "." or "*" && view.Glued(before)) return true;
            if (n.HasDigits && view.IsHyphen(before) && view.Glued(before) && view.IsWord(before - 1) && view.Class(before - 1) == NumeralClass.None && !IsPrefix(before - 1) && !view.Is(before - 1, "in") && !view.Is(before - 1, "to")) return true;
        }
        return n.HasDigits && measure.End == n.End && view.Glued(n.End) && view.IsWord(n.End) && view.Class(n.End) is NumeralClass.None && view.Text(n.End) is not ("x" or "X" or "fold");
    }

    private bool IsPrefix(int i) => QuantityWords.Prefixes.Contains(view.Text(i));

    private bool IsName(Numeral n)
    {
        var i = NextMention(n.Span.Start);
        if (i == mentions.Count || mentions[i].Span.Start >= n.Span.End) return false;
        return mentions[i].Span.Length > n.Span.Length && !(n.Form == NumeralForm.Ordinal && n.HasDigits);
    }

    /// <summary>Labels, house numbers, telephone numbers, list numbers, codes.</summary>
    private bool IsCode(Numeral n)
    {
        var text = view.Text(n.First);
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1])) return true;
        if (n.End != n.First + 1) return false;
        if (n.IsBareDigits && text.Length > LongestNumber) return true;
        return IsListNumber(n) || IsBracketed(n) || IsChain(n) || IsLabelled(n) || IsHouseNumber(n) || IsAfterName(n) || IsModel(n) || IsYear(n) || IsSlashed(n) || IsEmergencyCall(n) || IsDocket(n) || IsClause(n) || IsDecade(n);
    }

    /// <summary>"1." or "2)" at the beginning of a line.</summary>
    private bool IsListNumber(Numeral n) =>
        n.IsBareDigits && view.BeginsLine(n.First) && view.Text(n.End) is "." or ")" && !view.BeginsLine(n.End + 1) && view.Glued(n.End);

    private bool IsBracketed(Numeral n) => n.IsBareDigits && (view.Is(n.First - 1, "[") && view.Is(n.End, "]") || IsItem(n));

    /// <summary>"to (1) hear them and (2) answer"; not the marks of "Smith (7) and Jones (6)", nor "twelve (12) months".</summary>
    private bool IsItem(Numeral n)
    {
        var before = n.First - 2;
        var isAlone = view.BeginsLine(n.First - 1) || !view.Glued(n.First - 1) && !view.IsCapitalised(before) && view.Class(before) == NumeralClass.None;
        return isAlone && n.Value < 20 && view.Is(n.First - 1, "(") && view.Is(n.End, ")") && view.IsWord(n.End + 1);
    }

    /// <summary>"401(k)", "501(c)(3)".</summary>
    private bool IsClause(Numeral n) =>
        n.IsBareDigits && (view.Is(n.End, "(") && view.Glued(n.End) && view.IsWord(n.End + 1) && view.Text(n.End + 1).Length == 1 && view.Is(n.End + 2, ")")
        || view.Is(n.End, ")") && view.Is(n.First - 1, "(") && view.Glued(n.First - 1) && view.Is(n.First - 2, ")"));

    /// <summary>"in the 80’s".</summary>
    private bool IsDecade(Numeral n) => n.IsBareDigits && n.Value % 10 == 0 && n.Value is < 100 or >= 1800 and < 2100 && view.Is(n.First - 1, "the") && view.Text(n.End) is "'s" or "’s";

    /// <summary>"13-cv-881": the number of a case.</summary>
    private bool IsDocket(Numeral n)
    {
        bool Parts(int word) => view.IsJoint(word - 1) && view.IsJoint(word + 1) && view.IsWord(word) && view.Text(word).Length <= 3 && !QuantityWords.PhraseEnds.Contains(view.Text(word));
        return Parts(n.End + 1) && view.Class(n.End + 3) == NumeralClass.Digits || Parts(n.First - 2) && view.Class(n.First - 4) == NumeralClass.Digits;
    }

    /// <summary>"555-0199", "2019-01-02", "0800 555 111": three joined numbers, or the shape of a telephone number.</summary>
    private bool IsChain(Numeral n)
    {
        bool Joined(int dash) => view.IsDash(dash) && view.Glued(dash) && view.Glued(dash + 1);
        var (left, right) = (Joined(n.First - 1) && view.Class(n.First - 2) == NumeralClass.Digits, Joined(n.End) && view.Class(n.End + 1) == NumeralClass.Digits);
        if (left && right) return true;
        if (right && Joined(n.End + 2) && view.Class(n.End + 3) == NumeralClass.Digits) return true;
        if (left && Joined(n.First - 3) && view.Class(n.First - 4) == NumeralClass.Digits) return true;
        return (right && IsPhone(n.First, n.End + 1)) || (left && IsPhone(n.First - 2, n.First));
    }

    /// <summary>"555-0199", where no unit follows.</summary>
    private bool IsPhone(int first, int second)
    {
        var area = view.Text(first);
        var number = view.Text(second);
        return area.Length == 3 && number.Length == 4 && !area.Contains('.') && !number.Contains(',') && !Unit.Surfaces.TryMatch(view, second + 1, 1, out _, out _);
    }

    private bool IsLabelled(Numeral n)
    {
        var before = view.IsJoint(n.First - 1) ? n.First - 2 : n.First - 1;
        if (view.Is(before, ".") && view.Glued(before)) before--;
        return n.IsBareDigits && (QuantityWords.Labels.Contains(view.Text(before)) && !view.BeginsLine(n.First) || view.Is(n.End, "zip") && view.Is(n.End + 1, "code"));
    }

    /// <summary>"phoned 911", "a 999 call".</summary>
    private bool IsEmergencyCall(Numeral n) =>
        n.IsBareDigits && n.Value is 911 or 999 or 112 && (QuantityWords.Calls.Contains(view.Text(n.First - 1)) || QuantityWords.Calls.Contains(view.Text(n.End)));

    /// <summary>"the 787 Dreamliner", "a 737 Max": bare digits between a determiner and a name that is no plural.</summary>
    private bool IsModel(Numeral n)
    {
        if (!n.IsBareDigits || n.Value < 100 || view.Tag(n.First - 1) is not (UniversalTag.DET or UniversalTag.PART) && !view.Is(n.First - 1, "own")) return false;
        var (start, end) = phrases.Find(n.End);
        return start == n.End && end > start && view.IsCapitalised(start) && view.IsCapitalised(end - 1) && view.Tag(end - 1) is UniversalTag.PROPN or UniversalTag.NOUN && view.Text(end - 1) is not [.., 's'];
    }

    /// <summary>"10 Downing Street", "16-18 Industrial Avenue", "22 Ave Foch".</summary>
    public bool IsHouseNumber(Numeral n)
    {
        if (!n.IsBareDigits || n.Value > 99999) return false;
        if (QuantityWords.StreetTypes.Contains(view.Text(n.End)) && view.IsCapitalised(n.End) && view.IsCapitalised(n.End + 1) && view.Class(n.First - 1) == NumeralClass.None) return true;
        for (var k = n.End; k < n.End + 4 && (view.IsCapitalised(k) || view.Class(k) is NumeralClass.Digits or NumeralClass.OrdinalSuffix); k++)
            if (k > n.End && QuantityWords.StreetTypes.Contains(view.Text(k))) return true;
        return false;
    }

    /// <summary>"Boeing 737", "Big 12": bare digits after a capitalised word that no counted noun follows.</summary>
    private bool IsAfterName(Numeral n)
    {
        var before = n.First - 1;
        if (!n.IsBareDigits || n.Value > 9999 || !view.IsCapitalised(before) || view.BeginsLine(n.First) || view.Class(before) != NumeralClass.None) return false;
        if (view.Glued(n.First) || QuantityWords.PhraseEnds.Contains(view.Text(before)) || QuantityWords.ScaleNouns.Contains(view.Text(before)) || Currency.FindSign(view.Text(before)) is not null) return false;
        if (view.BeginsLine(before) || view.Text(before - 1) is "." or "?" or "!" or "\"" or "“") return view.Tag(before) == UniversalTag.PROPN && !phrases.Begins(n.End);
        if (view.Tag(before) is UniversalTag.VERB or UniversalTag.ADV or UniversalTag.ADP) return false;
        return !IsScore(n) && (!phrases.Begins(n.End) || view.IsCapitalised(n.End));
    }

    /// <summary>"Caboolture 43–5".</summary>
    private bool IsScore(Numeral n) => view.IsDash(n.End) && view.Glued(n.End) && view.Glued(n.End + 1) && view.Class(n.End + 1) == NumeralClass.Digits;

    /// <summary>A four-digit number of our times that counts nothing; "the ’63 march".</summary>
    private bool IsYear(Numeral n) =>
        n.IsBareDigits && n.Span.Length == 2 && view.Text(n.First - 1) is "'" or "’" or "‘" && view.Glued(n.First) && !view.Glued(n.First - 1) && !phrases.Begins(n.End)
        || n.IsBareDigits && n.Span.Length == 4 && n.Value is >= 1500 and < 2100 && view.Tag(n.First - 1) is not (UniversalTag.AUX or UniversalTag.VERB)
        && (!phrases.Begins(n.End) || QuantityWords.BeforeYear.Contains(view.Text(n.First - 1)) || view.Is(n.First - 1, "some") && n.Value % 50 != 0 || view.Is(n.First - 1, "in") || view.Is(n.First - 1, "the") || view.Is(n.First - 1, "since") || view.Is(n.First - 1, "'s"));

    /// <summary>"24/7", "9/11", "9-11", "10/12/2019".</summary>
    private bool IsSlashed(Numeral n) =>
        IsNineEleven(n.First) || IsNineEleven(n.First - 2)
        || (view.Is(n.End, "/") && view.Glued(n.End) && view.Glued(n.End + 1) && view.Class(n.End + 1) == NumeralClass.Digits)
        || (view.Is(n.First - 1, "/") && view.Glued(n.First) && view.Glued(n.First - 1) && view.Class(n.First - 2) == NumeralClass.Digits);

    private bool IsNineEleven(int i) => view.Is(i, "9") && view.IsJoint(i + 1) && view.Is(i + 2, "11") && view.Text(i + 3) is not "%" && !phrases.Begins(i + 3);

    private bool IsIdleFraction(Numeral n)
    {
        if (n.HasDigits) return IsSlashed(n) || IsChain(n) || n.End - n.First == 3 && view.Is(n.First + 1, "/") && n.Value >= 1 || view.Is(n.First - 1, "/");
        if (view.Is(n.End - 1, "quarter") && view.Class(n.End + 1) == NumeralClass.Digits) return view.Is(n.End, "before") || view.Is(n.End, "after") || view.Is(n.End, "past") || view.Is(n.End, "to");
        if (!view.Is(n.First, "half")) return view.Is(n.First, "quarter");
        var (before, next) = (n.First - 1, n.End);
        if (view.Class(before) is NumeralClass.OrdinalUnit || QuantityWords.BeforePeriod.Contains(view.Text(before))) return true;
        if (view.IsJoint(next) || view.IsHyphen(before) && view.Glued(before)) return !view.Is(next + 1, "mile") && !view.Is(next + 1, "dozen");
        return view.Is(next, "way") || view.Is(next, "past") || view.Is(next, "time") || view.Is(next, "marathon") || view.Is(before, "the") && !view.Is(next, "of");
    }

    private bool IsIdlePlural(Numeral n) =>
        view.Is(n.First, "scores") && n.End == n.First + 1 && !view.Is(n.End, "of") && !view.Is(n.End, "more")
        || (view.Is(n.First, "tens") && n.End == n.First + 1);

    /// <summary>Numerals come nearly in text order, so that each list is walked through once.</summary>
    private int NextTimex(int offset)
    {
        while (_timex > 0 && timexes[_timex - 1].Span.End > offset) _timex--;
        while (_timex < timexes.Count && timexes[_timex].Span.End <= offset) _timex++;
        return _timex;
    }

    private int NextMention(int offset)
    {
        while (_mention > 0 && mentions[_mention - 1].Span.End > offset) _mention--;
        while (_mention < mentions.Count && mentions[_mention].Span.End <= offset) _mention++;
        return _mention;
    }
}
