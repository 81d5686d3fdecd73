using Extract.Entities;
using Extract.Quotations;
using Extract.Speakers.Antecedents;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>The noun phrase beside a cue → the speaker: a name, a pronoun, an office that somebody of the article holds, a document, a group.</summary>
internal sealed class SpeakerResolver
{
    // What ends the noun phrase that is kept as the role of an unnamed speaker.
    private static readonly WordSet PhraseEnds = WordSet.Read("role_words.tsv", "phrase_end", StringComparer.Ordinal);

    // "the retailer": a company named before, not a person.
    private static readonly WordSet CompanyRoles = WordSet.Read("role_words.tsv", "company_role", StringComparer.Ordinal);

    // "the regulator"
    private static readonly WordSet Supervisors = WordSet.Read("role_words.tsv", "supervisor", StringComparer.Ordinal);

    // "the former official": often a source who is not to be named.
    private static readonly WordSet SourceRoles = WordSet.Read("role_words.tsv", "source_role", StringComparer.Ordinal);

    // "the singer": who was named before.
    private static readonly WordSet Celebrities = WordSet.Read("role_words.tsv", "celebrity", StringComparer.Ordinal);

    private readonly SpeakerContext _context;
    private readonly PersonFacts[] _facts;
    private readonly RolePhraseReader _reader;
    private readonly HeadNameFinder _heads;
    private readonly OfficeHolders _holders;
    private readonly EarlierSpeakers _earlier;
    private readonly PronounResolver _pronouns;
    private readonly IssuerResolver _issuers;
    private readonly BodyAntecedents _bodies;
    private readonly JoinedNames _joined;
    private readonly Constituents _constituents;
    private readonly GroupAntecedents _groups;
    private readonly Families _families;
    private readonly LeadDescriptions _lead;
    private readonly Partisans _partisans;

    public SpeakerResolver(SpeakerContext context, PersonFacts[] facts, PronounChains chains)
    {
        (_context, _facts) = (context, facts);
        _reader = new RolePhraseReader(context);
        _heads = new HeadNameFinder(context, _reader);
        _holders = new OfficeHolders(context, facts);
        _earlier = new EarlierSpeakers(context, facts);
        _groups = new GroupAntecedents(context, _reader);
        _pronouns = new PronounResolver(context, chains, _groups);
        _bodies = new BodyAntecedents(context);
        _joined = new JoinedNames(context);
        _constituents = new Constituents(context, facts);
        _families = new Families(context, facts, _joined);
        _lead = new LeadDescriptions(context, facts);
        _partisans = new Partisans(context);
        _issuers = new IssuerResolver(context, _reader, _heads, _earlier, _pronouns, _joined);
    }

    public Speaker Resolve(Statement statement)
    {
        var speaker = statement.Speaker is { } span ? ResolvePhrase(_context.Tokens.Covering(span)) : Inherit(statement);
        var place = statement.Speaker?.Start ?? statement.Content[0].Start;
        if (speaker.IsKnown) _earlier.Add(_context.Tokens.FirstEndingAfter(place), speaker with { Place = null });
        return speaker;
    }

    /// <summary>A quotation without a speaker of its own goes on with the speaker before it.</summary>
    private Speaker Inherit(Statement statement) =>
        statement.Type == QuotationType.Direct && _earlier.Last is { } last ? last with { Confidence = 0.5 } : Speaker.Unknown;

