using Extract.Entities;
using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Whole quoted sentences beside a clause without a reporting verb: "praised the plan: “…”", "“…,” she smiled."</summary>
internal sealed class BesideFinder(Passage passage, int sentence, int floor)
{
    /// <summary>A person with a description, right before a colon, has at most this many tokens.</summary>
    private const int LongestByline = 14;

    /// <summary>A name with its description, from the head of the sentence on, has at most this many tokens.</summary>
    private const int LongestDescription = 30;

    private readonly TokenRange _range = passage.Sentences[sentence].Tokens;

    /// <returns>In text order.</returns>
    public IEnumerable<Draft> Find()
    {
        for (var i = floor; i < _range.End; i++)
        {
            if (!passage.IsQuoted(i)) continue;
            var quote = passage.Quotes[passage.QuoteAt(i)];
            if (quote.Tokens.Count >= QuotedSpan.ShortestSentence && !IsTitle(quote) && Unattributed(quote) is { } draft) yield return draft;
            i = quote.Tokens.End - 1;
        }
    }

    /// <summary>A sentence without content that can introduce the quotation behind it: "Her lawyer agreed." Null if it names nobody.</summary>
    public Draft? Lead()
    {
        foreach (var cue in CueFinder.Find(passage, sentence))
        {
            if (cue.Form != CueForm.Finite) continue;
            var subject = SubjectFinder.Find(passage, cue, floor);
            if (subject.Phrase is not null) return Lead(cue, subject);
        }
        var colon = _range.End - 1;
        if (NameBeforeColon(colon) is { } name) return new Draft(new TokenRange(colon, colon + 1), name, "label") { LastSentence = sentence };
        for (var i = floor; i < _range.End; i++)
        {
            if (!passage.IsFinite(i)) continue;
            var subject = SubjectFinder.Find(passage, AnyVerb(i), floor);
            return subject.Phrase is { } phrase && (IsPerson(phrase) || (passage.Is(colon, ':') && passage.NameAt(phrase.End - 1) >= 0)) ? Lead(AnyVerb(i), subject) : null;
        }
        return null;
    }

    private Draft Lead(Cue cue, CueSubject subject)
    {
        var draft = Draft.Of(cue, subject, "lead");
        draft.LastSentence = sentence;
        return draft;
    }

    private Cue AnyVerb(int verb) =>
        new(new TokenRange(verb, verb + 1), verb, new CueVerb("", null, CueFrames.Clause, []), CueForm.Finite, IsNegated: false, IsHedged: false, sentence);

    private bool IsPerson(TokenRange phrase)
    {
        if (passage.Is(phrase.Start, "he") || passage.Is(phrase.Start, "she")) return true;
        for (var i = phrase.Start; i < phrase.End; i++)
            if (passage.NameAt(i) is >= 0 and var name && passage.Mentions[name].Type == EntityType.Person) return true;
        return false;
    }

    /// <summary>"More from Jones:", "Polls agree – Carl Bialik:", "(English) David Cameron, prime minister:", "Ann Lee of Leeds:".</summary>
    private TokenRange? NameBeforeColon(int colon)
    {
        if (!passage.Is(colon, ':')) return null;
        if (passage.NameAt(colon - 1) is >= 0 and var name && passage.Mentions[name].Tokens.Start is var start && start > _range.Start && IsBeforeByline(start - 1))
            return new TokenRange(start, colon);
        return Label(colon) ?? Described(colon);
    }

    /// <summary>"Ann Lee, head of research at the firm in Leeds:", "Broker Hill &amp; Lee:": what opens the sentence is a named person with a description, or a body's name.</summary>
    private TokenRange? Described(int colon)
    {
        var start = Math.Max(floor, _range.Start);
        if (start != _range.Start || colon - start > LongestDescription || !NounPhrases.Starts(passage, start)) return null;
        var phrase = NounPhrases.End(passage, start, colon);
        if (phrase <= start || passage.NameAt(phrase - 1) is not (>= 0 and var name)) return null;
        if (phrase == colon) return passage.Mentions[name].Type == EntityType.Organization ? new TokenRange(start, phrase) : null;
        if (!passage.IsComma(phrase) || passage.Mentions[name].Type != EntityType.Person) return null;
        return passage.HasFinite(phrase, colon) || passage.HasQuote(new TokenRange(phrase, colon)) ? null : new TokenRange(start, phrase);
    }

