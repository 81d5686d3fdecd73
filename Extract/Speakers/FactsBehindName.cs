using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>
/// What stands behind the naming of a person: an apposition ("Janet Murguía, president of UnidosUS"), a place ("Mark Krikorian of the Center …"), a relative
/// clause ("Jones, who is a lawyer"), a predicate ("Smith is the director of", "Roe worked as a nurse").
/// </summary>
internal sealed class FactsBehindName(SpeakerContext context)
{
    // Words between a verb of work and the role behind "as".
    private const int MostTokens = 16;

    private const int MostListed = 6;

    // Words of a sentence's opening "According to …".
    private const int MostSource = 16;

    // Words of a relative clause between a name and its predicate.
    private const int MostRelative = 30;

    private static readonly WordSet ApposedAdverbs = WordSet.Read("role_words.tsv", "apposed_adverb", StringComparer.Ordinal);
    private static readonly WordSet PastAdverbs = WordSet.Read("role_words.tsv", "past_adverb", StringComparer.Ordinal);
    private static readonly WordSet CopularVerbs = WordSet.Read("role_words.tsv", "copular_verb", StringComparer.Ordinal);
    private static readonly WordSet BeforeCopula = WordSet.Read("role_words.tsv", "before_copula", StringComparer.Ordinal);
    private static readonly WordSet Appointed = WordSet.Read("role_words.tsv", "appointed", StringComparer.Ordinal);
    private static readonly WordSet WitnessVerbs = WordSet.Read("role_words.tsv", "witness_verb", StringComparer.Ordinal);
    private static readonly WordSet WorkVerbs = WordSet.Read("role_words.tsv", "work_verb", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = new(context);
    private readonly Workplaces _workplaces = new(context);

    /// <param name="end">End of the name.</param>
    /// <param name="sentenceEnd">End of its sentence.</param>
    /// <param name="facts">Its bearer's.</param>
    public void Read(int end, int sentenceEnd, PersonFacts facts)
    {
        if (end >= sentenceEnd) return;
        switch (_context.Lower(end))
        {
            case "," or "(" or "—" or "–" or "--":
                ReadApposition(end + 1, sentenceEnd, facts);
                break;
            case "of" or "from" or "at" or "with" or "for":
                ReadPlace(end, sentenceEnd, facts);
                ReadBehindPlace(end, sentenceEnd, facts);
                break;
            case "who":
                ReadRelative(end, sentenceEnd, facts);
                break;
            default:
                if (_context.TagAt(end) is not (UniversalTag.VERB or UniversalTag.AUX)) break;
                ReadCopula(end, sentenceEnd, facts);
                ReadWork(end, sentenceEnd, facts);
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
        // ", 58, is a nurse"
        if (_context.TagAt(i) == UniversalTag.AUX)
        {
            ReadCopula(i, sentenceEnd, facts);
            return;
        }
        if (_context.Lower(i) is "of" or "from" or "with" or "at")
        {
            ReadPlace(i, sentenceEnd, facts);
            ReadBehindPlace(i, sentenceEnd, facts);
            return;
        }
        if (_workplaces.SpokenFor(i, sentenceEnd) is >= 0 and var represented)
        {
            facts.Hint ??= SpeakerKind.Spokesperson;
            if (_context.NameOf(represented) is { } body) facts.AddAffiliation(body, represented);
            return;
        }
        if (_context.Lower(i) == "who")
        {
            ReadRelative(i, sentenceEnd, facts);
            return;
        }
        if (_context.Tokens.IsIgnoreCase(i, "D") || _context.Tokens.IsIgnoreCase(i, "R"))
        {
            if (_context.Tokens.Is(i + 1, "-")) facts.Hint ??= SpeakerKind.Politician;
        }
        ReadApposedRole(i, sentenceEnd, facts);
    }

    /// <summary>"formerly the mayor of …", "one of the administrators", "a lawyer and …, is …": the role in an apposition.</summary>
    private void ReadApposedRole(int start, int sentenceEnd, PersonFacts facts)
    {
        var i = start;
        while (i < sentenceEnd && ApposedAdverbs.Contains(_context.Lower(i))) i++;
        var isPast = i > start && PastAdverbs.Contains(_context.Lower(i - 1));
        // "one of the administrators"
        if (i + 2 < sentenceEnd && _context.Lower(i) is "one" && _context.Lower(i + 1) is "of" && _reader.Read(i + 2, sentenceEnd) is { Noun: { Class: NounClass.Role, IsPlural: true } } all && all.Singular() is { } oneOfAll)
        {
            facts.AddSaid(oneOfAll);
            return;
        }
        // "no doctor", "whose son is ill": somebody else.
        if (i < sentenceEnd && _context.Lower(i) is "no" or "whose") return;
        if (_reader.ReadApposed(i, sentenceEnd) is not { } phrase)
        {
            // "Colin Sutherland, Lord Carloway, the Lord President": a second apposition.
            for (var j = i; j < Math.Min(sentenceEnd, i + 5); j++)
            {
                if (_context.Word(j) != "," || j + 1 >= sentenceEnd || _context.Lower(j + 1) is not ("the" or "a" or "an") || _reader.Read(j + 1, sentenceEnd) is not { } second) continue;
                facts.AddSaid(second);
                break;
            }
            return;
        }
        if (phrase.Noun.Class != NounClass.Kin && phrase.Tokens.End < sentenceEnd && IsListContinued(i, phrase.Tokens.End)) return;
        if (IsModifier(phrase, sentenceEnd) || IsSubjectBehindSource(start, phrase)) return;
        // "formerly the mayor": a former mayor.
        facts.AddSaid(isPast ? phrase with { Role = new Evidence($"former {phrase.Role.Text}", _context.Tokens[i - 1].Span.Cover(phrase.Role.Span)) } : phrase, isPast);
        ReadListed(phrase.Tokens.End, sentenceEnd, facts);
        // "Jane Roe, the former mayor, is head of …"
        if (phrase.Tokens.End + 1 < sentenceEnd && _context.Word(phrase.Tokens.End) == ",") ReadCopula(phrase.Tokens.End + 1, sentenceEnd, facts);
        // "an expert on security who follows space at the Naval War College"
        var who = phrase.Tokens.End + (phrase.Tokens.End < sentenceEnd && _context.Word(phrase.Tokens.End) == "," ? 1 : 0);
        if (phrase.Affiliation is null && who + 1 < sentenceEnd && _context.Lower(who) == "who" && _workplaces.BehindVerb(who + 1, sentenceEnd) is >= 0 and var workplace && _context.NameOf(workplace) is { } place)
            facts.AddAffiliation(place, workplace);
    }

    /// <summary>"According to Jane Roe, the difficulty for the party was …": not an apposition but the subject of the sentence.</summary>
    private bool IsSubjectBehindSource(int start, RolePhrase phrase)
    {
        var sentence = _context.Sentences[_context.SentenceOf(start)].Tokens;
        if (_context.Lower(sentence.Start) is not "according" || start - sentence.Start > MostSource || phrase.Tokens.End >= sentence.End) return false;
        for (var i = sentence.Start + 1; i < start - 1; i++)
            if (_context.Word(i) is "," or ";") return false;
        return _context.TagAt(phrase.Tokens.End) is UniversalTag.VERB or UniversalTag.AUX || (_context.Lower(start) is "the" or "his" or "her" or "its" or "their" && _context.Lower(phrase.Tokens.End) is not ("," or "who" or "whose"));
    }

    /// <summary>"…, an activist, radio host, and currently a candidate for mayor": further roles of a list, each before a mark or another one.</summary>
    private void ReadListed(int end, int sentenceEnd, PersonFacts facts)
    {
        for (var more = 0; more < MostListed; more++)
        {
            var i = end;
            while (i < sentenceEnd && _context.Lower(i) is "," or "and" or "&") i++;
            if (i == end) return;
            while (i < sentenceEnd && ApposedAdverbs.Contains(_context.Lower(i))) i++;
            if (i >= sentenceEnd || _reader.Read(i, sentenceEnd) is not { Noun: { Class: NounClass.Role, IsPlural: false } } phrase) return;
            if (phrase.Tokens.End >= sentenceEnd || !IsListEnd(phrase.Tokens.End) || IsListContinued(i, phrase.Tokens.End)) return;
            facts.AddSaid(phrase);
            end = phrase.Tokens.End;
        }
    }

    private bool IsListEnd(int i) => _context.Lower(i) is "," or "and" or "." or ";" or "who" or ")" or "”" or "\"" || _context.TagAt(i) == UniversalTag.ADP;

    /// <summary>"who is both …", "who teaches at …", "who saw it".</summary>
    private void ReadRelative(int who, int sentenceEnd, PersonFacts facts)
    {
        if (who + 2 >= sentenceEnd) return;
        if (WitnessVerbs.Contains(_context.Lower(who + 1))) facts.Hint ??= SpeakerKind.Witness;
        if (_workplaces.BehindVerb(who + 1, sentenceEnd) is >= 0 and var employer && _context.NameOf(employer) is { } name) facts.AddAffiliation(name, employer);
        else ReadCopula(who + 1, sentenceEnd, facts);
        // "Jane Roe, who grew up in Leeds, is the mayor": the predicate behind a clause in which nobody else is named.
        for (var i = who + 2; i < sentenceEnd - 1 && i < who + MostRelative && !IsNamed(i); i++)
        {
            if (_context.Word(i) != "," || _context.TagAt(i + 1) is not (UniversalTag.AUX or UniversalTag.VERB)) continue;
            ReadCopula(i + 1, sentenceEnd, facts);
            return;
        }
    }

    /// <summary>"was running the train as loco pilot", "worked as a nurse": the role behind "as" after a verb of work or appointment.</summary>
    private void ReadWork(int end, int sentenceEnd, PersonFacts facts)
    {
        var limit = Math.Min(sentenceEnd, end + MostTokens);
        var works = false;
        for (var i = end; i < limit; i++)
        {
            if (IsNamed(i) || _context.Lower(i) is "," or ";" or "who" or "that" or "“" or "\"") return;
            works |= WorkVerbs.Contains(_context.Lower(i));
            if (!works || _context.Lower(i) is not "as" || i + 1 >= sentenceEnd) continue;
            if (_reader.Read(i + 1, sentenceEnd) is { Noun: { Class: NounClass.Role, IsPlural: false } } phrase && phrase.Head - i < 8) facts.AddSaid(phrase);
            return;
        }
    }

    /// <summary>"Trump, President Putin and …": the phrase is the title of the next name, not an apposition.</summary>
    private bool IsListContinued(int start, int end) => IsNamed(end) && !RolePhraseReader.IsDeterminerWord(_context.Lower(start));

    /// <summary>"is a lawyer", "was also the head of", "will be chief executive", "serves as": what the predicate says its subject is.</summary>
    private void ReadCopula(int verb, int sentenceEnd, PersonFacts facts)
    {
        var i = verb;
        while (i < sentenceEnd && BeforeCopula.Contains(_context.Lower(i))) i++;
        if (i + 1 >= sentenceEnd || !(CopularVerbs.Contains(_context.Lower(i)) || (i > verb && _context.Lower(i) is "be" or "been" or "become"))) return;
        var isPast = _context.Lower(i) is "was" or "served" or "worked";
        i++;
        while (i < sentenceEnd && (_context.Lower(i) is "as" or "both" or "still" or "serving" or "working" || Appointed.Contains(_context.Lower(i)) || ApposedAdverbs.Contains(_context.Lower(i)))) i++;
        if (i < sentenceEnd && _context.Lower(i) != "no" && _reader.Read(i, sentenceEnd) is { Noun.Class: NounClass.Role } phrase && phrase.Head - i < 8 && !IsModifier(phrase, sentenceEnd))
            facts.AddSaid(phrase, isPast);
    }

    /// <summary>"is winning delegate contests": a noun behind the role is the head.</summary>
    private bool IsModifier(RolePhrase phrase, int sentenceEnd) =>
        phrase.Head + 1 is var next && next < sentenceEnd && _context.MentionAt(next) < 0 && _context.Tags[next].Tag is "NN" or "NNS" && _context.Lower(next) != "whose" && !PersonNouns.IsTime(_context.Lower(next));

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
            if (body > 0 && _context.Lower(preposition) is "of" or "with" or "at") facts.AddAffiliation(_context.Evidence(new TokenRange(i, WithPlace(body, sentenceEnd))), -1);
            return;
        }
        var isMember = _context.TypeOf(mention) == EntityType.Organization || _context.Lower(preposition) == "of";
        if (isMember && _context.NameOf(mention) is { } name) facts.AddAffiliation(name, mention, isOrigin: _context.TypeOf(mention) == EntityType.Location);
    }

