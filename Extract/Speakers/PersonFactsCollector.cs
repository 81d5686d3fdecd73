using Extract.Entities;
using Extract.Entities.Resolution;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>
/// Collects roles and affiliations around every naming of a person: before the name ("NASA administrator Jim Bridenstine",
/// "The mayor of London, Sadiq Khan"), behind it ("Janet Murguía, president of UnidosUS", "Mark Krikorian of the Center …",
/// "Jones, who is a lawyer", "Smith is the director of"), by possessive ("Norway's Karsten Warholm").
/// </summary>
internal sealed class PersonFactsCollector(SpeakerContext context)
{
    private static readonly WordSet Honorifics = WordSet.Read("role_words.tsv", "honorific", StringComparer.Ordinal);

    private static readonly WordSet Weekdays = WordSet.Read("role_words.tsv", "weekday", StringComparer.Ordinal);

    private const int MostTokensBefore = 16;

    // The plural role before the first of several names ("astronauts Dana Holt and Bob Lindqvist"), until it is given to all of them.
    private RolePhrase? _plural;

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = new(context);
    private readonly FactsBehindName _behind = new(context);
    private readonly SharedRoles _shared = new(context, new RolePhraseReader(context));

    /// <returns>One entry per entity; empty facts for those that are no person.</returns>
    public PersonFacts[] Collect()
    {
        var facts = new PersonFacts[_context.Entities.Count];
        for (var e = 0; e < facts.Length; e++)
        {
            facts[e] = new PersonFacts();
            if (_context.Entities[e].Type != EntityType.Person) continue;
            foreach (var mention in _context.Entities[e].Mentions) ReadAround(mention, facts[e]);
        }
        _shared.Share(facts);
        return facts;
    }

    private void ReadAround(int mention, PersonFacts facts)
    {
        var range = _context.Mentions[mention].Tokens;
        var sentence = _context.Sentences[_context.SentenceOf(range.Start)].Tokens;
        _plural = null;
        ReadBefore(_context.NameStart(mention), range.End, sentence.Start, facts);
        if (_plural is { } plural) _shared.Add(mention, plural);
        _behind.Read(range.End, sentence.End, facts);
        _shared.ReadBehind(mention, sentence.End);
    }

