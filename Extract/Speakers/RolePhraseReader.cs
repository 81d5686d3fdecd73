using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Reads role phrases from left to right: article, owner or organization, modifiers, head noun, prepositional phrases.</summary>
internal sealed class RolePhraseReader(SpeakerContext context)
{
    private const int MostTokens = 30;

    private static readonly WordSet Quantities = WordSet.Read("role_words.tsv", "quantity", StringComparer.Ordinal);
    private static readonly WordSet Approximators = WordSet.Read("role_words.tsv", "approximator", StringComparer.Ordinal);
    private static readonly WordSet Prepositions = WordSet.Read("role_words.tsv", "role_preposition", StringComparer.Ordinal);
    private static readonly WordSet Determiners = WordSet.Read("role_words.tsv", "determiner", StringComparer.Ordinal);

    private static readonly WordSet SubjectPosts = WordSet.Read("role_words.tsv", "subject_post", StringComparer.Ordinal);
    private static readonly WordSet Participles = WordSet.Read("role_words.tsv", "participle", StringComparer.Ordinal);
    private static readonly WordSet VerbNouns = WordSet.Read("role_words.tsv", "verb_noun", StringComparer.Ordinal);
    private static readonly WordSet VerbalPrepositions = WordSet.Read("role_words.tsv", "verbal_preposition", StringComparer.Ordinal);
    private static readonly WordSet ForCountries = WordSet.Read("role_words.tsv", "for_country", StringComparer.Ordinal);
    private static readonly WordSet SetPhrases = WordSet.Read("role_words.tsv", "set_phrase", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly BodyAntecedents _bodies = new(context);

    /// <summary>The phrase that starts at a token; null if no known head noun is found before the phrase ends.</summary>
    /// <param name="start">First token.</param>
    /// <param name="limit">End (exclusive) of what may belong to it.</param>
    public RolePhrase? Read(int start, int limit)
    {
        limit = Math.Min(limit, start + MostTokens);
        var core = new NounPhraseCore(_context, this).Read(SkipDeterminers(start, limit), limit);
        if (core.Head < 0) return null;
        var (affiliation, mention) = (core.Affiliation, core.AffiliationMention);
        var (noun, roleEnd, end) = (core.Noun, core.RoleEnd, core.HeadEnd);
        while (end < limit && IsPreposition(end) && PrepositionalPhrase.Read(_context, this, end, limit) is { } part)
        {
            if (end == roleEnd && BelongsToRole(core.Noun, _context.Lower(end), part, part.Start > end + 1))
            {
                roleEnd = part.End;
                // "speaker of the parliament": the words are part of both.
                if (affiliation is null && core.Noun.Lemma is "member" or "speaker" && (part.IsBody || part.Mention >= 0)) (affiliation, mention) = BodyOf(part);
            }
            else if (core.Noun.Class != NounClass.Kin && IsBetter(core.Noun, affiliation, mention, _context.Lower(end), part)) (affiliation, mention) = (part.Name, part.Mention);
            end = part.End;
        }
        // "manager of Barmouth Publicity and director of Mid Wales Tourism": the second office belongs to the phrase.
        if (end + 1 < limit && end > core.HeadEnd && _context.Lower(end) == "and" && Read(end + 1, limit) is { Noun: { Class: NounClass.Role, IsPlural: false } } second)
        {
            // "lead author of the study and a specialist", "a friend of Roe's and the owner of …": the office is the second.
            // "then-manager of Acme and director of Apex": what he is now.
            var isAside = PersonFacts.IsPart(noun) || (PersonFacts.IsPast(_context.Word(core.RoleStart)) && second.Affiliation is not null && !PersonFacts.IsPast(second.Role.Text.Split(' ', '-')[0])) || (noun.Class == NounClass.Kin && IsDeterminerWord(_context.Lower(end + 1)));
            if (isAside && !PersonFacts.IsPart(second.Noun)) return second with { Tokens = new TokenRange(start, second.Tokens.End) };
            // "professor of photography and curator of the exhibit": one role as long as no name stands between.
            if (roleEnd == end && affiliation is null && noun is { Class: NounClass.Role, IsPlural: false } && second.Role.Span.Start > _context.Tokens[end].Span.Start)
            {
                roleEnd = _context.Tokens.Covering(second.Role.Span).End;
                if (PersonFacts.Strength(second.Noun) > PersonFacts.Strength(noun)) noun = second.Noun;
            }
            end = second.Tokens.End;
        }
        if (roleEnd > core.RoleEnd && affiliation is null && core.Noun.Class != NounClass.Kin && LastName(core.HeadEnd, roleEnd) is >= 0 and var inside)
            (affiliation, mention) = (_context.NameOf(inside), inside);
        if (core.RoleStart >= roleEnd) return null;
        // "Hong Kong director of Acme"
        var isSited = mention != core.AffiliationMention && core.AffiliationMention >= 0 && mention >= 0 && _context.TypeOf(mention) == EntityType.Organization
            && _context.TypeOf(core.AffiliationMention) == EntityType.Location && _context.Mentions[core.AffiliationMention].Tokens.End == core.RoleStart;
        (affiliation, mention) = Resolve(start, core, affiliation, mention);
        if (affiliation is not null && IsNationality(core, mention)) (affiliation, mention) = (null, -1);
        var role = _context.Evidence(new TokenRange(isSited ? _context.Mentions[core.AffiliationMention].Tokens.Start : core.RoleStart, roleEnd));
        if (core.Past >= 0 && core.Past < core.RoleStart) role = new Evidence($"{_context.Word(core.Past)} {role.Text}", _context.Tokens[core.Past].Span.Cover(role.Span));
        return new RolePhrase(noun, role, affiliation, affiliation is null ? -1 : mention, new TokenRange(start, end), core.Head);
    }

    /// <summary>"member of Parliament", "speaker of the council": as the article calls it elsewhere.</summary>
    private (Evidence? Affiliation, int Mention) BodyOf(PrepositionalPhrase part)
    {
        var words = _context.Evidence(new TokenRange(part.Start, part.End));
        if (part.Mention >= 0 && _context.TypeOf(part.Mention) == EntityType.Organization) return (part.Name, part.Mention);
        return _bodies.Named(words.Text) is >= 0 and var named ? (words with { Text = _context.Entities[named].Name }, _context.Entities[named].Mentions[0]) : (words, -1);
    }

    /// <summary>"its president", "the company's negotiator", "a spokesman for the fund": the organization of the article that the words mean.</summary>
    private (Evidence? Affiliation, int Mention) Resolve(int start, NounPhraseCore core, Evidence? affiliation, int mention)
    {
        if (core.Noun.Class is NounClass.Kin) return (affiliation, mention);
        // "its secretary for Limburg": the place says less than the owner.
        var isOpen = affiliation is null || (mention >= 0 && _context.TypeOf(mention) == EntityType.Location);
        var isOwned = _context.Lower(start) == "its" || (start > 0 && core.RoleStart == start && _context.Lower(start - 1) == "its");
        if (isOpen && isOwned && core.Noun.Class == NounClass.Role && _bodies.OwnerBefore(start) is { } owner) return owner;
        if (affiliation is null || mention >= 0) return (affiliation, mention);
        var first = _context.Tokens.FirstEndingAfter(affiliation.Span.Start);
        var isBareNoun = !affiliation.Text.Contains(' ', StringComparison.Ordinal) && (BodyAntecedents.IsOwner(SpeakerNouns.Lower(affiliation.Text)) || SpeakerNouns.Find(affiliation.Text) is null or { Class: NounClass.Body });
        return isBareNoun && _context.Lower(first - 1) is "the" or "this" && _bodies.Find(first, SpeakerNouns.Lower(affiliation.Text), isOwner: true) is >= 0 and var body
            ? (new Evidence(_context.Entities[body].Name, affiliation.Span), _context.Entities[body].Mentions[0])
            : _bodies.Described(affiliation.Text) is >= 0 and var described ? (affiliation with { Text = _context.Entities[described].Name }, _context.Entities[described].Mentions[0])
            : (affiliation, mention);
    }

    /// <summary>"US astrophysicist", "French singer": where somebody is from; an office or a place in a team is held for a country.</summary>
    private bool IsNationality(NounPhraseCore core, int mention)
    {
        if (mention < 0 || core.Noun.Class != NounClass.Role || core.Noun.Kind is SpeakerKind.Politician or SpeakerKind.Official or SpeakerKind.Spokesperson || ForCountries.Contains(core.Noun.Lemma)) return false;
        var end = _context.Mentions[mention].Tokens.End;
        if (end > core.Head || _context.Word(end) is "'s" or "’s" or "'" or "’") return false;
        return (_context.TypeOf(mention) == EntityType.Miscellaneous && CountryAdjectives.Find(_context.Tokens.TextOf(_context.Mentions[mention].Tokens)) is not null)
            || (_context.TypeOf(mention) == EntityType.Location && CountryAdjectives.NameOf(_context.EntityOfMention(mention).Name) is not null);
    }

    /// <summary>
    /// "the harbour master": a noun phrase with an article beside a name says what the person is, whatever its noun. Names, times, things
    /// written and abstract nouns are none.
    /// </summary>
    public RolePhrase? ReadApposed(int start, int limit)
    {
        var known = Read(start, limit);
        // "the city gardener": a table's body is only a modifier here.
        if (known is { Noun.Class: NounClass.Role or NounClass.Kin }) return known;
        limit = Math.Min(limit, start + MostTokens);
        if (start >= limit || _context.Lower(start) is not ("a" or "an" or "the" or "his" or "her" or "its" or "their")) return known;
        var first = SkipDeterminers(start, limit);
        var end = first;
        var isNamed = false;
        while (end < limit && IsModifierOrNoun(end, limit))
        {
            // "an Amish dairyman": a name before the noun is no part of the role.
            isNamed |= _context.MentionAt(end) >= 0;
            if (_context.MentionAt(end) is >= 0 and var mention) first = end = _context.Mentions[mention].Tokens.End;
            else end++;
        }
        if (end <= first || end > limit || PersonNouns.Guess(_context, end - 1) is not { } noun || !IsPhraseEnd(end, limit)) return known;
        // "the FBI raid"
        if (isNamed && _context.Lower(start) is not ("a" or "an") && !PersonNouns.IsAgent(_context.Lower(end - 1))) return known;
        var role = new TokenRange(first, end);
        var part = end < limit && _context.Lower(end) is "of" or "at" or "for" or "with" or "from" ? PrepositionalPhrase.Read(_context, this, end, limit) : null;
        var affiliation = part is not null && IsBetter(noun, null, -1, _context.Lower(end), part) ? part.Name : null;
        return new RolePhrase(noun, _context.Evidence(role), affiliation, affiliation is null ? -1 : part!.Mention, new TokenRange(start, part?.End ?? end), end - 1);
    }

    private bool IsModifierOrNoun(int i, int limit) =>
        _context.MentionAt(i) is >= 0 and var mention ? _context.TypeOf(mention) != EntityType.Person && _context.Mentions[mention].Tokens.End < limit : IsNominal(i, limit, false);

    private bool IsPhraseEnd(int end, int limit) => end >= limit || IsPreposition(end) || _context.Lower(end) is "," or "." or ";" or ")" or "”" or "\"" or "who" or "whose" or "—" or "–";

    /// <summary>"Secretary of State", "nominee for President of …", "member of parliament", "wife of …": the noun alone says too little.</summary>
    private bool BelongsToRole(SpeakerNoun noun, string preposition, PrepositionalPhrase part, bool isDefinite)
    {
        if (noun.Class == NounClass.Kin) return preposition == "of" && part.End - part.Start < 12;
        // Whom a spokesperson speaks for is never part of the role ("spokesman for 10 Downing Street").
        if (noun.Kind == SpeakerKind.Spokesperson) return false;
        if (noun.Lemma == "nominee") return preposition == "for";
        if (noun.Lemma is "ambassador" or "envoy") return preposition == "to";
        if (noun.Lemma is "secretary" or "undersecretary" or "under-secretary" && preposition == "to") return part.Mention < 0;
        if (preposition is "at" or "in" && part.End - part.Start == 1 && SetPhrases.Contains(_context.Lower(part.Start))) return true;
        if (preposition is "on" or "in") return part.Mention < 0 && !part.IsBody && SubjectPosts.Contains(noun.Lemma) && !noun.IsPlural;
        if (noun.Lemma is "senator") return preposition == "from";
        if (noun.Lemma is "member" or "speaker") return preposition == "of";
        return preposition is "of" or "for" && part.Mention < 0 && (!part.IsBody || (preposition == "of" && !isDefinite) || noun.Lemma is "secretary" or "minister" or "ministers") && noun.Class == NounClass.Role;
    }

    /// <summary>Whether a prepositional phrase names the affiliation better than what is known: any organization, a place behind "of" or "from".</summary>
    private bool IsBetter(SpeakerNoun noun, Evidence? known, int knownMention, string preposition, PrepositionalPhrase part)
    {
        if (part.Name is null) return false;
        // "a political ally of the president"
        if (part.Mention < 0 && noun.Kind != SpeakerKind.Spokesperson && SpeakerNouns.Find(_context.Word(part.End - 1)) is { Class: NounClass.Role or NounClass.Kin } head && !BodyAntecedents.IsOwner(head.Lemma)) return false;
        if (part.Mention < 0) return known is null && (part.IsBody || noun.Kind == SpeakerKind.Spokesperson) && preposition is not ("in" or "on" or "to" or "by");
        var isPlace = _context.TypeOf(part.Mention) != EntityType.Organization;
        if (isPlace) return known is null && (preposition is "of" or "for" or "from" or "to" || (preposition == "in" && noun.Class == NounClass.Body));
        if (preposition is "by" or "to" or "on") return false;
        if (known is null || knownMention < 0 || _context.TypeOf(knownMention) != EntityType.Organization) return true;
        return OrganizationWords.IsPart(known.Text) && OrganizationWords.Find(part.Name.Text) == OrganizationCategory.Academic;
    }

    private int LastName(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (_context.MentionAt(i) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization) return mention;
        }
        return -1;
    }

