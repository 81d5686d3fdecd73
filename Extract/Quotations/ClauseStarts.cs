namespace Extract.Quotations;

/// <summary>Where the clause of a verb begins, by the words before it that open or join clauses.</summary>
internal static class ClauseStarts
{
    /// <summary>A quotation of more tokens is no part of the clause behind it.</summary>
    private const int LongestPhrase = 5;

    /// <summary>Where the clause that holds the verb at <paramref name="end"/> begins.</summary>
    public static int Before(Passage passage, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (passage.IsQuoted(i) && IsWholeQuotation(passage, passage.Quotes[passage.QuoteAt(i)])) return i + 1;
            if (passage.Is(i, ';') || passage.Is(i, ':') || (passage.IsDash(i) && passage.HasFinite(start, i))) return i + 1;
            if (passage.Is(i, "who") && i > start && !passage.HasFinite(i + 1, end)) return NounPhrases.End(passage, i + 1, end) == end ? i + 1 : i;
            if (i + 1 >= end || !NounPhrases.Starts(passage, i + 1)) continue;
            if (i > start && passage.Tag(i) is "WDT" && NounPhrases.End(passage, i + 1, end) is var gap && (gap == end || (passage.IsAdverb(gap) && gap + 1 == end))) return i + 1;
            if ((Subordinates(passage, i, end) || (i > start && Coordinates(passage, start, i, end))) && !passage.HasFinite(i + 1, end)) return i + 1;
        }
        return start;
    }

    private static bool IsWholeQuotation(Passage passage, QuotedSpan quote) => quote.Tokens.Count > LongestPhrase || passage.LastInner(quote) is ',' or '?' or '!';

    /// <summary>Whether the clause of the verb begins behind a subordinator, which is neither a preposition before a comma nor opens an aside.</summary>
    private static bool Subordinates(Passage passage, int i, int end) =>
        IsSubordinator(passage, i) && !(passage.Is(i, WordClass.Preposition) && passage.HasComma(i, end)) && !(passage.IsComma(i - 1) && EndsAside(passage, i, end));

    private static bool IsSubordinator(Passage passage, int i) => passage.Is(i, WordClass.Subordinator) && passage.Tag(i) is not ("DT" or "RB");

    /// <summary>Whether the clause of the verb begins behind "and": behind a comma, before a pronoun, or where two clauses are joined.</summary>
    private static bool Coordinates(Passage passage, int start, int i, int end) =>
        passage.Is(i, WordClass.Coordinator)
        && (passage.IsComma(i - 1) || (NounPhrases.IsPronoun(passage, i + 1) && !passage.Is(i + 1, "others")) || Parts(passage, start, i, end));

    /// <summary>Whether "and" joins two clauses, the verb of the first before it.</summary>
    private static bool Parts(Passage passage, int start, int and, int end) =>
        passage.HasFinite(BehindComma(passage, start, and), and) && !EndsAside(passage, and, end) && !JoinsSubjects(passage, start, and, end);

    /// <summary>"The dam held, officials from Leeds and York said": what stands before the comma has no part in what "and" joins.</summary>
    public static int BehindComma(Passage passage, int start, int end)
    {
        var i = end;
        while (i > start && !passage.IsComma(i - 1) && !passage.Is(i - 1, ';')) i--;
        return i;
    }

    /// <summary>"Roe, who writes of cats and dogs, said": what the comma before the verb closes began before "and".</summary>
    private static bool EndsAside(Passage passage, int and, int end) => passage.IsComma(end - 1) && !passage.HasComma(and, end - 1);

    /// <summary>"shortly after Senator Roe and the mayor announced", "a majority, and both Roe and Doe claimed": the noun phrase before "and" is nobody's object.</summary>
    private static bool JoinsSubjects(Passage passage, int start, int and, int end)
    {
        if (!passage.Is(and, "and") || NounPhrases.End(passage, and + 1, end) != end) return false;
        var phrase = and;
        while (phrase > start && NounPhrases.Starts(passage, phrase - 1) && !passage.Is(phrase - 1, WordClass.Subordinator)) phrase--;
        return phrase > start && phrase < and && NounPhrases.End(passage, phrase, and) == and
            && (passage.Is(phrase - 1, "and") || IsSubordinator(passage, phrase - 1));
    }
}
