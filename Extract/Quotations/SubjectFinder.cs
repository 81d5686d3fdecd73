using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Finds who speaks: the subject before the verb (over appositions, relative clauses and asides), behind it (inversion), the by-phrase of a passive,
/// or the subject of the verb that governs a participle, infinitive or second verb.
/// </summary>
internal static class SubjectFinder
{
    /// <summary>A clause is searched back no further than this many tokens.</summary>
    private const int LongestClause = 60;

    public static CueSubject Find(Passage passage, Cue cue, int floor)
    {
        var sentence = passage.Sentences[cue.Sentence].Tokens;
        var start = Math.Max(Math.Max(sentence.Start, floor), cue.Tokens.Start - LongestClause);
        if (IsInverted(passage, cue, start, sentence.End) is { } inverted) return inverted;
        if (cue.Form == CueForm.Passive) return Passive(passage, cue, sentence.End);
        return Before(passage, cue, start);
    }

    /// <summary>", said Smith, a lawyer" and "Said Smith:".</summary>
    private static CueSubject? IsInverted(Passage passage, Cue cue, int start, int end)
    {
        if (cue.Form == CueForm.NonFinite || cue.Tokens.Count > 1 + (cue.Verb.Particle is null ? 0 : 1)) return null;
        var after = cue.Tokens.End;
        var before = cue.Tokens.Start - 1;
        while (before >= start && passage.IsAdverb(before)) before--;
        var afterQuote = before >= start && (passage.IsQuoted(before) || (before > start && passage.IsComma(before) && passage.IsQuoted(before - 1)));
        var atStart = before < start;
        var afterComma = before > start && (passage.IsComma(before) || passage.IsDash(before)) && !passage.IsQuoted(before);
        if (!(afterQuote || atStart || afterComma) || !(NounPhrases.Starts(passage, after) || (afterQuote && passage.IsUpperCase(after)))) return null;
        if (passage.Is(after, WordClass.ObjectPronoun) && !passage.Is(after, WordClass.SubjectPronoun)) return null;
        if (afterComma && !(passage.IsQuoted(before - 1) || IsClause(passage, AfterQuotes(passage, start, before), before) || IsAside(passage, cue, after, end))) return null;
        if (cue.Verb.Takes(CueFrames.Recipient) && afterComma && !passage.IsQuoted(before - 1)) return null;
        var phrase = NounPhrases.End(passage, after, end);
        var mayInvert = afterQuote || (atStart ? cue.Verb.Takes(CueFrames.Clause) : cue.Verb.Takes(CueFrames.Inverting) || EstimatesBehindClause(passage, cue, start, before, new TokenRange(after, phrase)));
        if (!mayInvert) return null;
        if (afterQuote && !(passage.IsPunctuation(phrase) || passage.Is(phrase, WordClass.Relative | WordClass.Preposition | WordClass.TimeWord))) phrase = Math.Max(phrase, UpToPunctuation(passage, after, end));
        if (afterQuote && passage.IsFinite(phrase)) phrase = EndOfPerson(passage, after, phrase);
        if (phrase == after || passage.Is(after, WordClass.Relative) || passage.IsFinite(phrase)) return null;
        return new CueSubject(new TokenRange(after, phrase), new TokenRange(cue.Tokens.Start, phrase), IsInverted: true, IsInherited: false);
    }

    /// <summary>"A day costs millions, estimated [Doyle], an economist.": a verb that seldom stands before its subject does so behind a clause and before a name.</summary>
    private static bool EstimatesBehindClause(Passage passage, Cue cue, int start, int before, TokenRange phrase) =>
        cue.Verb.Takes(CueFrames.Clause) && passage.HasFinite(ClauseStarts.BehindComma(passage, start, before), before) && IsNamedAlone(passage, phrase.Start, phrase.End);

    /// <summary>A name and nothing that it could be the object of.</summary>
    private static bool IsNamedAlone(Passage passage, int start, int end)
    {
        if (!(passage.Is(end, '.') || passage.IsComma(end))) return false;
        for (var i = start; i < end; i++)
            if (passage.NameAt(i) >= 0) return true;
        return false;
    }

    /// <summary>"The contrast, said Doyle, would be clear".</summary>
    private static bool IsAside(Passage passage, Cue cue, int after, int end)
    {
        var phrase = NounPhrases.End(passage, after, end);
        return cue.Verb.Takes(CueFrames.Inverting) && passage.IsComma(phrase) && passage.IsFinite(phrase + 1);
    }

