using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>The statements of one narrator's sentence: each reporting verb or "according to" with its content and speaker.</summary>
internal sealed class SentenceStatements
{
    private readonly Passage _passage;
    private readonly int _sentence;
    private readonly TokenRange _range;
    private readonly List<Cue> _cues;
    private readonly List<Draft> _drafts = [];
    private int _floor;

    private SentenceStatements(Passage passage, int sentence)
    {
        _passage = passage;
        _sentence = sentence;
        _range = passage.Sentences[sentence].Tokens;
        _floor = _range.Start;
        _cues = CueFinder.Find(passage, sentence);
    }

    /// <returns>Drafts in text order, their pieces disjoint.</returns>
    public static List<Draft> Find(Passage passage, int sentence)
    {
        var statements = new SentenceStatements(passage, sentence);
        statements.Run();
        return statements._drafts;
    }

    /// <summary>A sentence without content that can introduce the quotation behind it: "Her lawyer agreed." Null if it names nobody.</summary>
    public static Draft? Lead(Passage passage, int sentence)
    {
        var statements = new SentenceStatements(passage, sentence);
        foreach (var cue in statements._cues)
        {
            if (cue.Form != CueForm.Finite) continue;
            var subject = SubjectFinder.Find(passage, cue, statements._floor);
            if (subject.Phrase is not null) return statements.Build(cue, subject, [], "lead") is var draft ? Placed(draft, sentence) : null;
        }
        for (var i = statements._range.Start; i < statements._range.End; i++)
        {
            if (!passage.IsFinite(i)) continue;
            var subject = SubjectFinder.Find(passage, NoCue(i, sentence), statements._floor);
            return subject.Phrase is { } phrase && IsPerson(passage, phrase) ? Placed(statements.Build(NoCue(i, sentence), subject, [], "lead"), sentence) : null;
        }
        return null;
    }

    private static Draft Placed(Draft draft, int sentence)
    {
        draft.LastSentence = sentence;
        return draft;
    }

    private static Cue NoCue(int verb, int sentence) =>
        new(new TokenRange(verb, verb + 1), verb, new CueVerb("", null, CueFrames.Clause, []), CueForm.Finite, IsNegated: false, IsHedged: false, sentence);

    private static bool IsPerson(Passage passage, TokenRange phrase)
    {
        if (passage.Is(phrase.Start, "he") || passage.Is(phrase.Start, "she")) return true;
        for (var i = phrase.Start; i < phrase.End; i++)
            if (passage.NameAt(i) is >= 0 and var name && passage.Mentions[name].Type == Entities.EntityType.Person) return true;
        return false;
    }

    private void Run()
    {
        if (FindSources()) return;
        var final = FinalAttribution();
        for (var k = 0; k < _cues.Count; k++)
        {
            var cue = _cues[k];
            if (cue.Tokens.Start < _floor) continue;
            if (final is { } last && cue.Head < last.Subject.Region.Start) continue;
            var subject = final is { } f && f.Cue == cue ? f.Subject : SubjectFinder.Find(_passage, cue, _floor);
            if (Attribute(cue, subject, Limit(k, subject)) is { } draft) Add(draft);
        }
        FindUnattributed();
        FindClaims();
    }

    /// <summary>"his claim that …", "the company's promise to …".</summary>
    private void FindClaims()
    {
        for (var i = _range.Start + 1; i + 2 < _range.End; i++)
        {
            if (!_passage.Is(i, WordClass.ClaimNoun) || _passage.IsQuoted(i) || !_passage.Tag(i).StartsWith("NN", StringComparison.Ordinal)) continue;
            if (!(_passage.Is(i + 1, "that") && !_passage.IsFinite(i + 2)) && !(_passage.Is(i + 1, "to") && _passage.Tag(i + 2) == "VB")) continue;
            if (Possessor(i) is not { } possessor || IsTaken(i)) continue;
            var end = ContentFinder.TrimEnd(_passage, i + 1, ClaimEnd(i));
            if (end <= i + 2 || IsTaken(end - 1)) continue;
            var draft = new Draft(new TokenRange(i, i + 1), possessor, "claim", 0.6) { LastSentence = _sentence };
            draft.Pieces.Add(new TokenRange(i + 1, end));
            _drafts.Add(draft);
        }
    }

    private bool IsTaken(int token) => _drafts.Any(d => d.Cue.Contains(token) || d.Pieces.Any(p => p.Contains(token)));

