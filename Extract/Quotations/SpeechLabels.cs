using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Labels at the head of a block that say who speaks in it: <c>Name:</c>, <c>((Name))</c>, <c>“NAME:</c>.</summary>
internal sealed class SpeechLabels(Passage passage)
{
    /// <summary>A label has at most this many tokens.</summary>
    public const int LongestLabel = 12;

    private static readonly WordSet Teasers = WordSet.Read("statement_contexts.tsv", "teaser", StringComparer.OrdinalIgnoreCase);

    /// <summary>The colon behind a label at the head of a block; -1 if there is none.</summary>
    /// <param name="s">Index of a narrative sentence.</param>
    /// <param name="isCommonNoun">Whether a label may hold no name: <c>Dispatcher: Which road?</c></param>
    public int Colon(int s, bool isCommonNoun = false)
    {
        if (s > 0 && passage.Sentences[s - 1].Block == passage.Sentences[s].Block) return -1;
        var range = passage.Sentences[s].Tokens;
        if (BracketedLabel(range) is > 0 and var bracket) return bracket;
        if (QuotedLabel(range) is > 0 and var quoted) return quoted;
        // "Also on Politico: …", "( Related: … )"
        var first = range.Start;
        while (first < range.End && passage.IsPunctuation(first)) first++;
        if (first < range.End && Teasers.Contains(passage.Chars(first))) return -1;
        var capitals = isCommonNoun && passage.IsUpperCase(first) ? 1 : 0;
        for (var i = range.Start; i < range.End - 1 && i < range.Start + LongestLabel && !passage.IsQuoted(i); i++)
        {
            if (passage.Is(i, ':')) return capitals > 0 && Name(s, i) is { IsEmpty: false } ? i : -1;
            if (passage.IsComma(i) || passage.Is(i, '.') || (passage.IsFinite(i) && passage.IsLowerCase(i))) return -1;
            if (passage.IsProperNoun(i) || passage.NameAt(i) >= 0) capitals++;
        }
        return -1;
    }

    /// <summary>The colon of a label in capitals behind an opening mark: <c>“WALLACE: What did you see?</c>; -1 if there is none.</summary>
    private int QuotedLabel(TokenRange range)
    {
        if (!passage.IsQuoted(range.Start)) return -1;
        var i = range.Start + 1;
        while (i < range.End - 1 && i < range.Start + LongestLabel && passage.Chars(i) is { Length: > 1 } word && !word.ContainsAnyExceptInRange('A', 'Z')) i++;
        return i > range.Start + 1 && i < range.End - 1 && passage.Is(i, ':') ? i : -1;
    }

    /// <summary>Whether the label stands in brackets and opens with a capital.</summary>
    /// <param name="s">Index of a narrative sentence.</param>
    public bool IsBracketed(int s) => BracketedLabel(passage.Sentences[s].Tokens) is > 0 and var colon && passage.IsUpperCase(Name(s, colon).Start);

    /// <summary>The end of a label in brackets: <c>(JD) What did you see?</c>; -1 if there is none.</summary>
    private int BracketedLabel(TokenRange range)
    {
        if (!passage.Is(range.Start, '(') && !passage.Is(range.Start, '[')) return -1;
        for (var i = range.Start + 1; i < range.End - 1 && i < range.Start + LongestLabel; i++)
        {
            if (!passage.Is(i, ')') && !passage.Is(i, ']')) continue;
            while (i + 1 < range.End - 1 && (passage.Is(i + 1, ')') || passage.Is(i + 1, ']') || passage.Is(i + 1, ':'))) i++;
            return passage.IsUpperCase(passage.Is(i + 1, '[') ? i + 2 : i + 1) || passage.IsQuoted(i + 1) ? i : -1;
        }
        return -1;
    }

    /// <summary>The label without the marks around it: <c>Ann Lee</c>, <c>Ann Lee (mayor)</c>.</summary>
    /// <param name="s">Index of a narrative sentence.</param>
    /// <param name="colon">Its <see cref="Colon"/>.</param>
    public TokenRange Name(int s, int colon)
    {
        var start = passage.Sentences[s].Tokens.Start;
        while (start < colon && passage.IsPunctuation(start)) start++;
        var (opening, end) = (start, colon);
        while (opening < end && !passage.Is(opening, '(')) opening++;
        while (end > start && passage.IsPunctuation(end - 1) && !(passage.Is(end - 1, ')') && opening < end)) end--;
        return new TokenRange(start, end);
    }
}
