using Extract.Entities;
using Extract.Quotations;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>The noun phrase beside a cue → the speaker: a name, a pronoun, an office that somebody of the article holds, a document, a group.</summary>
internal sealed class SpeakerResolver(SpeakerContext context, PersonFacts[] facts)
{
    // Statements and names that are looked back at.
    private const int Memory = 50;
    private const int MentionMemory = 300;

    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;
    private readonly RolePhraseReader _reader = new(context);
    private readonly PronounResolver _pronouns = new(context, facts);
    private readonly List<(int Token, Speaker Speaker)> _previous = [];

    /// <summary>Who holds or held an office, by its head noun.</summary>
    private readonly ILookup<string, int> _holders = facts
        .SelectMany((fact, e) => fact.Phrases.Select(phrase => (phrase.Noun.Lemma, Entity: e))).Distinct().ToLookup(entry => entry.Lemma, entry => entry.Entity);

    public Speaker Resolve(Statement statement)
    {
        var speaker = statement.Speaker is { } span ? ResolvePhrase(_context.Tokens.Covering(span)) : Inherit(statement);
        var place = statement.Speaker?.Start ?? statement.Content[0].Start;
        if (speaker.IsKnown) _previous.Add((_context.Tokens.FirstEndingAfter(place), speaker));
        return speaker;
    }

    /// <summary>A quotation without a speaker of its own goes on with the speaker before it.</summary>
    private Speaker Inherit(Statement statement) =>
        statement.Type == QuotationType.Direct && _previous.Count > 0 ? _previous[^1].Speaker with { Confidence = 0.5 } : Speaker.Unknown;

    private Speaker ResolvePhrase(TokenRange range)
    {
        if (range.IsEmpty) return Speaker.Unknown;
        if (range.Count <= 2 && PronounResolver.IsPronoun(_context.Lower(range.Start)) && (range.Count == 1 || PronounResolver.IsReflexive(_context.Lower(range.End - 1))))
            return _pronouns.Resolve(range.Start, _previous);
        if (ApposedTo(range) is >= 0 and var bearer) return Named([bearer], 0.9);
        var people = HeadPeople(range);
        if (people.Count > 0)
        {
            LearnFromPhrase(range, people[0]);
            return Named(people, 0.95) with { Role = people.Count == 1 ? OwnRole(range, people[0]) : null };
        }
        var phrase = _reader.Read(range.Start, range.End);
        if (phrase is { Noun.Class: NounClass.Body or NounClass.Document } && range.Count > 1 && phrase.Tokens.End < range.End && IsProperName(range.Start, range.End)) return Unnamed(range);
        // "news agency Interfax": the name behind the noun is the head.
        if (phrase is not null && (phrase.Noun.Class is NounClass.Document or NounClass.Kin || NameBehind(phrase) < 0)) return ResolveNoun(range, phrase);
        if (phrase is null && LastDocument(range) is { } document) return document;
        var names = phrase is not null ? [NameBehind(phrase)] : HeadNames(range);
        if (names.Count == 0 || Demonym(names) is { }) return names.Count == 0 ? Unnamed(range) : Demonym(names)!;
        return WithHome(Named(names, 0.9), range, names);
    }

    /// <summary>"the Court of Session in Scotland".</summary>
    private Evidence? HomeBehind(int preposition, int end)
    {
        var name = preposition + (preposition + 1 < end && _context.Lower(preposition + 1) == "the" ? 2 : 1);
        return name < end && _context.Lower(preposition) is "in" or "of" && _context.MentionAt(name) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Location ? _context.NameOf(mention) : null;
    }