    public int SkipDeterminers(int i, int limit)
    {
        // "whose lawyer"; "the 32-year-old whose raid" goes on with somebody or something else.
        if (i < limit && _context.Lower(i) is "whose") i++;
        while (AgeEnd(i, limit) is > 0 and var end) i = end;
        while (i < limit && _context.MentionAt(i) < 0 && (_context.TagAt(i) is UniversalTag.DET || _context.Lower(i) is "your" || IsDeterminerWord(_context.Lower(i)) || IsQuantifier(i, limit))) i++;
        return i;
    }

    /// <summary>End of "24-year-old", also behind an article; -1 for anything else.</summary>
    public int AgeEnd(int i, int limit)
    {
        if (i < limit && IsDeterminerWord(_context.Lower(i))) i++;
        return i + 4 < limit && _context.Tokens.Is(i + 1, "-") && _context.Lower(i + 2) is "year" or "month" && _context.Tokens.Is(i + 3, "-") && _context.Tokens.IsIgnoreCase(i + 4, "old") ? i + 5 : -1;
    }

    /// <summary>"over 100", "more than two", "at least five", "41 percent of".</summary>
    private bool IsQuantifier(int i, int limit) =>
        i + 1 < limit && (Approximators.Contains(_context.Lower(i)) || (Quantities.Contains(_context.Lower(i)) && i + 2 < limit && _context.Lower(i + 1) is "of")
            || (_context.Lower(i) is "of" or "%" && i > 0 && (Quantities.Contains(_context.Lower(i - 1)) || IsDeterminerWord(_context.Lower(i - 1))))
            || (_context.Tokens[i].Kind == TokenKind.Number && !char.IsUpper(_context.Word(i + 1)[0]) && (_context.TagAt(i + 1) != UniversalTag.PUNCT || _context.Lower(i + 1) == "%")));

