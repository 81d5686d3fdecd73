using Extract.Quotations.Choice;
using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>The statements of one narrator's sentence: each reporting verb or "according to" with its content and speaker.</summary>
internal sealed class SentenceStatements
{
    /// <summary>A noun phrase and a verb without a recognised finite form have more tokens than this.</summary>
    private const int ShortestClause = 6;

    private readonly Passage _passage;
    private readonly int _sentence;
    private readonly TokenRange _range;
    private readonly List<Cue> _cues;
    private readonly List<Draft> _drafts = [];
    private readonly IEndChooser _chooser;
    private readonly InterruptedRest _rest;
    private readonly WordingClauses _wordings;
    private int _floor;

    private SentenceStatements(Passage passage, int sentence, IEndChooser chooser)
    {
        _passage = passage;
        _chooser = chooser;
        _sentence = sentence;
        _range = passage.Sentences[sentence].Tokens;
        _floor = _range.Start;
        _cues = CueFinder.Find(passage, sentence);
        _rest = new InterruptedRest(passage, _range, _cues);
        _wordings = new WordingClauses(passage, _range);
    }

    /// <returns>Drafts in text order, their pieces disjoint; behind them those whose content is part of another one's.</returns>
    public static List<Draft> Find(Passage passage, int sentence, IEndChooser chooser)
    {
        var statements = new SentenceStatements(passage, sentence, chooser);
        statements.Run();
        return statements._drafts;
    }

    private void Run()
    {
        if (new SourcePhraseFinder(_passage, _range).Find() is { } source)
        {
            Add(source);
            if (source.Pieces[0].Start < source.Cue.Start)
            {
                AddReported();
                AddSaidBySource(source);
                AddBehindSource(source);
                return;
            }
        }
        var scope = new CueScope(_passage, _range, _cues);
        var final = FinalAttribution();
        for (var k = 0; k < _cues.Count; k++)
        {
            var cue = _cues[k];
            if (cue.Tokens.Start < _floor) continue;
            if (final is { } last && cue.Head < last.Subject.Region.Start) continue;
            if (_wordings.Find(cue, _floor) is { } named)
            {
                Add(named);
                continue;
            }
            var subject = final is { } f && f.Cue == cue ? f.Subject : SubjectFinder.Find(_passage, cue, _floor);
            var end = scope.End(k, subject);
            if (Attribute(cue, subject, end) is not { } draft) continue;
            EndContent(draft, cue, end);
            Add(draft);
        }
        foreach (var beside in new BesideFinder(_passage, _sentence, _floor).Find()) Add(beside);
        AddReported();
        new ClaimFinder(_passage, _sentence, _drafts).Find();
    }

    /// <summary>"It was safe, according to a statement, adding, “…”": the source goes on in its own words.</summary>
    private void AddSaidBySource(Draft source)
    {
        foreach (var cue in _cues)
        {
            if (cue.Tokens.Start < source.Cue.End || cue.Form != CueForm.NonFinite || _passage.Tag(cue.Head) != "VBG" || !_passage.IsComma(cue.Tokens.Start - 1) || source.Speaker is null) continue;
            var subject = new CueSubject(source.Speaker, cue.Tokens, IsInverted: false, IsInherited: true);
            if (ContentFinder.Right(_passage, cue, subject, _range.End) is not { } content || !_passage.IsQuoted(content.Start)) continue;
            Add(Draft.Of(cue, subject, "cue-quote", content));
        }
    }

    /// <summary>"…, according to the agency, which expects that …": the source in a clause of its own.</summary>
    private void AddBehindSource(Draft source)
    {
        foreach (var cue in _cues)
        {
            if (cue.Tokens.Start < _floor || cue.Form != CueForm.Finite || source.Speaker is not { } speaker || cue.Tokens.Start < speaker.End) continue;
            var subject = SubjectFinder.Find(_passage, cue, source.Cue.End);
            if (subject.IsInherited || subject.IsInverted || subject.Phrase is null) continue;
            if (ContentFinder.Right(_passage, cue, subject, _range.End) is not { } content || !ReportingTest.Reports(_passage, _range, cue, subject, content)) continue;
            var draft = Draft.Of(cue, subject, RuleOf(cue, content), content);
            EndContent(draft, cue, _range.End);
            Add(draft);
        }
    }

    /// <summary>"According to Reuters, the minister said …": what somebody is reported to have said is that speaker's statement, too, one level deep; what was denied or may be said is none.</summary>
    private void AddReported()
    {
        var floor = _floor;
        for (int d = 0, outer = _drafts.Count; d < outer; d++)
        {
            foreach (var piece in _drafts[d].Pieces)
            {
                if (Reported(piece, _drafts[d].Rule == "according-to") is not { } inner) continue;
                inner.LastSentence = _sentence;
                _drafts.Add(inner);
                break;
            }
        }
        // What is read inside a statement is no room for others behind it.
        _floor = floor;
    }