    private static int UpToPunctuation(Passage passage, int start, int end)
    {
        var i = start;
        while (i < end && i < start + 10 && !passage.IsQuoted(i) && !(passage.IsPunctuation(i) && !passage.Is(i, '-'))) i++;
        return passage.HasFinite(start, i) ? start : i;
    }

    /// <summary>"said Rep. Ann Lee" with the words of a link behind it: the name speaks, however its line goes on.</summary>
    private static int EndOfPerson(Passage passage, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (passage.NameAt(i) is >= 0 and var name && passage.Mentions[name].Type == Entities.EntityType.Person) return Math.Min(end - 1, passage.Mentions[name].Tokens.End);
        return end;
    }

    private static int AfterQuotes(Passage passage, int start, int end)
    {
        var i = end;
        while (i > start && !passage.IsQuoted(i - 1)) i--;
        return i;
    }

    /// <summary>Whether a whole clause stands there, not a subject with its relative clause.</summary>
    private static bool IsClause(Passage passage, int start, int end)
    {
        var subject = NounPhrases.End(passage, start, end);
        if (passage.Is(subject, WordClass.Relative) || (passage.IsComma(subject) && (passage.Is(subject + 1, WordClass.Relative) || !passage.HasFinite(subject, Math.Min(subject + 3, end))))) return false;
        return passage.HasFinite(start, end);
    }

    private static CueSubject Passive(Passage passage, Cue cue, int end)
    {
        for (var i = cue.Tokens.End; i < end && i < cue.Tokens.End + 16; i++)
        {
            if (passage.IsQuoted(i) || !passage.Is(i, "by")) continue;
            var phrase = NounPhrases.End(passage, i + 1, end);
            if (phrase > i + 1) return new CueSubject(new TokenRange(i + 1, phrase), cue.Tokens, IsInverted: false, IsInherited: false);
            break;
        }
        return new CueSubject(null, cue.Tokens, IsInverted: false, IsInherited: false);
    }

    /// <summary>The noun phrase before a passive verb: what is said to be so.</summary>
    public static TokenRange? OfPassive(Passage passage, Cue cue, int floor)
    {
        var start = Math.Max(passage.Sentences[cue.Sentence].Tokens.Start, floor);
        return SubjectPhrases.Subject(passage, ClauseStarts.Before(passage, start, cue.Tokens.Start), cue.Tokens.Start);
    }

