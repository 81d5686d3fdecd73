namespace Extract.Speakers;

/// <summary>Who holds or held an office in the article: "the commissioner" → Gáspár Maróth.</summary>
internal sealed class OfficeHolders(SpeakerContext context, PersonFacts[] facts)
{
    // Names before the office, and holders named only behind it, that are looked at.
    private const int Memory = 400;

    // "former", "new", "then": they do not tell one office from another.
    private static readonly WordSet PassingModifiers = WordSet.Read("role_words.tsv", "passing_modifier", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;

    private readonly ILookup<string, int> _holders = facts
        .SelectMany((fact, e) => fact.Phrases.Select(phrase => (phrase.Noun.Lemma, Entity: e))).Distinct().ToLookup(entry => entry.Lemma, entry => entry.Entity);

    /// <summary>The holder who was named last before a place, else the first of those named later; -1 for none.</summary>
    public int Find(int place, RolePhrase phrase)
    {
        if (!_holders.Contains(phrase.Noun.Lemma)) return -1;
        var last = _context.MentionsBefore(place) - 1;
        for (var m = last; m > last - Memory && m >= 0; m--)
        {
            if (Holds(_context.EntityOf(m), phrase)) return _context.EntityOf(m);
        }
        foreach (var e in _holders[phrase.Noun.Lemma].Take(Memory))
        {
            if (Holds(e, phrase)) return e;
        }
        return -1;
    }

    private bool Holds(int entity, RolePhrase asked) =>
        _facts[entity].Holds(asked.Noun.Lemma, asked.AffiliationMention < 0 ? null : asked.Affiliation?.Text)
        && _facts[entity].Phrases.Any(held => held.Noun.Lemma == asked.Noun.Lemma && !Differ(held, asked));

    /// <summary>"The health minister" is not the civil aviation minister: both offices are named by other words before the noun.</summary>
    private static bool Differ(RolePhrase held, RolePhrase asked)
    {
        var (ours, theirs) = (Modifiers(held), Modifiers(asked));
        return ours.Count > 0 && theirs.Count > 0 && !ours.Overlaps(theirs);
    }

    private static HashSet<string> Modifiers(RolePhrase phrase) =>
        [.. SpeakerNouns.Lower(phrase.Role.Text).Split(' ').TakeWhile(word => word is not ("of" or "for" or "and")).SkipLast(1).Where(TellsApart)];

    private static bool TellsApart(string word) => word.Length > 3 && !PassingModifiers.Contains(word) && CountryAdjectives.Find(Capital(word)) is null;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