    /// <param name="piece">Content of the statement that reports.</param>
    /// <param name="isOfSource">Whether the narrator's own clause stands there ("…, according to S"): a noun phrase is content, too.</param>
    private Draft? Reported(TokenRange piece, bool isOfSource)
    {
        foreach (var cue in _cues)
        {
            if (cue.Tokens.Start <= piece.Start || cue.Tokens.End >= piece.End || cue.Form != CueForm.Finite || cue.IsNegated || _passage.Tag(cue.Tokens.Start) == "MD") continue;
            if (!isOfSource && !cue.Verb.Takes(CueFrames.Clause)) continue;
            if (cue.Verb.Takes(CueFrames.Finding) && !_passage.Is(cue.Tokens.End, "that")) continue;
            var subject = SubjectFinder.Find(_passage, cue, piece.Start);
            if (subject.IsInherited || subject.Phrase is not { } phrase || phrase.Start < piece.Start || NounPhrases.IsPronoun(_passage, phrase.Start)) continue;
            _floor = piece.Start;
            if (Attribute(cue, subject, piece.End) is not { Pieces.Count: > 0 } draft || (draft.Rule is "cue-object" && !isOfSource)) continue;
            if (draft.Pieces.TrueForAll(p => p.Start >= piece.Start && p.End <= piece.End)) return draft.As("nested");
        }
        return null;
    }

    /// <summary>Bounds words of the narrator behind a reporting verb where the chooser says.</summary>
    private void EndContent(Draft draft, Cue cue, int scope)
    {
        if (draft.Pieces is not [var content] || content.Start < cue.Tokens.End || _passage.HasQuote(content)) return;
        var places = EndFeatures.Places(_passage, cue, draft, _range.End, scope, withTree: false);
        var end = places.Ends.Count < 2 ? 0 : _chooser.Guess(places);
        if (end < 0)
        {
            places = EndFeatures.Places(_passage, cue, draft, _range.End, scope, withTree: true);
            end = _chooser.Choose(places);
        }
        draft.Pieces[0] = new TokenRange(content.Start, places.Ends[end]);
    }

    private void Add(Draft draft)
    {
        draft.LastSentence = _sentence;
        _drafts.Add(draft);
        foreach (var piece in draft.Pieces) _floor = Math.Max(_floor, piece.End);
        _floor = Math.Max(_floor, draft.Cue.End);
    }

    /// <summary>The last verb, where it attributes all that stands before it: "…, Smith said Tuesday."</summary>
    private (Cue Cue, CueSubject Subject)? FinalAttribution()
    {
        if (_cues.Count < 2) return null;
        for (var k = _cues.Count - 1; k >= Math.Max(1, _cues.Count - 4); k--)
        {
            var cue = _cues[k];
            var subject = SubjectFinder.Find(_passage, cue, _floor);
            if (subject.Phrase is null || subject.IsInherited || cue.Form != CueForm.Finite || cue.IsNegated || _passage.Tag(cue.Tokens.Start) == "MD") continue;
            if (!IsLeftAttribution(cue, subject) || ContentFinder.Right(_passage, cue, subject, _range.End) is not null) continue;
            var left = ContentFinder.Left(_passage, subject, _floor);
            if (left is { } content && !_passage.IsQuoted(content.End - 1) && (_passage.HasFinite(content.Start, content.End) || IsClosedBy(cue, subject.Region.Start))) return (cue, subject);
        }
        return null;
    }

