using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Clauses that say in whose words the quotation beside them is: "a fine for what the judge called “a pattern of neglect”", "was “on leave”, as the foreman put it".
/// What is said is the quotation, whatever the narrator's clause around it says.
/// </summary>
internal sealed class WordingClauses(Passage passage, TokenRange sentence)
{
    /// <summary>Between "what" and the verb stand at most this many tokens.</summary>
    private const int LongestSubject = 14;

    /// <summary>The statement of such a clause; null if the verb closes none.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="floor">What stands before is taken.</param>
    public Draft? Find(Cue cue, int floor) => cue.IsNegated ? null : Named(cue) ?? As(cue, floor);

    /// <summary>"What S called “…”", "which S described as a “…”".</summary>
    private Draft? Named(Cue cue)
    {
        // The tagger takes a past form behind "what" and its subject for a participle now and then.
        if (!(cue.Form == CueForm.Finite || (cue.Tokens.Count == 1 && passage.Tag(cue.Head) == "VBN")) || !cue.Verb.Takes(CueFrames.Predicate | CueFrames.As)) return null;
        var quote = QuoteBehind(cue);
        if (quote < 0 || Relative(cue) is not (>= 0 and var relative) || Subject(relative + 1, cue.Tokens.Start) is not { } speaker) return null;
        var end = EndOfQuotations(quote);
        // "declared a “safe” zone": the quotation is a part of what it is called.
        return passage.IsNoun(end) || passage.Is(end, "of") ? null : Draft(cue, speaker, "cue-object", quote, end);
    }

    /// <summary>"“…”, as S put it": the verb closes its clause; "as the trial continued" is a time.</summary>
    private Draft? As(Cue cue, int floor)
    {
        if (cue.Form == CueForm.Passive || !(cue.Verb.Particle == "it" || cue.Verb.Takes(CueFrames.Inverting)) || !EndsClause(cue.Tokens.End)) return null;
        for (var i = cue.Tokens.Start - 1; i > floor + 1 && i >= cue.Tokens.Start - LongestSubject; i--)
        {
            if (passage.IsQuoted(i) || passage.IsFinite(i)) return null;
            if (!passage.Is(i, "as") || !passage.IsComma(i - 1) && !passage.IsQuoted(i - 1)) continue;
            var last = passage.IsQuoted(i - 1) ? i - 1 : i - 2;
            if (!passage.IsQuoted(last) || Subject(i + 1, cue.Tokens.Start) is not { } speaker) return null;
            var start = passage.Quotes[passage.QuoteAt(last)].Tokens.Start;
            return start < floor ? null : Draft(cue, speaker, "quote-cue", start, last + 1);
        }
        return null;
    }

    private bool EndsClause(int end) => (end >= sentence.End || passage.IsPunctuation(end)) && !passage.Is(end, ':') && !passage.IsQuoted(end);

    private Draft Draft(Cue cue, TokenRange speaker, string rule, int start, int end) =>
        Quotations.Draft.Of(cue, new CueSubject(speaker, cue.Tokens, IsInverted: false, IsInherited: false), rule, new TokenRange(start, ContentEnd.TrimEnd(passage, start, end)));

    /// <summary>The "what" or "which" that opens the clause of the verb; -1 if none does.</summary>
    private int Relative(Cue cue)
    {
        for (var i = cue.Tokens.Start - 1; i >= sentence.Start && i >= cue.Tokens.Start - LongestSubject; i--)
        {
            if (passage.Is(i, "what") || passage.Is(i, "which")) return i;
            if (passage.IsQuoted(i) || passage.IsFinite(i) || passage.Is(i, ';') || passage.Is(i, ':')) return -1;
        }
        return -1;
    }

    /// <summary>The quotation right behind the verb, "as" and a determiner; -1 if there is none.</summary>
    private int QuoteBehind(Cue cue)
    {
        var i = cue.Tokens.End;
        if (cue.Verb.Takes(CueFrames.As) && passage.Is(i, "as")) i++;
        if (passage.Is(i, WordClass.Determiner)) i++;
        return i < sentence.End && passage.IsQuoted(i) ? i : -1;
    }

    /// <summary>The end of a quotation and of those joined to it: "“bad” and a “blow”".</summary>
    private int EndOfQuotations(int quote)
    {
        while (true)
        {
            var end = Math.Min(sentence.End, passage.Quotes[passage.QuoteAt(quote)].Tokens.End);
            if (!passage.Is(end, WordClass.Coordinator)) return end;
            var next = passage.Is(end + 1, WordClass.Determiner) ? end + 2 : end + 1;
            if (next >= sentence.End || !passage.IsQuoted(next)) return end;
            quote = next;
        }
    }

    /// <summary>The noun phrase that begins here, with nothing but adverbs and times before the verb; what "we", "you" or "one" call so is nobody's word.</summary>
    private TokenRange? Subject(int start, int verb)
    {
        if (passage.Is(start, "we") || passage.Is(start, "you") || passage.Is(start, "one") || passage.Is(start, "i")) return null;
        var end = NounPhrases.End(passage, start, verb);
        if (end == start) return null;
        for (var i = end; i < verb; i++)
            if (!passage.IsAdverb(i) && !passage.Is(i, WordClass.TimeWord | WordClass.TimeDeterminer | WordClass.Hedge | WordClass.Weekday) && !passage.Is(i, "on")) return null;
        return new TokenRange(start, end);
    }
}
