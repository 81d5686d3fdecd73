using Extract.Tagging;

namespace Extract.Quantities.Context;

/// <summary>What a quantity counts or measures: the noun phrase after it, as the text has it.</summary>
internal sealed class CountedPhrase(LexemeView view)
{
    private const int LongestPhrase = 8;

    /// <returns>Lexemes of the phrase; empty where there is none.</returns>
    public (int Start, int End) Find(int end)
    {
        var start = end;
        if (view.IsJoint(start)) start++;
        if (view.Is(start, "of") || view.Is(start, "in") && view.Is(start + 1, "the")) start = AfterOf(start + 1);
        else if (view.Is(start, "more") || view.Is(start, "other") || view.Is(start, "additional")) start = IsNominal(start + 1) ? start : end;
        var noun = start;
        var k = start;
        for (; k < view.Count && k - start < LongestPhrase; k++)
        {
            if (view.IsJoint(k)) continue;
            if (!IsNominal(k) && !(k == end && IsPlural(k))) break;
            if (IsNoun(k) || k == end && IsPlural(k)) noun = k + 1;
        }
        return noun > start ? (start, noun) : (end, end);
    }

    /// <summary>Whether a noun phrase begins at <paramref name="i"/>.</summary>
    public bool Begins(int i) => Find(i) is var (start, end) && end > start;

    private int AfterOf(int i) => QuantityWords.Determiners.Contains(view.Text(i)) ? i + 1 : i;

    private bool IsNominal(int i)
    {
        if (!view.IsWord(i) || QuantityWords.PhraseEnds.Contains(view.Text(i)))
            return view.Text(i) is "'s" or "’s";
        return view.Tag(i) is UniversalTag.X or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM || IsParticiple(i);
    }

    /// <summary>A word in -s straight after a number is a plural noun even if the tagger takes it for a verb: "30 million shares up for sale".</summary>
    private bool IsPlural(int i) =>
        view.Tag(i) == UniversalTag.VERB && view.Text(i) is [.., 's'] text && !text.EndsWith("ss", StringComparison.Ordinal) && !QuantityWords.PhraseEnds.Contains(text);

    private bool IsNoun(int i) => view.Tag(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.X && view.Text(i) is not ("'s" or "’s");

    /// <summary>A participle before a noun: "surveyed Britons".</summary>
    private bool IsParticiple(int i) =>
        view.Tag(i) == UniversalTag.VERB && (view.Text(i).EndsWith("ed", StringComparison.Ordinal) || view.Text(i).EndsWith("ing", StringComparison.Ordinal))
        && view.Tag(i + 1) is UniversalTag.NOUN or UniversalTag.ADJ;
}