    /// <summary>"a March 14, 2019 NATO press release": the document's noun ends a phrase that has more in it than nouns.</summary>
    private Speaker? LastDocument(TokenRange range)
    {
        for (var start = Math.Max(range.Start + 1, range.End - SpeakerNouns.MostWords); start < range.End; start++)
        {
            if (_reader.FindNoun(start, range.End) is not { Noun.Class: NounClass.Document } found || found.End != range.End || _context.MentionAt(start - 1) < 0 || _context.MentionAt(start) >= 0) continue;
            var mention = _context.MentionAt(start - 1);
            return new Speaker { Entities = [_context.EntityOf(mention)], Noun = found.Noun, Role = _context.Evidence(new TokenRange(start, range.End)), Affiliation = _context.NameOf(mention), Confidence = 0.7 };
        }
        return null;
    }

    /// <summary>"Other Republicans", "Salvadorans": people of a kind, not somebody's name.</summary>
    private Speaker? Demonym(IReadOnlyList<int> names)
    {
        if (names.Count > 1 || _context.TypeOf(names[0]) != EntityType.Miscellaneous || _context.Mentions[names[0]].Tokens.Count > 1) return null;
        var range = _context.Mentions[names[0]].Tokens;
        var isParty = OrganizationWords.Find(_context.Word(range.Start)) == OrganizationCategory.Party;
        if (!isParty && (!_context.Word(range.Start).EndsWith('s') || CountryAdjectives.Find(_context.Word(range.Start)) is null)) return null;
        return new Speaker { Role = _context.Evidence(range), Kind = isParty ? SpeakerKind.Politician : SpeakerKind.Witness, Confidence = 0.6 };
    }

    /// <summary>"Mark Hay, [a marine ecologist …], said": the marked phrase is an apposition to the name before it.</summary>
    private int ApposedTo(TokenRange range) =>
        range.Start > 1 && _context.TagAt(range.Start) == UniversalTag.DET && _context.Word(range.Start - 1) == "," && _context.MentionAt(range.Start - 2) is >= 0 and var mention
        && _context.TypeOf(mention) == EntityType.Person && _context.SentenceOf(range.Start) == _context.SentenceOf(range.Start - 2) ? mention : -1;

    private int NameBehind(RolePhrase phrase) =>
        phrase.Head + 1 < _context.Tokens.Count && _context.MentionAt(phrase.Head + 1) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization ? mention : -1;

    /// <summary>"Brazil's National Institute …", "the United States House …": the country before an organization is its home.</summary>
    private Speaker WithHome(Speaker speaker, TokenRange range, IReadOnlyList<int> names)
    {
        var start = _context.Mentions[names[0]].Tokens.Start;
        if (names.Count > 1 || _context.TypeOf(names[0]) != EntityType.Organization) return speaker;
        if (HomeBehind(_context.Mentions[names[0]].Tokens.End, range.End) is { } behind) return speaker with { Affiliation = behind };
        var isOwner = start > 0 && _context.Word(start - 1) is "'s" or "’s";
        if (start <= range.Start) return speaker;
        var before = _context.MentionAt(isOwner ? start - 2 : start - 1);
        if (before < 0 || _context.Mentions[before].Tokens.Start < range.Start || _context.TypeOf(before) == EntityType.Person) return speaker;
        var home = _context.NameOf(before);
        if (isOwner || _context.TypeOf(before) != EntityType.Location) return speaker with { Affiliation = home, Kind = home is null ? null : SpeakerKind.Official };
        return speaker with { Affiliation = home, Name = _context.Tokens.TextOf(new TokenRange(_context.Mentions[before].Tokens.Start, _context.Mentions[names[0]].Tokens.End)) };
    }

    /// <summary>"a protester using the pseudonym Katya": the phrase before the name is its bearer's role.</summary>
    private void LearnFromPhrase(TokenRange range, int mention)
    {
        var facts = _facts[_context.EntityOf(mention)];
        var name = _context.Mentions[mention].Tokens.Start;
        if (facts.Role is null && name > range.Start + 1 && _context.TagAt(range.Start) == UniversalTag.DET && _reader.Read(range.Start, name) is { Noun: { Class: NounClass.Role, IsPlural: false } } phrase) facts.Add(phrase);
    }

