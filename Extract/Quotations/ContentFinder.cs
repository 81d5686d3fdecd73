using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Finds what a cue reports: behind it, before it, or on both sides. Ends snap to quotation marks.</summary>
internal static class ContentFinder
{
    /// <summary>Adverbials between cue and content are skipped up to this many tokens.</summary>
    public const int LongestAdverbial = 30;

    /// <summary>Frames of verbs that report by a noun phrase alone.</summary>
    private const CueFrames NounPhraseFrames = CueFrames.Object | CueFrames.As | CueFrames.Predicate | CueFrames.Prepositional | CueFrames.Figure | CueFrames.Plea;

    /// <summary>The content behind the cue, before <paramref name="limit"/>; null if there is none.</summary>
    public static TokenRange? Right(Passage passage, Cue cue, CueSubject subject, int limit)
    {
        var verb = cue.Verb;
        var from = subject.IsInverted ? AfterAside(passage, subject.Phrase!.Value.End, limit) : cue.Tokens.End;
        if (subject is { IsInverted: false, Phrase: { } agent } && agent.Start > cue.Head)
        {
            if (agent.Start - 1 <= cue.Tokens.End) from = agent.End;
            else limit = Math.Min(limit, agent.Start - 1);
        }
        var start = ContentOpening.Find(passage, verb, from, limit, cue.Form == CueForm.Passive, passage.Is(subject.Region.Start - 1, WordClass.Relative));
        if (start >= 0 && IsShown(passage, cue, subject, start)) return null;
        if (start < 0 || start >= limit) return null;
        if (QuotedSentence(passage, start, limit) is { } quoted) return quoted;
        var end = ContentEnd.Of(passage, verb, start, limit);
        var isNounPhrase = IsNounPhraseContent(passage, cue, start);
        end = isNounPhrase ? Math.Min(end, ContentEnd.OfNounPhrase(passage, start, end)) : WithTrailingClause(passage, cue, start, end, limit);
        if (isNounPhrase && !verb.Takes(NounPhraseFrames) && !HasQuote(passage, start, end)) return null;
        // "said on Wednesday; the other union counts 37": when it was said is no content.
        if (start == from && passage.Is(start, WordClass.TimeWord | WordClass.Preposition) && passage.Is(end - 1, WordClass.TimeWord) && !passage.HasFinite(start, end)) return null;
        if (verb.Takes(CueFrames.As | CueFrames.QuotedObject)) start = Characterization(passage, start, end);
        return end > start ? new TokenRange(start, end) : null;
    }

    /// <summary>Of "described the plan as a “gift to the rich”" only the quotation was said, of "described him as a “gift”" whom it is said of, too: without him it says nothing.</summary>
    private static int Characterization(Passage passage, int start, int end)
    {
        if (passage.Tag(start) == "PRP" || passage.NameAt(start) >= 0) return start;
        for (var i = start; i < end; i++)
        {
            if (!passage.IsQuoted(i)) continue;
            var isNamed = passage.Is(i - 1, "as") || (passage.Is(i - 2, "as") && passage.Is(i - 1, WordClass.Determiner));
            return isNamed && passage.Quotes[passage.QuoteAt(i)].Tokens.End >= end ? i : start;
        }
        return start;
    }

    /// <summary>"Mexico showed openness": what somebody shows is nothing said, unless it is that something is so.</summary>
    private static bool IsShown(Passage passage, Cue cue, CueSubject subject, int start) =>
        cue.Verb.Lemma == "show" && !passage.Is(start, "that") && subject.Phrase is { } phrase && passage.NameAt(phrase.End - 1) >= 0 && !passage.Has(phrase, WordClass.Document);

    /// <summary>
    /// A participle, "while" or "which" behind a comma is mostly the narrator's, and content ends before it; where the sentence's tree hangs it under what was
    /// said, it is the speaker's.
    /// </summary>
    private static int WithTrailingClause(Passage passage, Cue cue, int start, int end, int limit)
    {
        if (ContentEnd.TrimEnd(passage, end, limit) == end || HasQuote(passage, start, end)) return end;
        var clause = Math.Min(limit, passage.Trees.EndOfReported(cue.Head, start, end));
        return clause > end ? ContentEnd.TrimEnd(passage, start, OutOfMarks(passage, clause, limit)) : end;
    }

    /// <summary>An end inside a quotation, of several sentences perhaps, moves behind it.</summary>
    private static int OutOfMarks(Passage passage, int end, int limit) =>
        passage.QuoteAt(end - 1) is >= 0 and var quote && passage.QuoteAt(end) == quote ? Math.Min(limit, passage.Quotes[quote].Tokens.End) : end;

