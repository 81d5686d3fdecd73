using Extract.Numerals;
using Extract.Tagging;
using Extract.Times;

namespace Extract.Quantities.Context;

/// <summary>What a quantity counts or measures: the noun phrase after it, as the text has it.</summary>
internal sealed class CountedPhrase(LexemeView view, IReadOnlyList<Timex> timexes)
{
    private const int LongestPhrase = 8;

    private int _timex;

    /// <returns>Lexemes of the phrase; empty where there is none.</returns>
    public (int Start, int End) Find(int end)
    {
        var start = end;
        if (IsSuspended(end)) start = end = AfterSuspended(end);
        if (view.IsJoint(start))
        {
            start++;
            // "a 50-foot-tall obelisk"
            if (QuantityWords.Extents.Contains(view.Text(start))) return Find(start + 1);
            // "a three-judge court": what is counted is the noun that is joined to the number.
            if (view.Tag(start) == UniversalTag.NOUN && view.Class(end - 1) is not (NumeralClass.OrdinalUnit or NumeralClass.OrdinalTeen or NumeralClass.OrdinalTens or NumeralClass.OrdinalScale)) return (start, start + 1);
        }
        if (view.Is(start, "worth") && view.Is(start + 1, "of")) start++;
        if (view.Is(start, "of")) start = AfterOf(start + 1);
        else if (view.Is(start, "more") || view.Is(start, "other") || view.Is(start, "additional")) start = IsNominal(start + 1) ? start : end;
        var noun = start;
        var k = start;
        for (; k < view.Count && k - start < LongestPhrase; k++)
        {
            if (view.IsJoint(k) || IsBetweenAdjectives(k)) continue;
            if (view.BeginsParagraph(k)) break;
            if (AfterTimex(k) is var after && after > k)
            {
                if (noun > start || !IsNominal(after)) break;
                k = after - 1;
                continue;
            }
            if (!IsNominal(k) && !(k == end && IsPlural(k)) || k > start && IsAnother(k)) break;
            if (IsNoun(k) || k == end && IsPlural(k)) noun = k + 1;
        }
        return noun > start ? (start, noun) : (end, end);
    }

    /// <summary>Whether a noun phrase begins at <paramref name="i"/>.</summary>
    public bool Begins(int i) => Find(i) is var (start, end) && end > start;

    /// <summary>"a pick or two": the counted noun stands before the number.</summary>
    public (int Start, int End) FindBefore(int start) =>
        view.Is(start - 1, "or") && view.Tag(start - 2) == UniversalTag.NOUN && view.Tag(start - 3) == UniversalTag.DET ? (start - 2, start - 1) : (start, start);

    /// <summary>"digital and physical sales".</summary>
    private bool IsBetweenAdjectives(int k) => view.Is(k, "and") && (view.Tag(k - 1) == UniversalTag.ADJ && view.Tag(k + 1) == UniversalTag.ADJ
        || view.Tag(k - 1) == UniversalTag.PROPN && view.Tag(k + 1) == UniversalTag.PROPN && view.Tag(k + 2) == UniversalTag.NOUN);

    /// <summary>"7 reasons America will fail": a name after the counted noun begins something else.</summary>
    private bool IsAnother(int k) => view.Tag(k) == UniversalTag.PROPN && view.Tag(k - 1) == UniversalTag.NOUN && view.Text(k - 1) is [.., 's'] && !view.IsCapitalised(k - 1);

    /// <summary>The hyphen of "four-, five- and six-cylinder engines".</summary>
    private bool IsSuspended(int i) => view.IsHyphen(i) && view.Glued(i) && (view.Is(i + 1, ",") || !view.Glued(i + 1) && (view.Is(i + 1, "and") || view.Is(i + 1, "or") || view.Is(i + 1, "to")));

    /// <summary>The lexeme after the last number of a suspended series; <paramref name="i"/> if there is none near.</summary>
    private int AfterSuspended(int i)
    {
        for (var k = i + 1; k < i + LongestPhrase; k++)
            if (view.Class(k) != NumeralClass.None && view.Class(k) != NumeralClass.And && view.IsJoint(k + 1)) return k + 1;
        return i;
    }

    private int AfterOf(int i) => QuantityWords.Determiners.Contains(view.Text(i)) ? i + 1 : i;

    private bool IsNominal(int i)
    {
        if (!view.IsWord(i) || QuantityWords.PhraseEnds.Contains(view.Text(i)))
            return view.Text(i) is "'s" or "’s" && IsNoun(i - 1);
        return view.Tag(i) is UniversalTag.X or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM || IsParticiple(i);
    }

    /// <summary>A word in -s straight after a number is a plural noun even if the tagger takes it for a verb: "30 million shares up for sale".</summary>
    private bool IsPlural(int i) =>
        view.Tag(i) == UniversalTag.VERB && view.Text(i) is [.., 's'] text && !text.EndsWith("ss", StringComparison.Ordinal) && !QuantityWords.PhraseEnds.Contains(text);

    /// <summary>
    /// The lexeme after the temporal expression that holds <paramref name="i"/>; <paramref name="i"/> if there is none. One before the noun belongs to the phrase ("533 current members"),
    /// one after it does not ("2.1 tonnes last year"). Phrases are asked for nearly in text order, so that the list is walked through once.
    /// </summary>
    private int AfterTimex(int i)
    {
        if (timexes.Count == 0 || i >= view.Count) return i;
        var offset = view[i].Span.Start;
        while (_timex > 0 && timexes[_timex - 1].Span.End > offset) _timex--;
        while (_timex < timexes.Count && timexes[_timex].Span.End <= offset) _timex++;
        if (_timex == timexes.Count || timexes[_timex].Span.Start > offset) return i;
        while (i < view.Count && view[i].Span.Start < timexes[_timex].Span.End) i++;
        return i;
    }

    private bool IsNoun(int i) => view.Tag(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.X && view.Text(i) is not ("'s" or "’s");

    /// <summary>A participle before a noun: "surveyed Britons".</summary>
    private bool IsParticiple(int i) =>
        view.Tag(i) == UniversalTag.VERB && (view.Text(i).EndsWith("ed", StringComparison.Ordinal) || view.Text(i).EndsWith("ing", StringComparison.Ordinal))
        && view.Tag(i + 1) is UniversalTag.NOUN or UniversalTag.ADJ;
}