    /// <summary>"Jane Roe of Acme, a shipping researcher", "Jane Roe of Acme and contributor to Slate": the role behind the place.</summary>
    private void ReadBehindPlace(int preposition, int sentenceEnd, PersonFacts facts)
    {
        var i = preposition + 1;
        while (i < sentenceEnd && (_context.MentionAt(i) >= 0 || RolePhraseReader.IsDeterminerWord(_context.Lower(i)))) i++;
        if (i == preposition + 1 || i + 1 >= sentenceEnd) return;
        var isJoined = _context.Lower(i) == "and";
        if (!isJoined && !(_context.Word(i) == "," && _context.Lower(i + 1) is "a" or "an" or "the")) return;
        if (_reader.Read(i + 1, sentenceEnd) is not { Noun: { Class: NounClass.Role, IsPlural: false } } phrase || IsListContinued(i + 1, phrase.Tokens.End)) return;
        if (!isJoined || !IsNamed(phrase.Tokens.End)) facts.AddSaid(phrase);
    }

    /// <summary>"… and lawyer John Doe": the role of another name.</summary>
    private bool IsNamed(int token) => _context.MentionAt(token) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Person;

    /// <summary>"the police of [the Autonomous Region]": the end of the place that a body is of.</summary>
    private int WithPlace(int body, int sentenceEnd)
    {
        if (body + 1 >= sentenceEnd || _context.Lower(body) != "of") return body;
        var name = _context.MentionAt(body + (_context.Lower(body + 1) is "the" ? 2 : 1));
        return name >= 0 && _context.TypeOf(name) != EntityType.Person ? _context.Mentions[name].Tokens.End : body;
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
}