    /// <summary>The office named beside the name in this very phrase ("Governor Vázquez", who was Secretary before).</summary>
    private Evidence? OwnRole(TokenRange range, int mention) =>
        _facts[_context.EntityOf(mention)].Phrases.FirstOrDefault(p => p.Tokens.Start >= range.Start && p.Tokens.End <= range.End && p.Noun.Class == NounClass.Role && PersonFacts.Strength(p.Noun) >= 3)?.Role;

    private Speaker Named(IReadOnlyList<int> mentions, double confidence) =>
        new() { Entities = [.. mentions.Select(_context.EntityOf).Distinct()], Confidence = confidence };

    /// <summary>The people whom the phrase is about: neither owners ("Smith's lawyer") nor complements ("the brother of Jane Doe").</summary>
    private List<int> HeadPeople(TokenRange range)
    {
        var people = new List<int>();
        for (var i = range.Start; i < range.End; i++)
        {
            var mention = _context.MentionAt(i);
            if (mention < 0) continue;
            var tokens = _context.Mentions[mention].Tokens;
            i = tokens.End - 1;
            if (_context.TypeOf(mention) != EntityType.Person) continue;
            if (tokens.End < range.End && _context.Word(tokens.End) is "'s" or "’s" or "'" or "’")
            {
                people.Clear();
                continue;
            }
            if (people.Count > 0 && !IsCoordinated(_context.Mentions[people[^1]].Tokens.End, tokens.Start)) continue;
            if (people.Count > 0 || !IsComplement(range.Start, tokens.Start)) people.Add(mention);
            // A noun behind the name is the head: "Trump administration", "Trump loyalist John Doe".
            if (people.Count > 0 && tokens.End < range.End && (_context.TagAt(tokens.End) == UniversalTag.NOUN || _reader.FindNoun(tokens.End, range.End) is not null))
                people.Remove(mention);
        }
        return people;
    }

    /// <summary>"X and Y", "X, Y and Z", "X and his lawyer Y"; not "X, brother of Y".</summary>
    private bool IsCoordinated(int from, int to)
    {
        if (to - from > 14) return false;
        for (var i = from; i < to; i++)
        {
            if (_context.Lower(i) is "and" or "&") return true;
            if (_context.Lower(i) is "of" or "for" or "to" or "with" or "who") return false;
        }
        return false;
    }

    /// <summary>Whether a name is the complement of a noun before it ("fiancée of journalist Jamal Khashoggi"), not the bearer of an office ("Secretary of State Mike Pompeo").</summary>
    private bool IsComplement(int start, int name)
    {
        for (var i = name - 1; i >= start; i--)
        {
            var word = _context.Lower(i);
            if (word is ",") return false;
            if (word is "by" or "from" or "about" or "with" or "against") return true;
            if (word is not ("of" or "for" or "to")) continue;
            if (i + 1 == name || (word == "to" && _context.MentionAt(name - 1) < 0)) return true;
            return _reader.FindNoun(name - 1, name) is { Noun.Class: NounClass.Role } || IsTitle(name - 1);
        }
        return false;
    }

    private bool IsTitle(int token) => _context.Word(token) is "Mr." or "Mrs." or "Ms." or "Dr." or "Sir";

    private List<int> HeadNames(TokenRange range)
    {
        var names = new List<int>();
        for (var i = range.Start; i < range.End; i++)
        {
            var mention = _context.MentionAt(i);
            var word = _context.Lower(i);
            if (mention < 0)
            {
                if (word is "and" or "&" or "both" or "," or "the" || RolePhraseReader.IsDeterminerWord(word) || word is "'s" or "’s") continue;
                if (names.Count > 0) break;
                continue;
            }
            i = _context.Mentions[mention].Tokens.End - 1;
            if (i + 1 < range.End && (_context.Word(i + 1) is "'s" or "’s" || _context.MentionAt(i + 1) >= 0)) continue;
            if (names.Count == 0 || IsCoordinated(_context.Mentions[names[^1]].Tokens.End, _context.Mentions[mention].Tokens.Start)) names.Add(mention);
        }
        return names;
    }

