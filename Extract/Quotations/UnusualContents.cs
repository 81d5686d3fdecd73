using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// What a reporting verb reports where it stands neither behind nor before it as a clause or quotation: the subject of a passive,
/// or words whose tags hide that they are a clause.
/// </summary>
/// <param name="passage">The article.</param>
/// <param name="range">The narrator's sentence.</param>
/// <param name="floor">Nothing before this token is content.</param>
internal sealed class UnusualContents(Passage passage, TokenRange range, int floor)
{
    public Draft? Find(Cue cue, CueSubject subject, int limit) => Announced(cue, subject) ?? Raised(cue, subject, limit) ?? Unparsed(cue, subject, limit) ?? Governed(cue, subject, limit);

    /// <summary>"The death of Walter Munk was announced by the university": what is announced stands before a passive with its agent.</summary>
    private Draft? Announced(Cue cue, CueSubject subject)
    {
        if (cue.Form != CueForm.Passive || cue.IsNegated || subject.Phrase is null || !cue.Verb.Takes(CueFrames.Object) || cue.Tokens.Count == 1) return null;
        return SubjectFinder.OfPassive(passage, cue, floor) is { } content && !NounPhrases.IsPronoun(passage, content.Start) ? Draft.Of(cue, subject, "cue-object", content) : null;
    }

    /// <summary>"The driver was said to have slept": who is said to stands before the passive, what is said of him behind it.</summary>
    private Draft? Raised(Cue cue, CueSubject subject, int limit)
    {
        var to = cue.Tokens.End;
        if (cue.Form != CueForm.Passive || cue.Tokens.Count == 1 || cue.Verb.Takes(CueFrames.Recipient) || !cue.Verb.Takes(CueFrames.Clause | CueFrames.Finding)) return null;
        if (!passage.Is(to, "to") || passage.Tag(to + 1) is not ['V', ..]) return null;
        if (SubjectFinder.OfPassive(passage, cue, floor) is not { } about) return null;
        return Draft.Of(cue, subject, "cue-raised", about, new TokenRange(to, ContentEnd.Of(passage, cue.Verb, to, limit)));
    }

    /// <summary>A clause whose words carry tags that hide how it begins: "said profit rose".</summary>
    private Draft? Unparsed(Cue cue, CueSubject subject, int limit)
    {
        var from = cue.Tokens.End;
        if (cue.Form != CueForm.Finite || subject.IsInverted || subject.Phrase is null || passage.IsPunctuation(from) || passage.IsQuoted(from)) return null;
        if (!cue.Verb.Takes(CueFrames.Clause) || cue.Verb.Takes(CueFrames.Object) || cue.Verb.Prepositions.Count > 0) return null;
        if (passage.Is(from, WordClass.Subordinator | WordClass.Coordinator | WordClass.Relative | WordClass.Preposition) || passage.Is(from, "to")) return null;
        if (!HasFiniteBeforeComma(from + 1, limit)) return null;
        var content = new TokenRange(from, ContentEnd.Of(passage, cue.Verb, from, limit));
        return ReportingTest.Reports(passage, range, cue, subject, content) ? Draft.Of(cue, subject, "cue-clause", content) : null;
    }

    /// <summary>"found oxygen levels throughout Mars would be high": a clause by the sentence's tree, where its words alone do not show that one opens.</summary>
    private Draft? Governed(Cue cue, CueSubject subject, int limit)
    {
        if (cue.Form == CueForm.Passive || passage.Tag(cue.Tokens.Start) == "MD" || subject.IsInverted || subject.IsInherited || subject.Phrase is null) return null;
        if (!cue.Verb.Takes(CueFrames.Clause | CueFrames.Finding | CueFrames.Ruling)) return null;
        // A sentence is parsed for this alone only where a clause can follow.
        if (passage.IsPunctuation(cue.Tokens.End) || passage.Is(cue.Tokens.End, WordClass.Preposition) || !passage.HasFinite(cue.Tokens.End, limit)) return null;
        if (!ReportingTest.CanReportWords(passage, cue, subject)) return null;
        foreach (var verb in passage.Trees.Dependents(cue.Head))
        {
            if (verb <= cue.Tokens.End || verb >= limit || passage.Trees.Of(verb).Relation != "ccomp") continue;
            var clause = passage.Trees.Below(verb);
            if (clause.Start < cue.Tokens.End || clause.Start >= limit || passage.HasQuote(clause) || passage.Is(clause.Start, WordClass.Question)) return null;
            var content = new TokenRange(clause.Start, ContentEnd.Of(passage, cue.Verb, clause.Start, Math.Min(limit, clause.End)));
            return content.Count > 2 && ReportingTest.Reports(passage, range, cue, subject, content) ? Draft.Of(cue, subject, "cue-clause", content) : null;
        }
        return null;
    }

    private bool HasFiniteBeforeComma(int start, int end)
    {
        var i = start;
        while (i < end && !passage.IsComma(i)) i++;
        return passage.HasFinite(start, i);
    }
}
