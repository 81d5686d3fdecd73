namespace Extract.Quotations;

/// <summary>Where reported content ends: at marks, before the narrator's own clauses, without final punctuation.</summary>
internal static class ContentEnd
{
    /// <summary>A relative clause is followed no further than this many tokens.</summary>
    private const int LongestClause = 30;

    /// <summary>Where content that starts at <paramref name="start"/> ends.</summary>
    public static int Of(Passage passage, CueVerb verb, int start, int limit)
    {
        var i = start;
        while (i < limit)
        {
            var quote = passage.QuoteAt(i);
            if (quote >= 0)
            {
                var end = Math.Min(limit, passage.Quotes[quote].Tokens.End);
                i = end;
                if (EndsAtMark(passage, verb, passage.Quotes[quote], start, end, limit)) break;
                continue;
            }
            if (passage.Is(i, "but") && passage.IsFinite(i + 1) && !passage.Is(i + 1, "can") && !passage.Is(i + 1, "cannot") && (passage.Is(i + 1, WordClass.Negation) || passage.Is(i + 2, WordClass.Negation))) break;
            if ((passage.Is(i, ';') && !GoesOnWithThat(passage, start, i)) || (i > start && EndsAtComma(passage, i, limit))) break;
            i++;
        }
        return TrimEnd(passage, start, i);
    }

    /// <summary>"that A; that B; and that C".</summary>
    private static bool GoesOnWithThat(Passage passage, int start, int semicolon) =>
        passage.Is(start, "that") && (passage.Is(semicolon + 1, "that") || (passage.Is(semicolon + 1, WordClass.Coordinator) && passage.Is(semicolon + 2, "that")));

    /// <summary>A participle, "while", "but" or a trailing "which" clause behind a comma is the narrator's.</summary>
    private static bool EndsAtComma(Passage passage, int i, int limit) =>
        (passage.IsComma(i) || passage.IsDash(i))
        && ((passage.Tag(i + 1) == "VBG" && !passage.Is(i + 1, WordClass.Preposition))
            || (passage.Tag(i + 2) == "VBG" && (passage.IsAdverb(i + 1) || passage.Is(i + 1, "before")))
            || passage.Is(i + 1, "while")
            || (passage.Is(i + 1, "but") && NounPhrases.Starts(passage, i + 2))
            || ((passage.Is(i + 1, "which") || passage.Is(i + 1, "who") || passage.Is(i + 1, "whose")) && !GoesOnBehind(passage, i + 1, limit)));

    /// <summary>Whether a verb follows behind the clause's closing comma: "the plan, which is old, has failed".</summary>
    private static bool GoesOnBehind(Passage passage, int i, int limit)
    {
        for (var j = i; j < limit && j < i + LongestClause; j++)
            if (passage.IsComma(j) || passage.IsDash(j)) return passage.IsFinite(j + 1) || passage.Is(j + 1, WordClass.Be | WordClass.Auxiliary) || (passage.IsAdverb(j + 1) && passage.IsFinite(j + 2));
        return false;
    }

    /// <summary>Whether content ends with the quotation: it is a whole sentence, or what follows is no part of what was said.</summary>
    private static bool EndsAtMark(Passage passage, CueVerb verb, QuotedSpan quote, int start, int end, int limit)
    {
        if (passage.Is(end, WordClass.Coordinator) && passage.IsQuoted(end + 1)) return false;
        if (end >= limit || (quote.Tokens.Start == start && (passage.IsDash(end) || verb.Takes(CueFrames.Quoted)))) return true;
        var last = passage.LastInner(quote);
        if (last == ',' && passage.Tag(end) == "VBG" && !passage.Is(end, WordClass.Preposition)) return true;
        if (IsRemark(passage, end, limit)) return true;
        if (passage.Is(quote.Tokens.Start - 1, ':') && quote.Tokens.Count >= QuotedSpan.ShortestSentence && passage.IsUpperCase(quote.Tokens.Start + 1) && passage.IsUpperCase(end)) return true;
        if (last is '.' or '!' or '?' && (quote.Tokens.Count > 8 || !passage.IsLowerCase(end))) return true;
        if (last == ',' && quote.Tokens.Count >= QuotedSpan.ShortestSentence && NounPhrases.Starts(passage, end) && passage.HasFinite(end, Math.Min(limit, end + 8))) return true;
        return quote.Tokens.Start == start && quote.Tokens.Count > 6
            && (last == ',' || passage.IsComma(end) || passage.Is(end, WordClass.Coordinator | WordClass.Subordinator | WordClass.Preposition));
    }

