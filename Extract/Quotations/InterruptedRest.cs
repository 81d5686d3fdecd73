using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>What goes on behind the speaker and verb that interrupt content: "“…,” he said, “…”", "the road, officials said, will stay closed".</summary>
internal sealed class InterruptedRest(Passage passage, TokenRange range, IReadOnlyList<Cue> cues)
{
    /// <summary>The interrupted rest behind "S said,": a quotation, or the other half of a clause.</summary>
    public TokenRange? Find(int from, TokenRange left, int limit, bool isInverted)
    {
        var isQuote = passage.IsQuoted(left.End - 1);
        if (isQuote)
        {
            if (passage.IsComma(from) && GoesOnInWords(from + 1) && ContentEnd.TrimEnd(passage, from + 1, limit) is var last && last > from + 1)
                return new TokenRange(from + 1, last);
            // "“Every time you say that,” he said, referring to the bill, “you …”": a quotation in small letters goes on over other verbs.
            for (var i = from; i < range.End; i++)
            {
                if (!passage.IsQuoted(i)) continue;
                var quote = passage.Quotes[passage.QuoteAt(i)];
                if (i >= limit && !(!passage.HasFinite(from, i) && passage.IsComma(from) && passage.IsComma(i - 1) && passage.IsLowerCase(i + 1))) return null;
                var and = passage.IsAdverb(i - 1) ? i - 2 : i - 1;
                var isJoined = passage.Is(and, WordClass.Coordinator) && passage.IsComma(and - 1) && !passage.HasFinite(from, and);
                if (!(passage.IsPunctuation(i - 1) || i == from || isJoined) || passage.Is(i - 1, '(') || (quote.Tokens.Count < 6 && quote.Tokens.End < limit - 1)) return null;
                return HasOwnCue(quote) ? null : new TokenRange(isJoined ? and : i, ContentEnd.TrimEnd(passage, i, Math.Min(range.End, quote.Tokens.End)));
            }
            return null;
        }
        while (from < limit && IsOfCue(from)) from++;
        var isWhole = left.Count > 3 && !passage.Is(left.Start, WordClass.Subordinator) && passage.HasFinite(left.Start, left.End);
        if (!isWhole && !isInverted && PastOccasion(from, limit) is var past && passage.IsComma(past) && passage.IsFinite(past + 1)) from = past;
        if (passage.Is(from, ';') && SecondClause(from + 1) is { } clause) return clause;
        if (!(passage.IsComma(from) || passage.IsDash(from)) || from + 1 >= limit) return null;
        var next = from + 1;
        if (isWhole && !passage.IsFinite(next) && !GoesOn(next, limit, isInverted)) return null;
        var isThat = passage.Is(next, "that") && passage.HasFinite(left.Start, left.End);
        if (!isWhole && !isThat && (passage.Is(next, WordClass.Relative) || IsOfTelling(next))) return null;
        var end = ContentEnd.TrimEnd(passage, next, limit);
        return end > next ? new TokenRange(next, end) : null;
    }

    /// <summary>"explained [in the hearing], were": a prepositional phrase behind the verb.</summary>
    private int PastOccasion(int from, int limit) =>
        passage.Is(from, WordClass.Preposition) && NounPhrases.End(passage, from + 1, limit) is var end && end > from + 1 ? end : from;

    /// <summary>"The bridge is closed, he said; the tunnel is open": a clause without a cue.</summary>
    private TokenRange? SecondClause(int start)
    {
        var end = start;
        while (end < range.End && (passage.IsQuoted(end) || !passage.Is(end, ';'))) end++;
        foreach (var cue in cues)
            if (cue.Tokens.Start >= start && cue.Head < end && !passage.IsQuoted(cue.Head)) return null;
        end = ContentEnd.TrimEnd(passage, start, end);
        return end > start && (passage.IsQuoted(start) || passage.HasFinite(start, end)) ? new TokenRange(start, end) : null;
    }

    /// <summary>"“…,” he said, that …", "…, will stay", "…, and will stay": the narrator's words after a quotation are said, too.</summary>
    private bool GoesOnInWords(int i) =>
        passage.Is(i, "that") || passage.IsFinite(i) || (passage.Is(i, WordClass.Coordinator) && passage.IsFinite(i + 1));

    /// <summary>"told [them] [on] [Monday]": what belongs to the verb that interrupts.</summary>
    private bool IsOfCue(int i) =>
        passage.Is(i, WordClass.TimeWord | WordClass.ObjectPronoun) || passage.IsAdverb(i) || (passage.Is(i, WordClass.Preposition) && passage.Is(i + 1, WordClass.TimeWord));

    /// <summary>
    /// Whether what stands behind a whole clause and "S said," is said, too: "…, he said, because it rained" is; a thing that describes the clause or the speaker
    /// ("…, he said, a record", "…, said Smith, the mayor"), what happened meanwhile ("…, he said, as police arrived"), another verb of the narrator's subject and a participle of telling ("adding that") are not.
    /// </summary>
    private bool GoesOn(int next, int limit, bool isInverted)
    {
        if (IsOfTelling(next) || passage.Is(next, "although") || passage.Is(next, "though") || (passage.Is(next, "as") && !passage.Is(next + 2, "as"))) return false;
        if (passage.Is(next, WordClass.Coordinator)) return passage.IsQuoted(next + 1) || passage.HasFinite(next, limit) && !passage.IsFinite(next + 1) && !(passage.IsAdverb(next + 1) && passage.IsFinite(next + 2));
        if (passage.Tag(next) == "VBG" && !passage.Is(next, WordClass.Preposition)) return NounPhrases.End(passage, next + 1, limit) is var gerund && gerund > next + 1 && passage.IsFinite(gerund);
        if (passage.Is(next, "that")) return passage.HasFinite(next, limit);
        if (isInverted) return passage.Is(next, WordClass.Subordinator) || passage.Is(next, "to");
        return !NounPhrases.Starts(passage, next) || (passage.HasFinite(next, limit) && passage.Chars(next) is not ("a" or "an") && !SubjectPhrases.IsTimePhrase(passage, next, limit));
    }

    /// <summary>"adding that", "without saying".</summary>
    private bool IsOfTelling(int i) => passage.Is(i, "without") || (passage.Tag(i) == "VBG" && QuotationLexicon.VerbsOf(passage.Chars(i)).Length > 0);

    /// <summary>Whether a verb right behind the quotation attributes it.</summary>
    private bool HasOwnCue(QuotedSpan quote)
    {
        foreach (var cue in cues)
        {
            if (cue.Head < quote.Tokens.End || cue.Head > quote.Tokens.End + 8 || passage.Is(quote.Tokens.End, WordClass.Subordinator | WordClass.Preposition)) continue;
            if (!passage.HasFinite(quote.Tokens.End, cue.Tokens.Start) && passage.LastInner(quote) is ',' or '?' or '!') return true;
        }
        return false;
    }
}