    private void ReadBefore(int start, int name, int sentenceStart, PersonFacts facts)
    {
        while (start > sentenceStart && IsHonorific(_context.Word(start - 1)) && !(start - 2 >= sentenceStart && _reader.FindNoun(start - 2, start)?.End == start))
        {
            if (_context.Word(start - 1) is "Dr." or "Dr")
            {
                facts.Hint ??= SpeakerKind.Expert;
                facts.Title ??= _context.Evidence(new TokenRange(start - 1, start));
            }
            start--;
        }
        start = SkipBracket(start, sentenceStart);
        // "Her Republican colleague Henry Stahl"
        for (var i = start - 1; i >= Math.Max(sentenceStart, start - 3) && _context.TagAt(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ; i--)
        {
            if (char.IsUpper(_context.Word(i)[0]) && OrganizationWords.Find(_context.Word(i)) == OrganizationCategory.Party && _context.Lower(i) != "party") facts.Hint ??= SpeakerKind.Politician;
        }
        if (start - 2 >= sentenceStart && IsMissedForename(start - 1)) start--;
        if (start <= sentenceStart) return;
        if (_context.Word(start - 1) is "'s" or "’s" && start - 1 > sentenceStart && _context.MentionAt(start - 2) is >= 0 and var owner && _context.TypeOf(owner) != EntityType.Person)
        {
            if (_context.NameOf(owner) is { } body) facts.AddAffiliation(body, owner);
            return;
        }
        // "a university student named Wong"
        if (_context.Lower(start - 1) is "named" or "called" && start - 1 > sentenceStart) start--;
        // "The attacker, identified as John Doe, …"
        if (_context.Lower(start - 1) == "as" && start - 2 > sentenceStart && _context.Lower(start - 2) is "identified" or "named") start -= 2;
        if (_context.Word(start - 1) == ",")
        {
            ReadApposedBefore(start - 1, sentenceStart, facts, IsAside(name));
            return;
        }
        // "commentators such as Jane Roe and John Doe"
        if (_context.Lower(start - 1) == "as" && start - 2 > sentenceStart && _context.Lower(start - 2) == "such")
        {
            start -= _context.Word(start - 3) == "," ? 3 : 2;
            if (ReachingTo(start, sentenceStart) is { Noun: { Class: NounClass.Role, IsPlural: true } } all) _plural = all;
            return;
        }
        if (ReachingTo(start, sentenceStart) is { } phrase)
        {
            if (_context.Lower(name) is "for" && phrase.Tokens.Start > sentenceStart && _context.Lower(phrase.Tokens.Start - 1) is "for" && OwnOfTicket(phrase, start) is { } own) phrase = own;
            if (phrase.Noun is { Class: NounClass.Role, IsPlural: true })
            {
                _plural = phrase;
                return;
            }
            AddListed(phrase, sentenceStart, facts);
            facts.AddSaid(phrase);
            // "The director of surgery, Prof. Jane Roe": what stands before a title.
            var comma = phrase.Tokens.Start - 1;
            if (PersonFacts.Strength(phrase.Noun) < PersonFacts.Office && comma > sentenceStart && _context.Word(comma) == ",") ReadApposedBefore(comma, sentenceStart, facts, IsAside(name));
            return;
        }
        if (AgentBefore(start, sentenceStart) is { } agent) facts.AddSaid(agent);
    }

    /// <summary>"nominated Jane Roe for president and [teacher] John Doe for vice president": what stands behind "and" is said of the second.</summary>
    private RolePhrase? OwnOfTicket(RolePhrase phrase, int end)
    {
        for (var i = phrase.Tokens.Start; i < end; i++)
            if (_context.Lower(i) is "and") return _reader.Read(i + 1, end);
        return null;
    }

    /// <summary>A forename that the recogniser missed ("director-general [Tedros] Adhanom Ghebreyesus").</summary>
    private bool IsMissedForename(int token) =>
        _context.TagAt(token) == UniversalTag.PROPN && _context.MentionAt(token) < 0 && char.IsUpper(_context.Word(token)[0])
        && SpeakerNouns.Find(_context.Word(token)) is null && SpeakerNouns.Find(_context.Word(token - 1)) is { Class: NounClass.Role };

    /// <summary>The longest phrase that ends right before a token; null without one.</summary>
    private RolePhrase? ReachingTo(int end, int sentenceStart)
    {
        var first = end;
        while (first > sentenceStart && first > end - MostTokensBefore && StepLeft(ref first, sentenceStart)) { }
        if (first > sentenceStart && _context.Lower(first - 1) is "its") first--;
        for (; first < end; first++)
        {
            if (_reader.Read(first, end) is { Noun.Class: NounClass.Role or NounClass.Kin } phrase && phrase.Tokens.End >= end && !IsOfTitle(phrase, end)) return phrase;
        }
        return null;
    }

    /// <summary>"the ex-wife of President Doe": the name belongs to the noun beside it.</summary>
    private bool IsOfTitle(RolePhrase phrase, int end) =>
        phrase.Head < end - 1 && phrase.Noun.Lemma is not ("secretary" or "minister" or "undersecretary")
        && _context.TagAt(phrase.Head + 1) == UniversalTag.ADP
        && _context.MentionAt(end - 1) < 0 && _reader.FindNoun(end - 1, end) is { Noun.Class: NounClass.Role };

    /// <summary>"Radio host, actor and philanthropist Jane Roe": of several roles before a name the first one counts.</summary>
    private void AddListed(RolePhrase last, int sentenceStart, PersonFacts facts)
    {
        var comma = last.Tokens.Start - 1;
        var isJoined = comma > sentenceStart && _context.Lower(comma) == "and";
        if (isJoined) comma--;
        else if (!last.Role.Text.Contains(" and ", StringComparison.Ordinal)) return;
        RolePhrase? first = null;
        while (comma > sentenceStart && _context.Word(comma) == "," && ReachingTo(comma, sentenceStart) is { Noun: { Class: NounClass.Role, IsPlural: false } } item)
        {
            first = item;
            comma = item.Tokens.Start - 1;
        }
        if (first is not null) facts.AddSaid(first);
    }

    /// <summary>"…, Jane Roe, …": a name between two marks.</summary>
    private bool IsAside(int nameEnd) => nameEnd < _context.Tokens.Count && _context.Word(nameEnd) is "," or "." or ")" or ";";

    /// <summary>"city gardener Åsa Björk": a noun for somebody who does something, right before the name, that the table does not have.</summary>
    private RolePhrase? AgentBefore(int name, int sentenceStart)
    {
        var head = name - 1;
        if (PersonNouns.Guess(_context, head) is not { } noun || !PersonNouns.IsAgent(_context.Lower(head))) return null;
        var first = head;
        while (first > sentenceStart && first > head - 4 && _context.MentionAt(first - 1) < 0 && _context.TagAt(first - 1) is UniversalTag.NOUN or UniversalTag.ADJ) first--;
        // "in a letter John Smith said": the noun is the preposition's.
        var before = first - 1;
        if (before >= sentenceStart && RolePhraseReader.IsDeterminerWord(_context.Lower(before))) before--;
        if (before >= sentenceStart && _context.TagAt(before) == UniversalTag.ADP && _context.Lower(before) is not ("to" or "by" or "with" or "from" or "of" or "for")) return null;
        return new RolePhrase(noun, _context.Evidence(new TokenRange(first, name)), null, -1, new TokenRange(first, name), head);
    }

    /// <summary>"Member of Parliament (MP) Jane Doe": what stands in the brackets is passed over.</summary>
    private int SkipBracket(int start, int sentenceStart)
    {
        if (start - 1 <= sentenceStart || _context.Word(start - 1) != ")") return start;
        for (var i = start - 2; i > sentenceStart && i > start - 8; i--)
        {
            if (_context.Word(i) == "(") return i;
        }
        return start;
    }

    /// <summary>Widens a phrase before a name by one word or name to the left; false where it ends.</summary>
    private bool StepLeft(ref int first, int sentenceStart)
    {
        var i = first - 1;
        var mention = _context.MentionAt(i);
        if (mention >= 0)
        {
            // "Former Trump adviser John Doe"
            if (_context.TypeOf(mention) == EntityType.Person && _context.Word(first) is not ("'s" or "’s") && (_reader.Read(i, i + 2) is null || _context.Mentions[mention].Tokens.End != first)) return false;
            first = Math.Max(sentenceStart, _context.Mentions[mention].Tokens.Start);
            return true;
        }
        var word = _context.Lower(i);
        if (Weekdays.Contains(word)) return false;
        var isPreposition = word is "of" or "for" or "from" or "to" or "in" or "at";
        var isInside = word is "'s" or "’s" or "/" || (word == "the" && i > sentenceStart && _context.Lower(i - 1) is "of" or "for" or "to" or "from" or "at");
        if (word is "and" or "&") isInside = i > sentenceStart && _reader.FindNoun(i - 1, i) is { Noun.IsPlural: false, Noun.Class: NounClass.Role } || _reader.JoinsModifiers(i, _context.Tokens.Count);
        if (isPreposition) isInside = i > sentenceStart && HasNounBefore(i, sentenceStart);
        if (word is "-" or "–") isInside = !_context.Tokens.IsSpaceBefore(i) && i + 1 < _context.Tokens.Count && !_context.Tokens.IsSpaceBefore(i + 1);
        var isNominal = _context.TagAt(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM
            || (_context.TagAt(i) == UniversalTag.VERB && IsParticipleOfRole(i))
            || IsParticipleBehindName(i)
            || _reader.FindNoun(i, i + 1) is { Noun.Class: NounClass.Role };
        if (isInside || (isNominal && char.IsLetterOrDigit(word[0])))
        {
            first = i;
            return true;
        }
        // "half back", "fly-half": whatever the tags of their words.
        for (var start = Math.Max(sentenceStart, first - 3); start <= i; start++)
        {
            if (_reader.FindNoun(start, Math.Min(first + 2, _context.Tokens.Count)) is not { Noun.Class: NounClass.Role } compound || compound.End < first) continue;
            first = start;
            return true;
        }
        return false;
    }

    /// <summary>"retired general", "the embattled mayor"; not "has contradicted President Doe".</summary>
    private bool IsParticipleOfRole(int i) =>
        RolePhraseReader.IsParticiple(_context.Lower(i))
        || (_context.Tags[i].Tag is "VBN" or "VBG" && (char.IsUpper(_context.Word(i)[0]) || (i > 0 && (_context.TagAt(i - 1) is UniversalTag.DET or UniversalTag.ADJ || _context.Word(i - 1) is "'s" or "’s" or "-"))));

    /// <summary>"from Wikinews accredited reporter John Doe": behind a preposition's object a form in -ed is no verb of the clause.</summary>
    private bool IsParticipleBehindName(int i)
    {
        if (i < 2 || _context.Tags[i].Tag != "VBD" || !_context.Lower(i).EndsWith("ed", StringComparison.Ordinal) || _context.MentionAt(i - 1) is not (>= 0 and var mention)) return false;
        var before = _context.Mentions[mention].Tokens.Start - 1;
        return before >= 0 && _context.TagAt(before) == UniversalTag.ADP;
    }

    private bool HasNounBefore(int preposition, int sentenceStart)
    {
        for (var start = Math.Max(sentenceStart, preposition - 3); start < preposition; start++)
        {
            if (_reader.FindNoun(start, preposition) is { } found && found.End == preposition && found.Noun.Class == NounClass.Role) return true;
        }
        // "director of the Dallas chapter of the council"
        return _context.Lower(preposition) == "of" && _context.MentionAt(preposition - 1) < 0 && _context.Tags[preposition - 1].Tag == "NN"
            && SpeakerNouns.Find(_context.Word(preposition - 1)) is null or { Class: NounClass.Body or NounClass.Document };
    }

    /// <summary>"The mayor of London, Sadiq Khan": the longest phrase that fills the place before the comma.</summary>
    /// <param name="comma">The comma before the name.</param>
    /// <param name="sentenceStart">Start of the sentence.</param>
    /// <param name="facts">Facts of the name's bearer.</param>
    /// <param name="isAside">Whether the name ends at a comma too: only then may a preposition stand before the phrase.</param>
    private void ReadApposedBefore(int comma, int sentenceStart, PersonFacts facts, bool isAside)
    {
        RolePhrase? longest = null;
        for (var start = comma - 1; start >= sentenceStart && start > comma - MostTokensBefore; start--)
        {
            var tag = _context.TagAt(start);
            var word = _context.Lower(start);
            if (word is "," or ";" or ":" or "\"" or "”" || (tag is UniversalTag.VERB or UniversalTag.AUX && _context.MentionAt(start) < 0 && _context.Tags[start].Tag is not ("VBN" or "VBG"))) break;
            // "One of the leaders, Jane Roe": the plural stands for one of them.
            var isOneOf = start >= sentenceStart + 2 && _context.Lower(start - 1) == "of" && _context.Lower(start - 2) == "one";
            var isStart = start == sentenceStart || isOneOf || MayOpen(start);
            if (!isStart || ReadTo(start, comma, isAside && start == sentenceStart) is not { } phrase) continue;
            // "At a fundraiser, Jane Roe said", "bad news for the president, Jane Roe said": somebody or something else.
            if (!isAside && start > sentenceStart && _context.TagAt(start - 1) == UniversalTag.ADP && _context.Lower(start - 1) != "as") break;
            // "For John Doe, a teacher, Jane Roe was …": what stands behind a name is said of its bearer.
            if (!isAside && start - 2 >= sentenceStart && _context.Word(start - 1) == "," && _context.MentionAt(start - 2) is >= 0 and var before && _context.TypeOf(before) == EntityType.Person) break;
            // "two chess players, Jane Roe and John Doe"
            if (phrase.Noun.IsPlural && !isOneOf)
            {
                if (phrase.Noun.Class == NounClass.Role && RolePhraseReader.IsDeterminerWord(word) && (start == sentenceStart || _context.TagAt(start - 1) != UniversalTag.ADP)) _plural = phrase;
                continue;
            }
            longest = phrase.Noun.IsPlural ? phrase.Singular() ?? phrase : phrase;
            if (isOneOf) break;
        }
        if (longest is not null) facts.AddSaid(longest);
    }

    /// <summary>Whether a phrase can begin inside a sentence: at a name, a determiner, or behind a mark or preposition.</summary>
    private bool MayOpen(int token) =>
        (_context.MentionAt(token) >= 0 && _context.MentionAt(token - 1) < 0)
        || RolePhraseReader.IsDeterminerWord(_context.Lower(token))
        || _context.Lower(token - 1) is "," or "”" or "\"" or "as" or "by" or "to" or "with"
        || (_context.Lower(token - 1) is "and" && _context.Word(token - 2) == ",");

    private RolePhrase? ReadTo(int start, int end, bool isOpening) =>
        (isOpening && _context.Lower(start) is "a" or "an" ? _reader.ReadApposed(start, end) : _reader.Read(start, end)) is { } phrase && phrase.Tokens.End == end ? phrase : null;

    private static bool IsHonorific(string word) => Honorifics.Contains(word);
}
