using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Which noun phrase of a clause part can be the subject of the verb behind it.</summary>
internal static class SubjectPhrases
{
    /// <summary>"when announcing the arrest in May" has at most this many tokens.</summary>
    private const int LongestOccasion = 12;

    /// <summary>The subject in a clause part that ends before its verb.</summary>
    public static TokenRange? Subject(Passage passage, int start, int end)
    {
        while (start < end && (passage.IsPunctuation(start) || passage.Is(start, WordClass.Coordinator))) start++;
        if (start >= end) return null;
        var closesAside = passage.IsComma(end - 1) || passage.IsDash(end - 1);
        if (closesAside && BehindClause(passage, start, end - 1) is { } last) return last;
        if (closesAside) return FirstPhrase(passage, start, end - 1) is { } first ? WithName(passage, first, end - 1) : null;
        var segment = end;
        while (segment > start && (!passage.IsComma(segment - 1) || NounPhrases.IsInsideName(passage, segment) || NounPhrases.IsSeat(passage, segment - 1, end) || IsYear(passage, segment))) segment--;
        if (passage.Is(segment - 1, WordClass.Coordinator) && passage.Is(segment, WordClass.Preposition) && NounPhrases.End(passage, segment + 1, end) == end) return null;
        return Adjacent(passage, segment, end) ?? FirstPhrase(passage, start, end);
    }

    /// <summary>"in May, [2018]".</summary>
    private static bool IsYear(Passage passage, int i) => passage.Chars(i) is [>= '0' and <= '9', _, _, >= '0' and <= '9'] && passage.Is(i - 2, WordClass.TimeWord);

    /// <summary>"Doors were open, [a spokesman, John Roe], said", "…, [John Roe], who runs it, said": a whole clause stands before the subject and its aside.</summary>
    private static TokenRange? BehindClause(Passage passage, int start, int comma)
    {
        var aside = comma;
        while (aside > start && !passage.IsComma(aside - 1)) aside--;
        var subject = aside - 1;
        while (subject > start && !passage.IsComma(subject - 1)) subject--;
        if (subject <= start || !passage.HasFinite(start, subject) || passage.Is(subject, WordClass.Relative) || IsNonSubjectStart(passage, subject)) return null;
        if (!NounPhrases.Starts(passage, subject) || NounPhrases.End(passage, subject, aside) != aside - 1) return null;
        if (passage.HasFinite(aside, comma) && !passage.Is(aside, WordClass.Relative)) return null;
        return WithName(passage, new TokenRange(subject, aside - 1), comma);
    }

    /// <summary>A description goes on with the name behind it: "the prime minister, Boris Johnson,".</summary>
    private static TokenRange WithName(Passage passage, TokenRange phrase, int end)
    {
        if (passage.IsProperNoun(phrase.End - 1) && passage.IsProperNoun(phrase.Start) || !passage.IsComma(phrase.End)) return phrase;
        for (var i = phrase.Start; i < phrase.End; i++)
            if (passage.NameAt(i) is >= 0 and var name && passage.Mentions[name].Type == Entities.EntityType.Person) return phrase;
        var next = NounPhrases.End(passage, phrase.End + 1, end);
        var isName = next > phrase.End + 1 && (next == end || passage.IsComma(next)) && passage.IsProperNoun(next - 1);
        return isName && (!passage.Is(phrase.End + 1, WordClass.Determiner) || !HasProperNoun(passage, phrase)) ? new TokenRange(phrase.Start, next) : phrase;
    }

    private static bool HasProperNoun(Passage passage, TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
            if (passage.IsProperNoun(i)) return true;
        return false;
    }

    /// <summary>The first comma-separated part that is a noun phrase: "On Monday, [Smith], a doctor who lives in Leeds,".</summary>
    private static TokenRange? FirstPhrase(Passage passage, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (!IsNonSubjectStart(passage, i) && NounPhrases.Starts(passage, i) && !IsTimePhrase(passage, i, end))
            {
                var phrase = NounPhrases.End(passage, i, end);
                if (phrase > i) return new TokenRange(i, phrase);
            }
            while (i < end && !passage.IsComma(i)) i++;
            i++;
        }
        return null;
    }

    public static bool IsNonSubjectStart(Passage passage, int i) =>
        passage.Is(i, WordClass.Preposition | WordClass.Subordinator) && passage.Tag(i) is not ("DT" or "PRP" or "JJ") || passage.Tag(i) is "VBG" or "VBN" or "RB" or "TO"
        || passage.Is(i, WordClass.Weekday);

    /// <summary>The noun phrase that ends right before <paramref name="end"/>, over a relative clause or participle inside it.</summary>
    public static TokenRange? Adjacent(Passage passage, int start, int end)
    {
        // The leftmost place from which one noun phrase reaches up to the verb.
        for (var i = start; i < end; i++)
        {
            if (!NounPhrases.Starts(passage, i) || IsNonSubjectStart(passage, i)) continue;
            var phrase = NounPhrases.End(passage, i, end);
            if (phrase >= end || (phrase > i && IsInnerClause(passage, phrase, end))) return new TokenRange(i, phrase);
            // "a study by the council"
            if (phrase > i && passage.Is(phrase, "by") && NounPhrases.End(passage, phrase + 1, end) == end) return new TokenRange(i, end);
            if (phrase > i) i = Math.Max(i, NounPhrases.BaseEnd(passage, i, end) - 1);
        }
        return null;
    }

    /// <summary>"who asked not to be named", "arrested in Leeds", "familiar with the matter", "when announcing it" between a noun and its verb.</summary>
    private static bool IsInnerClause(Passage passage, int start, int end) =>
        passage.Is(start, WordClass.Relative) || IsOccasion(passage, start, end) || passage.Tag(start) is "VBN" or "VBG" || (passage.Tag(start) is ['J', ..] && passage.Is(start + 1, WordClass.Preposition));

    private static bool IsOccasion(Passage passage, int start, int end) =>
        passage.Tag(start + 1) == "VBG" && start + 1 < end && end - start <= LongestOccasion && (passage.Is(start, "when") || passage.Is(start, "while") || passage.Is(start, "in"));

    /// <summary>The simple noun phrase that ends there: "a sign" of "people holding up a sign".</summary>
    public static TokenRange LastBase(Passage passage, int start, int end)
    {
        var i = start;
        while (i < end - 1 && !(passage.Tag(i) != "VBG" && NounPhrases.Starts(passage, i) && NounPhrases.BaseEnd(passage, i, end) == end)) i++;
        return new TokenRange(i, end);
    }

    /// <summary>"A month later, …", "Last week, …".</summary>
    public static bool IsTimePhrase(Passage passage, int start, int end)
    {
        var phrase = NounPhrases.BaseEnd(passage, start, end);
        return phrase > start && passage.Is(phrase - 1, WordClass.TimeWord) && (passage.IsComma(phrase) || passage.Is(phrase, WordClass.TimeWord) || passage.Is(phrase, "before") || passage.Is(phrase, "after"));
    }
}
