using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Shallow noun phrases: a determiner, modifiers and nouns, with the prepositional phrases and joined phrases behind them.</summary>
internal static class NounPhrases
{
    /// <summary>No noun phrase is followed further than this many tokens.</summary>
    private const int Longest = 30;

    /// <summary>End of the base noun phrase that starts at <paramref name="start"/>; <paramref name="start"/> itself if none does.</summary>
    public static int BaseEnd(Passage passage, int start, int limit)
    {
        if (passage.Is(start, WordClass.Subordinator | WordClass.Relative) && passage.Tag(start) is "IN" or "WDT" or "WP") return start;
        limit = Math.Min(limit, start + Longest);
        if (start >= limit) return start;
        if (IsPronoun(passage, start)) return start + 1;
        int i = start, head = start;
        for (; i < limit; i++)
        {
            if (i > start && !IsInsideName(passage, i) && StartsAnew(passage, i)) break;
            if (passage.IsNoun(i) || passage.Tag(i) is "CD" or "FW" or "SYM" || IsAge(passage, i)) head = i + 1;
            else if (passage.Tag(i) is "POS" && i > start) continue;
            else if (IsJoiner(passage, i, start, limit) || JoinsModifiers(passage, i, start, head, limit) || IsDateComma(passage, i, start, limit)) continue;
            else if (passage.IsQuoted(i) && (i > start || passage.IsUpperCase(i)) && passage.Quotes[passage.QuoteAt(i)].Tokens.Count <= 5)
            {
                i = Math.Min(limit, passage.Quotes[passage.QuoteAt(i)].Tokens.End) - 1;
            }
            else if (i + 1 < limit && IsParticipleModifier(passage, i)) continue;
            else if (!passage.IsModifier(i) && !(passage.IsAdverb(i) && !(i > start && passage.IsNoun(i - 1)) && passage.Tag(i + 1) is ['J', ..] or "CD")) break;
            else if (i == start && passage.Is(i, WordClass.SubjectPronoun)) head = i + 1;
        }
        // "The second accused him": a determiner and an adjective stand for the noun.
        return head == start && i > start + 1 && passage.Is(start, WordClass.Determiner) && passage.Tag(i - 1) is "JJ" && passage.IsFinite(i) ? i : head;
    }

    /// <summary>End of the noun phrase from <paramref name="start"/> with what belongs to it: "of …", "at …", "and …", "(R-Texas)".</summary>
    public static int End(Passage passage, int start, int limit)
    {
        var end = BaseEnd(passage, start, limit);
        if (end == start) return start;
        for (var guard = 0; guard < 8; guard++)
        {
            var next = Extend(passage, start, end, limit);
            if (next <= end) break;
            end = next;
        }
        return end;
    }

    public static bool IsPronoun(Passage passage, int i) =>
        passage.Tag(i) is "PRP" or "EX" or "WP" || (passage.Is(i, WordClass.SubjectPronoun) && !passage.IsNoun(i + 1) && !passage.IsModifier(i + 1) && passage.Tag(i) is not ("IN" or "CD" or "JJ"));

    /// <summary>Whether a noun phrase can begin here.</summary>
    public static bool Starts(Passage passage, int i) =>
        !passage.IsQuoted(i) && (passage.IsNoun(i) || IsPronoun(passage, i) || passage.IsModifier(i) || IsParticipleModifier(passage, i));

    private static int Extend(Passage passage, int start, int end, int limit)
    {
        if (end >= limit) return end;
        // "University of California, Los Angeles"
        if (IsInsideName(passage, end)) return Math.Min(limit, passage.Mentions[passage.NameAt(end)].Tokens.End);
        if (IsSeat(passage, end, limit)) return Math.Min(limit, passage.Mentions[passage.NameAt(end + 1)].Tokens.End);
        if (passage.Is(end, '(') || passage.Is(end, '['))
        {
            for (var i = end + 1; i < limit && i < end + 12; i++)
                if (passage.Is(i, ')') || passage.Is(i, ']')) return i + 1;
            return end;
        }
        if (IsAttachable(passage, end))
        {
            var inner = passage.Tag(end + 1) is "IN" ? end + 2 : end + 1;
            var phrase = BaseEnd(passage, inner, limit);
            return phrase > inner && !passage.Is(inner, WordClass.TimeWord) ? phrase : end;
        }
        if (passage.Is(end, "and") || passage.Is(end, '&'))
        {
            if (passage.IsAdverb(end + 1)) return end;
            var phrase = BaseEnd(passage, end + 1, limit);
            return phrase > end + 1 && (!IsPronoun(passage, end + 1) || passage.Is(end + 1, "others")) ? phrase : end;
        }
        return end;
    }

