using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Organizations, governments and documents as speakers.</summary>
internal sealed class IssuerResolver(SpeakerContext context, RolePhraseReader reader, HeadNameFinder heads, EarlierSpeakers earlier, PronounResolver pronouns, JoinedNames joined)
{
    private static readonly WordSet NamedBodies = WordSet.Read("role_words.tsv", "named_body", StringComparer.Ordinal);
    private static readonly WordSet BeforeNamedBodies = WordSet.Read("role_words.tsv", "before_named_body", StringComparer.Ordinal);
    private static readonly WordSet PartBodies = WordSet.Read("role_words.tsv", "part_body", StringComparer.Ordinal);
    private static readonly WordSet Media = WordSet.Read("role_words.tsv", "medium", StringComparer.Ordinal);
    private static readonly WordSet StateBodies = WordSet.Read("role_words.tsv", "state_body", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = reader;
    private readonly HeadNameFinder _heads = heads;
    private readonly EarlierSpeakers _earlier = earlier;
    private readonly PronounResolver _pronouns = pronouns;
    private readonly JoinedNames _joined = joined;
    private readonly BodyAntecedents _bodies = new(context);
    private readonly DocumentIssuers _documents = new(context);
    private readonly PersonalBodies _personal = new(context);

    public Speaker FromBody(TokenRange range, RolePhrase phrase)
    {
        // "US authorities": some officials, not an organization's name.
        if (phrase.Noun.SaysRole) return Speaker.FromPhrase(phrase, 0.8);
        // "the companies": those named together last, never one of them.
        if (phrase.Noun.IsPlural && phrase.Affiliation is null && _context.Lower(range.Start) is "the" or "both")
            return _earlier.LastJoint() ?? (_joined.LastBefore(range.Start, isOrganization: true) is { Count: > 1 } together ? Speaker.Of(_context, together, 0.6) : Speaker.FromPhrase(phrase, 0.7));
        // "Yonhap news agency", "the Unite trade union"
        var (head, name) = (phrase.Head, phrase.Head);
        while (name > range.Start + 1 && _context.MentionAt(name - 1) < 0 && _context.TagAt(name - 1) == UniversalTag.NOUN) name--;
        var mention = name > range.Start ? _context.MentionAt(name - 1) : -1;
        // "the Tewassoul party": the organization is named without the noun.
        if (mention >= 0 && _context.TypeOf(mention) == EntityType.Organization && IsNamedWithout(phrase, mention, name)) return Speaker.Of(_context, [mention], 0.8);
        // "the Seoul government", "the Biden campaign", "the German government"; other adjectives make no name.
        if (mention >= 0 && (_context.TypeOf(mention) != EntityType.Miscellaneous || StateBodies.Contains(phrase.Noun.Lemma)))
        {
            var start = _context.Mentions[mention].Tokens.Start;
            return Speaker.FromPhrase(phrase, 0.8) with { Role = null, Name = _context.Tokens.TextOf(new TokenRange(start, head + 1)) };
        }
        // "the government of Oman"
        if (phrase.AffiliationMention >= 0 && _context.Lower(head + 1) == "of" && _context.Mentions[phrase.AffiliationMention].Tokens is var state && state.Start > head)
        {
            var start = _context.Tokens.FirstEndingAfter(phrase.Role.Span.Start);
            return Speaker.FromPhrase(phrase, 0.8) with { Role = null, Name = _context.Tokens.TextOf(new TokenRange(start, state.End)) };
        }
        var lemma = phrase.Noun.Lemma is "news agency" or "news service" ? "newspaper" : phrase.Noun.Lemma;
        if (NamesNoBody(phrase, mention) && !phrase.Noun.IsPlural && _context.Lower(range.Start) is "the" or "its" && _bodies.Find(range.Start, lemma, isBare: head == range.Start + 1) is >= 0 and var entity)
            return new Speaker { Entities = [entity], Confidence = 0.7 };
        return Speaker.FromPhrase(phrase, 0.7);
    }

    /// <summary>"the company", and "the German company": the adjective names no other body.</summary>
    private bool NamesNoBody(RolePhrase phrase, int mention) =>
        phrase.Affiliation is null || (mention >= 0 && _context.TypeOf(mention) == EntityType.Miscellaneous && phrase.Noun.Lemma is "company" or "firm");

    /// <summary>"the emergencies ministry", "the sheriff's office": small letters for a name of the article; null for another phrase.</summary>
    public Speaker? FromName(TokenRange range)
    {
        if (_context.Lower(range.Start) is not "the" || range.Count < 2) return null;
        for (var i = range.Start; i < range.End; i++)
            if (_context.MentionAt(i) >= 0) return null;
        return _bodies.Named(_context.Tokens.TextOf(new TokenRange(range.Start + 1, range.End))) is >= 0 and var body ? new Speaker { Entities = [body], Confidence = 0.8 } : null;
    }

    /// <summary>"the Tewassoul party", "Yonhap news agency", "the Islamic State group": not a group of the Senate, nor a study group of a college.</summary>
    private bool IsNamedWithout(RolePhrase phrase, int mention, int name)
    {
        if (!NamedBodies.Contains(phrase.Noun.Lemma) || (name < phrase.Head && !BeforeNamedBodies.Contains(_context.Lower(phrase.Head - 1)))) return false;
        return !PartBodies.Contains(phrase.Noun.Lemma)
            || OrganizationWords.Find(_context.EntityOfMention(mention).Name) is not (OrganizationCategory.Legislature or OrganizationCategory.Government or OrganizationCategory.Academic);
    }

    /// <summary>"Roe’s campaign", "his campaign", "the campaign", "Senator Roe’s office"; null for another phrase.</summary>
    public Speaker? FromPersonalBody(TokenRange range)
    {
        var (first, noun) = (_context.Lower(range.Start), _context.Lower(range.End - 1));
        if (!PersonalBodies.IsNoun(noun)) return null;
        for (var i = range.Start; i < range.End; i++)
            if (_context.TagAt(i) is UniversalTag.ADP or UniversalTag.CCONJ) return null;
        var name = (range.Count, first) switch
        {
            (2, "his" or "her") => _pronouns.Resolve(range.Start, _earlier.All) is { Entities: [var owner] } && _context.Entities[owner].Type == EntityType.Person ? _personal.NameOf(owner, noun) : null,
            (2, "the") when noun is not "office" => _personal.LastNamed(range.Start, noun) ?? _personal.Implied(noun, () => _pronouns.AnyPerson(range.Start, _earlier.All)),
            _ => _personal.NameAt(range.End - 1),
        };
        return name is null ? null : new Speaker { Name = name, Noun = SpeakerNouns.Find(noun), Kind = SpeakerKind.Organization, Confidence = 0.7 };
    }

    /// <summary>"WHO's statistics", "a survey by the Royal Society": the issuer is the name.</summary>
    public Speaker FromDocument(TokenRange range, RolePhrase phrase)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var mention = _context.MentionAt(i);
            // "the News.com.au report"
            if (mention < 0 && i < phrase.Head && _context.Tokens[i].Kind == TokenKind.Address) return Speaker.FromPhrase(phrase, 0.6) with { Name = _context.Word(i), Kind = SpeakerKind.Document };
            if (mention < 0) continue;
            var entity = _context.EntityOfMention(mention);
            // "a Trump campaign memo"
            if (entity.Type == EntityType.Person && i < phrase.Head && _personal.NameAt(i + 1) is { } body) return Speaker.FromPhrase(phrase, 0.7) with { Name = body };
            if (entity.Type == EntityType.Person && i < phrase.Head) return Speaker.Of(_context, [mention], 0.8);
            if (entity.Type == EntityType.Organization && i < phrase.Head) return FromIssuer(mention, Speaker.FromPhrase(phrase, 0.7));
        }
        if (_documents.PersonBehind(phrase.Head, phrase.Noun.Lemma) is >= 0 and var writer) return Speaker.Of(_context, [writer], 0.7);
        if (ByIssuer(phrase.Head, range.End) is { Count: > 0 } issuers && _context.TypeOf(issuers[0]) != EntityType.Person)
            return Speaker.Of(_context, issuers, 0.8) with { Noun = phrase.Noun, Role = phrase.Role, Affiliation = _context.JoinedName(issuers) };
        if (_personal.Behind(phrase.Head) is { } office) return Speaker.FromPhrase(phrase, 0.7) with { Name = office };
        if (_context.Lower(range.Start) is "his" or "her" or "its" or "their" && _pronouns.Resolve(range.Start, _earlier.All) is { Entities.Count: > 0 } owner)
        {
            var entity = _context.Entities[owner.Entities[0]];
            return entity.Type == EntityType.Person ? owner : owner with { Noun = phrase.Noun, Role = phrase.Role, Affiliation = new Evidence(entity.Name, phrase.Role.Span) };
        }
        // "the website": a medium of the article.
        if (phrase.Affiliation is null && range.Count == 2 && _context.Lower(range.Start) is "the" && Media.Contains(phrase.Noun.Lemma) && _bodies.Find(range.Start, phrase.Noun.Lemma, isBare: true) is >= 0 and var medium)
            return new Speaker { Entities = [medium], Confidence = 0.6 };
        if (_earlier.Find(range.Start, phrase) is { } earlier) return earlier with { Confidence = 0.6 };
        // "The statement said": whoever has just made one.
        if (_context.Lower(range.Start) == "the" && phrase.Noun.Lemma is "statement" or "letter" or "tweet" or "post" or "message" && _earlier.LastNamed(range.Start, 120) is { } issuer)
            return issuer with { Confidence = 0.5 };
        if (_documents.MentionBehind(phrase.Head, isAuthor: true) is >= 0 and var author)
        {
            var authors = _joined.From(author, _context.Sentences[_context.SentenceOf(phrase.Head)].Tokens.End);
            return Speaker.FromPhrase(phrase, 0.7) with { Entities = Speaker.Of(_context, authors, 0.7).Entities, Affiliation = _context.JoinedName(authors) };
        }
        if (IsIssuer(phrase)) return Speaker.FromPhrase(phrase, 0.7) with { Entities = [_context.EntityOf(phrase.AffiliationMention)] };
        if (phrase.Affiliation is null && _documents.Behind(phrase.Head) is { } behind) phrase = phrase with { Affiliation = behind };
        else if (phrase.Affiliation is null && _context.Lower(range.Start) is "the" or "this" or "its" && _documents.Find(phrase.Head, phrase.Noun.Lemma) is { } before) phrase = phrase with { Affiliation = before };
        return Speaker.FromPhrase(phrase, 0.8);
    }

    /// <summary>"the data of Acme University", "a statement on the website of the ministry", "a report in the Daily Post"; not a study published in a journal.</summary>
    private bool IsIssuer(RolePhrase phrase)
    {
        if (phrase.AffiliationMention < 0 || _context.TypeOf(phrase.AffiliationMention) != EntityType.Organization) return false;
        var start = _context.Mentions[phrase.AffiliationMention].Tokens.Start;
        var preposition = _context.Lower(_context.Lower(start - 1) is "the" ? start - 2 : start - 1);
        return start > phrase.Head && (preposition is "of" || (preposition is "in" && OrganizationWords.Find(_context.EntityOfMention(phrase.AffiliationMention).Name) == OrganizationCategory.Media));
    }

    /// <summary>The names behind "by" or "from" after a document: "projections by the BBC and Sky News".</summary>
    private List<int> ByIssuer(int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            if (_context.Lower(i) is not ("by" or "from")) continue;
            var part = new TokenRange(i + 1, end);
            return _heads.HeadPeople(part) is { Count: > 0 } people ? people : _heads.HeadNames(part);
        }
        return [];
    }

    /// <summary>The organization whose document speaks; both in "ABC News/Washington Post poll".</summary>
    private Speaker FromIssuer(int mention, Speaker document)
    {
        var issuer = _context.NameWithPartners(mention);
        return document with { Entities = [_context.EntityOf(mention)], Affiliation = issuer, Name = issuer is { } name && name.Text.Contains('/', StringComparison.Ordinal) ? name.Text : null };
    }

    /// <summary>"a March 14, 2019 NATO press release": the document's noun ends a phrase that has more in it than nouns.</summary>
    public Speaker? LastDocument(TokenRange range)
    {
        for (var start = Math.Max(range.Start + 1, range.End - SpeakerNouns.MostWords); start < range.End; start++)
        {
            if (_reader.FindNoun(start, range.End) is not { Noun.Class: NounClass.Document } found || found.End != range.End || _context.MentionAt(start - 1) < 0 || _context.MentionAt(start) >= 0) continue;
            var mention = _context.MentionAt(start - 1);
            return FromIssuer(mention, new Speaker { Noun = found.Noun, Role = _context.Evidence(new TokenRange(start, range.End)), Confidence = 0.7 });
        }
        return null;
    }

    /// <summary>"Brazil's National Institute …", "the United States House …": the country before an organization is its home.</summary>
    public Speaker WithHome(Speaker speaker, TokenRange range, IReadOnlyList<int> names)
    {
        var start = _context.Mentions[names[0]].Tokens.Start;
        if (names.Count > 1 || _context.TypeOf(names[0]) != EntityType.Organization) return speaker;
        if (HomeBehind(_context.Mentions[names[0]].Tokens.End, range.End) is { } behind) return speaker with { Affiliation = behind };
        var isOwner = start > 0 && _context.Word(start - 1) is "'s" or "’s";
        if (start <= range.Start) return speaker;
        var before = _context.MentionAt(isOwner ? start - 2 : start - 1);
        if (before < 0 || _context.Mentions[before].Tokens.Start < range.Start || _context.TypeOf(before) == EntityType.Person) return speaker;
        var home = _context.NameOf(before);
        if (isOwner || _context.TypeOf(before) != EntityType.Location) return speaker with { Affiliation = home, Kind = home is not null && KindClassifier.IsAuthorityOf(_context.TypeOf(before), home.Text, _context.EntityOfMention(names[0]).Name) ? SpeakerKind.Official : null };
        return speaker with { Affiliation = home, Name = _context.Tokens.TextOf(new TokenRange(_context.Mentions[before].Tokens.Start, _context.Mentions[names[0]].Tokens.End)) };
    }

    /// <summary>"the Court of Session in Scotland".</summary>
    private Evidence? HomeBehind(int preposition, int end)
    {
        var name = preposition + (preposition + 1 < end && _context.Lower(preposition + 1) == "the" ? 2 : 1);
        return name < end && _context.Lower(preposition) is "in" or "of" && _context.MentionAt(name) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Location ? _context.NameOf(mention) : null;
    }
}