    private Speaker ResolvePhrase(TokenRange range)
    {
        if (range.IsEmpty) return Speaker.Unknown;
        // "WHO" is a name.
        if (range.Count <= 2 && PronounResolver.IsPronoun(_context.Lower(range.Start)) && _context.MentionAt(range.Start) < 0 && (range.Count == 1 || PronounResolver.IsReflexive(_context.Lower(range.End - 1))))
            return _pronouns.Resolve(range.Start, _earlier.All);
        if ((_families.Together(range) ?? Pair(range) ?? _constituents.Find(range, () => _pronouns.AnyPerson(range.Start, _earlier.All)) ?? _groups.FindMember(range, _earlier.All)) is { } meant) return meant;
        // The marked phrase may end inside "24-year-old".
        if (_reader.AgeEnd(range.Start, _context.Tokens.Count) is > 0 and var age && age >= range.End) return _context.Lower(range.Start) == "the" ? _pronouns.AnyPerson(range.Start, _earlier.All) : Speaker.Unknown;
        if (_heads.ApposedTo(range, EntityType.Person) is >= 0 and var bearer) return Speaker.Of(_context, [bearer], 0.9) with { Place = _context.Mentions[bearer].Span };
        var people = _heads.HeadPeople(range);
        if (people.Count > 0)
        {
            LearnFromPhrase(range, people[0]);
            var own = people.Count == 1 ? OwnRole(range, people[0]) : null;
            return Speaker.Of(_context, people, 0.95) with { Noun = own?.Noun, Role = people.Count == 1 ? own?.Role : SharedRole(range, people[0]) };
        }
        if ((_issuers.FromName(range) ?? _issuers.FromPersonalBody(range)) is { } body) return body;
        var phrase = _reader.Read(range.Start, range.End);
        if (phrase is { Noun.Class: NounClass.Role or NounClass.Kin } && IsOfOrganizationName(phrase.Head)) phrase = null;
        if (Apposed(range, phrase) is >= 0 and var named)
        {
            if (phrase is not null && _facts[_context.EntityOf(named)].Role is null) _facts[_context.EntityOf(named)].Add(phrase);
            return Speaker.Of(_context, [named], 0.85) with { Place = _context.SpanOf(range.Start, Math.Max(range.End, _context.Mentions[named].Tokens.End)) };
        }
        if (_heads.Titled(range) is >= 0 and var titled) return _issuers.WithHome(Speaker.Of(_context, [titled], 0.9), range, [titled]);
        // "Amigoe, [the newspaper], wrote"
        if (phrase is { Noun: { Class: NounClass.Body, IsPlural: false } } && _heads.ApposedTo(range, EntityType.Organization) is >= 0 and var organization) return Speaker.Of(_context, [organization], 0.85);
        // "Business Insider", "Press TV": capitals throughout make a name that the recogniser missed.
        if (phrase is { Noun.Class: NounClass.Body or NounClass.Document or NounClass.People } && range.Count > 1 && people.Count == 0 && _heads.HeadNames(range).Count == 0 && _heads.IsProperName(range.Start, range.End))
            return Unnamed(range) with { Kind = phrase.Noun is { Class: NounClass.Body, Kind: SpeakerKind.Official } ? SpeakerKind.Official : SpeakerKind.Organization };
        // "news agency Interfax": the name behind the noun is the head.
        if (phrase is not null && (phrase.Noun.Class is NounClass.Document or NounClass.Kin || _heads.NameBehind(phrase) < 0)) return ResolveNoun(range, phrase);
        if (phrase is null && _issuers.LastDocument(range) is { } document) return document;
        var names = phrase is not null ? _joined.From(_heads.NameBehind(phrase), range.End) : WholeList(range, _heads.HeadNames(range));
        if (names.Count == 0) return Unnamed(range);
        if (Demonym(range, names) is { } kind) return kind;
        return _issuers.WithHome(Speaker.Of(_context, names, 0.9), range, names);
    }