    private static bool IsAttachable(Passage passage, int i) =>
        passage.Is(i, "of") || passage.Is(i, "for") || passage.Is(i, "at") || passage.Is(i, "from") || passage.Is(i, "with") || passage.Is(i, "in") || passage.Is(i, "to") || passage.Is(i, "within") || passage.Is(i, "on")
        // "a study by Acme"
        || (passage.Is(i, "by") && passage.Is(i - 1, WordClass.Document));

    /// <summary>A weekday, a person's name after a common noun or a determiner after a noun begin a new phrase.</summary>
    private static bool StartsAnew(Passage passage, int i)
    {
        if (passage.IsQuoted(i) != passage.IsQuoted(i - 1) && !passage.IsQuoted(i - 1)) return passage.Quotes[passage.QuoteAt(i)].Tokens.Count > 5;
        if (passage.NameAt(i) >= 0 && passage.NameAt(i) == passage.NameAt(i - 1)) return false;
        if (passage.Is(i, WordClass.Weekday) && passage.IsNoun(i - 1)) return true;
        if (passage.Is(i, WordClass.Subordinator) && passage.Tag(i) is not "DT") return true;
        if (passage.Tag(i) is "DT" or "PRP$" && !passage.IsUpperCase(i) && !(passage.Is(i - 1, "all") || passage.Is(i - 1, "both") || passage.Is(i - 1, "half"))) return true;
        var name = passage.NameAt(i);
        return name >= 0 && passage.NameAt(i - 1) is var before && before >= 0 && before != name && !passage.IsPunctuation(i - 1)
            && passage.Mentions[name].Type == Entities.EntityType.Person && passage.Mentions[before].Type == Entities.EntityType.Person;
    }

    /// <summary>"the 28-year-old": an age stands for whoever has it.</summary>
    public static bool IsAge(Passage passage, int i) => passage.Is(i, "old") && passage.Is(i - 1, '-') && passage.IsNoun(i - 2);

    /// <summary>Whether a name goes on over the token before.</summary>
    public static bool IsInsideName(Passage passage, int i) => passage.NameAt(i) is >= 0 and var name && passage.NameAt(i - 1) == name;

    /// <summary>The comma between two places right before a verb: "a ministry in Munich, Germany confirmed".</summary>
    public static bool IsSeat(Passage passage, int comma, int limit)
    {
        if (!passage.IsComma(comma) || passage.NameAt(comma - 1) is not (>= 0 and var town) || passage.NameAt(comma + 1) is not (>= 0 and var country)) return false;
        if (passage.Mentions[town].Type != Entities.EntityType.Location || passage.Mentions[country].Type != Entities.EntityType.Location) return false;
        var end = passage.Mentions[country].Tokens.End;
        return end <= limit && (passage.IsFinite(end) || (passage.IsAdverb(end) && passage.IsFinite(end + 1)));
    }

    /// <summary>"civil and environmental engineering professor".</summary>
    private static bool JoinsModifiers(Passage passage, int and, int start, int head, int limit) =>
        head == start && and > start && and + 2 < limit && passage.Is(and, "and") && passage.Tag(and - 1) is ['J', ..] && passage.Tag(and + 1) is ['J', ..] or "NN" && (passage.IsNoun(and + 2) || passage.Tag(and + 2) is ['J', ..]);

    /// <summary>"a March 14, 2019 press release".</summary>
    private static bool IsDateComma(Passage passage, int i, int start, int limit) =>
        i > start + 1 && i + 2 < limit && passage.IsComma(i) && passage.Tag(i - 1) is "CD" && passage.Chars(i - 1).Length <= 2 && passage.Tag(i + 1) is "CD" && passage.Chars(i + 1).Length == 4
        && passage.Tag(start) is "DT" && (passage.IsNoun(i + 2) || passage.Tag(i + 2) is ['J', ..]);

    private static bool IsJoiner(Passage passage, int i, int start, int limit) =>
        i > start && i + 1 < limit && (passage.Is(i, '-') || passage.Is(i, '–') || passage.Is(i, '/') || passage.Is(i, '&') || passage.Is(i, "’") || passage.Is(i, "'"))
        && !passage.Tokens.IsSpaceBefore(i) && (passage.IsNoun(i + 1) || passage.IsModifier(i + 1) || passage.IsVerb(i + 1));

    private static bool IsParticipleModifier(Passage passage, int i) =>
        passage.Tag(i) is "VBN" or "VBG" && !passage.Is(i, WordClass.Be | WordClass.Auxiliary) && (passage.IsNoun(i + 1) || passage.Tag(i + 1) is ['J', ..])
        && (QuotationLexicon.VerbsOf(passage.Chars(i)).All(verb => verb.Particle is not null) || passage.Tag(i - 1) == "DT");
}