    internal static bool IsParticiple(string word) => Participles.Contains(word);

    internal static bool IsDeterminerWord(string word) => Determiners.Contains(word);

    /// <summary>"pledged to back John Doe", "is back".</summary>
    private bool IsVerb(int i) =>
        i > 0 && VerbNouns.Contains(_context.Lower(i))
        && (_context.TagAt(i) == UniversalTag.ADV || (_context.Tags[i].Tag is "VB" or "VBP" && (_context.Lower(i - 1) == "to" || _context.TagAt(i - 1) is UniversalTag.AUX or UniversalTag.PRON)));

    /// <summary>The longest entry of the table that starts at a token, with its end.</summary>
    public (SpeakerNoun Noun, int End)? FindNoun(int start, int limit)
    {
        (SpeakerNoun, int)? best = null;
        var length = 0;
        if (start >= limit || IsVerb(start)) return null;
        for (var end = start + 1; end <= limit && length < SpeakerNouns.MostWords; end++)
        {
            // "vice-president" is one word of the table.
            if (end + 1 < limit && _context.Tokens.Is(end, "-") && !_context.Tokens.IsSpaceBefore(end)) continue;
            if (_context.Tokens.Is(end - 1, "-")) continue;
            length++;
            if (SpeakerNouns.Find(_context.Tokens.TextOf(new TokenRange(start, end))) is { } noun) best = (noun, end);
        }
        return best;
    }

