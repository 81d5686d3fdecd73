using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Finds the reporting verbs of a narrator's sentence, outside quotation marks, with their verb groups.</summary>
internal static class CueFinder
{
    /// <summary>A verb group never reaches back further than this.</summary>
    private const int LongestGroup = 8;

    /// <summary>A speaker between a quotation and its verb has at most this many tokens.</summary>
    private const int LongestClause = 12;

    /// <summary>Who is quoted stands within this many tokens: "quoted Smith, a doctor from Leeds, as saying".</summary>
    private const int LongestQuoting = 20;

    /// <summary>What a last short clause reports has at least this many tokens.</summary>
    private const int ShortestClause = 5;

    public static List<Cue> Find(Passage passage, int sentence)
    {
        var range = passage.Sentences[sentence].Tokens;
        var cues = new List<Cue>();
        if (passage.IsHeadline(range)) return cues;
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.IsQuoted(i) || VerbAt(passage, i) is not { } verb || !IsVerbHere(passage, i, verb, range)) continue;
            if (passage.Tag(i) == "VBG" && passage.Is(i - 1, WordClass.Subordinator) && !(passage.Is(i - 1, "while") && verb.Takes(CueFrames.Clause)))
            {
                // "quoted Smith as saying": one statement, of the second verb.
                if (!passage.Is(i - 1, "as") || cues.Count == 0 || !IsQuoting(cues[^1]) || i - cues[^1].Head > LongestQuoting) continue;
                cues.RemoveAt(cues.Count - 1);
            }
            if (IsCircumstance(passage, i)) continue;
            cues.Add(Build(passage, i, verb, range, sentence));
        }
        return cues;
    }

    /// <summary>"Roe in relaying the news said": on what occasion it was said.</summary>
    private static bool IsCircumstance(Passage passage, int i)
    {
        if (passage.Tag(i) != "VBG" || !passage.Is(i - 1, "in")) return false;
        var verb = i + 1;
        while (passage.IsNoun(verb) || passage.IsModifier(verb) || passage.Is(verb, WordClass.Preposition) || passage.Is(verb, "to")) verb++;
        return passage.IsFinite(verb) && VerbAt(passage, verb) is not null;
    }

    private static bool IsQuoting(Cue cue) => cue.Verb.Lemma is "quote" or "cite";

    private static CueVerb? VerbAt(Passage passage, int i)
    {
        foreach (var verb in QuotationLexicon.VerbsOf(passage.Chars(i)))
            if (verb.Particle is null || passage.Is(i + 1, verb.Particle)) return verb;
        return null;
    }

    /// <summary>A verb by its tag, or a past form that the tagger took for an adjective or noun right after a name or pronoun.</summary>
    private static bool IsVerbHere(Passage passage, int i, CueVerb verb, TokenRange range)
    {
        if (passage.NameAt(i) is >= 0 and var taken) return i == range.Start && verb.Takes(CueFrames.Inverting) && passage.Is(passage.Mentions[taken].Tokens.End, ':');
        if (passage.IsVerb(i)) return !IsAttributive(passage, i, range);
        if ((verb.Particle is not null && passage.IsLowerCase(i)) || IsAfterQuote(passage, i, range)) return true;
        if (passage.Tag(i) is "NNS" && passage.Is(i + 1, '.') && passage.NameAt(i - 1) is >= 0 and var name && passage.IsComma(passage.Mentions[name].Tokens.Start - 1)) return true;
        if (passage.Tag(i) is "NNS" && passage.Is(i + 1, ':') && i + 2 == range.End && passage.NameAt(i - 1) >= 0 && !passage.HasFinite(range.Start, i)) return true;
        if (passage.Tag(i) is "NNS" && (passage.Tag(i - 1) is "NN" || passage.NameAt(i - 1) >= 0) && verb.Takes(CueFrames.Clause) && passage.HasFinite(range.Start, i) && ClosesSentence(passage, i, range)) return true;
        if (verb.Lemma is "read" && passage.IsQuoted(i + 2) && passage.IsPunctuation(i + 1) && NounPhrases.End(passage, range.Start, i) == i) return true;
        return passage.Tag(i) is ['J', ..] or ['N', 'N', ..] && !passage.IsProperNoun(i) && passage.Chars(i).EndsWith("ed", StringComparison.Ordinal)
            && i > range.Start && (passage.NameAt(i - 1) >= 0 || NounPhrases.IsPronoun(passage, i - 1));
    }

    /// <summary>", the company confirmed.": a subject alone stands between a comma and the sentence's last verb.</summary>
    private static bool ClosesSentence(Passage passage, int i, TokenRange range)
    {
        if (!passage.Is(i + 1, '.') && !passage.Is(i + 1, WordClass.TimeWord)) return false;
        var start = i;
        while (start > range.Start && i - start <= LongestClause && !passage.IsComma(start - 1)) start--;
        return start > range.Start + ShortestClause && passage.IsComma(start - 1) && !passage.IsQuoted(start - 2) && NounPhrases.Starts(passage, start) && NounPhrases.End(passage, start, i) == i;
    }

    /// <summary>"he's said": the clitic of "has" behind a person.</summary>
    private static bool IsHave(Passage passage, int i) =>
        passage.Chars(i) is "'s" or "’s" && (passage.Is(i - 1, "he") || passage.Is(i - 1, "she") || passage.NameAt(i - 1) >= 0);

    /// <summary>"has, in a statement, called".</summary>
    private static bool IsBehindAuxiliaryAside(Passage passage, int head, TokenRange range)
    {
        var i = head - 1;
        if (!passage.IsComma(i)) return false;
        do i--;
        while (i > range.Start && !passage.IsComma(i));
        return passage.Is(i - 1, WordClass.Auxiliary);
    }

    /// <summary>A few words behind a quotation that ends with a comma, at the end of the clause: "…,” the release added."</summary>
    private static bool IsAfterQuote(Passage passage, int i, TokenRange range)
    {
        if (!(passage.Is(i + 1, '.') || passage.IsComma(i + 1) || passage.Is(i + 1, ':') || passage.Is(i + 1, WordClass.TimeWord | WordClass.Preposition))) return false;
        for (var j = i - 1; j >= range.Start && j >= i - LongestClause; j--)
        {
            if (passage.IsQuoted(j)) return passage.LastInner(passage.Quotes[passage.QuoteAt(j)]) is ',' or '?' or '!' && passage.QuoteAt(j) != passage.QuoteAt(i);
            if (passage.IsFinite(j) || passage.Is(j, ';')) return false;
        }
        return false;
    }

    /// <summary>A past tense that was tagged as a participle: no other finite verb stands before it in its clause, and content opens behind it.</summary>
    private static bool IsMistakenParticiple(Passage passage, int head, CueVerb verb, TokenRange range)
    {
        if (!passage.HasFinite(range.Start, range.End) || IsBehindAuxiliaryAside(passage, head, range)) return true;
        if (head == range.Start + 1 && passage.Tag(range.Start) is "NN" or "NNP" && NounPhrases.Starts(passage, head + 1)) return true;
        if (IsBehindRelativeClause(passage, head, range)) return true;
        if (verb.Takes(CueFrames.Predicate) && !verb.Prepositions.Any(p => passage.Is(head + 1, p))) return false;
        if (IsAfterQuote(passage, head, range) || ClosesSentence(passage, head, range)) return true;
        if (passage.Is(head + 1, "by") || (passage.Is(head + 1, "to") && !verb.Prepositions.Contains("to")) || passage.Is(head + 1, '.')) return false;
        var before = head - 1;
        if (passage.IsComma(before))
            while (before > range.Start && !passage.IsComma(--before)) { }
        for (var i = before; i >= range.Start && !passage.Is(i, ';') && !passage.IsQuoted(i); i--)
        {
            // "…, and his campaign called for …"
            if (passage.Is(i, WordClass.Coordinator) && NounPhrases.Starts(passage, i + 1) && NounPhrases.End(passage, i + 1, head) == head) return !passage.Is(head + 1, WordClass.Preposition) || verb.Prepositions.Any(p => passage.Is(head + 1, p));
            if (passage.IsFinite(i)) return passage.Is(head - 1, WordClass.Coordinator);
        }
        for (var i = head + 1; i < range.End && !passage.Is(i, "that") && !passage.IsQuoted(i); i++)
            if (passage.IsFinite(i)) return !passage.IsComma(i - 1) && (verb.Takes(CueFrames.Clause) || passage.IsVerb(i));
        return true;
    }

    /// <summary>"One of those who signed the letter called him a quack.": the only finite verb before stands in a relative clause, and none follows.</summary>
    private static bool IsBehindRelativeClause(Passage passage, int head, TokenRange range)
    {
        int relatives = 0, finite = 0;
        for (var i = range.Start; i < head; i++)
        {
            if (passage.IsPunctuation(i) || passage.IsQuoted(i)) return false;
            if (passage.Is(i, "who")) relatives++;
            if (passage.IsFinite(i)) finite++;
        }
        return relatives == 1 && finite == 1 && passage.IsNoun(head - 1) && NounPhrases.Starts(passage, range.Start) && !passage.HasFinite(head + 1, range.End);
    }

    /// <summary>"the alleged attack", "a written statement".</summary>
    private static bool IsAttributive(Passage passage, int i, TokenRange range) =>
        (passage.Is(i - 1, '-') && !passage.Tokens.IsSpaceBefore(i))
        || (passage.Is(i - 1, "so") && passage.Tag(i) == "VBN")
        || (passage.Tag(i) is "VBN" or "VBG" && i > range.Start && IsInsidePhrase(passage, i) && (passage.IsNoun(i + 1) || passage.Tag(i + 1) is ['J', ..]));

    /// <summary>Whether the word before a participle makes it part of a noun phrase.</summary>
    private static bool IsInsidePhrase(Passage passage, int participle)
    {
        var before = participle - 1;
        if (NounPhrases.IsPronoun(passage, before) || NounPhrases.IsAge(passage, before)) return false;
        if (passage.IsModifier(before) || passage.Is(before, '-')) return true;
        return passage.Tag(participle) == "VBN"
            ? passage.Is(before, WordClass.Preposition)
            : passage.IsNoun(before) && !QuotationLexicon.VerbsOf(passage.Chars(participle)).Any(verb => verb.Takes(CueFrames.Clause | CueFrames.Request));
    }

    /// <summary>"Mexicans often say", tagged as an infinitive.</summary>
    private static bool IsPluralSubject(Passage passage, int i)
    {
        while (passage.IsAdverb(i)) i--;
        return passage.Tag(i) is "NNS" or "NNPS" || passage.Is(i, "they") || passage.Is(i, "we");
    }

    /// <summary>"Critics of the bill, however, say", "traders in Leeds put", tagged as an infinitive: a noun phrase opens the clause, and only a verb is missing.</summary>
    private static bool IsOnlyVerb(Passage passage, int head, TokenRange range)
    {
        var start = head;
        while (start > range.Start && !passage.Is(start - 1, ';') && !passage.Is(start - 1, ':') && !(passage.Is(start - 1, "as") && passage.IsComma(start - 2))) start--;
        return start < head && NounPhrases.Starts(passage, start) && !passage.HasFinite(start, head) && !passage.Is(head - 1, WordClass.Coordinator) && !passage.IsQuoted(head - 1);
    }

    /// <summary>Whether a verb is finite without its group: by its tag, or as a base form where a quotation shows that the tagger was wrong.</summary>
    private static bool IsFiniteAlone(Passage passage, int head, TokenRange range)
    {
        if (passage.Tag(head) is "VBD" or "VBZ" or "VBP" || !passage.IsVerb(head)) return true;
        if (passage.Tag(head) is not "VB") return false;
        var isAfterMark = passage.IsQuoted(head - 1) || (passage.IsComma(head - 1) && passage.IsQuoted(head - 2));
        return isAfterMark || (NounPhrases.IsPronoun(passage, head - 1) && IsAfterQuote(passage, head, range));
    }

    /// <summary>A verb as a cue, with its group and the way it stands.</summary>
    public static Cue Build(Passage passage, int head, CueVerb verb, TokenRange range, int sentence)
    {
        var first = head;
        bool negated = false, hedged = false, passive = false, finite = IsFiniteAlone(passage, head, range), to = false;
        for (var i = head - 1; i >= range.Start && head - i <= LongestGroup && !passage.IsQuoted(i); i--)
        {
            if (passage.Is(i, WordClass.Hedge)) hedged = true;
            else if (passage.Is(i, WordClass.Negation)) 
            {
                negated = true;
                finite |= passage.IsFinite(i);
                if (passage.IsFinite(i)) to = false;
                if (!passage.IsAdverb(i) || !passage.IsAdverb(i - 1)) first = i;
            }
            else if (passage.Is(i, WordClass.Be) && !to)
            {
                passive |= passage.Tag(head) is "VBN" or "VBD" && first == head && !IsHave(passage, i);
                finite = true;
                first = i;
            }
            else if (passage.Is(i, WordClass.Be | WordClass.Auxiliary)) { finite = true; first = i; }
            else if (passage.Is(i, "to") && passage.Tag(head) is "VB" or "VBP" && first == head) { to = true; finite = false; first = i; }
            else if (!passage.IsAdverb(i) && !(passage.Is(i, "since") && passage.Is(i - 1, WordClass.Auxiliary))) break;
        }
        if (passage.Tag(head) is "VBN" && first == head && !finite)
        {
            finite = IsMistakenParticiple(passage, head, verb, range);
            passive = !finite;
        }
        finite |= passage.Tag(head) == "VB" && first == head && !to && !passage.Is(head - 1, WordClass.Coordinator) && IsPluralSubject(passage, head - 1);
        finite |= passage.Tag(head) == "VB" && first == head && !to && IsOnlyVerb(passage, head, range);
        finite |= verb.Lemma is "read" && !to && first == head && passage.Tag(head) != "VBG";
        var end = verb.Particle is null ? head + 1 : head + 2;
        return new Cue(new TokenRange(first, end), head, verb, passive ? CueForm.Passive : finite && !to ? CueForm.Finite : CueForm.NonFinite, negated, hedged, sentence);
    }
}
