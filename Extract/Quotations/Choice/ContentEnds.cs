using Extract.Tokens;

namespace Extract.Quotations.Choice;

/// <summary>The places where the content behind a reporting verb may end.</summary>
internal static class ContentEnds
{
    /// <summary>No more places than these are compared, those nearest to the rules' end.</summary>
    private const int Most = 16;

    /// <summary>Content has at least this many tokens.</summary>
    private const int Shortest = 2;

    private static readonly WordSet Unsaid = WordSet.Read("statement_contexts.tsv", "unsaid", StringComparer.OrdinalIgnoreCase);

    /// <param name="passage">The article.</param>
    /// <param name="content">As the rules bound it.</param>
    /// <param name="limit">Content never reaches beyond this token.</param>
    /// <param name="clause">End of the clause that the sentence's tree puts under the verb; −1 if there is none.</param>
    /// <returns>Ascending; the rules' end is among them.</returns>
    public static List<int> Of(Passage passage, TokenRange content, int limit, int clause)
    {
        // Where and when it was said ("in a letter", "on Friday") is no content, whatever else is uncertain.
        if (IsOfTelling(passage, content.End, limit)) limit = content.End;
        limit = BeforeUnsaid(passage, content.Start, limit);
        var ends = new SortedSet<int> { Math.Min(content.End, ContentEnd.TrimEnd(passage, content.Start, limit)) };
        Add(passage, content.Start, limit, limit, ends);
        if (clause > content.Start) Add(passage, content.Start, Math.Min(clause, limit), limit, ends);
        for (var i = content.Start + Shortest; i < limit; i++)
            if (IsBoundary(passage, i)) Add(passage, content.Start, i, limit, ends);
        var sorted = ends.ToList();
        while (sorted.Count > Most) sorted.RemoveAt(content.End - sorted[0] > sorted[^1] - content.End ? 0 : sorted.Count - 1);
        return sorted;
    }

    /// <summary>"without elaborating": what the speaker did not say.</summary>
    private static int BeforeUnsaid(Passage passage, int start, int limit)
    {
        for (var i = start + Shortest; i + 1 < limit; i++)
            if (passage.Is(i, "without") && Unsaid.Contains(passage.Chars(i + 1))) return i;
        return limit;
    }

    private static bool IsOfTelling(Passage passage, int i, int limit) =>
        ContentEnd.IsMedium(passage, i, limit) || passage.Is(i, WordClass.Weekday) || (passage.Is(i, "on") && passage.Is(i + 1, WordClass.Weekday));

    private static void Add(Passage passage, int start, int end, int limit, SortedSet<int> ends)
    {
        if (end < limit && IsInsideMarks(passage, end)) return;
        var trimmed = ContentEnd.TrimEnd(passage, start, end);
        if (trimmed >= start + Shortest) ends.Add(trimmed);
    }

    private static bool IsInsideMarks(Passage passage, int i) => passage.IsQuoted(i) && passage.QuoteAt(i - 1) == passage.QuoteAt(i);

    /// <summary>A mark that parts clauses, a word that opens one, or the time of the telling.</summary>
    private static bool IsBoundary(Passage passage, int i) =>
        passage.IsComma(i) || passage.IsDash(i) || passage.Is(i, ';') || passage.Is(i, ':') || passage.Is(i, '(') || passage.Tag(i) is "CC" or "VBG" or "WDT" or "WP" or "WP$"
        || passage.Is(i, WordClass.Subordinator | WordClass.Relative | WordClass.Weekday)
        || (passage.Is(i, WordClass.Preposition) && !passage.Is(i, "of") && (passage.Is(i + 1, WordClass.TimeWord | WordClass.Possessive | WordClass.Determiner) || passage.Tag(i) == "VBG" || passage.Tag(i + 1) == "VBG"))
        || (passage.QuoteAt(i) != passage.QuoteAt(i - 1));
}
