using System.Collections.Frozen;
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
    private const int MostTokensBefore = 16;

    private static readonly FrozenSet<string> AffiliationVerbs = FrozenSet.Create(
        StringComparer.Ordinal, "teaches", "taught", "works", "worked", "heads", "headed", "leads", "led", "runs", "chairs", "directs", "manages", "founded", "represents", "joined");

    // The plural role before the first of several names ("astronauts Doug Hurley and Bob Behnken"), until it is given to all of them.
    private RolePhrase? _plural;

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = new(context);

    private readonly List<(int Mention, RolePhrase Phrase)> _coordinated = [];

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
        foreach (var (mention, phrase) in _coordinated) ShareRole(mention, phrase, facts);
        return facts;
    }

    /// <summary>Gives the singular of a plural role to every name of the list that it stands before.</summary>
    private void ShareRole(int mention, RolePhrase phrase, PersonFacts[] facts)
    {
        var words = phrase.Role.Text;
        var space = words.LastIndexOf(' ') + 1;
        var lemma = phrase.Noun.Lemma.Contains(' ', StringComparison.Ordinal) ? null : phrase.Noun.Lemma;
        if (lemma is null) return;
        var text = words[..space] + (char.IsUpper(words[space]) ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma);
        var singular = phrase with { Role = new Evidence(text, phrase.Role.Span), Noun = phrase.Noun with { IsPlural = false } };
        var end = _context.Mentions[mention].Tokens.End;
        if (_context.Lower(Math.Min(end, _context.Tokens.Count - 1)) is not ("," or "and" or "&")) return;
        for (var m = mention; m < _context.Mentions.Count && _context.Mentions[m].Tokens.Start - end <= 2; m++)
        {
            if (_context.TypeOf(m) != EntityType.Person) return;
            facts[_context.EntityOf(m)].Add(singular);
            end = _context.Mentions[m].Tokens.End;
            if (_context.Lower(Math.Min(end, _context.Tokens.Count - 1)) is not ("," or "and" or "&")) return;
        }
    }

    private void ReadAround(int mention, PersonFacts facts)
    {
        var range = _context.Mentions[mention].Tokens;
        var sentence = _context.Sentences[_context.SentenceOf(range.Start)].Tokens;
        _plural = null;
        ReadBefore(_context.NameStart(mention), sentence.Start, facts);
        if (_plural is { } plural) _coordinated.Add((mention, plural));
        ReadBehind(range.End, sentence.End, facts);
    }

    private void ReadBefore(int start, int sentenceStart, PersonFacts facts)
    {
        while (start > sentenceStart && IsHonorific(_context.Word(start - 1)))
        {
            if (_context.Word(start - 1) is "Dr." or "Dr") facts.Hint ??= SpeakerKind.Expert;
            start--;
        }
        start = SkipBracket(start, sentenceStart);
        // "Her Republican colleague Henry Stahl"
        for (var i = start - 1; i >= Math.Max(sentenceStart, start - 3) && _context.TagAt(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ; i--)
        {
            if (char.IsUpper(_context.Word(i)[0]) && OrganizationWords.Find(_context.Word(i)) == OrganizationCategory.Party && _context.Lower(i) != "party") facts.Hint ??= SpeakerKind.Politician;
        }
        // A forename that the recogniser missed ("director-general Tedros [Adhanom Ghebreyesus]").
        if (start - 2 >= sentenceStart && _context.TagAt(start - 1) == UniversalTag.PROPN && _context.MentionAt(start - 1) < 0 && SpeakerNouns.Find(_context.Word(start - 1)) is null && char.IsUpper(_context.Word(start - 1)[0])
            && SpeakerNouns.Find(_context.Word(start - 2)) is { Class: NounClass.Role }) start--;
        if (start <= sentenceStart) return;
        if (_context.Word(start - 1) is "'s" or "’s" && start - 1 > sentenceStart && _context.MentionAt(start - 2) is >= 0 and var owner && _context.TypeOf(owner) != EntityType.Person)
        {
            if (_context.NameOf(owner) is { } name) facts.AddAffiliation(name, owner);
            return;
        }
        // "a university student named Wong"
        if (_context.Lower(start - 1) is "named" or "called" && start - 1 > sentenceStart) start--;
        if (_context.Word(start - 1) == ",")
        {
            ReadApposedBefore(start - 1, sentenceStart, facts);
            return;
        }
        var first = start;
        while (first > sentenceStart && first > start - MostTokensBefore && StepLeft(ref first, sentenceStart)) { }
        if (first > sentenceStart && _context.Lower(first - 1) is "its") first--;
        // The role must reach up to the name.
        for (; first < start; first++)
        {
            if (_reader.Read(first, start) is not { } phrase || phrase.Tokens.End < start) continue;
            if (phrase.Noun is { Class: NounClass.Role, IsPlural: true }) _plural = phrase;
            else AddPhrase(phrase, facts);
            return;
        }
        if (AgentBefore(start, sentenceStart) is { } agent) AddPhrase(agent, facts);
    }

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

    private static void AddPhrase(RolePhrase phrase, PersonFacts facts)
    {
        if (phrase.Noun.Class is not (NounClass.Role or NounClass.Kin) || phrase.Noun.IsPlural) return;
        // "a woman", "an extraordinary man" is no role.
        if (phrase.Noun.Lemma is "man" or "woman" or "boy" or "girl" or "person" or "child" or "family" or "friend" or "user" or "reader") return;
        if (phrase.Noun.Lemma == "member" && phrase.Affiliation is null && !phrase.Role.Text.Contains(' ', StringComparison.Ordinal)) return;
        facts.Add(phrase);
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
        var isPreposition = word is "of" or "for" or "from" or "to" or "in" or "at";
        var isInside = word is "'s" or "’s" or "/" || (word == "the" && i > sentenceStart && _context.Lower(i - 1) is "of" or "for" or "to" or "from" or "at");
        if (word is "and" or "&") isInside = i > sentenceStart && _reader.FindNoun(i - 1, i) is { Noun.IsPlural: false, Noun.Class: NounClass.Role } || _reader.JoinsModifiers(i, _context.Tokens.Count);
        if (isPreposition) isInside = i > sentenceStart && HasNounBefore(i, sentenceStart);
        if (word is "-" or "–") isInside = !_context.Tokens.IsSpaceBefore(i) && i + 1 < _context.Tokens.Count && !_context.Tokens.IsSpaceBefore(i + 1);
        var isNominal = _context.TagAt(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM
            || (_context.TagAt(i) == UniversalTag.VERB && (_context.Tags[i].Tag is "VBN" or "VBG"))
            || IsParticipleBehindName(i)
            || SpeakerNouns.Find(_context.Word(i)) is { Class: NounClass.Role };
        if (!isInside && (!isNominal || !char.IsLetterOrDigit(word[0]))) return false;
        first = i;
        return true;
    }

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
        return false;
    }

    /// <summary>"The mayor of London, Sadiq Khan": the phrase must fill the place before the comma.</summary>
    private void ReadApposedBefore(int comma, int sentenceStart, PersonFacts facts)
    {
        for (var start = comma - 1; start >= sentenceStart && start > comma - MostTokensBefore; start--)
        {
            var tag = _context.TagAt(start);
            var word = _context.Lower(start);
            if (word is "," or ";" or ":" or "\"" or "”" || (tag is UniversalTag.VERB or UniversalTag.AUX && _context.MentionAt(start) < 0 && _context.Tags[start].Tag is not ("VBN" or "VBG"))) return;
            var isStart = start == sentenceStart || (_context.MentionAt(start) >= 0 && _context.MentionAt(start - 1) < 0) || RolePhraseReader.IsDeterminerWord(word) || _context.Lower(start - 1) is "," or "”" or "\"" or "as" or "by" or "to" or "with";
            if (!isStart || _reader.Read(start, comma) is not { } phrase || phrase.Tokens.End != comma || phrase.Noun.IsPlural) continue;
            AddPhrase(phrase, facts);
            return;
        }
    }

    private void ReadBehind(int end, int sentenceEnd, PersonFacts facts)
    {
        if (end >= sentenceEnd) return;
        switch (_context.Lower(end))
        {
            case "," or "(" or "—" or "–" or "--":
                ReadApposition(end + 1, sentenceEnd, facts);
                break;
            case "of" or "from" or "at" or "with" or "for":
                ReadPlace(end, sentenceEnd, facts);
                break;
            case "is" or "was" or "became" or "remains":
                ReadCopula(end + 1, sentenceEnd, facts);
                break;
        }
    }

    private void ReadApposition(int start, int sentenceEnd, PersonFacts facts)
    {
        if (start >= sentenceEnd) return;
        var i = start;
        // An age: ", 45,"; "aged 45".
        if (_context.Lower(i) is "aged" or "age") i++;
        if (i < sentenceEnd && _context.Tokens[i].Kind == TokenKind.Number && i + 1 < sentenceEnd && _context.Word(i + 1) == ",") i += 2;
        else i = start;
        if (i >= sentenceEnd) return;
        if (_context.Lower(i) is "of" or "from" or "with" or "at")
        {
            ReadPlace(i, sentenceEnd, facts);
            return;
        }
        if (_context.Lower(i) == "who" && i + 2 < sentenceEnd)
        {
            var verb = _context.Lower(i + 1);
            if (RelativeOrganization(i + 1, sentenceEnd) is >= 0 and var employer && _context.NameOf(employer) is { } name) facts.AddAffiliation(name, employer);
            else if (verb is "is" or "was" or "became" or "serves" or "served" or "works" or "worked") ReadCopula(i + (_context.Lower(i + 2) == "as" ? 3 : 2), sentenceEnd, facts);
            return;
        }
        if (_context.Tokens.IsIgnoreCase(i, "D") || _context.Tokens.IsIgnoreCase(i, "R"))
        {
            if (_context.Tokens.Is(i + 1, "-")) facts.Hint ??= SpeakerKind.Politician;
        }
        while (i < sentenceEnd && _context.Lower(i) is "formerly" or "currently" or "now" or "then" or "once" or "also" or "himself" or "herself") i++;
        if (_reader.ReadApposed(i, sentenceEnd) is not { } phrase)
        {
            // "Colin Sutherland, Lord Carloway, the Lord President": a second apposition.
            for (var j = i; j < Math.Min(sentenceEnd, i + 5); j++)
            {
                if (_context.Word(j) == "," && j + 1 < sentenceEnd && _context.Lower(j + 1) is "the" or "a" or "an" && _reader.Read(j + 1, sentenceEnd) is { } second)
                {
                    AddPhrase(second, facts);
                    return;
                }
            }
            return;
        }
        if (phrase.Tokens.End < sentenceEnd && IsListContinued(i, phrase.Tokens.End)) return;
        AddPhrase(phrase, facts);
    }

    /// <summary>"who teaches at Sciences Po", "who runs Acme": the organization right behind the verb; -1 for others.</summary>
    private int RelativeOrganization(int verb, int sentenceEnd)
    {
        if (!AffiliationVerbs.Contains(_context.Lower(verb))) return -1;
        for (var i = verb + 1; i < Math.Min(sentenceEnd, verb + 8); i++)
        {
            if (_context.Lower(i) is "," or ";") return -1;
            if (_context.MentionAt(i) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization) return mention;
        }
        return -1;
    }

    /// <summary>"Trump, President Putin and …": the phrase is the title of the next name, not an apposition.</summary>
    private bool IsListContinued(int start, int end) =>
        _context.MentionAt(end) is >= 0 and var next && _context.TypeOf(next) == EntityType.Person && !RolePhraseReader.IsDeterminerWord(_context.Lower(start));

    private void ReadCopula(int start, int sentenceEnd, PersonFacts facts)
    {
        if (start < sentenceEnd && _reader.Read(start, sentenceEnd) is { Noun.Class: NounClass.Role } phrase && phrase.Head - start < 8)
            AddPhrase(phrase, facts);
    }

    /// <summary>"Mike Ryan of the World Health Organization".</summary>
    private void ReadPlace(int preposition, int sentenceEnd, PersonFacts facts)
    {
        var i = preposition + 1;
        while (i < sentenceEnd && RolePhraseReader.IsDeterminerWord(_context.Lower(i)) && _context.MentionAt(i) < 0) i++;
        if (i >= sentenceEnd) return;
        var mention = FirstOrganization(i, sentenceEnd);
        var body = BodyEnd(i, sentenceEnd);
        if (mention < 0 || (_context.TypeOf(mention) == EntityType.Location && body > 0))
        {
            // "of the Maidan Wardak provincial council"
            if (body > 0 && _context.Lower(preposition) is "of" or "with" or "at") facts.AddAffiliation(_context.Evidence(new TokenRange(i, body)), -1);
            return;
        }
        if ((_context.TypeOf(mention) == EntityType.Organization || _context.Lower(preposition) == "of") && _context.NameOf(mention) is { } name) facts.AddAffiliation(name, mention, _context.TypeOf(mention) == EntityType.Location);
    }

    /// <summary>End of a noun phrase without an organization's name whose last noun is one for an organization; -1 for others.</summary>
    private int BodyEnd(int start, int sentenceEnd)
    {
        var end = start;
        while (end < sentenceEnd && (_context.TagAt(end) is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN || _context.Word(end) is "'s" or "’s")) end++;
        return end > start && _context.MentionAt(end - 1) < 0 && SpeakerNouns.Find(_context.Word(end - 1)) is { Class: NounClass.Body } ? end : -1;
    }

    /// <summary>The name at the start of a noun phrase, or an organization a few words on ("of California's Department of …").</summary>
    private int FirstOrganization(int start, int sentenceEnd)
    {
        var first = -1;
        for (var i = start; i < Math.Min(sentenceEnd, start + 8); i++)
        {
            var mention = _context.MentionAt(i);
            if (mention < 0)
            {
                if (_context.TagAt(i) is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN || _context.Word(i) is "'s" or "’s" or "-" or "based") continue;
                break;
            }
            if (_context.TypeOf(mention) == EntityType.Organization) return mention;
            if (first < 0 && _context.TypeOf(mention) == EntityType.Location && i == start) first = mention;
            i = _context.Mentions[mention].Tokens.End - 1;
        }
        return first;
    }

    private static bool IsHonorific(string word) => word is
        "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms" or "Miss" or "Dr." or "Dr" or "Sir" or "Dame" or "Lord" or "Lady" or "Hon." or "the";
}
