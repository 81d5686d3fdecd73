using Extract.Entities;
using Extract.Tagging;

namespace Extract.Speakers;

/// <summary>Bodies that go by a person's name: "the Trump administration", "Hillary Clinton’s campaign", "a statement from Roe’s office".</summary>
internal sealed class PersonalBodies(SpeakerContext context)
{
    // Tokens before "the administration" in which its name is looked for.
    private const int MostTokens = 1500;

    // Words between an owner and the noun that say what kind of body it is.
    private const int LongestKind = 4;

    // Words between a document and "by".
    private const int LongestLink = 6;

    private static readonly WordSet Nouns = WordSet.Read("role_words.tsv", "personal_body", StringComparer.Ordinal);
    private static readonly WordSet Suffixes = WordSet.Read("role_words.tsv", "name_suffix", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;

    public static bool IsNoun(string word) => word is "office" || Nouns.Contains(word);

    /// <summary>The name of the body whose noun stands at a token, behind its person's name; null for another noun or owner.</summary>
    public string? NameAt(int noun)
    {
        if (noun >= _context.Tokens.Count || !IsNoun(_context.Lower(noun)) || _context.MentionAt(noun) >= 0) return null;
        // "Roe's 2020 re-election campaign"
        var owner = noun;
        while (owner > 1 && noun - owner < LongestKind && _context.Lower(noun) is not "office" && SaysWhatKind(owner - 1)) owner--;
        var isOwned = owner > 1 && _context.Word(owner - 1) is "'s" or "’s" or "'" or "’";
        if (!isOwned) owner = noun;
        var mention = _context.MentionAt(isOwned ? owner - 2 : owner - 1);
        return mention >= 0 && _context.TypeOf(mention) == EntityType.Person ? NameOf(_context.EntityOf(mention), _context.Lower(noun)) : null;
    }

    private bool SaysWhatKind(int token) =>
        _context.MentionAt(token) < 0 && (_context.Word(token) is "-" || _context.TagAt(token) is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.NUM);

    /// <summary>"Hillary Clinton", "campaign" → "Clinton campaign"; only an office is called its holder's.</summary>
    /// <param name="person">An entity.</param>
    /// <param name="noun">Small letters.</param>
    public string NameOf(int person, string noun)
    {
        var words = _context.Entities[person].Name.Split(' ');
        var last = words[words.Length > 1 && Suffixes.Contains(words[^1]) ? ^2 : ^1].TrimEnd(',');
        return noun is "office" ? last + "'s office" : last + ' ' + noun;
    }

    /// <summary>"The administration", after "the Trump administration"; null where it was not named before.</summary>
    public string? LastNamed(int before, string noun)
    {
        for (var i = before - 1; i > Math.Max(0, before - MostTokens); i--)
            if (_context.Lower(i) == noun && NameAt(i) is { } name) return name;
        return null;
    }

    /// <summary>"The administration" where none was named: that of the president named most; "the campaign": that of the politician whom a pronoun would mean. Null for none.</summary>
    /// <param name="noun">Small letters.</param>
    /// <param name="person">Whom a pronoun in its place would mean.</param>
    public string? Implied(string noun, Func<Speaker> person)
    {
        if (noun is not "administration") return person() is { Entities: [var only] } && PoliticalPeople.Contains(_context, _context.Entities[only]) ? NameOf(only, noun) : null;
        var president = -1;
        for (var e = 0; e < _context.Entities.Count; e++)
            if (IsPresident(_context.Entities[e]) && (president < 0 || _context.Entities[e].Mentions.Count > _context.Entities[president].Mentions.Count)) president = e;
        return president < 0 ? null : NameOf(president, noun);
    }

    /// <summary>A president of the United States whom the article calls "President Roe".</summary>
    private bool IsPresident(Entity entity) =>
        HomeCountries.LedBy(entity.Name) is "United States" && entity.Mentions.Any(mention => IsBehindPresident(_context.Mentions[mention].Tokens.Start));

    /// <summary>"President [Roe]", neither "former President [Roe]" nor "Vice President [Roe]".</summary>
    private bool IsBehindPresident(int name) =>
        name > 0 && _context.Lower(name - 1) is "president" && (name < 2 || _context.Lower(name - 2) is not ("former" or "vice" or "ex" or "-"));

    /// <summary>"a statement released by Roe’s office".</summary>
    /// <param name="document">Token of the document's noun.</param>
    public string? Behind(int document)
    {
        var end = Math.Min(_context.Sentences[_context.SentenceOf(document)].Tokens.End, document + LongestLink);
        for (var i = document + 1; i < end; i++)
        {
            if (_context.Word(i) is "," or ";" or ".") return null;
            if (_context.Lower(i) is not ("by" or "from")) continue;
            var name = _context.Lower(i + 1) is "the" ? i + 2 : i + 1;
            if (_context.MentionAt(name) is not (>= 0 and var mention)) return null;
            var behind = _context.Mentions[mention].Tokens.End;
            return NameAt(behind) ?? NameAt(behind + 1);
        }
        return null;
    }
}