    public bool IsNominal(int i, int limit, bool hasHead)
    {
        var word = _context.Lower(i);
        if (word is "-" or "–") return i + 1 < limit && !_context.Tokens.IsSpaceBefore(i);
        // "a plugged-in writer", "the on-air host"
        if (IsInCompound(i, limit)) return true;
        if (word is "and" && !hasHead) return JoinsModifiers(i, limit) || JoinsNumbers(i, limit);
        if (word is "and" or "&" or "/") return hasHead && i + 1 < limit && LeadsToNoun(i + 1, limit);
        return _context.TagAt(i) switch
        {
            UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM => true,
            UniversalTag.X => char.IsLetter(word[0]),
            UniversalTag.VERB => !hasHead && !VerbalPrepositions.Contains(word) && IsVerbalModifier(i, word),
            UniversalTag.ADV => !hasHead && word is "then" or "now" or "formerly" or "recently" or "newly" or "once",
            _ => false,
        };
    }

    /// <summary>A preposition or adverb joined by a hyphen.</summary>
    private bool IsInCompound(int i, int limit) =>
        _context.TagAt(i) is UniversalTag.ADP or UniversalTag.ADV or UniversalTag.PART
        && ((i > 0 && _context.Tokens.Is(i - 1, "-") && !_context.Tokens.IsSpaceBefore(i)) || (i + 2 < limit && _context.Tokens.Is(i + 1, "-") && !_context.Tokens.IsSpaceBefore(i + 1) && !_context.Tokens.IsSpaceBefore(i + 2)));

