namespace Extract.Quotations;

/// <summary>Where content opens behind a verb that reports: after whom it was told, when and where.</summary>
internal static class ContentOpening
{
    private static readonly WordSet PrepositionKeepers = WordSet.Read("statement_contexts.tsv", "keeps_preposition", StringComparer.Ordinal);
    private static readonly WordSet Media = WordSet.Read("statement_contexts.tsv", "medium", StringComparer.OrdinalIgnoreCase);

    /// <summary>Where content opens behind the cue; -1 if it does not.</summary>
    public static int Find(Passage passage, CueVerb verb, int from, int limit, bool isPassive, bool isRelative)
    {
        if (from >= limit) return -1;
        if (!isPassive && IsRequest(passage, verb, from, limit)) return from;
        var behind = IsOneOf(passage, from, verb.Prepositions) ? from : SkipAdverbials(passage, verb, verb.Takes(CueFrames.Recipient) && !isPassive ? SkipRecipient(passage, from, limit) : from, limit);
        if (behind > from && behind < limit && (IsThat(passage, verb, behind, limit) || ((passage.IsComma(behind) || passage.Is(behind, ':')) && passage.IsQuoted(behind + 1))))
            return passage.IsQuoted(behind + 1) && !passage.Is(behind, "that") ? behind + 1 : behind;
        if (behind > from && behind < limit && IsSentence(passage, behind) && IsCueAdverbial(passage, from, behind)) return behind;
        if (passage.IsComma(behind) && behind > from && verb.Takes(CueFrames.Clause) && IsCueAdverbial(passage, from, behind)
            && StartsClause(passage, behind + 1, limit) && passage.HasFinite(behind, limit)) return behind + 1;
        if (passage.IsComma(behind) && ThatBehindAside(passage, behind + 1, limit) is >= 0 and var afterAside) return afterAside;
        if (behind > from && behind < limit && !verb.Takes(CueFrames.Recipient) && NounPhrases.Starts(passage, behind) && IsCueAdverbial(passage, from, behind)
            && OpensAt(passage, verb, behind, limit, isRelative) is >= 0 and var afterTime) return afterTime;
        if (OpensAt(passage, verb, from, limit, isRelative) is >= 0 and var direct && !(verb.Takes(CueFrames.Recipient) && IsRecipient(passage, verb, from, limit))) return direct;
        var i = verb.Takes(CueFrames.Recipient) && !isPassive ? SkipRecipient(passage, from, limit) : from;
        if (i > from && OpensAt(passage, verb, i, limit, isRelative) is >= 0 and var afterRecipient) return afterRecipient;
        i = SkipAdverbials(passage, verb, i, limit);
        if (i > from && OpensAt(passage, verb, i, limit, isRelative) is >= 0 and var afterAdverbial) return afterAdverbial;
        return -1;
    }

    private static int OpensAt(Passage passage, CueVerb verb, int i, int limit, bool isRelative)
    {
        if (i >= limit) return -1;
        if (passage.IsQuoted(i)) return i;
        if (passage.Is(i, ':')) return i + 1 < limit ? i + 1 : -1;
        if (passage.IsComma(i))
        {
            if (passage.IsQuoted(i + 1) && !passage.Is(i - 1, WordClass.Work)) return i + 1;
            return -1;
        }
        if (verb.Takes(CueFrames.Plea) && passage.Is(i, WordClass.Plea)) return i;
        if (verb.Takes(CueFrames.Quoted | CueFrames.Belief) && !verb.Takes(CueFrames.Clause | CueFrames.Object | CueFrames.Question | CueFrames.That)) return -1;
        if (verb.Prepositions.Count > 0 && IsOneOf(passage, i, verb.Prepositions) && i + 1 < limit && !(IsTimePhrase(passage, i + 1) && i + 2 >= limit - 1)) return KeepsPreposition(passage, verb, i) ? i : i + 1;
        if (IsThat(passage, verb, i, limit)) return i;
        if (passage.Is(i, WordClass.Weekday) || (IsTimePhrase(passage, i) && passage.IsPunctuation(i + 2))) return -1;
        if (passage.Is(i, WordClass.Question) && verb.Takes(CueFrames.Question | CueFrames.Clause) && !passage.Is(i, "when")) return i;
        if (passage.Is(i, "to") && verb.Takes(CueFrames.Infinitive) && (passage.Tag(i) == "TO" || passage.IsVerb(i + 1) || passage.IsQuoted(i + 1))) return i;
        if (verb.Takes(CueFrames.As) && passage.Is(i, "as") && i + 1 < limit)
        {
            var named = passage.Is(i + 1, WordClass.Determiner) ? i + 2 : i + 1;
            return passage.IsQuoted(named) ? named : i;
        }
        if (verb.Takes(CueFrames.Predicate | CueFrames.Object | CueFrames.Prepositional) && NounPhrases.Starts(passage, i)) return i;
        if (verb.Takes(CueFrames.As) && NounPhrases.Starts(passage, i) && HasAs(passage, i, limit)) return i;
        if (verb.Takes(CueFrames.Gerund) && passage.Tag(i) == "VBG") return i;
        if (verb.Takes(CueFrames.Figure) && NounPhrases.Starts(passage, i) && HasFigure(passage, i, limit)) return i;
        if (verb.Takes(CueFrames.QuotedObject) && NounPhrases.Starts(passage, i) && ContentFinder.HasQuote(passage, i, limit)) return i;
        if (verb.Takes(CueFrames.Clause) && passage.IsFinite(i) && i + 1 < limit && isRelative) return i;
        if (verb.Takes(CueFrames.Clause) && StartsClause(passage, i, limit)) return i;
        if (verb.Takes(CueFrames.Finding | CueFrames.Ruling) && IsFinding(passage, i, limit)) return i;
        return -1;
    }

