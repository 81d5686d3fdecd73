using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Whether a reporting verb with content behind it says that somebody said so: findings need a source that finds, beliefs need marks, and without marks
/// nobody has spoken yet who wants to speak ("plans to say"), who is none ("nothing suggests") or whom the words do not name ("asked whether, he said").
/// </summary>
internal static class ReportingTest
{
    private static readonly WordSet SpokenInfinitives = WordSet.Read("statement_contexts.tsv", "spoken_infinitive", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Nobodies = WordSet.Read("statement_contexts.tsv", "nobody", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Things = WordSet.Read("statement_contexts.tsv", "thing", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet SilentVerbs = WordSet.Read("statement_contexts.tsv", "silent_verb", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet NamingPrepositions = WordSet.Read("statement_contexts.tsv", "before_gerund", StringComparer.OrdinalIgnoreCase);

    public static bool Reports(Passage passage, TokenRange sentence, Cue cue, CueSubject subject, TokenRange content) =>
        passage.HasQuote(content) ? ReportsQuote(passage, cue, subject, content) : ReportsWords(passage, sentence, cue, subject, content);

    /// <summary>Whether words without marks can be what somebody said, whichever they are.</summary>
    public static bool CanReportWords(Passage passage, Cue cue, CueSubject subject) =>
        (cue.Verb.Takes(CueFrames.Finding | CueFrames.Ruling) || !cue.Verb.Takes(CueFrames.Belief)) && !IsUnsaid(passage, cue) && !IsIntended(passage, cue) && !IsNobody(passage, cue, subject);

    private static bool ReportsQuote(Passage passage, Cue cue, CueSubject subject, TokenRange content)
    {
        if (IsUnsaid(passage, cue)) return false;
        if (cue.Verb.Takes(CueFrames.Finding | CueFrames.Ruling)) return subject.Phrase is not null;
        if (cue.Verb.Takes(CueFrames.Belief)) return false;
        return cue.Form != CueForm.NonFinite || subject.Phrase is not null || passage.IsQuoted(content.Start);
    }

    private static bool ReportsWords(Passage passage, TokenRange sentence, Cue cue, CueSubject subject, TokenRange content)
    {
        if (!CanReportWords(passage, cue, subject) || IsNaming(passage, cue, content)) return false;
        if (cue.Verb.Takes(CueFrames.Finding | CueFrames.Ruling)) return subject.Phrase is not null;
        if (content.Count == 1 && NounPhrases.IsPronoun(passage, content.Start)) return false;
        if (cue.Verb.Takes(CueFrames.Predicate) && content.Start == cue.Tokens.End && !NounPhrases.IsPronoun(passage, content.Start) && subject.Phrase is { } named && passage.Chars(named.Start) is "a" or "an" or "A" or "An") return false;
        if (cue.Verb.Takes(CueFrames.Predicate) && cue.Tokens.Count == 1 && passage.Tag(cue.Head) == "VBN" && cue.Form != CueForm.Finite) return false;
        if (subject.Phrase is not null) return true;
        if (cue.Form == CueForm.Passive) return cue.Verb.Takes(CueFrames.Clause | CueFrames.Recipient) && cue.Tokens.Count > 1 && OpensClause(passage, sentence, content.Start);
        return false;
    }

    private static bool OpensClause(Passage passage, TokenRange sentence, int i) =>
        passage.Is(i, "that") || passage.Is(i, WordClass.Question) || passage.Is(i, "to") || (NounPhrases.Starts(passage, i) && passage.HasFinite(i, Math.Min(sentence.End, i + ContentFinder.LongestAdverbial)));

    /// <summary>"left without saying where he was bound", "it goes without saying that …": nothing was said.</summary>
    private static bool IsUnsaid(Passage passage, Cue cue) => cue.Form == CueForm.NonFinite && passage.Is(cue.Tokens.Start - 1, "without");

    /// <summary>"plans to announce": not yet said; "went on to say" is.</summary>
    private static bool IsIntended(Passage passage, Cue cue)
    {
        if (cue.Form != CueForm.NonFinite || cue.IsNegated || !passage.Is(cue.Tokens.Start, "to")) return false;
        var before = cue.Tokens.Start - 1;
        while (before >= 0 && passage.IsAdverb(before) && !SpokenInfinitives.Contains(passage.Chars(before))) before--;
        return before < 0 || !SpokenInfinitives.Contains(passage.Chars(before));
    }

    /// <summary>"the pace of confirming nominees", "instead of talking about taxes": the gerund names what is done; "by arguing that …" reports.</summary>
    private static bool IsNaming(Passage passage, Cue cue, TokenRange content)
    {
        if (cue.Form != CueForm.NonFinite || passage.Tag(cue.Head) != "VBG" || cue.Tokens.Start == 0) return false;
        return NamingPrepositions.Contains(passage.Chars(cue.Tokens.Start - 1)) && !passage.Is(content.Start, "that");
    }

    /// <summary>"There", "nothing", "you" say nothing; "it" says nothing where the verb can also mean that a thing shows it.</summary>
    private static bool IsNobody(Passage passage, Cue cue, CueSubject subject)
    {
        if (subject.Phrase is not { } phrase) return false;
        // "One could argue".
        if (phrase.Count == 1 && passage.Is(phrase.Start, "one") && passage.Tag(cue.Tokens.Start) == "MD") return true;
        if (Nobodies.Contains(passage.Chars(phrase.Start)) || (phrase.Count > 1 && passage.Is(phrase.Start, "no") && passage.Is(phrase.Start + 1, "one"))) return true;
        return phrase.Count == 1 && Things.Contains(passage.Chars(phrase.Start)) && SilentVerbs.Contains(cue.Verb.Lemma);
    }
}
