using Extract.Entities;
using Extract.Tagging;

namespace Extract.Speakers;

/// <summary>The organization for which a clause behind a name says that its bearer works or speaks.</summary>
internal sealed class Workplaces(SpeakerContext context)
{
    // Words between a verb and the organization.
    private const int MostTokens = 16;

    private static readonly WordSet AffiliationVerbs = WordSet.Read("role_words.tsv", "affiliation_verb", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;

    /// <summary>"speaking for the ministry", "speaking on behalf of Acme": the organization; -1 for others.</summary>
    public int SpokenFor(int start, int sentenceEnd)
    {
        if (!_context.Tokens.IsIgnoreCase(start, "speaking")) return -1;
        var i = start + 1;
        if (_context.Tokens.Is(i, "on") && _context.Tokens.Is(i + 1, "behalf")) i += 2;
        if (i >= sentenceEnd || _context.Lower(i) is not ("for" or "of")) return -1;
        for (var last = Math.Min(sentenceEnd, i + 6); i < last; i++)
        {
            if (_context.MentionAt(i) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization) return mention;
        }
        return -1;
    }

    /// <summary>"who teaches at Sciences Po", "who runs Acme": the organization right behind the verb; -1 for others.</summary>
    public int BehindVerb(int verb, int sentenceEnd)
    {
        if (verb < sentenceEnd && _context.TagAt(verb) == UniversalTag.ADV) verb++;
        if (verb >= sentenceEnd) return -1;
        var isAffiliation = AffiliationVerbs.Contains(_context.Lower(verb));
        // What somebody does now at or for an organization is work for it, whatever the verb ("who covers shipping at Acme").
        if (!isAffiliation && (_context.TagAt(verb) == UniversalTag.AUX || _context.Tags[verb].Tag is not ("VBZ" or "VBP"))) return -1;
        var isPlaced = isAffiliation;
        for (var i = verb + 1; i < Math.Min(sentenceEnd, verb + (isAffiliation ? 8 : MostTokens)); i++)
        {
            if (_context.Lower(i) is "," or ";" or "who" or "that") return -1;
            if (_context.MentionAt(i) is not (>= 0 and var mention))
            {
                if (!isAffiliation && _context.TagAt(i) == UniversalTag.ADP) isPlaced = _context.Lower(i) is "at" or "for";
                continue;
            }
            if (isPlaced && _context.TypeOf(mention) == EntityType.Organization) return mention;
        }
        return -1;
    }
}