    private Speaker ResolveNoun(TokenRange range, RolePhrase phrase)
    {
        phrase = WithRest(range, phrase);
        // "study co-author Martin How", where the recogniser missed the name.
        var rest = phrase.Tokens.End;
        if (phrase.Noun is { Class: NounClass.Role, IsPlural: false } && range.End - rest is 2 or 3 && rest > range.Start && IsProperName(rest, range.End) && _context.MentionAt(rest) < 0)
            return FromPhrase(phrase, 0.6) with { Name = _context.Tokens.TextOf(new TokenRange(rest, range.End)) };
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

    private Evidence? LastOrganization(int token)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(token) - 2)].Tokens.Start;
        for (var i = token - 1; i >= from; i--)
        {
            if (_context.MentionAt(i) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization && OrganizationWords.Find(_context.EntityOfMention(mention).Name) != OrganizationCategory.Media) return _context.NameOf(mention);
        }
        return null;
    }

    private Speaker ByClass(TokenRange range, RolePhrase phrase) => phrase.Noun.Class switch
    {
        NounClass.Role or NounClass.Kin => ResolveOffice(range, phrase),
        NounClass.Body => ResolveBody(range, phrase),
        NounClass.Document => ResolveDocument(range, phrase),
        _ => FindEarlier(range.Start, phrase) ?? FromPhrase(phrase, 0.8),
    };

    /// <summary>"the commissioner": the person of the article who holds the office, else an unnamed one.</summary>
    private Speaker ResolveOffice(TokenRange range, RolePhrase phrase)
    {
        var isOwned = phrase.Role.Span.Start > _context.Tokens[range.Start].Span.Start && _context.Lower(Math.Max(range.Start, _context.Tokens.FirstEndingAfter(phrase.Role.Span.Start) - 1)) is "'s" or "’s";
        var isDefinite = isOwned || _context.Lower(range.Start) is "the" or "this" or "that" || (phrase.Tokens.Start == range.Start && char.IsUpper(_context.Word(range.Start)[0]) && _context.TagAt(range.Start) != UniversalTag.DET && !RolePhraseReader.IsDeterminerWord(_context.Lower(range.Start)));
        if (isDefinite && !phrase.Noun.IsPlural && FindHolder(range.Start, phrase) is >= 0 and var holder)
            return new Speaker { Entities = [holder], Confidence = 0.8 };
        if (FindEarlier(range.Start, phrase) is { } earlier) return earlier with { Role = phrase.Role, Confidence = 0.7 };
        if (isDefinite && !phrase.Noun.IsPlural && FindByKind(range.Start, phrase) is { } same) return same;
        return FromPhrase(phrase, 0.85);
    }

    private int FindHolder(int place, RolePhrase phrase)
    {
        var (best, bestDistance) = (-1, int.MaxValue);
        foreach (var e in _holders[phrase.Noun.Lemma])
        {
            if (!_facts[e].Phrases.Any(p => p.Noun.Lemma == phrase.Noun.Lemma && Agrees(p, phrase))) continue;
            var distance = Distance(e, place);
            if (distance < bestDistance) (best, bestDistance) = (e, distance);
        }
        return best;
    }

    /// <summary>"The Wooster professor added": the person who has just spoken, if of that kind.</summary>
    private Speaker? FindByKind(int place, RolePhrase phrase)
    {
        if (_previous.Count == 0 || place - _previous[^1].Token > 60 || _previous[^1].Speaker is not { Entities.Count: 1 } last) return null;
        return _context.Entities[last.Entities[0]].Type == EntityType.Person && _facts[last.Entities[0]].Noun?.Kind == phrase.Noun.Kind ? last with { Confidence = 0.6 } : null;
    }

    private static bool Agrees(RolePhrase known, RolePhrase asked) =>
        asked.AffiliationMention < 0 || known.Affiliation is null || known.Affiliation.Text == asked.Affiliation?.Text;

    /// <summary>Tokens since the entity was last named before a place; far if it is only named later.</summary>
    private int Distance(int entity, int place)
    {
        var distance = 1_000_000;
        foreach (var m in _context.Entities[entity].Mentions)
        {
            var start = _context.Mentions[m].Tokens.Start;
            if (start >= place) return Math.Min(distance, 500_000);
            distance = place - start;
        }
        return distance;
    }

    /// <summary>The same group as before: "researchers from the University of …", later "the researchers".</summary>
    private Speaker? FindEarlier(int place, RolePhrase phrase)
    {
        if (_context.Lower(phrase.Tokens.Start) is not ("the" or "these" or "those" or "both")) return null;
        for (var i = _previous.Count - 1; i >= Math.Max(0, _previous.Count - Memory); i--)
        {
            var speaker = _previous[i].Speaker;
            if (speaker.Phrase is { } earlier && IsSameGroup(earlier.Noun, phrase.Noun) && phrase.Affiliation is null && _previous[i].Token < place && earlier.Affiliation is not null) return speaker;
        }
        return null;
    }

    private static bool IsSameGroup(SpeakerNoun earlier, SpeakerNoun later) =>
        earlier.Lemma == later.Lemma || (earlier is { Kind: SpeakerKind.Expert, IsPlural: true } && later is { Kind: SpeakerKind.Expert, IsPlural: true });

    private Speaker ResolveBody(TokenRange range, RolePhrase phrase)
    {
        var head = phrase.Head;
        var mention = head > range.Start ? _context.MentionAt(head - 1) : -1;
        // "the Seoul government", "the Biden campaign"; an adjective makes no name.
        if (mention >= 0 && _context.TypeOf(mention) != EntityType.Miscellaneous)
        {
            var start = _context.Mentions[mention].Tokens.Start;
            return FromPhrase(phrase, 0.8) with { Role = null, Name = _context.Tokens.TextOf(new TokenRange(start, head + 1)) };
        }
        // "the government of Oman"
        if (phrase.AffiliationMention >= 0 && _context.Lower(head + 1) == "of" && _context.Mentions[phrase.AffiliationMention].Tokens.Start > head)
            return FromPhrase(phrase, 0.8) with { Role = null, Name = _context.Tokens.TextOf(new TokenRange(_context.Tokens.FirstEndingAfter(phrase.Role.Span.Start), _context.Mentions[phrase.AffiliationMention].Tokens.End)) };
        if (phrase.Affiliation is null && _context.Lower(range.Start) is "the" or "its" && FindOrganization(range.Start, phrase.Noun.Lemma) is >= 0 and var entity)
            return new Speaker { Entities = [entity], Confidence = 0.7 };
        return FromPhrase(phrase, 0.7) with { Role = phrase.Noun.Lemma is "authority" ? phrase.Role : null };
    }

    /// <summary>The organization that a bare noun means: one whose name holds the noun, else for a company or city the one named last.</summary>
    private int FindOrganization(int place, string lemma)
    {
        var (byName, last, most) = (-1, -1, 0);
        var end = _context.MentionsBefore(place);
        for (var m = Math.Max(0, end - MentionMemory); m < end; m++)
        {
            var entity = _context.EntityOfMention(m);
            if (entity.Type == EntityType.Organization && entity.Name.Contains(lemma, StringComparison.OrdinalIgnoreCase) && entity.Mentions.Count >= most) (byName, most) = (_context.EntityOf(m), entity.Mentions.Count);
            var fits = lemma is "city" or "county" or "state" or "country" or "nation"
                ? entity.Type == EntityType.Location
                : entity.Type == EntityType.Organization && lemma is "company" or "firm" or "organization" or "organisation" or "group" or "agency" or "association" or "newspaper" or "network" or "union" or "charity" or "airline" or "manufacturer" or "party" or "bank" or "team" or "club" or "university" or "league" or "committee";
            if (fits) last = _context.EntityOf(m);
        }
        return byName >= 0 ? byName : last;
    }

    /// <summary>"WHO's statistics", "a survey by the Royal Society": the issuer is the name.</summary>
    private Speaker ResolveDocument(TokenRange range, RolePhrase phrase)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var mention = _context.MentionAt(i);
            if (mention < 0) continue;
            var entity = _context.EntityOfMention(mention);
            if (entity.Type == EntityType.Person && i < phrase.Head) return Named([mention], 0.8);
            if (entity.Type == EntityType.Organization && i < phrase.Head)
                return FromPhrase(phrase, 0.7) with { Entities = [_context.EntityOf(mention)], Affiliation = _context.NameOf(mention) };
        }
        if (ByIssuer(phrase.Head, range.End) is { Count: > 0 } issuers) return Named(issuers, 0.8) with { Noun = phrase.Noun, Role = phrase.Role, Affiliation = _context.NameOf(issuers[0]) };
        if (_context.Lower(range.Start) is "his" or "her" or "its" or "their" && _pronouns.Resolve(range.Start, _previous) is { Entities.Count: > 0 } owner)
            return _context.Entities[owner.Entities[0]].Type == EntityType.Person ? owner : owner with { Noun = phrase.Noun, Role = phrase.Role, Affiliation = new Evidence(_context.Entities[owner.Entities[0]].Name, phrase.Role.Span) };
        if (FindEarlier(range.Start, phrase) is { } earlier) return earlier with { Confidence = 0.6 };
        // "The statement said": whoever has just made one.
        if (_context.Lower(range.Start) == "the" && phrase.Noun.Lemma is "statement" or "letter" or "tweet" or "post" or "message" && _previous.Count > 0 && range.Start - _previous[^1].Token < 120 && _previous[^1].Speaker.Entities.Count == 1)
            return _previous[^1].Speaker with { Confidence = 0.5 };
        return FromPhrase(phrase, 0.8);
    }

    /// <summary>The names behind "by" or "from" after a document: "projections by CNN and NPR".</summary>
    private List<int> ByIssuer(int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            if (_context.Lower(i) is not ("by" or "from")) continue;
            var part = new TokenRange(i + 1, end);
            return HeadPeople(part) is { Count: > 0 } people ? people : HeadNames(part);
        }
        return [];
    }

    private static Speaker FromPhrase(RolePhrase phrase, double confidence) =>
        new() { Phrase = phrase, Noun = phrase.Noun, Role = phrase.Role, Affiliation = phrase.Affiliation, Confidence = confidence };

    /// <summary>A name that the recogniser missed: proper nouns or a site's address and nothing else.</summary>
    private bool IsProperName(int start, int end)
    {
        if (end - start > 5) return false;
        for (var i = start; i < end; i++)
        {
            if (_context.Tokens[i].Kind == TokenKind.Address) continue;
            if (!char.IsUpper(_context.Word(i)[0]) || (end - start == 1 && _context.TagAt(i) != UniversalTag.PROPN)) return false;
        }
        return true;
    }

    private SpeakerKind KindOfName(int token) => Entities.Resolution.FirstNames.Contains(_context.Lower(token)) ? SpeakerKind.Other : SpeakerKind.Organization;

    /// <summary>A noun phrase that the tables do not know: what stands before its first preposition or comma is kept as the role.</summary>
    private Speaker Unnamed(TokenRange range)
    {
        var start = range.Start;
        while (start < range.End && (RolePhraseReader.IsDeterminerWord(_context.Lower(start)) || _context.TagAt(start) == UniversalTag.DET)) start++;
        var end = start;
        while (end < range.End && _context.Lower(end) is not ("of" or "in" or "at" or "for" or "from" or "who" or "that" or "," or "with" or "to" or "on" or "(")) end++;
        if (end <= start) return Speaker.Unknown;
        if (IsProperName(start, end)) return new Speaker { Name = _context.Tokens.TextOf(new TokenRange(start, end)), Kind = KindOfName(start), Confidence = 0.5 };
        return new Speaker { Role = _context.Evidence(new TokenRange(start, end)), Kind = SpeakerKind.Anonymous, Confidence = 0.5 };
    }
}