    private static CueSubject Before(Passage passage, Cue cue, int start)
    {
        var last = cue.Tokens.Start - 1;
        while (last >= start && (passage.IsAdverb(last) || passage.Is(last, WordClass.Hedge) || (passage.Is(last, "there") && last > start && passage.IsNoun(last - 1)))) last--;
        // "Officials this week said".
        if (last - 1 > start && passage.Is(last, WordClass.TimeWord) && passage.Is(last - 1, WordClass.TimeDeterminer) && !passage.IsPunctuation(last - 2)) last -= 2;
        if (last > start && passage.Is(last, WordClass.Reflexive) && passage.IsNoun(last - 1)) last--;
        if (last >= start && passage.Is(last, WordClass.Relative) && !passage.IsQuoted(last) && Antecedent(passage, start, last) is { } antecedent)
            return new CueSubject(antecedent, new TokenRange(antecedent.Start, cue.Tokens.End), IsInverted: false, IsInherited: false);
        if (cue.Form == CueForm.NonFinite && passage.Is(last, "as") && Quoted(passage, start, last) is { } quoted)
            return new CueSubject(quoted, cue.Tokens, IsInverted: false, IsInherited: false);
        var clause = ClauseStarts.Before(passage, start, cue.Tokens.Start);
        if (cue.Form == CueForm.NonFinite && last >= clause && (passage.Is(last, WordClass.Sign) || (cue.Verb.Takes(CueFrames.Finding) && passage.Is(last, WordClass.Document))))
            return new CueSubject(SubjectPhrases.LastBase(passage, clause, last + 1), new TokenRange(cue.Tokens.Start, cue.Tokens.End), IsInverted: false, IsInherited: false);
        if (cue.Form == CueForm.NonFinite && passage.Tag(cue.Head) == "VBG" && cue.Tokens.Count == 1 && WithSubject(passage, start, last + 1) is { } absolute)
            return new CueSubject(absolute, new TokenRange(cue.Tokens.Start, cue.Tokens.End), IsInverted: false, IsInherited: false);
        if (cue.Form == CueForm.NonFinite && passage.Tag(cue.Head) == "VBG" && last == cue.Tokens.Start - 1 && passage.NameAt(last) is >= 0 and var name && passage.Mentions[name].Type == Entities.EntityType.Person)
            return new CueSubject(passage.Mentions[name].Tokens, cue.Tokens, IsInverted: false, IsInherited: false);
        var sentence = Math.Max(passage.Sentences[cue.Sentence].Tokens.Start, cue.Tokens.Start - LongestClause);
        if (cue.Form == CueForm.NonFinite || last < clause || passage.Is(last, WordClass.Coordinator))
            return Inherited(passage, cue, sentence, passage.Is(last, WordClass.Coordinator) ? last : cue.Tokens.Start);
        if (clause > start && passage.Is(clause, "who") && Antecedent(passage, start, clause) is { } person)
            return new CueSubject(person, new TokenRange(person.Start, cue.Tokens.End), IsInverted: false, IsInherited: false);
        if (SubjectPhrases.Subject(passage, clause, last + 1) is { } subject)
        {
            // "“…,” retired general Newton said": a participle taken for a verb.
            if (subject.Start == clause + 1 && passage.IsQuoted(clause - 1) && passage.IsVerb(clause)) subject = new TokenRange(clause, subject.End);
            return new CueSubject(subject, new TokenRange(passage.Is(subject.Start - 1, "as") ? subject.Start - 1 : subject.Start, cue.Tokens.End), IsInverted: false, IsInherited: false);
        }
        if (clause > start && IsBetweenQuoteAndCue(passage, clause, cue.Tokens.Start))
            return new CueSubject(new TokenRange(clause, cue.Tokens.Start), new TokenRange(clause, cue.Tokens.End), IsInverted: false, IsInherited: false);
        return Inherited(passage, cue, sentence, cue.Tokens.Start);
    }

    /// <summary>"“…,” regulator Roe said": a few words without a verb of their own are the subject, whatever their tags.</summary>
    private static bool IsBetweenQuoteAndCue(Passage passage, int clause, int cue) =>
        passage.IsQuoted(clause - 1) && !passage.IsPunctuation(clause) && cue - clause is > 0 and <= 12 && (cue - clause <= 3 || !passage.HasFinite(clause, cue));

    /// <summary>"quoted Smith, a doctor, as saying": the object of an active verb of quoting.</summary>
    private static TokenRange? Quoted(Passage passage, int start, int end)
    {
        var verb = end - 1;
        while (verb >= start && !QuotationLexicon.VerbsOf(passage.Chars(verb)).Any(v => v.Lemma is "quote" or "cite")) verb--;
        var phrase = NounPhrases.End(passage, verb + 1, end);
        return verb >= start && phrase > verb + 1 && !passage.Is(verb - 1, WordClass.Be) ? new TokenRange(verb + 1, phrase) : null;
    }

    /// <summary>"with Smith saying", "despite the ministry claiming".</summary>
    private static TokenRange? WithSubject(Passage passage, int start, int end)
    {
        for (var i = end - 1; i >= start && i > end - 12; i--)
        {
            if (passage.IsComma(i) || passage.IsFinite(i) || passage.IsQuoted(i)) return null;
            if (!(passage.Is(i, "with") || passage.Is(i, "despite"))) continue;
            var phrase = NounPhrases.End(passage, i + 1, end);
            while (phrase < end && (passage.IsAdverb(phrase) || passage.Is(phrase, WordClass.TimeWord))) phrase++;
            return phrase == end && phrase > i + 1 ? new TokenRange(i + 1, end) : null;
        }
        return null;
    }

    /// <summary>The noun phrase before "who": "Smith, who said".</summary>
    private static TokenRange? Antecedent(Passage passage, int start, int relative)
    {
        var end = relative;
        if (end > start && (passage.IsComma(end - 1) || passage.IsDash(end - 1))) end--;
        // "a letter from his doctor Friday afternoon that says".
        while (end - 1 > start && passage.Is(end - 1, WordClass.TimeWord) && (passage.Is(end - 2, WordClass.TimeWord) || passage.IsNoun(end - 2))) end--;
        return SubjectPhrases.Adjacent(passage, start, end);
    }