    /// <summary>"Arla and Rabobank both said", "both Smith and [Doe]", "the two" or "the latter" named last; null for another phrase.</summary>
    private Speaker? Pair(TokenRange range)
    {
        var first = _context.Lower(range.Start);
        if (range.Count >= 2 && first is "the" && _context.Lower(range.Start + 1) is "former" or "latter" && (range.Count == 2 || _context.Tags[range.Start + 2].Tag is "NN" or "RB" && _reader.Read(range.Start, range.End) is null))
            return _joined.LastBefore(range.Start, isOrganization: false) is { Count: > 1 } both ? Speaker.Of(_context, [_context.Lower(range.Start + 1) is "latter" ? both[^1] : both[0]], 0.7) : null;
        var isTwo = range.Count == 2 && first is "the" && _context.Lower(range.Start + 1) is "two" or "pair";
        if (range.Count == 1 && _context.MentionAt(range.Start) < 0 && first is "both" && range.Start > 0 && _context.MentionAt(range.Start - 1) is >= 0 and var last)
            return _joined.EndingWith(last) is { Count: > 1 } subject ? Speaker.Of(_context, subject, 0.85) : null;
        if (isTwo || (range.Count == 1 && first is "both")) return _joined.LastBefore(range.Start, isOrganization: false) is { Count: > 1 } named ? Speaker.Of(_context, named, 0.6) : null;
        return null;
    }

    /// <summary>"the dairy cooperative Arla and the lender Rabobank"; "Uniper, [EnBW and RWE]", where the list begins before the marked words.</summary>
    private List<int> WholeList(TokenRange range, List<int> names)
    {
        if (names.Count == 1) return _joined.From(names[0], range.End);
        if (names.Count == 0 || range.Start == 0 || _context.Word(range.Start - 1) != "," || _context.MentionAt(range.Start - 2) < 0) return names;
        var list = _joined.EndingWith(names[^1]);
        return list.Count > names.Count && list[0] is var first && _context.Mentions[first].Tokens.Start is var start && (start == 0 || _context.TagAt(start - 1) != UniversalTag.ADP) ? list : names;
    }

    /// <summary>"its managing partner, Jane Roe", "a senator for the ruling party, John Doe", "one of them, Jane Roe", "the operator, Acme Energy"; -1 without an apposition.</summary>
    private int Apposed(TokenRange range, RolePhrase? phrase)
    {
        var sentence = _context.Sentences[_context.SentenceOf(range.Start)].Tokens;
        var isOne = _context.Lower(range.Start) is "one";
        var noun = phrase?.Noun;
        if ((noun is { IsPlural: true } && !isOne) || noun is { Class: NounClass.Document } || (noun is null && _heads.HeadNames(range).Exists(name => _context.TypeOf(name) != EntityType.Miscellaneous))) return -1;
        var isPerson = noun is not { Class: NounClass.Body };
        // The phrase may end before the marked words or behind them.
        Span<int> ends = [range.End, phrase?.Tokens.End ?? range.End, phrase is null ? range.End : _reader.Read(range.Start, sentence.End)?.Tokens.End ?? range.End];
        foreach (var end in ends)
        {
            if (_heads.ApposedBehind(end, isPerson) is not (>= 0 and var named) && (noun is null || !HeadNameFinder.IsOfOrganization(noun.Value) || (named = _heads.ApposedBehind(end, isPerson: false)) < 0)) continue;
            // "According to a source, John Doe left": the name goes on with the sentence.
            return range.Start == sentence.Start + 2 && _context.Lower(sentence.Start) is "according" && !_context.Tokens.Is(_context.Mentions[named].Tokens.End, ",") ? -1 : named;
        }
        return -1;
    }

    /// <summary>"a protester using the pseudonym Katya": the phrase before the name is its bearer's role.</summary>
    private void LearnFromPhrase(TokenRange range, int mention)
    {
        var facts = _facts[_context.EntityOf(mention)];
        var name = _context.Mentions[mention].Tokens.Start;
        if (facts.Role is null && name > range.Start + 1 && _context.TagAt(range.Start) == UniversalTag.DET && _reader.Read(range.Start, name) is { Noun: { Class: NounClass.Role, IsPlural: false } } phrase) facts.Add(phrase);
    }

