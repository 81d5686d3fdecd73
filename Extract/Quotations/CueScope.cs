using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>How far the content of a cue can reach within its sentence.</summary>
internal sealed class CueScope(Passage passage, TokenRange range, IReadOnlyList<Cue> cues)
{
    /// <summary>Only this many cues ahead are looked at.</summary>
    private const int Lookahead = 6;

    /// <summary>Where content of cue <paramref name="k"/> must end: before a later cue that is coordinated, participial or has a contrasting subject.</summary>
    public int End(int k, CueSubject subject)
    {
        var end = IsSubordinate(cues[k]) || IsConcession(subject) ? MainClause(cues[k].Tokens.End) : range.End;
        for (var m = k + 1; m < cues.Count && m <= k + Lookahead; m++)
        {
            var next = cues[m];
            var before = next.Tokens.Start - 1;
            while (before > cues[k].Head && passage.IsAdverb(before)) before--;
            if (before <= cues[k].Head) continue;
            var isParticiple = passage.Tag(next.Head) == "VBG" && next.Form == CueForm.NonFinite;
            var isJoined = passage.Is(before, WordClass.Coordinator);
            if (isParticiple && (passage.IsComma(before) || passage.IsDash(before) || (isJoined && (next.Verb.Takes(CueFrames.Clause) || passage.Tag(cues[k].Head) == "VBG")))) return Boundary(before);
            if (isParticiple && passage.QuoteAt(before) >= 0 && !next.Verb.Takes(CueFrames.Quoted)) return before + 1;
            if (isJoined && IsParallel(cues[k], next)) return Boundary(before);
            if (isParticiple && AbsoluteLink(cues[k], next) is { } with) return Boundary(with);
            if (next.Form != CueForm.Finite) continue;
            if (passage.IsComma(before) && passage.IsComma(cues[k].Tokens.Start - 1) && passage.Tag(cues[k].Head) == "VBG") return before;
            var nextSubject = SubjectFinder.Find(passage, next, cues[k].Tokens.End);
            if (nextSubject.IsInherited || nextSubject.Phrase is not { } phrase || phrase.Start <= cues[k].Head + 1) continue;
            var link = (nextSubject.IsInverted ? next.Tokens.Start : phrase.Start) - 1;
            if (passage.IsQuoted(link))
            {
                var opening = passage.Quotes[passage.QuoteAt(link)].Tokens.Start;
                if (opening - 1 > cues[k].Head && passage.Is(opening - 1, ':')) return opening - 1;
                continue;
            }
            if (passage.Is(link, WordClass.Coordinator) && next.Verb == cues[k].Verb && IsSameTense(cues[k], next) && passage.Tag(phrase.Start) != "PRP") return Boundary(link);
            if (passage.Is(link, ';') || ((passage.Is(link, WordClass.Coordinator) || IsContrast(link)) && (passage.IsComma(link - 1) || passage.IsQuoted(link - 1)))) return Boundary(link);
        }
        return end;
    }

    /// <summary>"and while he said that …, …".</summary>
    private bool IsConcession(CueSubject subject)
    {
        var link = subject.Region.Start - 1;
        return link > range.Start && (IsContrast(link) || passage.Is(link, "if")) && passage.Is(link - 1, WordClass.Coordinator);
    }

    private bool IsContrast(int i) => passage.Is(i, "while") || passage.Is(i, "although") || passage.Is(i, "though");

    /// <summary>Whether a verb behind "and" is another one of the same sentence, not of what was said.</summary>
    private bool IsParallel(Cue cue, Cue next) =>
        IsSameTense(cue, next)
        || cue.Verb == next.Verb
        || (passage.Tag(cue.Head) == "VB" && passage.Tag(next.Head) == "VB")
        || (cue.Form == CueForm.NonFinite && next.Form == CueForm.Finite);

    /// <summary>"…, with Smith saying …": where the participle's clause opens.</summary>
    private int? AbsoluteLink(Cue cue, Cue participle) =>
        SubjectFinder.Find(passage, participle, cue.Tokens.End).Phrase is { } subject && subject.Start - 1 > cue.Head && passage.Is(subject.Start - 1, "with") ? subject.Start - 1 : null;

    /// <summary>Whether the cue stands in a clause before the main one: "When asked about X, …", "Even as he accused Y, …".</summary>
    private bool IsSubordinate(Cue cue)
    {
        var first = range.Start;
        while (first < cue.Tokens.Start && (passage.IsPunctuation(first) || passage.Is(first, WordClass.Coordinator) || passage.IsAdverb(first))) first++;
        if (first == cue.Tokens.Start) return true;
        if (!passage.Is(first, WordClass.Subordinator) || (passage.Is(first, "as") && !passage.Is(first - 1, "even")) || passage.IsQuoted(first)) return false;
        for (var i = first; i < cue.Tokens.Start; i++)
            if (passage.IsComma(i)) return false;
        return true;
    }

    /// <summary>The comma before the next noun phrase with a finite verb.</summary>
    private int MainClause(int from)
    {
        for (var i = from; i < range.End; i++)
        {
            if (!passage.IsQuoted(i) ? !passage.IsComma(i) : passage.QuoteAt(i + 1) == passage.QuoteAt(i) || passage.LastInner(passage.Quotes[passage.QuoteAt(i)]) != ',') continue;
            if (!NounPhrases.Starts(passage, i + 1)) continue;
            var end = NounPhrases.End(passage, i + 1, range.End);
            // "a spokesman for the mayor, Ann Lee, told".
            if (passage.IsComma(end) && NounPhrases.End(passage, end + 1, range.End) is var name && name > end + 1 && passage.IsComma(name)) end = name + 1;
            var isVerb = passage.IsFinite(end) || (passage.IsVerb(end) && QuotationLexicon.VerbsOf(passage.Chars(end)).Length > 0) || (passage.IsAdverb(end) && passage.IsFinite(end + 1));
            if (isVerb) return passage.IsQuoted(i) ? i + 1 : i;
        }
        return range.End;
    }

    private int Boundary(int link) => passage.IsComma(link - 1) ? link - 1 : link;

    private bool IsSameTense(Cue cue, Cue next) =>
        next.Form == CueForm.Finite && cue.Form == CueForm.Finite && IsPast(cue) == IsPast(next);

    private bool IsPast(Cue cue)
    {
        for (var i = cue.Tokens.Start; i < cue.Tokens.End; i++)
            if (passage.IsFinite(i)) return passage.Tag(i) == "VBD";
        return false;
    }
}