    /// <summary>A whole quoted sentence behind an adverbial: "said in the spring, when the news broke, “…”".</summary>
    private static TokenRange? QuotedSentence(Passage passage, int start, int limit)
    {
        if (passage.IsQuoted(start) || passage.Is(start, "that")) return null;
        for (var i = start; i < limit && i < start + LongestAdverbial; i++)
        {
            if (!passage.IsQuoted(i)) continue;
            var quote = passage.Quotes[passage.QuoteAt(i)];
            var isSentence = passage.IsComma(i - 1) ? !NounPhrases.Starts(passage, start) && passage.IsUpperCase(i + 1) : passage.Is(i - 1, ':') && !passage.HasFinite(start, i);
            return isSentence && quote.Tokens.Count > 5 ? new TokenRange(i, ContentEnd.TrimEnd(passage, i, Math.Min(limit, quote.Tokens.End))) : null;
        }
        return null;
    }

    public static bool IsNounPhraseContent(Passage passage, Cue cue, int start) =>
        !passage.IsQuoted(start) && !passage.Is(start, "that") && cue.Verb.Takes(NounPhraseFrames | CueFrames.QuotedObject)
        && !(cue.Verb.Takes(CueFrames.Clause) && ContentOpening.StartsClause(passage, start, start + 10));

    public static bool HasQuote(Passage passage, int start, int end)
    {
        for (var i = start; i < end && i < start + LongestAdverbial; i++)
            if (passage.IsQuoted(i)) return true;
        return false;
    }

    /// <summary>Over the apposition or relative clause of an inverted subject: "said Smith, who runs it, ".</summary>
    private static int AfterAside(Passage passage, int i, int limit)
    {
        if (!passage.IsComma(i)) return i;
        for (var j = i; j < limit; j++)
        {
            if (passage.IsQuoted(j) || passage.Is(j, ':')) return passage.IsQuoted(j) && passage.IsComma(j - 1) ? j - 1 : j;
        }
        return limit;
    }

    /// <summary>The content before the cue's region, behind the last semicolon, or colon before a clause, back to <paramref name="floor"/>; null if it is no statement.</summary>
    public static TokenRange? Left(Passage passage, CueSubject subject, int floor)
    {
        var end = subject.Region.Start;
        for (var i = end - 1; i > floor && !passage.IsQuoted(i); i--)
            if (passage.Is(i, ';') || (passage.Is(i, ':') && passage.HasFinite(i, end))) floor = i + 1;
        var isQuote = end > floor && passage.IsQuoted(end - 1);
        if (!isQuote && end - 2 >= floor && (passage.IsComma(end - 1) || passage.IsDash(end - 1)) && passage.IsQuoted(end - 2)) (isQuote, end) = (true, end - 1);
        if (isQuote)
        {
            var quote = passage.Quotes[passage.QuoteAt(end - 1)];
            if (passage.IsComma(quote.Tokens.Start - 1) && passage.Is(quote.Tokens.Start - 2, WordClass.Work) && !passage.HasFinite(floor, quote.Tokens.Start)) return null;
            for (var i = quote.Tokens.Start - 1; i > floor && !passage.IsQuoted(i); i--)
                if (passage.Is(i, ';')) floor = i + 1;
            return new TokenRange(StartOfQuoted(passage, quote, floor), end);
        }
        if (end <= floor || !(passage.IsComma(end - 1) || passage.IsDash(end - 1))) return null;
        var start = SkipConnectives(passage, floor, end);
        var trimmed = ContentEnd.TrimEnd(passage, start, end);
        return trimmed > start ? new TokenRange(start, trimmed) : null;
    }

    /// <summary>The narrator's words before a quotation belong to the statement unless the quotation is a sentence of its own.</summary>
    private static int StartOfQuoted(Passage passage, QuotedSpan quote, int floor)
    {
        var start = quote.Tokens.Start;
        var from = SkipConnectives(passage, floor, start);
        if (start <= from || passage.Is(start - 1, ':') || passage.Is(start - 1, '(')) return start;
        var first = start + 1;
        if (passage.IsComma(start - 1)) return passage.Tag(first) is "VBD" or "VBZ" or "VBP" or "MD" && passage.IsLowerCase(first) && !passage.HasFinite(from, start) || IsAdverbial(passage, from, start) ? from : start;
        if (quote.Tokens.Count > 25 && passage.IsUpperCase(first)) return start;
        return from;
    }

    /// <summary>"With two engines, “nothing can fail,” he said": a phrase that the quotation, in small letters, goes on with.</summary>
    private static bool IsAdverbial(Passage passage, int start, int quote) =>
        passage.Is(start, WordClass.Preposition) && passage.IsLowerCase(quote + 1) && !passage.HasFinite(start, quote);

    private static int SkipConnectives(Passage passage, int start, int end)
    {
        while (start < end && !passage.IsQuoted(start) && (passage.IsPunctuation(start) || (passage.Is(start, WordClass.Coordinator) && !passage.IsUpperCase(start)))) start++;
        return start;
    }
}