    /// <summary>"confessed to killing him", "asked for time", "warned of floods": the preposition is part of what was said.</summary>
    private static bool KeepsPreposition(Passage passage, CueVerb verb, int i) =>
        passage.Is(i, "to") ? passage.Tag(i + 1) == "VBG" : PrepositionKeepers.Contains(verb.Lemma) && !passage.Is(i, "about");

    /// <summary>A quotation that opens with a capital: "said on Friday “We …”".</summary>
    private static bool IsSentence(Passage passage, int i) =>
        passage.QuoteAt(i) is >= 0 and var quote && passage.Quotes[quote].Tokens is var tokens && tokens.Start == i && tokens.Count >= QuotedSpan.ShortestSentence && passage.IsUpperCase(i + 1);

    /// <summary>"on Friday", "to the police", "in a statement", "on television" belong to the verb.</summary>
    private static bool IsCueAdverbial(Passage passage, int start, int end)
    {
        if (passage.Is(start, "to")) return true;
        for (var i = start; i < end; i++)
            if (passage.Is(i, WordClass.TimeWord | WordClass.ReportingNoun) || Media.Contains(passage.Chars(i))) return true;
        return false;
    }

    /// <summary>"stated, while speaking to Congress, that …".</summary>
    private static int ThatBehindAside(Passage passage, int start, int limit)
    {
        for (var i = start; i < limit && i < start + ContentFinder.LongestAdverbial && !passage.IsQuoted(i); i++)
            if (passage.IsComma(i)) return passage.Is(i + 1, "that") && !passage.HasFinite(start, i) ? i + 1 : -1;
        return -1;
    }

    /// <summary>"that it was", not "that mistake" or "that same day".</summary>
    private static bool IsThat(Passage passage, CueVerb verb, int i, int limit) =>
        passage.Is(i, "that") && verb.Takes(CueFrames.Clause | CueFrames.Finding | CueFrames.Ruling | CueFrames.That) && !passage.IsFinite(i + 1)
        && !(passage.Tag(i) == "DT" && !passage.HasFinite(i + 1, Math.Min(limit, i + ContentFinder.LongestAdverbial)));

    private static bool IsOneOf(Passage passage, int i, IReadOnlyList<string> words)
    {
        foreach (var word in words)
            if (passage.Is(i, word)) return true;
        return false;
    }

    /// <summary>A clause without "that": a noun phrase or adverbial and a finite verb.</summary>
    public static bool StartsClause(Passage passage, int i, int limit)
    {
        if (passage.Is(i, "to")) return false;
        var isOpening = NounPhrases.Starts(passage, i) || passage.Tag(i) is "RB" or "EX" or "VBG"
            || passage.Is(i, WordClass.Preposition | WordClass.Subordinator) || (passage.Is(i, "up") && passage.Is(i + 1, "to"));
        if (isOpening)
            return HasMainVerb(passage, i, Math.Min(limit, i + ContentFinder.LongestAdverbial)) || ContentFinder.HasQuote(passage, i, limit) || IsLikelyVerb(passage, NounPhrases.End(passage, i, limit));
        return passage.Is(i, WordClass.Negation) || passage.Is(i, "yes") || passage.Is(i, "no");
    }