    /// <summary>"“…” - a charge that hurt", "“…,” even though it is closed": what the narrator adds behind the mark.</summary>
    private static bool IsRemark(Passage passage, int end, int limit) =>
        (passage.IsDash(end) && passage.Chars(end + 1) is "a" or "an" && !IsAside(passage, end, limit)) || (passage.Is(end, "even") && passage.Is(end + 1, "though"));

    /// <summary>"the “uptime” - a measure of it - was high": a second dash and the verb follow.</summary>
    private static bool IsAside(Passage passage, int dash, int limit)
    {
        for (var i = dash + 1; i < limit; i++)
            if (passage.IsDash(i)) return true;
        return false;
    }

    /// <summary>A noun phrase as content ends where a new clause, participle or verb follows.</summary>
    public static int OfNounPhrase(Passage passage, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (passage.IsQuoted(i)) continue;
            if (passage.IsComma(i) && OpensClause(passage, i + 1, end)) return i;
            if (passage.Is(i, "while") || passage.Is(i, "during") || (IsConjunction(passage, i) && IsSubjectWithVerb(passage, i + 1, end))) return passage.Is(i - 1, "even") ? i - 1 : i;
            if (passage.Is(i, "but") && passage.IsQuoted(i - 1)) return i;
            if (passage.Is(i, "via") || IsMedium(passage, i, end)) return i;
            if (!ContentFinder.HasQuote(passage, i, end) && passage.Is(i, WordClass.Preposition) && (passage.Is(i + 1, WordClass.Weekday) || (passage.Is(i + 1, WordClass.TimeWord) && passage.IsUpperCase(i + 1)))) return i;
            if (passage.Is(i, WordClass.Weekday) && !ContentFinder.HasQuote(passage, i, end)) return i;
            if (passage.Is(i, WordClass.Coordinator) && (passage.IsFinite(i + 1) || (passage.IsAdverb(i + 1) && passage.IsFinite(i + 2)))) return i;
        }
        return end;
    }

    /// <summary>A participle, relative, joined or subordinate clause, or a noun phrase with a verb of its own.</summary>
    private static bool OpensClause(Passage passage, int i, int end) =>
        passage.Tag(i) == "VBG"
        || passage.Is(i, WordClass.Coordinator | WordClass.Subordinator)
        || (passage.Is(i, WordClass.Relative) && !GoesOnBehind(passage, i, end))
        || IsSubjectWithVerb(passage, i, end);

    /// <summary>Words that are prepositions, too: only a subject with its verb makes a clause of what follows.</summary>
    private static bool IsConjunction(Passage passage, int i) => passage.Is(i, "as") || passage.Is(i, "when") || passage.Is(i, "after") || passage.Is(i, "because");

    private static bool IsSubjectWithVerb(Passage passage, int i, int end) => NounPhrases.Starts(passage, i) && passage.IsFinite(NounPhrases.End(passage, i, end));

    /// <summary>"in a letter to the court", "in his address": where it was announced.</summary>
    public static bool IsMedium(Passage passage, int i, int end)
    {
        if (!passage.Is(i, "in") || !(passage.Is(i + 1, "a") || passage.Is(i + 1, "an") || passage.Is(i + 1, WordClass.Possessive))) return false;
        var phrase = NounPhrases.BaseEnd(passage, i + 1, end);
        return phrase > i + 1 && passage.Is(phrase - 1, WordClass.ReportingNoun);
    }

    /// <summary>Without final full stop, commas and dashes outside marks; question and exclamation marks stay.</summary>
    public static int TrimEnd(Passage passage, int start, int end)
    {
        while (end > start && !passage.IsQuoted(end - 1) && (IsClosing(passage, end - 1) || passage.Is(end - 1, WordClass.Coordinator))) end--;
        return end;
    }

    private static bool IsClosing(Passage passage, int i) => passage.Chars(i) is "." or "," or ";" or ":" || passage.IsDash(i);
}
