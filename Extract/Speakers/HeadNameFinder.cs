using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Which names in a speaker's noun phrase are its head.</summary>
internal sealed class HeadNameFinder(SpeakerContext context, RolePhraseReader reader)
{
    // "the operator, Acme Energy": roles of people and of companies.
    private static readonly WordSet OrganizationRoles = WordSet.Read("role_words.tsv", "organization_role", StringComparer.Ordinal);

    private static readonly WordSet Laws = WordSet.Read("role_words.tsv", "law", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = reader;

    /// <summary>The people whom the phrase is about: neither owners ("Smith's lawyer") nor complements ("the brother of Jane Doe").</summary>
    public List<int> HeadPeople(TokenRange range)
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
            if (people.Count > 0 || !IsComplement(range.Start, _context.NameStart(mention))) people.Add(mention);
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
            // "League of the South president Jane Roe"
            if (word is not ("of" or "for" or "to") || _context.MentionAt(i) >= 0) continue;
            if (i + 1 == name || (word == "to" && _context.MentionAt(name - 1) < 0)) return true;
            return _reader.FindNoun(name - 1, name) is { Noun.Class: NounClass.Role } || IsTitle(name - 1);
        }
        return false;
    }

    private bool IsTitle(int token) => _context.Word(token) is "Mr." or "Mrs." or "Ms." or "Dr." or "Sir";

    public List<int> HeadNames(TokenRange range)
    {
        var names = new List<int>();
        for (var i = range.Start; i < range.End; i++)
        {
            var mention = _context.MentionAt(i);
            var word = _context.Lower(i);
            if (mention < 0)
            {
                if (word is "and" or "&" or "both" or "," or "the" or "(" or ")" || RolePhraseReader.IsDeterminerWord(word) || word is "'s" or "’s") continue;
                if (names.Count > 0) break;
                continue;
            }
            var isBehindNoun = names.Count == 0 && IsBehindNoun(range.Start, _context.Mentions[mention].Tokens.Start);
            i = _context.Mentions[mention].Tokens.End - 1;
            if (isBehindNoun) continue;
            if (i + 1 < range.End && _context.Word(i + 1) is "'s" or "’s")
            {
                // "Roe and Doe's mother"; their report is theirs.
                if (SpeakerNouns.Find(_context.Word(range.End - 1)) is not { Class: NounClass.Document }) names.Clear();
                continue;
            }
            if (i + 1 < range.End && _context.MentionAt(i + 1) >= 0) continue;
            if (IsBeforeNoun(mention, range.End))
            {
                if (_context.MentionAt(i + 2) >= 0) i++;
                continue;
            }
            if (names.Count == 0 || IsCoordinated(_context.Mentions[names[^1]].Tokens.End, _context.Mentions[mention].Tokens.Start)) names.Add(mention);
        }
        return names;
    }

    /// <summary>"American intelligence", "GOP moderates", "Texas clinics": the noun is the head; "Forbes magazine" is called by its name.</summary>
    private bool IsBeforeNoun(int mention, int end)
    {
        var (start, noun) = (_context.Mentions[mention].Tokens.Start, _context.Mentions[mention].Tokens.End);
        if (noun >= end || _context.TagAt(noun) != UniversalTag.NOUN || _context.MentionAt(noun) >= 0) return false;
        return _context.TypeOf(mention) switch
        {
            // "Zara owner Inditex"
            EntityType.Organization => _context.Tags[noun].Tag is "NNS" || (noun + 1 < end && _context.MentionAt(noun + 1) is >= 0 and var owner && _context.TypeOf(owner) == EntityType.Organization),
            // "a Trump field staffer"; behind a bare name stands a verb that the tagger misread.
            EntityType.Person => start > 0 && _context.TagAt(start - 1) == UniversalTag.DET,
            _ => true,
        };
    }

    /// <summary>"Democrats in North Carolina": the name is where the noun before the preposition is.</summary>
    private bool IsBehindNoun(int start, int name)
    {
        var before = name - 1;
        while (before > start && (_context.TagAt(before) == UniversalTag.DET || RolePhraseReader.IsDeterminerWord(_context.Lower(before)))) before--;
        return before > start && _context.TagAt(before) == UniversalTag.ADP && _context.MentionAt(before - 1) < 0 && _context.TagAt(before - 1) is UniversalTag.NOUN or UniversalTag.PROPN;
    }

    /// <summary>A name that the recogniser missed: proper nouns or a site's address and nothing else.</summary>
    public bool IsProperName(int start, int end)
    {
        if (end - start > 5) return false;
        for (var i = start; i < end; i++)
        {
            if (_context.Tokens[i].Kind == TokenKind.Address) continue;
            if (!char.IsUpper(_context.Word(i)[0]) || (end - start == 1 && _context.TagAt(i) != UniversalTag.PROPN && IsSentenceStart(i))) return false;
        }
        return true;
    }

    /// <summary>"Republic Act No. 46", "Water Protection Act, 1972": the title of a law in capitals, with its number or year, from one of its tokens on; null for other words.</summary>
    public string? LawAt(int token)
    {
        // The year may be all that is marked.
        var head = _context.Tokens[token].Kind == TokenKind.Number && _context.Tokens.Is(token - 1, ",") ? token - 2 : token;
        while (IsCapital(head + 1)) head++;
        while (head > token && !Laws.Contains(_context.Word(head))) head--;
        if (head < 1 || !Laws.Contains(_context.Word(head))) return null;
        var start = head;
        while (start > 0 && IsCapital(start - 1) && _context.Lower(start - 1) is not "the") start--;
        var end = head + 1;
        if (_context.Lower(end) is "no" or "no." or "number" or "," && _context.Word(end + 1) is [>= '0' and <= '9', ..]) end += 2;
        else if (_context.Lower(end) is "no" && _context.Word(end + 1) is "." && _context.Word(end + 2) is [>= '0' and <= '9', ..]) end += 3;
        return end > start + 1 ? _context.Tokens.TextOf(new TokenRange(start, end)) : null;
    }

    private bool IsCapital(int token) => _context.Word(token) is [var first, ..] && char.IsUpper(first);

    private bool IsSentenceStart(int token) => _context.Sentences[_context.SentenceOf(token)].Tokens.Start == token;

    /// <summary>"Mark Hay, [a marine ecologist …], said": the marked phrase is an apposition to the name before it.</summary>
    /// <param name="range">The marked phrase.</param>
    /// <param name="type">Kind of the name; an apposition to an organization is closed by a comma.</param>
    public int ApposedTo(TokenRange range, EntityType type)
    {
        if (range.Start <= 1 || _context.Word(range.Start - 1) != "," || _context.MentionAt(range.Start - 2) is not (>= 0 and var mention) || _context.TypeOf(mention) != type) return -1;
        if (_context.SentenceOf(range.Start) != _context.SentenceOf(range.Start - 2)) return -1;
        var isDetermined = _context.TagAt(range.Start) == UniversalTag.DET;
        var isApposition = type == EntityType.Person ? (isDetermined || IsBareRole(range)) && MayBePerson(range) : isDetermined && _context.Tokens.Is(range.End, ",");
        return isApposition ? mention : -1;
    }

    /// <summary>"After the talks with Roe, [the White House] said": a body or its name is no apposition to a person.</summary>
    private bool MayBePerson(TokenRange range)
    {
        if (_reader.Read(range.Start, range.End) is { } phrase) return phrase.Noun.Class is NounClass.Role or NounClass.Kin or NounClass.People;
        return _context.MentionAt(range.End - 1) is not (>= 0 and var mention) || _context.TypeOf(mention) != EntityType.Organization || _context.Mentions[mention].Tokens.Start > range.Start + 1
            || OrganizationWords.Find(_context.Word(range.End - 1)) == OrganizationCategory.Party;
    }

    /// <summary>"Jane Roe, [one of the singers] said", "Jane Roe, [Acme research director and co-founder] said".</summary>
    private bool IsBareRole(TokenRange range) =>
        (_context.Lower(range.Start) is "one" && _context.Lower(range.Start + 1) is "of")
        || (HeadPeople(range).Count == 0 && _reader.Read(range.Start, range.End) is { Noun: { Class: NounClass.Role, IsPlural: false } } phrase && phrase.Tokens.End == range.End && !IsTitle(range.Start));

    /// <summary>"[repair site iFixit]", "[trade union confederation LO]", "[the operator, Acme Energy]": the organization whose name ends a phrase that says what it is; -1 for another phrase.</summary>
    public int Titled(TokenRange range)
    {
        if (_context.MentionAt(range.End - 1) is not (>= 0 and var mention) || _context.TypeOf(mention) != EntityType.Organization) return -1;
        var start = _context.Mentions[mention].Tokens.Start;
        if (start <= range.Start || _context.Mentions[mention].Tokens.End != range.End) return -1;
        if (_context.Word(start - 1) == ",") return _reader.Read(range.Start, start - 1) is { } phrase && phrase.Tokens.End == start - 1 && IsOfOrganization(phrase.Noun) ? mention : -1;
        if (_context.TagAt(start - 1) != UniversalTag.NOUN || _context.MentionAt(start - 1) >= 0) return -1;
        for (var i = range.Start; i < start; i++)
            if (_context.TagAt(i) is not (UniversalTag.DET or UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.NUM) && _context.Word(i) is not "-") return -1;
        return mention;
    }

    /// <summary>Whether an organization may be called so.</summary>
    public static bool IsOfOrganization(SpeakerNoun noun) => noun.Class switch
    {
        NounClass.Body or NounClass.Document => true,
        NounClass.People => noun.Kind == SpeakerKind.Journalist,
        NounClass.Role => OrganizationRoles.Contains(noun.Lemma),
        _ => false,
    };

    /// <summary>"[Its co-chair], the historian Claire N’Diaye, said", "said [the operator], Acme Energy.": whom an apposition behind the marked phrase names; -1 without one.</summary>
    /// <param name="comma">End of the phrase.</param>
    /// <param name="isPerson">Whether a person is meant; an organization otherwise.</param>
    public int ApposedBehind(int comma, bool isPerson)
    {
        if (!_context.Tokens.Is(comma, ",")) return -1;
        for (var i = comma + 1; i < Math.Min(comma + 6, _context.Tokens.Count); i++)
        {
            if (_context.MentionAt(i) is >= 0 and var mention && _context.TypeOf(mention) is var type && type is EntityType.Person or EntityType.Organization)
                return type == (isPerson ? EntityType.Person : EntityType.Organization) && IsAppositionEnd(comma, _context.Mentions[mention].Tokens.End) ? mention : -1;
            if (_context.TagAt(i) is not (UniversalTag.DET or UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN)) return -1;
        }
        return -1;
    }

    private bool IsAppositionEnd(int comma, int end) =>
        end >= _context.Tokens.Count
        || _context.SentenceOf(end) != _context.SentenceOf(comma)
        || _context.Lower(end) is "," or "." or ";" or ":" or "(" or "—" or "–" or "”" or "\"" or "'" or "of" or "from";

    public int NameBehind(RolePhrase phrase) =>
        phrase.Head + 1 < _context.Tokens.Count && _context.MentionAt(phrase.Head + 1) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization ? mention : -1;
}