    /// <summary>A form behind a noun phrase that was tagged as a participle, an adjective or an infinitive: "the crash involved", "people there fetch".</summary>
    private static bool IsLikelyVerb(Passage passage, int i) => passage.Tag(i) is "VBN" or "VB" || (passage.Tag(i) is "JJ" && passage.Chars(i).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>"prices had doubled", "it to be unlawful", "the strike justified": what was found stands right behind a noun phrase; a thing alone is none.</summary>
    private static bool IsFinding(Passage passage, int i, int limit)
    {
        if (!NounPhrases.Starts(passage, i) && !passage.Is(i, WordClass.ObjectPronoun)) return StartsClause(passage, i, limit);
        var (near, far) = passage.Is(i, WordClass.ObjectPronoun) ? (i + 1, i + 1) : (NounPhrases.BaseEnd(passage, i, limit), NounPhrases.End(passage, i, limit));
        if (passage.IsAdverb(far)) far++;
        if (near == i || near >= limit) return false;
        return passage.IsFinite(far) || passage.IsQuoted(far) || passage.Tag(i) == "EX" || passage.Is(i, "no")
            || (passage.Is(near, "to") && passage.Is(near + 1, "be"))
            || (passage.Tag(near) is "VBN" or "JJ" && (passage.IsPunctuation(near + 1) || passage.Is(near + 1, WordClass.Preposition)));
    }

    /// <summary>"him to go", "residents not to leave", "the court for help", behind a verb that asks for it.</summary>
    public static bool IsRequest(Passage passage, CueVerb verb, int i, int limit)
    {
        if (!verb.Takes(CueFrames.Request) || !(NounPhrases.Starts(passage, i) || passage.Is(i, WordClass.ObjectPronoun))) return false;
        var who = passage.Is(i, WordClass.ObjectPronoun) ? i + 1 : NounPhrases.BaseEnd(passage, i, limit);
        if (who > i && who + 1 < limit && passage.Is(who, "for") && verb.Prepositions.Contains("for")) return true;
        var end = passage.Is(i, WordClass.ObjectPronoun) ? who : NounPhrases.End(passage, i, limit);
        if (passage.Is(end, WordClass.Negation)) end++;
        return end > i && end + 1 < limit && passage.Is(end, "to") && (passage.Tag(end + 1) is ['V', ..] || passage.IsQuoted(end + 1));
    }

    /// <summary>A finite verb that is not that of a relative or adverbial clause.</summary>
    private static bool HasMainVerb(Passage passage, int start, int end)
    {
        var relatives = 0;
        for (var i = start; i < end; i++)
        {
            if (i > start && (passage.Tag(i) is "WP" or "WDT" or "WP$" or "WRB" || (passage.Is(i, WordClass.Subordinator) && passage.Tag(i) is "IN" or "RB" && !passage.Is(i - 1, "such")))) relatives++;
            else if (i > start + 1 && passage.Is(i, "but") && (passage.IsQuoted(i - 1) || passage.IsComma(i - 1))) break;
            else if (passage.IsFinite(i) && --relatives < 0) return true;
        }
        return false;
    }

    /// <summary>Whether the noun phrase behind the verb is whom it was told, not the subject of what was told.</summary>
    private static bool IsRecipient(Passage passage, CueVerb verb, int i, int limit)
    {
        if (passage.Is(i, WordClass.ObjectPronoun)) return !passage.Is(i, WordClass.SubjectPronoun) || verb.Lemma is "tell";
        if (!NounPhrases.Starts(passage, i)) return false;
        if (verb.Lemma is "tell") return true;
        var end = NounPhrases.End(passage, i, limit);
        return end > i && (OpensReport(passage, end) || IsOneOf(passage, end, verb.Prepositions));
    }

    /// <summary>"that", "to", "whether", a mark, or a noun phrase: what can follow whom something is told.</summary>
    private static bool OpensReport(Passage passage, int i) =>
        passage.Is(i, "that") || passage.Is(i, "to") || passage.Is(i, ':') || passage.Is(i, WordClass.Question)
        || passage.IsQuoted(i) || (passage.IsComma(i) && passage.IsQuoted(i + 1))
        || (NounPhrases.Starts(passage, i) && !passage.IsFinite(i));

    public static int SkipRecipient(Passage passage, int i, int limit)
    {
        if (passage.Is(i, WordClass.ObjectPronoun)) return i + 1;
        var end = NounPhrases.BaseEnd(passage, i, limit);
        if (passage.Tag(end) == "POS" && passage.QuoteAt(end + 1) is >= 0 and var work) end = Math.Min(limit, passage.Quotes[work].Tokens.End);
        while (end > i && end < limit && JoinsRecipient(passage, end) && NounPhrases.BaseEnd(passage, end + 1, limit) is var next && next > end + 1) end = next;
        if (end > i && passage.IsFinite(end) && end - i > 1)
        {
            // "told reporters Trump would", "told CNN prices would": the last part is the subject of what was told.
            if (passage.Is(i, "the")) i++;
            if (passage.NameAt(i) is >= 0 and var name && passage.Mentions[name].Tokens.End < end) return passage.Mentions[name].Tokens.End;
            for (var j = i + 1; j < end; j++)
                if ((passage.NameAt(j) >= 0 || passage.IsProperNoun(j)) && passage.NameAt(j) != passage.NameAt(j - 1)) return j;
        }
        return end;
    }

    /// <summary>"reporters in Geneva", "the BBC and CNN".</summary>
    private static bool JoinsRecipient(Passage passage, int i) => passage.Is(i, "of") || passage.Is(i, "in") || passage.Is(i, "at") || passage.Is(i, "and");

    /// <summary>"on Monday", "in a statement", "at a rally in Ohio", "however,".</summary>
    public static int SkipAdverbials(Passage passage, CueVerb verb, int from, int limit)
    {
        var i = from;
        while (i < limit && i - from < ContentFinder.LongestAdverbial)
        {
            if (IsAdverbialWord(passage, i))
            {
                i++;
                continue;
            }
            if (passage.IsComma(i) && passage.IsAdverb(i + 1) && passage.IsComma(i + 2))
            {
                i += 3;
                continue;
            }
            if (!passage.Is(i, WordClass.Preposition) || passage.IsQuoted(i) || (i > from && IsOneOf(passage, i, verb.Prepositions))) break;
            var inner = passage.Tag(i + 1) is "VBG" ? i + 2 : i + 1;
            var end = passage.Is(inner, WordClass.TimeWord) ? (passage.Tag(inner + 1) is "CD" ? inner + 2 : inner + 1) : NounPhrases.End(passage, inner, limit);
            if (end == inner) break;
            i = end;
        }
        return i;
    }

    /// <summary>A noun phrase, "at" and a number right behind it.</summary>
    private static bool HasFigure(Passage passage, int start, int limit)
    {
        for (var i = NounPhrases.BaseEnd(passage, start, limit); i + 1 < limit && i < start + ContentFinder.LongestAdverbial && !passage.IsFinite(i) && !passage.IsPunctuation(i); i++)
            if (passage.Is(i, "at")) return Enumerable.Range(i + 1, 4).Any(k => passage.Tag(k) is "CD" or "$" || passage.IsQuoted(k));
        return false;
    }

    /// <summary>"the plan as a gift": "as" follows before a verb or comma.</summary>
    private static bool HasAs(Passage passage, int start, int limit)
    {
        for (var i = start + 1; i < limit && i < start + ContentFinder.LongestAdverbial && !passage.IsFinite(i) && !(passage.IsComma(i) && !passage.IsQuoted(i)); i++)
            if (passage.Is(i, "as") && !passage.Is(i - 1, "such") && !passage.Is(i + 2, "as")) return true;
        return false;
    }

    /// <summary>"Monday", "earlier", "[evening] Monday", "[last] year".</summary>
    private static bool IsAdverbialWord(Passage passage, int i) =>
        passage.Is(i, WordClass.TimeWord)
        || (passage.IsAdverb(i) && !passage.Is(i, WordClass.Question))
        || (passage.IsNoun(i) && passage.Is(i + 1, WordClass.TimeWord))
        || IsTimePhrase(passage, i);

    /// <summary>"last year", "this week".</summary>
    private static bool IsTimePhrase(Passage passage, int i) => (passage.Tag(i) == "JJ" || passage.Is(i, "this")) && passage.Is(i + 1, WordClass.TimeWord);
}
