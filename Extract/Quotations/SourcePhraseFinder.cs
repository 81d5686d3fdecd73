using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Statements by their source: "According to S, …", "…, according to S", "in the words of S, …", "Per S, …".</summary>
internal sealed class SourcePhraseFinder(Passage passage, TokenRange range)
{
    /// <summary>A clause about the source has fewer tokens.</summary>
    private const int LongestClause = 30;

    private static readonly WordSet Accounts = WordSet.Read("statement_contexts.tsv", "account", StringComparer.OrdinalIgnoreCase);

    /// <summary>The first such statement of the sentence; null if there is none.</summary>
    public Draft? Find()
    {
        for (var i = range.Start; i + 2 < range.End; i++)
            if (!passage.IsQuoted(i) && Length(i) is > 0 and var length && Source(i, i + length) is { } draft) return draft;
        return null;
    }

    /// <summary>Number of tokens of the phrase that opens here; 0 if none does.</summary>
    private int Length(int i)
    {
        if (passage.Is(i, "according") && passage.Is(i + 1, "to")) return 2;
        if (passage.Is(i, "in") && passage.Is(i + 1, "the") && passage.Is(i + 2, "words") && passage.Is(i + 3, "of")) return 4;
        if (passage.Is(i, "as") && passage.Tag(i + 1) == "VBN" && passage.Is(i + 2, "by") && QuotationLexicon.VerbsOf(passage.Chars(i + 1)).Any(v => v.Takes(CueFrames.Clause))) return 3;
        if (i == range.Start && passage.Is(i, "per")) return 1;
        return ByAccounts(i);
    }

    /// <summary>"By most accounts, …", "…, by its own count", "…, by the estimate of the union".</summary>
    private int ByAccounts(int i)
    {
        if (!passage.Is(i, "by") || !(i == range.Start || passage.IsComma(i - 1) || passage.Is(i - 1, ';'))) return 0;
        var end = NounPhrases.BaseEnd(passage, i + 1, range.End);
        if (end == i + 1 || !Accounts.Contains(passage.Chars(end - 1))) return 0;
        if (passage.Is(end, "of")) return end + 1 - i;
        return passage.IsComma(end) || passage.Is(end, '.') || passage.Is(end, ';') ? 1 : 0;
    }

    private Draft? Source(int start, int from)
    {
        var end = NounPhrases.End(passage, from, range.End);
        if (end == from)
            while (end < range.End && end < from + 8 && !passage.IsPunctuation(end)) end++;
        if (end == from) return null;
        if (start + 4 == from && Worded(start, end) is { } worded) return Draft(start, from, end, [worded]);
        var floor = LastClause(start);
        var left = ContentEnd.TrimEnd(passage, floor, start);
        var isInitial = left <= floor || (left - floor <= 2 && !passage.HasFinite(floor, left) && !passage.IsQuoted(floor))
            || passage.Is(start - 1, WordClass.Coordinator) || (passage.IsComma(start - 1) && passage.Is(start - 2, WordClass.Coordinator));
        var pieces = new List<TokenRange>();
        // "boats which, according to the navy, sank", "followed by, according to reports, 2,000 people": the narrator's words are no content.
        var isAside = passage.IsComma(start - 1) && passage.IsComma(end) && !passage.Is(end + 1, WordClass.Relative);
        var isOpen = !isInitial && isAside && !passage.IsQuoted(left - 1) && passage.Is(left - 1, WordClass.Subordinator | WordClass.Relative | WordClass.Preposition);
        if (!isInitial && !isOpen) pieces.Add(new TokenRange(floor, left));
        if (SourceRest(end, isInitial || isOpen) is { } right) pieces.Add(right);
        if (pieces.Count == 0) return null;
        return Draft(start, from, end, pieces);
    }

    private static Draft Draft(int start, int from, int end, IEnumerable<TokenRange> pieces)
    {
        var draft = new Draft(new TokenRange(start, from), new TokenRange(from, end), "according-to");
        draft.Pieces.AddRange(pieces);
        return draft;
    }

