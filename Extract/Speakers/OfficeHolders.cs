namespace Extract.Speakers;

/// <summary>Who holds or held an office in the article: "the commissioner" → Gáspár Maróth.</summary>
internal sealed class OfficeHolders(SpeakerContext context, PersonFacts[] facts)
{
    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;

    private readonly ILookup<string, int> _holders = facts
        .SelectMany((fact, e) => fact.Phrases.Select(phrase => (phrase.Noun.Lemma, Entity: e))).Distinct().ToLookup(entry => entry.Lemma, entry => entry.Entity);

    public int Find(int place, RolePhrase phrase)
    {
        var (best, bestDistance) = (-1, int.MaxValue);
        foreach (var e in _holders[phrase.Noun.Lemma])
        {
            if (!_facts[e].Phrases.Any(p => p.Noun.Lemma == phrase.Noun.Lemma && Agrees(p, phrase))) continue;
            var distance = Distance(e, place);
            if (distance < bestDistance) (best, bestDistance) = (e, distance);
        }
        return best;
    }

    private static bool Agrees(RolePhrase known, RolePhrase asked) =>
        asked.AffiliationMention < 0 || known.Affiliation is null || known.Affiliation.Text == asked.Affiliation?.Text;

    /// <summary>Tokens since the entity was last named before a place; far if it is only named later.</summary>
    private int Distance(int entity, int place)
    {
        var distance = 1_000_000;
        foreach (var m in _context.Entities[entity].Mentions)
        {
            var start = _context.Mentions[m].Tokens.Start;
            if (start >= place) return Math.Min(distance, 500_000);
            distance = place - start;
        }
        return distance;
    }
}