    private TokenRange? Possessor(int noun)
    {
        for (var i = noun - 1; i >= _range.Start && i >= noun - 4; i--)
        {
            if (_passage.Is(i, WordClass.Possessive)) return new TokenRange(i, i + 1);
            if (_passage.Tag(i) != "POS") continue;
            var start = i;
            while (start > _range.Start && (_passage.IsNoun(start - 1) || _passage.IsModifier(start - 1)) && !_passage.IsQuoted(start - 1)) start--;
            return start < i ? new TokenRange(start, i) : null;
        }
        return null;
    }

    /// <summary>A claim that is the subject ends before the main verb; a comma with a new clause or participle ends any.</summary>
    private int ClaimEnd(int noun)
    {
        var isSubject = !_passage.HasFinite(_range.Start, noun);
        var open = _passage.Is(noun + 1, "that") ? 1 : 0;
        for (var i = noun + 2; i < _range.End; i++)
        {
            if (_passage.IsQuoted(i)) continue;
            if (_passage.IsComma(i) && (_passage.IsFinite(i + 1) || _passage.Tag(i + 1) == "VBG" || _passage.Is(i + 1, WordClass.Coordinator | WordClass.Relative))) return i;
            if (_passage.Is(i, WordClass.Relative | WordClass.Subordinator | WordClass.Coordinator)) open++;
            else if (isSubject && _passage.IsFinite(i) && open-- <= 0) return i;
        }
        return _range.End;
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
            if (left is { } content && !_passage.IsQuoted(content.End - 1) && _passage.HasFinite(content.Start, content.End)) return (cue, subject);
        }
        return null;
    }

    /// <summary>Where content of cue <paramref name="k"/> must end: before a later cue that is coordinated, participial or has a contrasting subject.</summary>
    private int Limit(int k, CueSubject subject)
    {
        var end = IsSubordinate(_cues[k]) || IsConcession(subject) ? MainClause(_cues[k].Tokens.End) : _range.End;
        for (var m = k + 1; m < _cues.Count && m <= k + 6; m++)
        {
            var next = _cues[m];
            var before = next.Tokens.Start - 1;
            while (before > _cues[k].Head && _passage.IsAdverb(before)) before--;
            if (before <= _cues[k].Head) continue;
            var isParticiple = _passage.Tag(next.Head) == "VBG" && next.Form == CueForm.NonFinite;
            if (isParticiple && (_passage.IsComma(before) || _passage.IsDash(before) || (_passage.Is(before, WordClass.Coordinator) && (next.Verb.Takes(CueFrames.Clause) || _passage.Tag(_cues[k].Head) == "VBG")))) return Boundary(before);
            if (isParticiple && _passage.QuoteAt(before) >= 0) return before + 1;
            if (_passage.Is(before, WordClass.Coordinator) && (IsSameTense(_cues[k], next) || _cues[k].Verb == next.Verb || (_cues[k].Form == CueForm.NonFinite && next.Form == CueForm.Finite))) return Boundary(before);
            if (next.Form != CueForm.Finite) continue;
            var nextSubject = SubjectFinder.Find(_passage, next, _cues[k].Tokens.End);
            if (nextSubject.IsInherited || nextSubject.Phrase is not { } phrase || phrase.Start <= _cues[k].Head + 1) continue;
            var link = phrase.Start - 1;
            if (_passage.IsQuoted(link))
            {
                var opening = _passage.Quotes[_passage.QuoteAt(link)].Tokens.Start;
                if (opening - 1 > _cues[k].Head && _passage.Is(opening - 1, ':')) return opening - 1;
                continue;
            }
            if (_passage.Is(link, ';') || ((_passage.Is(link, WordClass.Coordinator) || _passage.Is(link, "while") || _passage.Is(link, "although") || _passage.Is(link, "though")) && (_passage.IsComma(link - 1) || _passage.IsQuoted(link - 1)))) return Boundary(link);
        }
        return end;
    }

    /// <summary>"and while he said that …, …".</summary>
    private bool IsConcession(CueSubject subject)
    {
        var link = subject.Region.Start - 1;
        return link > _range.Start && (_passage.Is(link, "while") || _passage.Is(link, "although") || _passage.Is(link, "though") || _passage.Is(link, "if")) && _passage.Is(link - 1, WordClass.Coordinator);
    }

    /// <summary>Whether the cue stands in a clause before the main one: "When asked about X, …", "Even as he accused Y, …".</summary>
    private bool IsSubordinate(Cue cue)
    {
        var first = _range.Start;
        while (first < cue.Tokens.Start && (_passage.IsPunctuation(first) || _passage.Is(first, WordClass.Coordinator) || _passage.IsAdverb(first))) first++;
        if (first == cue.Tokens.Start) return true;
        if (!_passage.Is(first, WordClass.Subordinator) || (_passage.Is(first, "as") && !_passage.Is(first - 1, "even")) || _passage.IsQuoted(first)) return false;
        for (var i = first; i < cue.Tokens.Start; i++)
            if (_passage.IsComma(i)) return false;
        return true;
    }

    /// <summary>The comma before the next noun phrase with a finite verb.</summary>
    private int MainClause(int from)
    {
        for (var i = from; i < _range.End; i++)
        {
            if (!_passage.IsQuoted(i) ? !_passage.IsComma(i) : _passage.QuoteAt(i + 1) == _passage.QuoteAt(i) || _passage.LastInner(_passage.Quotes[_passage.QuoteAt(i)]) != ',') continue;
            if (!NounPhrases.Starts(_passage, i + 1)) continue;
            var end = NounPhrases.End(_passage, i + 1, _range.End);
            if (_passage.IsFinite(end) || (_passage.IsAdverb(end) && _passage.IsFinite(end + 1))) return _passage.IsQuoted(i) ? i + 1 : i;
        }
        return _range.End;
    }

    private int Boundary(int link) => _passage.IsComma(link - 1) ? link - 1 : link;

    private bool IsSameTense(Cue cue, Cue next) =>
        next.Form == CueForm.Finite && cue.Form == CueForm.Finite && IsPast(cue) == IsPast(next);

    private bool IsPast(Cue cue)
    {
        for (var i = cue.Tokens.Start; i < cue.Tokens.End; i++)
            if (_passage.IsFinite(i)) return _passage.Tag(i) == "VBD";
        return false;
    }

    private Draft? Attribute(Cue cue, CueSubject subject, int limit)
    {
        if (subject.IsInherited && _drafts.Count > 0 && _drafts[^1].Speaker is { } same) subject = subject with { Phrase = same };
        var left = cue.Form == CueForm.Passive || subject.IsInherited ? null : ContentFinder.Left(_passage, subject, _floor);
        var behindQuote = left is { } l && _passage.IsQuoted(l.End - 1) && QuoteStart(l.End - 1) > _floor ? ContentFinder.Right(_passage, cue, subject, limit) : null;
        if (behindQuote is { } b && (_passage.IsQuoted(b.Start) || !_passage.HasFinite(b.Start, b.End))) behindQuote = null;
        if (left is { } content && behindQuote is null && _passage.IsQuoted(content.End - 1) && IsQuoteAttribution(content))
            return BothSides(cue, subject, content, limit, "quote-cue");
        var right = behindQuote ?? ContentFinder.Right(_passage, cue, subject, limit);
        if (right is { } phrase && phrase.End >= _range.End - 1 && !HasQuote(phrase) && IsMarkedBlock(_sentence + 1) && AwaitsBlock(cue, subject) is { } awaiting) return awaiting;
        if (right is { } behind && IsReporting(cue, subject, behind))
            return Build(cue, subject, [behind], _passage.IsQuoted(behind.Start) ? "cue-quote" : "cue-content");
        if (left is null && cue.Verb.Takes(CueFrames.Clause) && cue.Form == CueForm.Finite && subject.Phrase is not null && BehindComma(cue, subject, limit) is { } after)
            return Build(cue, subject, [after], "cue-content");
        if (left is { } clause && cue.Verb.Takes(CueFrames.Clause) && IsLeftAttribution(cue, subject))
            return BothSides(cue, subject, clause, limit, "content-cue");
        return AwaitsBlock(cue, subject);
    }

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
        if (!subject.IsInverted && !_passage.IsComma(from)) from = ContentFinder.SkipAdverbials(_passage, cue.Verb, from, limit);
        if (subject.IsInverted || !_passage.IsComma(from) || from + 1 >= limit) return null;
        var start = subject.Region.Start;
        if (start > _range.Start && !_passage.IsComma(start - 1) && !_passage.Is(start, "as")) return null;
        if (!NounPhrases.Starts(_passage, from + 1) && !_passage.Is(from + 1, WordClass.Preposition | WordClass.Question)) return null;
        if (!_passage.HasFinite(from + 1, limit)) return null;
        var end = ContentFinder.TrimEnd(_passage, from + 1, limit);
        return end > from + 1 ? new TokenRange(from + 1, end) : null;
    }

    /// <summary>Whether what is before "S said" is content: a clause, with nothing but adverbials or an aside's comma behind the verb.</summary>
    private bool IsLeftAttribution(Cue cue, CueSubject subject)
    {
        if (cue.Form != CueForm.Finite) return false;
        var start = subject.Region.Start;
        if (start - 1 <= _floor || !(_passage.IsComma(start - 1) || _passage.IsDash(start - 1))) return false;
        var isClause = (_passage.HasFinite(_floor, start - 1) || (cue.Verb.Takes(CueFrames.Inverting) && HasVerb(_floor, start - 1))) && !_passage.Is(_floor, WordClass.Subordinator);
        var after = subject.IsInverted ? subject.Phrase!.Value.End : cue.Tokens.End;
        return isClause || _passage.IsComma(after) || _passage.IsDash(after);
    }

    private bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_passage.Tag(i) is "VBN" or "VB") return true;
        return false;
    }

    private Draft? BothSides(Cue cue, CueSubject subject, TokenRange left, int limit, string rule)
    {
        var pieces = new List<TokenRange> { left };
        var rest = subject.IsInverted ? subject.Phrase!.Value.End : cue.Tokens.End;
        if (Rest(rest, left, limit) is { } second) pieces.Add(second);
        return Build(cue, subject, pieces, rule);
    }

    /// <summary>The interrupted rest behind "S said,": a quotation, or the other half of a clause.</summary>
    private TokenRange? Rest(int from, TokenRange left, int limit)
    {
        var isQuote = _passage.IsQuoted(left.End - 1);
        if (isQuote)
        {
            for (var i = from; i < limit; i++)
            {
                if (!_passage.IsQuoted(i)) continue;
                var quote = _passage.Quotes[_passage.QuoteAt(i)];
                if (!(_passage.IsPunctuation(i - 1) || i == from) || _passage.Is(i - 1, '(') || (quote.Tokens.Count < 6 && quote.Tokens.End < limit - 1)) return null;
                return HasOwnCue(quote) ? null : new TokenRange(i, ContentFinder.TrimEnd(_passage, i, Math.Min(limit, quote.Tokens.End)));
            }
            return null;
        }
        while (from < limit && (_passage.Is(from, WordClass.TimeWord | WordClass.ObjectPronoun) || _passage.IsAdverb(from))) from++;
        if (!(_passage.IsComma(from) || _passage.IsDash(from)) || from + 1 >= limit) return null;
        var next = from + 1;
        if (left.Count > 3 && !_passage.IsFinite(next) && _passage.HasFinite(left.Start, left.End) && !(_passage.Is(next, WordClass.Coordinator) && _passage.HasFinite(next, limit))) return null;
        if (_passage.Is(next, WordClass.Relative) || _passage.Tag(next) == "VBG") return null;
        var end = ContentFinder.TrimEnd(_passage, next, limit);
        return end > next ? new TokenRange(next, end) : null;
    }

    /// <summary>Whether a verb right behind the quotation attributes it.</summary>
    private bool HasOwnCue(QuotedSpan quote)
    {
        foreach (var cue in _cues)
        {
            if (cue.Head < quote.Tokens.End || cue.Head > quote.Tokens.End + 8) continue;
            if (!_passage.HasFinite(quote.Tokens.End, cue.Tokens.Start) && _passage.LastInner(quote) is ',' or '?' or '!') return true;
        }
        return false;
    }

    /// <summary>Whether this verb reports here: findings need a source that finds, beliefs and "began" need marks.</summary>
    private bool IsReporting(Cue cue, CueSubject subject, TokenRange content)
    {
        if (cue.Verb.Takes(CueFrames.Finding | CueFrames.Ruling)) return subject.Phrase is { } phrase && !NounPhrases.IsPronoun(_passage, phrase.Start);
        if (cue.Verb.Takes(CueFrames.Belief)) return false;
        if (cue.Verb.Takes(CueFrames.Predicate) && !HasQuote(content) && subject.Phrase is { } named && _passage.Chars(named.Start) is "a" or "an" or "A" or "An") return false;
        if (cue.Verb.Lemma is "cite" && cue.Form != CueForm.Finite && !HasQuote(content)) return false;
        if (cue.Form == CueForm.Passive && subject.Phrase is null && !HasQuote(content) && (!cue.Verb.Takes(CueFrames.Clause | CueFrames.Recipient) || cue.Tokens.Count == 1 || !OpensClause(content.Start))) return false;
        if (cue.Form == CueForm.NonFinite && subject.Phrase is null && !_passage.IsQuoted(content.Start)) return false;
        return true;
    }

    private bool OpensClause(int i) => _passage.Is(i, "that") || _passage.Is(i, WordClass.Question) || _passage.Is(i, "to") || (NounPhrases.Starts(_passage, i) && _passage.HasFinite(i, Math.Min(_range.End, i + 12)));

    private bool HasQuote(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
            if (_passage.IsQuoted(i)) return true;
        return false;
    }

    /// <summary>"Smith tweeted:" at the end of its block.</summary>
    private Draft? AwaitsBlock(Cue cue, CueSubject subject)
    {
        if (!(_passage.Is(_range.End - 1, ':') || (_passage.IsComma(_range.End - 1) && _range.End < _passage.Count && _passage.IsQuoted(_range.End))) || _passage.Sentences[_sentence].Block == Block(_sentence + 1)) return null;
        if (_cues[^1] != cue) return null;
        return Build(cue, subject, [], "cue-block");
    }

    /// <summary>Whether the sentence opens a block that is a quotation by its marks or its kind.</summary>
    private bool IsMarkedBlock(int sentence) =>
        sentence < _passage.Sentences.Count && (_passage.IsQuoted(_passage.Sentences[sentence].Tokens.Start) || _passage.Blocks[_passage.Sentences[sentence].Block].Kind == Ingest.BlockKind.BlockQuote);

    private int Block(int sentence) => sentence < _passage.Sentences.Count ? _passage.Sentences[sentence].Block : -1;

    private Draft Build(Cue cue, CueSubject subject, List<TokenRange> pieces, string rule)
    {
        var draft = new Draft(cue.Tokens, subject.Phrase, rule, Confidence(rule, subject)) { IsNegated = cue.IsNegated, IsHedged = cue.IsHedged, AwaitsBlock = pieces.Count == 0 };
        draft.Pieces.AddRange(pieces);
        return draft;
    }

    private static double Confidence(string rule, CueSubject subject) => rule switch
    {
        "quote-cue" => 0.95,
        "cue-quote" => 0.9,
        "content-cue" => 0.8,
        _ => subject.Phrase is null ? 0.6 : 0.75,
    };

    /// <summary>"According to S, …", "…, according to S", "per S". Whether the sentence's only statement is one.</summary>
    private bool FindSources()
    {
        for (var i = _range.Start; i + 2 < _range.End; i++)
        {
            if (_passage.IsQuoted(i)) continue;
            var length = _passage.Is(i, "according") && _passage.Is(i + 1, "to") ? 2 : _passage.Is(i, "in") && _passage.Is(i + 1, "the") && _passage.Is(i + 2, "words") && _passage.Is(i + 3, "of") ? 4 : i == _range.Start && _passage.Is(i, "per") ? 1 : 0;
            if (length > 0 && Source(i, i + length) is { } draft)
            {
                Add(draft);
                return draft.Pieces[0].Start < draft.Cue.Start;
            }
        }
        return false;
    }

    private Draft? Source(int start, int from)
    {
        var end = NounPhrases.End(_passage, from, _range.End);
        if (end == from)
            while (end < _range.End && end < from + 8 && !_passage.IsPunctuation(end)) end++;
        if (end == from) return null;
        var floor = LastClause(start);
        var left = ContentFinder.TrimEnd(_passage, floor, start);
        var isInitial = left <= floor || (left - floor <= 2 && !_passage.HasFinite(floor, left) && !_passage.IsQuoted(floor)) || _passage.Is(start - 1, WordClass.Coordinator) || _passage.Is(start - 2, WordClass.Coordinator);
        var pieces = new List<TokenRange>();
        if (!isInitial) pieces.Add(new TokenRange(floor, left));
        if (SourceRest(end, isInitial) is { } right) pieces.Add(right);
        if (pieces.Count == 0) return null;
        var draft = new Draft(new TokenRange(start, from), new TokenRange(from, end), "according-to", 0.9);
        draft.Pieces.AddRange(pieces);
        return draft;
    }

    /// <summary>Behind the last semicolon.</summary>
    private int LastClause(int end)
    {
        var i = end;
        while (i > _floor && !_passage.Is(i - 1, ';')) i--;
        return i;
    }

    /// <summary>The content behind the source: behind its comma, or at once where a verb goes on.</summary>
    private TokenRange? SourceRest(int end, bool isInitial)
    {
        var limit = end;
        while (limit < _range.End && (_passage.IsQuoted(limit) || !_passage.Is(limit, ';'))) limit++;
        var comma = end;
        while (comma < limit && !_passage.IsComma(comma)) comma++;
        var start = comma + 1;
        if (isInitial) start = comma < limit ? AfterApposition(comma) + 1 : end;
        else if (_passage.IsFinite(end)) start = end;
        else if (comma > end + 6 || _passage.Is(start, WordClass.Relative) || _passage.Is(start, "but") || _passage.Tag(start) == "VBG" || !_passage.HasFinite(comma, limit)) return null;
        if (start >= limit) return null;
        var right = ContentFinder.TrimEnd(_passage, start, limit);
        return right > start ? new TokenRange(start, right) : null;
    }

    /// <summary>The comma behind an apposition: "the team's coach, Alireza Mehraban, …".</summary>
    private int AfterApposition(int comma)
    {
        for (var i = comma + 1; i < _range.End && i < comma + 15; i++)
        {
            if (_passage.IsFinite(i) || _passage.IsQuoted(i)) return comma;
            if (_passage.IsComma(i)) return _passage.HasFinite(i, _range.End) && (NounPhrases.Starts(_passage, comma + 1) || _passage.Is(comma + 1, WordClass.Relative)) ? i : comma;
        }
        return comma;
    }

    /// <summary>A whole quoted sentence beside a clause without a reporting verb: "praised the plan: “…”", "“…,” she smiled."</summary>
    private void FindUnattributed()
    {
        for (var i = Math.Max(_floor, _range.Start); i < _range.End; i++)
        {
            if (!_passage.IsQuoted(i)) continue;
            var quote = _passage.Quotes[_passage.QuoteAt(i)];
            if (quote.Tokens.Count >= 6 && !IsTitle(quote) && Unattributed(quote) is { } draft) Add(draft);
            i = quote.Tokens.End - 1;
        }
    }

    /// <summary>"More from Jones:", "Polls agree – Carl Bialik:".</summary>
    private TokenRange? NameBeforeColon(int colon)
    {
        if (!_passage.Is(colon, ':') || _passage.NameAt(colon - 1) is not (>= 0 and var name)) return null;
        var start = _passage.Mentions[name].Tokens.Start;
        return start - 1 >= _range.Start && (_passage.IsDash(start - 1) || _passage.Is(start - 1, '-') || _passage.Is(start - 1, "from")) ? new TokenRange(start, colon) : null;
    }

    /// <summary>"Titled “A Very Long Winter,”": named as a work, or every longer word has a capital.</summary>
    private bool IsTitle(QuotedSpan quote)
    {
        for (var i = quote.Tokens.Start - 3; i < quote.Tokens.Start; i++)
            if (i >= _range.Start && _passage.Is(i, WordClass.Work | WordClass.Nickname)) return true;
        for (var i = quote.Tokens.Start; i < quote.Tokens.End; i++)
            if (_passage.IsLowerCase(i) && _passage.Chars(i).Length > 3) return false;
        return quote.Tokens.Count <= 12;
    }

    private Draft? Unattributed(QuotedSpan quote)
    {
        var before = quote.Tokens.Start - 1;
        int verb;
        if (NameBeforeColon(before) is { } name)
        {
            var labelled = new Draft(new TokenRange(before, before + 1), name, "label", 0.7);
            labelled.Pieces.Add(new TokenRange(quote.Tokens.Start, Math.Min(quote.Tokens.End, _range.End)));
            return labelled;
        }
        if (before > _floor && (_passage.Is(before, ':') || _passage.IsComma(before)) && _passage.HasFinite(_floor, before))
        {
            verb = before - 1;
            if (!(_passage.IsComma(before) && _passage.IsFinite(verb)))
                for (verb = _floor; verb < before && !_passage.IsFinite(verb);) verb++;
        }
        else if (quote.Tokens.Start <= _floor + 1 && _passage.LastInner(quote) is ',' or '?' or '!' && _passage.HasFinite(quote.Tokens.End, _range.End))
        {
            for (verb = quote.Tokens.End; verb < _range.End && !_passage.IsFinite(verb);) verb++;
        }
        else
        {
            return null;
        }
        var cue = NoCue(verb, _sentence);
        var subject = SubjectFinder.Find(_passage, cue, verb > quote.Tokens.Start ? quote.Tokens.End : _floor);
        return subject.Phrase is null ? null : Build(cue, subject, [new TokenRange(quote.Tokens.Start, Math.Min(quote.Tokens.End, _range.End))], "beside");
    }
}