    /// <summary>"retired general", "Acme appointed director": a participle, also one that was taken for a past tense.</summary>
    private bool IsVerbalModifier(int i, string word) => _context.Tags[i].Tag switch
    {
        "VBN" or "VBG" => true,
        "VBD" when _context.MentionAt(i - 1) >= 0 || IsParticiple(word) => true,
        _ => char.IsUpper(_context.Word(i)[0]),
    };

    /// <summary>"2012 and 2016 presidential candidate".</summary>
    private bool JoinsNumbers(int and, int limit) => and > 0 && and + 1 < limit && _context.Tokens[and - 1].Kind == TokenKind.Number && _context.Tokens[and + 1].Kind == TokenKind.Number;

    /// <summary>"trade and industry commissioner": an "and" between modifiers in the singular, right before the head noun.</summary>
    public bool JoinsModifiers(int and, int limit) =>
        and > 0 && and + 2 < limit && _context.MentionAt(and - 1) < 0 && _context.MentionAt(and + 1) < 0
        && _context.Tags[and - 1].Tag is "NN" or "JJ" or "NNP" && _context.Tags[and + 1].Tag is "NN" or "JJ" or "NNP" && FindNoun(and - 1, and) is null
        && HeadBehind(and + 2, limit) is { Noun.Class: NounClass.Role };

    /// <summary>The head noun behind at most one more modifier ("current and former intelligence officials").</summary>
    private (SpeakerNoun Noun, int End)? HeadBehind(int i, int limit) =>
        FindNoun(i, limit) ?? (i + 1 < limit && _context.MentionAt(i) < 0 && _context.Tags[i].Tag is "NN" or "JJ" ? FindNoun(i + 1, limit) : null);

    /// <summary>Whether a role follows an "and" ("president and chief executive", "of the study and an addiction specialist"), or a plural for people.</summary>
    public bool LeadsToNoun(int i, int limit, bool isPlural = false)
    {
        for (var last = Math.Min(limit, i + 4); i < last; i++)
        {
            if (FindNoun(i, limit) is { Noun: { Class: NounClass.Role or NounClass.People } noun } && (isPlural ? noun.IsPlural : noun.Class == NounClass.Role)) return true;
            if (_context.MentionAt(i) is >= 0 and var mention)
            {
                // "and former Bill Clinton press secretary": a person's name only before his or her staff.
                if (_context.TypeOf(mention) == EntityType.Person && !NounPhraseCore.IsServantAt(this, _context.Mentions[mention].Tokens.End, limit)) return false;
                last += _context.Mentions[mention].Tokens.Count - 1;
                last = Math.Min(last, limit);
                i = _context.Mentions[mention].Tokens.End - 1;
                continue;
            }
            if (_context.TagAt(i) is not (UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.VERB)) return false;
        }
        return false;
    }

    private bool IsPreposition(int i) => Prepositions.Contains(_context.Lower(i));
}