    private bool IsBeforeByline(int token) => passage.IsDash(token) || passage.Is(token, '-') || passage.Is(token, "from");

    /// <summary>A person with a description and no verb, from the last bracket, mark or sentence on; "SAYING" may stand before the colon.</summary>
    private TokenRange? Label(int colon)
    {
        var end = passage.Is(colon - 1, "saying") ? colon - 1 : colon;
        var first = end;
        while (first > floor && end - first <= LongestByline && !passage.IsQuoted(first - 1) && !passage.Is(first - 1, ')') && !passage.Is(first - 1, '.') && !passage.IsFinite(first - 1)) first--;
        if (end - first > LongestByline || passage.IsFinite(first - 1)) return null;
        while (first < end && (passage.Is(first, WordClass.Coordinator) || IsInverting(first))) first++;
        var phrase = NounPhrases.Starts(passage, first) ? NounPhrases.End(passage, first, end) : first;
        if (phrase == first || !(phrase == end || passage.IsComma(phrase))) return null;
        for (var i = first; i < phrase; i++)
            if (passage.NameAt(i) is >= 0 and var name && passage.Mentions[name].Type == EntityType.Person) return new TokenRange(first, phrase);
        return null;
    }

    /// <summary>"Said Ann Lee:", whatever the tagger took the verb for.</summary>
    private bool IsInverting(int i)
    {
        foreach (var verb in QuotationLexicon.VerbsOf(passage.Chars(i)))
            if (verb.Takes(CueFrames.Inverting)) return true;
        return false;
    }

    /// <summary>"Titled “A Very Long Winter,”": named as a work, or every longer word has a capital.</summary>
    private bool IsTitle(QuotedSpan quote)
    {
        for (var i = quote.Tokens.Start - 3; i < quote.Tokens.Start; i++)
            if (i >= _range.Start && passage.Is(i, WordClass.Work | WordClass.Nickname)) return true;
        for (var i = quote.Tokens.Start; i < quote.Tokens.End; i++)
            if (passage.IsLowerCase(i) && passage.Chars(i).Length > 3) return false;
        return quote.Tokens.Count <= 12;
    }

    private Draft? Unattributed(QuotedSpan quote)
    {
        var before = quote.Tokens.Start - 1;
        int verb;
        if (NameBeforeColon(before) is { } name)
        {
            var labelled = new Draft(new TokenRange(before, before + 1), name, "label");
            labelled.Pieces.Add(new TokenRange(quote.Tokens.Start, Math.Min(quote.Tokens.End, _range.End)));
            return labelled;
        }
        if (before > floor && (passage.Is(before, ':') || passage.IsComma(before)) && passage.HasFinite(floor, before))
        {
            verb = before - 1;
            if (!(passage.IsComma(before) && passage.IsFinite(verb)))
                for (verb = floor; verb < before && !passage.IsFinite(verb);) verb++;
        }
        else if (quote.Tokens.Start <= floor + 1 && passage.LastInner(quote) is ',' or '?' or '!' && passage.HasFinite(quote.Tokens.End, _range.End))
        {
            for (verb = quote.Tokens.End; verb < _range.End && !passage.IsFinite(verb);) verb++;
        }
        else
        {
            return null;
        }
        var cue = AnyVerb(verb);
        var subject = SubjectFinder.Find(passage, cue, verb > quote.Tokens.Start ? quote.Tokens.End : floor);
        return subject.Phrase is null ? null : Draft.Of(cue, subject, "beside", new TokenRange(quote.Tokens.Start, Math.Min(quote.Tokens.End, _range.End)));
    }
}
