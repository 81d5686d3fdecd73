using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Bodies that go by a person's name: "the Trump administration", "Hillary Clinton’s campaign", "a statement from Roe’s office".</summary>
internal sealed class PersonalBodies(SpeakerContext context)
{
    // Tokens before "the administration" in which its name is looked for.
    private const int MostTokens = 1500;

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
        var isOwned = noun > 1 && _context.Word(noun - 1) is "'s" or "’s" or "'" or "’";
        var mention = _context.MentionAt(isOwned ? noun - 2 : noun - 1);
        return mention >= 0 && _context.TypeOf(mention) == EntityType.Person ? NameOf(_context.EntityOf(mention), _context.Lower(noun)) : null;
    }

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