    private Draft? Attribute(Cue cue, CueSubject subject, int limit)
    {
        if (subject.IsInherited && _drafts.Count > 0) subject = subject with { Phrase = InheritedSpeaker.Of(_passage, _range, cue, _drafts[^1]) ?? subject.Phrase };
        var left = cue.Form == CueForm.Passive || subject.IsInherited ? null : ContentFinder.Left(_passage, subject, _floor);
        var behindQuote = left is { } l && _passage.IsQuoted(l.End - 1) && QuoteStart(l.End - 1) > _floor ? ContentFinder.Right(_passage, cue, subject, limit) : null;
        if (behindQuote is { } b && !(_passage.IsQuoted(b.Start) ? b.Start == cue.Tokens.End || _passage.Is(b.Start - 1, ':') : _passage.HasFinite(b.Start, b.End))) behindQuote = null;
        if (left is { } content && behindQuote is null && _passage.IsQuoted(content.End - 1) && IsQuoteAttribution(content))
            return BothSides(cue, subject, content, limit, "quote-cue");
        var right = behindQuote ?? ContentFinder.Right(_passage, cue, subject, limit);
        if (left is { } opening && right is { } closing && IsInterrupted(cue, subject, opening, closing)) return Draft.Of(cue, subject, "content-cue", opening, closing);
        if (left is { } whole && right is { } rest && IsContinued(whole, rest) && cue.Verb.Takes(CueFrames.Clause) && IsLeftAttribution(cue, subject))
            return BothSides(cue, subject, whole, limit, "content-cue");
        if (right is { } phrase && phrase.End >= _range.End - 1 && !_passage.HasQuote(phrase) && IsMarkedBlock(_sentence + 1) && AwaitsBlock(cue, subject) is { } awaiting) return awaiting;
        if (right is { } behind && ReportingTest.Reports(_passage, _range, cue, subject, behind))
            return Draft.Of(cue, subject, RuleOf(cue, behind), behind);
        if (left is null && cue.Verb.Takes(CueFrames.Clause) && cue.Form == CueForm.Finite && subject.Phrase is not null && BehindComma(cue, subject, limit) is { } after)
            return Draft.Of(cue, subject, "cue-comma", after);
        if (left is { } clause && (cue.Verb.Takes(CueFrames.Clause) || IsFound(cue, clause)) && IsLeftAttribution(cue, subject))
            return BothSides(cue, subject, clause, limit, "content-cue");
        return AwaitsBlock(cue, subject) ?? new UnusualContents(_passage, _range, _floor).Find(cue, subject, limit);
    }

    /// <summary>"The bridge will close, he said, and open again in May": a clause of the narrator that goes on behind a comma.</summary>
    private bool IsContinued(TokenRange left, TokenRange right) =>
        _passage.IsComma(right.Start - 1) && !_passage.IsQuoted(right.Start) && _passage.HasFinite(left.Start, left.End);

    /// <summary>"The rules, he complained, “were written by fools.”": the narrator begins what the quotation, in small letters, goes on with.</summary>
    private bool IsInterrupted(Cue cue, CueSubject subject, TokenRange left, TokenRange right)
    {
        if (cue.Form != CueForm.Finite || !_passage.IsQuoted(right.Start) || _passage.IsQuoted(left.End - 1) || left.Count < 2 || _passage.Is(left.Start, WordClass.Subordinator)) return false;
        var from = subject.IsInverted ? subject.Phrase!.Value.End : cue.Tokens.End;
        if (right.Start != from + 1 || !_passage.IsComma(from) || !_passage.IsLowerCase(right.Start + 1) || _passage.Is(left.End - 1, WordClass.Subordinator | WordClass.Relative)) return false;
        return (NounPhrases.Starts(_passage, left.Start) && _passage.HasFinite(left.Start, left.End)) || _passage.Tag(right.Start + 1) is "VBD" or "VBZ" or "VBP" or "MD";
    }

    /// <summary>"Most wells are dry, the study found": without a verb of its own nothing is found.</summary>
    private bool IsFound(Cue cue, TokenRange clause) => cue.Verb.Takes(CueFrames.Finding | CueFrames.Ruling) && _passage.HasFinite(clause.Start, clause.End);

    private int QuoteStart(int token) => _passage.Quotes[_passage.QuoteAt(token)].Tokens.Start;

    /// <summary>Whether the quotation before the speaker is what is attributed: it ends with a comma, question or exclamation mark.</summary>
    private bool IsQuoteAttribution(TokenRange content)
    {
        var quote = _passage.Quotes[_passage.QuoteAt(content.End - 1)];
        return _passage.LastInner(quote) is ',' or '?' or '!' or '.' or '…' or '—' or '-' || _passage.IsComma(content.End) || _passage.IsDash(content.End) || content.Start == quote.Tokens.Start;
    }

    /// <summary>"As Smith noted, the plan is …", "And, he said, it is …".</summary>
    private TokenRange? BehindComma(Cue cue, CueSubject subject, int limit)
    {
        var from = cue.Tokens.End;
        if (!subject.IsInverted && !_passage.IsComma(from)) from = ContentOpening.SkipAdverbials(_passage, cue.Verb, from, limit);
        if (!subject.IsInverted && cue.Verb.Takes(CueFrames.Recipient)) from = ContentOpening.SkipRecipient(_passage, cue.Tokens.End, limit);
        if (subject.IsInverted || !_passage.IsComma(from) || from + 1 >= limit) return null;
        var start = subject.Region.Start;
        if (start > _range.Start && !_passage.IsComma(start - 1) && !_passage.Is(start, "as")) return null;
        if (!NounPhrases.Starts(_passage, from + 1) && !_passage.Is(from + 1, WordClass.Preposition | WordClass.Question)) return null;
        if (!_passage.HasFinite(from + 1, limit) && !(NounPhrases.Starts(_passage, from + 1) && _passage.HasQuote(new TokenRange(from + 1, limit)))) return null;
        var end = ContentEnd.TrimEnd(_passage, from + 1, limit);
        return end > from + 1 ? new TokenRange(from + 1, end) : null;
    }

