using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Which organization of the article "the company", "the fund" or "its" means.</summary>
internal sealed class BodyAntecedents(SpeakerContext context)
{
    // Names that are looked back at.
    private const int MentionMemory = 300;

    // Sentences before "its" in which its owner is looked for.
    private const int Reach = 2;

    // Tokens before "its" that are looked at.
    private const int MostTokens = 120;

    private static readonly WordSet Businesses = WordSet.Read("role_words.tsv", "business", StringComparer.Ordinal);
    private static readonly WordSet Streets = WordSet.Read("street_types.tsv", StringComparer.OrdinalIgnoreCase);

    private readonly SpeakerContext _context = context;

    /// <summary>The entity that a bare noun means: one whose name holds the noun, else for a company or city the one named last; -1 for none.</summary>
    public int Find(int place, string lemma)
    {
        var (byName, last, most) = (-1, -1, 0);
        var end = _context.MentionsBefore(place);
        for (var m = Math.Max(0, end - MentionMemory); m < end; m++)
        {
            var entity = _context.EntityOfMention(m);
            if (entity.Type == EntityType.Organization && HasWord(entity.Name, lemma) && entity.Mentions.Count >= most) (byName, most) = (_context.EntityOf(m), entity.Mentions.Count);
            if (Fits(entity, lemma)) last = _context.EntityOf(m);
        }
        return byName >= 0 ? byName : last;
    }

    private static bool Fits(Entity entity, string lemma) => lemma is "city" or "town" or "county" or "state" or "province" or "country" or "nation"
        ? entity.Type == EntityType.Location && (lemma is "country" or "nation" ? CountryAdjectives.NameOf(entity.Name) is not null : IsPlaceIn(entity.Name))
        : entity.Type == EntityType.Organization && Businesses.Contains(lemma);

    /// <summary>A place that is neither a country nor a street.</summary>
    private static bool IsPlaceIn(string name) => CountryAdjectives.NameOf(name) is null && !Streets.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>The organization that "its" before an office means: the name or the definite noun ("the teachers' union") that stood last, outside quotations.</summary>
    /// <returns>Null for none; the mention is -1 where it is no name.</returns>
    public (Evidence Name, int Mention)? OwnerBefore(int token)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(token) - Reach)].Tokens.Start;
        for (var i = token - 1; i >= Math.Max(from, token - MostTokens); i--)
        {
            if (_context.IsQuoted(i)) continue;
            if (_context.MentionAt(i) is >= 0 and var mention)
            {
                if (_context.TypeOf(mention) == EntityType.Organization && _context.NameOf(mention) is { } name) return (name, mention);
                continue;
            }
            if (_context.TagAt(i) == UniversalTag.NOUN && SpeakerNouns.Find(_context.Word(i)) is { Class: NounClass.Body, IsPlural: false } noun && DefiniteStart(i, from) is >= 0 and var start)
                return start == i && Find(i, noun.Lemma) is >= 0 and var body
                    ? (new Evidence(_context.Entities[body].Name, _context.SpanOf(i, i + 1)), _context.Entities[body].Mentions[0])
                    : (_context.Evidence(new TokenRange(start, i + 1)), -1);
        }
        return null;
    }

    /// <summary>Start of the modifiers of a noun behind "the"; -1 where another word or a name opens the phrase.</summary>
    private int DefiniteStart(int noun, int from)
    {
        var start = noun;
        while (start > from && _context.MentionAt(start - 1) < 0 && (_context.TagAt(start - 1) is UniversalTag.NOUN or UniversalTag.ADJ || _context.Word(start - 1) is "'" or "’" or "'s" or "’s")) start--;
        return start > from && _context.Lower(start - 1) == "the" ? start : -1;
    }

    /// <summary>Whether a name holds the noun, in whatever case ("NewsGroup").</summary>
    private static bool HasWord(string name, string lemma) => name.Contains(lemma, StringComparison.OrdinalIgnoreCase);
}