    /// <summary>The office named beside the name in this very phrase ("Governor Vázquez", who was Secretary before); null for a shorter word for the same one.</summary>
    private RolePhrase? OwnRole(TokenRange range, int mention) =>
        _facts[_context.EntityOf(mention)].Role is { } known && known.Span.Start >= _context.Tokens[range.Start].Span.Start && known.Span.End <= _context.Tokens[range.End - 1].Span.End ? null
        : Enumerable.Range(range.Start, range.Count).Select(_facts[_context.EntityOf(mention)].StartingAt).OfType<RolePhrase>()
            .FirstOrDefault(p => p.Tokens.End <= range.End && p.Noun.Class == NounClass.Role && PersonFacts.Strength(p.Noun) >= PersonFacts.Candidacy && p.Noun.Lemma != _facts[_context.EntityOf(mention)].Noun?.Lemma);

    /// <summary>"forestry professors Jane Roe and John Doe": the plural before the first of several names.</summary>
    private Evidence? SharedRole(TokenRange range, int first) =>
        _reader.Read(range.Start, _context.NameStart(first)) is { Noun: { Class: NounClass.Role, IsPlural: true } } phrase
        && (phrase.Tokens.End == _context.NameStart(first) || _context.Lower(phrase.Tokens.End) is "such" or "like" or "including") ? phrase.Role : null;

    private Speaker ResolveNoun(TokenRange range, RolePhrase phrase)
    {
        if (_groups.Joint(range, phrase) is { } both) return both;
        phrase = WithRest(range, phrase);
        // "One of the users"
        if (_context.Lower(range.Start) is "one" && _context.Lower(range.Start + 1) is "of" && phrase.Noun is { Class: NounClass.Role, IsPlural: true } && phrase.Singular() is { } one) phrase = one;
        // "study co-author Martin How", where the recogniser missed the name.
        var rest = phrase.Tokens.End;
        if (phrase.Noun is { Class: NounClass.Role, IsPlural: false } && range.End - rest is 2 or 3 && rest > range.Start && _heads.IsProperName(rest, range.End) && _context.MentionAt(rest) < 0)
            return Speaker.FromPhrase(phrase, 0.6) with { Name = _context.Tokens.TextOf(new TokenRange(rest, range.End)) };
        var speaker = ByClass(range, phrase);
        // "A spokesperson told": of whom the text is speaking.
        return speaker is { Entities.Count: 0, Affiliation: null, Noun.Kind: SpeakerKind.Spokesperson } && LastOrganization(range.Start) is { } employer ? speaker with { Affiliation = employer } : speaker;
    }

    /// <summary>Reads on where the phrase goes on behind the marked speaker ("researchers" "from the University of …").</summary>
    private RolePhrase WithRest(TokenRange range, RolePhrase phrase)
    {
        if (phrase.Affiliation is not null || phrase.Tokens.End != range.End || range.End >= _context.Tokens.Count || _context.Lower(range.End) is not ("from" or "of" or "at" or "with")) return phrase;
        var sentence = _context.Sentences[_context.SentenceOf(range.Start)].Tokens;
        return _reader.Read(range.Start, Math.Min(sentence.End, range.End + 16)) is { } longer ? longer with { Role = phrase.Role } : phrase;
    }

    /// <summary>"The Guardian" is no guardian.</summary>
    private bool IsOfOrganizationName(int noun) =>
        _context.MentionAt(noun) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization && char.IsUpper(_context.Word(noun)[0]);