    /// <summary>The subject of the verb that governs the cue: the first noun phrase of the clause before.</summary>
    private static CueSubject Inherited(Passage passage, Cue cue, int start, int end)
    {
        var region = new TokenRange(end, cue.Tokens.End);
        if (cue.Form == CueForm.NonFinite && passage.Tag(cue.Head) == "VBG" && MainSubject(passage, start, end) is { } main)
            return new CueSubject(main, region, IsInverted: false, IsInherited: true);
        var verb = end - 1;
        while (verb >= start && !passage.IsFinite(verb)) verb--;
        if (verb < start) return new CueSubject(passage.Tag(cue.Head) == "VBG" ? Following(passage, cue) : null, region, IsInverted: false, IsInherited: true);
        while (verb > start && (passage.IsFinite(verb - 1) || passage.IsAdverb(verb - 1) || passage.Is(verb - 1, WordClass.Auxiliary | WordClass.Be))) verb--;
        var clause = ClauseStarts.Before(passage, start, verb);
        var subject = SubjectPhrases.Subject(passage, clause, verb);
        if (subject is null && verb > start && passage.Is(verb - 1, WordClass.Coordinator)) return Inherited(passage, cue with { Tokens = cue.Tokens }, start, verb - 1) with { Region = region };
        if (subject is null) subject = SubjectPhrases.Subject(passage, start, verb);
        return new CueSubject(subject, region, IsInverted: false, IsInherited: true);
    }

    /// <summary>"Citing safety, the city …": the subject of the main clause behind a participle that opens the sentence.</summary>
    private static TokenRange? Following(Passage passage, Cue cue)
    {
        var limit = passage.Sentences[cue.Sentence].Tokens.End;
        for (var i = cue.Tokens.End; i < limit; i++)
        {
            if (!passage.IsComma(i) || passage.IsQuoted(i) || !NounPhrases.Starts(passage, i + 1)) continue;
            var end = NounPhrases.End(passage, i + 1, limit);
            if (passage.IsFinite(end) || (passage.IsAdverb(end) && passage.IsFinite(end + 1))) return new TokenRange(i + 1, end);
        }
        return null;
    }

    /// <summary>The subject of the sentence's main clause before <paramref name="end"/>.</summary>
    public static TokenRange? MainSubject(Passage passage, int start, int end)
    {
        var clause = start;
        for (var i = end - 1; i > start; i--)
        {
            if ((passage.Is(i, WordClass.Coordinator) && passage.IsComma(i - 1)) || passage.Is(i, ';'))
            {
                var subject = NounPhrases.Starts(passage, i + 1) ? NounPhrases.End(passage, i + 1, end) : i;
                if (subject > i && passage.IsFinite(subject)) { clause = i + 1; break; }
            }
        }
        while (clause < end && passage.IsPunctuation(clause)) clause++;
        while (clause < end && (SubjectPhrases.IsNonSubjectStart(passage, clause) || passage.Is(clause, WordClass.Coordinator) || SubjectPhrases.IsTimePhrase(passage, clause, end)))
        {
            if (passage.Is(clause, WordClass.Coordinator) || (passage.IsAdverb(clause) && !passage.Is(clause, WordClass.TimeWord | WordClass.Preposition))) { clause++; if (passage.IsComma(clause)) clause++; continue; }
            var next = clause;
            while (next < end && !(passage.IsComma(next) && NounPhrases.Starts(passage, next + 1) && !IsInsideObject(passage, next + 1, end))) next++;
            if (next >= end) return null;
            clause = next + 1;
        }
        if (clause >= end || passage.IsQuoted(clause) || !NounPhrases.Starts(passage, clause)) return null;
        var phrase = NounPhrases.End(passage, clause, end);
        return phrase > clause && phrase < end ? new TokenRange(clause, phrase) : null;
    }

    /// <summary>"Following a swift, late-night [meeting], the Council issued": behind the noun phrase a comma and the subject with its verb follow.</summary>
    private static bool IsInsideObject(Passage passage, int start, int end)
    {
        var phrase = NounPhrases.End(passage, start, end);
        return phrase > start && passage.IsComma(phrase) && passage.NameAt(start) < 0 && NounPhrases.Starts(passage, phrase + 1)
            && NounPhrases.End(passage, phrase + 1, end) is var next && next > phrase + 1 && next < end && passage.IsFinite(next);
    }
}