    /// <summary>Whether what is before "S said" is content: a clause, with nothing but adverbials or an aside's comma behind the verb.</summary>
    private bool IsLeftAttribution(Cue cue, CueSubject subject)
    {
        if (cue.Form != CueForm.Finite) return false;
        var start = subject.Region.Start;
        if (start - 1 <= _floor || !(_passage.IsComma(start - 1) || _passage.IsDash(start - 1))) return false;
        var isClause = (_passage.HasFinite(_floor, start - 1) || (cue.Verb.Takes(CueFrames.Inverting) && HasVerb(_floor, start - 1)) || IsClosedBy(cue, start)) && !_passage.Is(_floor, WordClass.Subordinator);
        var after = subject.IsInverted ? subject.Phrase!.Value.End : ContentOpening.SkipAdverbials(_passage, cue.Verb, cue.Tokens.End, _range.End);
        return isClause || _passage.IsComma(after) || _passage.IsDash(after);
    }

    /// <summary>Nothing but adverbials follows the verb, and before its subject stands enough for a clause, whatever the tagger took its verb for.</summary>
    private bool IsClosedBy(Cue cue, int start) =>
        start - _floor > ShortestClause && OpensWithSubject && ContentOpening.SkipAdverbials(_passage, cue.Verb, cue.Tokens.End, _range.End) >= _range.End - 1;

    private bool OpensWithSubject => NounPhrases.Starts(_passage, _floor) || _passage.Tag(_floor + 1) == "CD" || _passage.Tag(_floor + 2) == "CD";

    private bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_passage.Tag(i) is "VBN" or "VB") return true;
        return false;
    }

    private Draft? BothSides(Cue cue, CueSubject subject, TokenRange left, int limit, string rule)
    {
        var rest = subject.IsInverted ? subject.Phrase!.Value.End : cue.Tokens.End;
        // "A picker was fined, which, his lawyer said, he cannot pay": the narrator's clause is no content.
        var isOpen = _passage.Is(left.End - 1, WordClass.Subordinator | WordClass.Relative) && !_passage.IsQuoted(left.End - 1);
        if (isOpen && _rest.Find(rest, new TokenRange(left.End - 1, left.End), limit, subject.IsInverted) is { } relative) return Draft.Of(cue, subject, rule, relative);
        return _rest.Find(rest, left, limit, subject.IsInverted) is { } second ? Draft.Of(cue, subject, rule, left, second) : Draft.Of(cue, subject, rule, left);
    }

    /// <summary>"Smith tweeted:" at the end of its block.</summary>
    private Draft? AwaitsBlock(Cue cue, CueSubject subject)
    {
        if (!(_passage.Is(_range.End - 1, ':') || (_passage.IsComma(_range.End - 1) && _range.End < _passage.Count && _passage.IsQuoted(_range.End))) || _passage.Sentences[_sentence].Block == Block(_sentence + 1)) return null;
        if (_cues[^1] != cue) return null;
        return Draft.Of(cue, subject, "cue-block");
    }

    /// <summary>Whether the sentence opens a block that is a quotation by its marks or its kind.</summary>
    private bool IsMarkedBlock(int sentence) =>
        sentence < _passage.Sentences.Count && (_passage.IsQuoted(_passage.Sentences[sentence].Tokens.Start) || _passage.Blocks[_passage.Sentences[sentence].Block].Kind == Ingest.BlockKind.BlockQuote);

    private int Block(int sentence) => sentence < _passage.Sentences.Count ? _passage.Sentences[sentence].Block : -1;

    private string RuleOf(Cue cue, TokenRange content)
    {
        if (ContentOpening.IsRequest(_passage, cue.Verb, content.Start, content.End)) return "cue-infinitive";
        if (_passage.IsQuoted(content.Start)) return "cue-quote";
        if (_passage.Is(content.Start, "that")) return "cue-that";
        if (_passage.Is(content.Start, "to")) return "cue-infinitive";
        if (_passage.Is(content.Start, WordClass.Question)) return "cue-question";
        return ContentFinder.IsNounPhraseContent(_passage, cue, content.Start) ? "cue-object" : "cue-clause";
    }
}