    private Evidence? LastOrganization(int token)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(token) - 2)].Tokens.Start;
        for (var i = token - 1; i >= from; i--)
        {
            if (_context.MentionAt(i) is not (>= 0 and var mention) || _context.TypeOf(mention) != EntityType.Organization) continue;
            if (OrganizationWords.Find(_context.EntityOfMention(mention).Name) != OrganizationCategory.Media) return _context.NameOf(mention);
        }
        return null;
    }

    private Speaker ByClass(TokenRange range, RolePhrase phrase) => phrase.Noun.Class switch
    {
        NounClass.Role or NounClass.Kin => ResolveOffice(range, phrase),
        NounClass.Body => _issuers.FromBody(range, phrase),
        NounClass.Document => _issuers.FromDocument(range, phrase),
        _ => _earlier.Find(range.Start, phrase) ?? Speaker.FromPhrase(phrase, 0.8),
    };

    /// <summary>"the commissioner": the person of the article who holds the office, else an unnamed one.</summary>
    private Speaker ResolveOffice(TokenRange range, RolePhrase phrase)
    {
        var isOwned = phrase.Role.Span.Start > _context.Tokens[range.Start].Span.Start && _context.Lower(Math.Max(range.Start, _context.Tokens.FirstEndingAfter(phrase.Role.Span.Start) - 1)) is "'s" or "’s";
        var isDefinite = isOwned || _context.Lower(range.Start) is "the" or "this" or "that" || IsTitle(range.Start, phrase);
        var isDefiniteOne = isDefinite && !phrase.Noun.IsPlural;
        if (isDefiniteOne && _holders.Find(range.Start, phrase) is >= 0 and var holder)
            return new Speaker { Entities = [holder], Confidence = 0.8 };
        if (_families.Relative(range, phrase) is { } relative) return relative;
        if (_lead.Find(range, phrase) is >= 0 and var named) return new Speaker { Entities = [named], Confidence = 0.7 };
        if (_earlier.Find(range.Start, phrase) is { } earlier) return earlier with { Role = phrase.Role, Confidence = 0.7 };
        if (isDefiniteOne && _earlier.FindByKind(range.Start, phrase) is { } same) return Learn(same, phrase);
        if (isDefinite && phrase is { Affiliation: null, Noun.IsPlural: true } && CompanyRoles.Contains(phrase.Noun.Lemma) && _joined.LastBefore(range.Start, isOrganization: true) is { Count: > 1 } together)
            return Speaker.Of(_context, together, 0.6);
        if (isDefiniteOne && phrase.Affiliation is null && Supervisors.Contains(phrase.Noun.Lemma) && _bodies.Find(range.Start, phrase.Noun.Lemma, isBare: true) is >= 0 and var regulator)
            return new Speaker { Entities = [regulator], Confidence = 0.5 };
        if (isDefiniteOne && phrase.Affiliation is null && CompanyRoles.Contains(phrase.Noun.Lemma) && _bodies.Find(range.Start, "company") is >= 0 and var company)
            return new Speaker { Entities = [company], Confidence = 0.5 };
        if (!isOwned && !phrase.Noun.IsPlural && DescribesNamed(range, phrase) && _pronouns.AnyPerson(range.Start, _earlier.All) is { Entities.Count: > 0 } described) return Learn(described with { Confidence = 0.5 }, phrase);
        return Speaker.FromPhrase(phrase, 0.85);
    }

    /// <summary>"the 58-year-old farmer", "the Wooster professor": the phrase is a role of whom it means.</summary>
    private Speaker Learn(Speaker speaker, RolePhrase phrase)
    {
        if (speaker.Entities is [var only] && _context.Entities[only].Type == EntityType.Person) _facts[only].AddSaid(phrase);
        return speaker;
    }

    /// <summary>"Commissioner said": a role with a capital that opens its phrase.</summary>
    private bool IsTitle(int token, RolePhrase phrase) =>
        phrase.Tokens.Start == token && char.IsUpper(_context.Word(token)[0]) && _context.TagAt(token) != UniversalTag.DET && !RolePhraseReader.IsDeterminerWord(_context.Lower(token));

    /// <summary>"the former midfielder", "the Krakow-born climber", "the 58-year-old farmer": news says so of whom it has just named.</summary>
    private bool DescribesNamed(TokenRange range, RolePhrase phrase)
    {
        if (_context.Lower(range.Start) is not "the" || phrase.Noun.Kind == SpeakerKind.Spokesperson || SourceRoles.Contains(phrase.Noun.Lemma)) return false;
        if (_reader.AgeEnd(range.Start, range.End) > 0 || (range.Count <= 3 && Celebrities.Contains(phrase.Noun.Lemma))) return true;
        for (var i = range.Start + 1; i < phrase.Head; i++)
            if (_context.Lower(i) is "former" or "retired" || _context.Lower(i).EndsWith("-born", StringComparison.Ordinal) || (_context.Lower(i) is "born" && _context.Tokens.Is(i - 1, "-"))) return true;
        return false;
    }

    /// <summary>"Other Republicans", "Salvadorans": people of a kind, not somebody's name.</summary>
    private Speaker? Demonym(TokenRange phrase, IReadOnlyList<int> names)
    {
        if (names.Count > 1) return null;
        var range = _context.Mentions[names[0]].Tokens;
        var isSome = _constituents.IsSomeOfKind(phrase, range);
        if (!isSome && (_context.TypeOf(names[0]) != EntityType.Miscellaneous || range.Count > 1)) return null;
        var isParty = Partisans.IsPartisan(_context.Word(range.End - 1));
        if (!isParty && (!_context.Word(range.End - 1).EndsWith('s') || CountryAdjectives.Find(_context.Word(range.End - 1)) is null)) return null;
        if (isParty && _partisans.Together(phrase) is { } partisans) return partisans;
        // "A senior Democrat" gives no name; "the Ohio Democrat" was named before.
        var isNamed = _context.Word(range.End - 1).EndsWith('s') || _context.Lower(phrase.Start) is not ("a" or "an" or "one" or "another");
        var kind = isParty && isNamed ? SpeakerKind.Politician : SpeakerKind.Anonymous;
        return new Speaker { Role = _context.Evidence(isSome ? new TokenRange(range.End - 1, range.End) : range), Kind = kind, Confidence = 0.6 };
    }

    /// <summary>A noun phrase that the tables do not know: what stands before its first preposition or comma is kept as the role.</summary>
    private Speaker Unnamed(TokenRange range)
    {
        var start = _reader.SkipDeterminers(range.Start, range.End);
        var end = start;
        while (end < range.End && !PhraseEnds.Contains(_context.Lower(end))) end++;
        if (end <= start) return Speaker.Unknown;
        if (_heads.LawAt(start) is { } law) return new Speaker { Name = law, Kind = SpeakerKind.Document, Confidence = 0.7 };
        // "The Church" of the Church of Scientology.
        if (end == start + 1 && start > range.Start && char.IsUpper(_context.Word(start)[0]) && _bodies.Find(start, _context.Lower(start)) is >= 0 and var body) return new Speaker { Entities = [body], Confidence = 0.6 };
        if (_partisans.Unnamed(range, new TokenRange(start, end)) is { } partisans) return partisans;
        // "41 percent of Americans"
        if (start > range.Start && _context.Word(end - 1).EndsWith('s') && CountryAdjectives.Find(_context.Word(end - 1)) is not null)
            return new Speaker { Role = _context.Evidence(new TokenRange(start, end)), Kind = SpeakerKind.Anonymous, Confidence = 0.6 };
        if (NumberedDocuments.Contains(_context, new TokenRange(start, end))) return new Speaker { Name = _context.Tokens.TextOf(new TokenRange(start, end)), Kind = SpeakerKind.Document, Confidence = 0.5 };
        if (_heads.IsProperName(start, end)) return new Speaker { Name = _context.Tokens.TextOf(new TokenRange(start, end)), Kind = KindOfName(start), Confidence = 0.5 };
        return new Speaker { Role = PersonNouns.MayBePeople(_context.Word(end - 1)) ? _context.Evidence(new TokenRange(start, end)) : null, Kind = KindClassifier.OfUnknownNoun(_context.Word(end - 1), _context.Tags[end - 1].Tag is "NN"), Confidence = 0.5 };
    }

    private SpeakerKind KindOfName(int token) => Entities.Resolution.FirstNames.Contains(_context.Lower(token)) ? SpeakerKind.Other : SpeakerKind.Organization;
}