    /// <summary>The words themselves: the quotation right behind "in the words of S,", or before it.</summary>
    private TokenRange? Worded(int start, int end)
    {
        var next = passage.IsComma(end) ? AfterApposition(end) + 1 : end;
        if (next < range.End && passage.IsQuoted(next)) return Quoted(next);
        var last = passage.IsComma(start - 1) ? start - 2 : start - 1;
        return last >= range.Start && passage.IsQuoted(last) ? Quoted(last) : null;
    }

    private TokenRange Quoted(int token)
    {
        var quote = passage.Quotes[passage.QuoteAt(token)].Tokens;
        return new TokenRange(Math.Max(range.Start, quote.Start), ContentEnd.TrimEnd(passage, quote.Start, Math.Min(range.End, quote.End)));
    }

    /// <summary>Behind the last semicolon.</summary>
    private int LastClause(int end)
    {
        var i = end;
        while (i > range.Start && !passage.Is(i - 1, ';')) i--;
        return i;
    }

    /// <summary>The content behind the source: behind its comma, or at once where a verb goes on.</summary>
    private TokenRange? SourceRest(int end, bool isInitial)
    {
        // "…, according to S; that is …"
        var isSecond = !isInitial && passage.Is(end, ';');
        if (isSecond) end++;
        var limit = end;
        while (limit < range.End && (passage.IsQuoted(limit) || !passage.Is(limit, ';'))) limit++;
        var comma = end;
        while (comma < limit && !passage.IsComma(comma)) comma++;
        var start = comma + 1;
        if (isInitial) start = comma < limit && !GoesOnAtOnce(end, comma) ? AfterApposition(comma) + 1 : end;
        else if (passage.IsFinite(end)) start = end;
        else if (isSecond) start = HasCue(end, limit) ? limit : end;
        else if (comma > end + 6 || passage.Is(start, WordClass.Relative) || passage.Is(start, "but") || passage.Tag(start) == "VBG" || !(passage.IsQuoted(start) || passage.HasFinite(comma, limit))) return null;
        if (start >= limit) return null;
        var right = ContentEnd.TrimEnd(passage, start, limit);
        return right > start ? new TokenRange(start, right) : null;
    }

    private bool HasCue(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!passage.IsQuoted(i) && passage.IsVerb(i) && QuotationLexicon.VerbsOf(passage.Chars(i)).Length > 0) return true;
        return false;
    }

    /// <summary>"According to the ministry over 300 people died, …": no comma parts the source from the clause.</summary>
    private bool GoesOnAtOnce(int end, int comma) =>
        end < comma && passage.Tag(end) is not ("VBN" or "VBG" or "WP" or "WDT") && (NounPhrases.Starts(passage, end) || passage.IsAdverb(end)) && passage.HasFinite(end, comma);

    /// <summary>The comma behind an apposition: "the team's coach, Alireza Mehraban, …".</summary>
    private int AfterApposition(int comma)
    {
        if (passage.Is(comma + 1, WordClass.Relative) || passage.Tag(comma + 1) == "VBG") return AfterClause(comma);
        for (var i = comma + 1; i < range.End && i < comma + 15; i++)
        {
            if (passage.IsFinite(i) || passage.IsQuoted(i)) return comma;
            if (!passage.IsComma(i)) continue;
            var next = NounPhrases.End(passage, i + 1, range.End);
            if (passage.IsComma(next) && passage.IsFinite(next + 1)) return comma;
            return passage.HasFinite(i, range.End) && (NounPhrases.Starts(passage, comma + 1) || passage.IsAdverb(comma + 1)) ? i : comma;
        }
        return comma;
    }

    /// <summary>The comma behind a clause about the source, before a noun phrase or adverbial with a verb: "who was there, the …", "quoting officials, the …".</summary>
    private int AfterClause(int comma)
    {
        for (var i = comma + 2; i < range.End && i < comma + LongestClause && !passage.IsQuoted(i); i++)
            if (passage.IsComma(i) && !passage.IsFinite(i + 1) && !passage.Is(i + 1, WordClass.Coordinator | WordClass.Relative) && passage.HasFinite(i + 1, range.End)) return i;
        return comma;
    }
}
