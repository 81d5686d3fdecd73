using Extract.Numerals;
using Extract.Tagging;

namespace Extract.Quantities.Context;

/// <summary>
/// Who or what a quantity is stated of: the subject of a verb that states numbers ("sales in Asia rose by 5%"); and what is measured where it stands
/// before the number ("a fine of $500"). Looks back over a bounded number of words, and gives nothing where the clause does not say it plainly.
/// </summary>
internal sealed class SubjectPhrase(LexemeView view)
{
    /// <summary>Most lexemes between the verb and its number, in the verb with its helpers, and in the subject.</summary>
    private const int LongestBridge = 6, LongestVerb = 6, LongestSubject = 12;

    private static readonly WordSet Verbs = new(
        ResourceTable.Read("stating_verbs.tsv").SelectMany(row => row).Concat(ResourceTable.Read("quantity_changes.tsv").Where(row => row[1] == "before").Select(row => row[0])),
        StringComparer.OrdinalIgnoreCase);

    /// <param name="first">First lexeme of the quantity with its modifier.</param>
    /// <returns>Lexemes of the phrase; empty where there is none.</returns>
    public (int Start, int End) Find(int first)
    {
        var verb = Verb(first - 1);
        return verb < 0 ? (first, first) : BeforeVerb(verb);
    }

    /// <summary>"a fine of $500", "a depth of over 1400 feet": the noun phrase before "of".</summary>
    /// <inheritdoc cref="Find"/>
    public (int Start, int End) Measured(int first)
    {
        var isPlain = view.Is(first - 1, "of") && IsNoun(first - 2) && view.Class(first - 3) != NumeralClass.Digits
            && !QuantityWords.EmptyNouns.Contains(view.Text(first - 2)) && !QuantityWords.TimeUnits.Contains(view.Text(first - 2));
        return isPlain ? Phrase(first - 1, withPrepositions: false) : (first, first);
    }

    /// <summary>The stating verb before lexeme <paramref name="i"/>, over prepositions, adverbs and articles; −1 if there is none.</summary>
    private int Verb(int i)
    {
        for (var k = i; k > i - LongestBridge && k >= 0; k--)
        {
            // "the bridge cost $40 million": taken for two nouns.
            if (k == i && view.Tag(k) is UniversalTag.NOUN && Verbs.Contains(view.Text(k)) && (IsNoun(k - 1) || view.Text(k - 1) is "which" or "that" or "who")) return k;
            if (view.Tag(k) is UniversalTag.VERB or UniversalTag.AUX || view.Text(k) is "'s" or "’s") return Verbs.Contains(view.Text(k)) ? k : -1;
            if (view.Class(k) != NumeralClass.None && !view.Is(k, "a") && !view.Is(k, "an")) return -1;
            if (view.Tag(k) is UniversalTag.ADP ? !QuantityWords.BeforeAmount.Contains(view.Text(k)) : view.Tag(k) is not (UniversalTag.ADV or UniversalTag.DET or UniversalTag.PART)) return -1;
        }
        return -1;
    }

    /// <summary>The subject of a verb: before auxiliaries, adverbs, "not" and "expected to".</summary>
    private (int Start, int End) BeforeVerb(int verb)
    {
        var k = verb;
        while (k > 0 && verb - k < LongestVerb && (view.Tag(k - 1) is UniversalTag.AUX or UniversalTag.VERB or UniversalTag.ADV or UniversalTag.PART) && view.Text(k - 1) is not ("'s" or "’s")) k--;
        // "the firm, which employs 500": the noun before the pronoun.
        var isRelative = view.Text(k - 1) is "which" or "that" or "who";
        if (isRelative) k = view.Is(k - 2, ",") ? k - 2 : k - 1;
        return Phrase(k, !isRelative);
    }

    /// <summary>The noun phrase that ends before lexeme <paramref name="end"/>; prepositional phrases inside it where it is a subject.</summary>
    private (int Start, int End) Phrase(int end, bool withPrepositions)
    {
        if (!IsNoun(end - 1) || QuantityWords.TimeUnits.Contains(view.Text(end - 1))) return (end, end);
        var start = end;
        for (var k = end - 1; k >= 0 && end - k <= LongestSubject && IsPart(k, withPrepositions); k--)
        {
            start = k;
            // "Last week a bombing": another phrase ends before the article.
            if (view.Tag(k) is UniversalTag.DET && IsNoun(k - 1)) break;
        }
        // A phrase that runs on further, or hangs on a verb or preposition, is somebody else's: "In Texas sales rose".
        if (end - start == LongestSubject || (start > 0 && view.Tag(start - 1) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADP && withPrepositions)) return (end, end);
        while (start < end && view.Tag(start) is UniversalTag.DET or UniversalTag.CCONJ && !IsNoun(start)) start++;
        return view.Tag(start) is UniversalTag.ADP || view.Glued(start) ? (end, end) : (start, end);
    }

    private bool IsNoun(int i) => view.Tag(i) is UniversalTag.NOUN or UniversalTag.PROPN;

    private bool IsPart(int k, bool withPrepositions)
    {
        if (view.IsJoint(k) || view.Text(k) is "'s" or "’s" or "%" or "$") return true;
        if (withPrepositions && view.Tag(k) is UniversalTag.ADP) return IsNoun(k - 1);
        return view.Tag(k) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.DET or UniversalTag.NUM && view.IsWord(k) && !view.BeginsLine(k + 1)
            || (withPrepositions && view.Is(k, "and") && view.Tag(k - 1) is UniversalTag.PROPN && view.Tag(k + 1) is UniversalTag.PROPN);
    }
}
