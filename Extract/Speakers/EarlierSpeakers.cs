using Extract.Entities;

namespace Extract.Speakers;

/// <summary>The speakers of the statements before, which a definite noun phrase may mean again.</summary>
internal sealed class EarlierSpeakers(SpeakerContext context, PersonFacts[] facts)
{
    // Statements that are looked back at.
    private const int Memory = 50;

    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;
    private readonly List<(int Token, Speaker Speaker)> _previous = [];

    public IReadOnlyList<(int Token, Speaker Speaker)> All => _previous;

    public Speaker? Last => _previous.Count > 0 ? _previous[^1].Speaker : null;

    public void Add(int token, Speaker speaker) => _previous.Add((token, speaker));

    /// <summary>The last speaker, if a named one who spoke at most some tokens before a place.</summary>
    public Speaker? LastNamed(int place, int distance) =>
        _previous.Count > 0 && place - _previous[^1].Token < distance && _previous[^1].Speaker.Entities.Count == 1 ? _previous[^1].Speaker : null;

    /// <summary>The last organizations that spoke together ("Arla and Rabobank", later "the companies"); media speak of others.</summary>
    public Speaker? LastJoint()
    {
        for (var i = _previous.Count - 1; i >= Math.Max(0, _previous.Count - Memory); i--)
            if (_previous[i].Speaker is { Entities: [var first, _, ..] } speaker && IsOrganization(_context.Entities[first])) return speaker with { Confidence = 0.6 };
        return null;
    }

    private static bool IsOrganization(Entity entity) => entity.Type == EntityType.Organization && OrganizationWords.Find(entity.Name) != OrganizationCategory.Media;

    /// <summary>"The Wooster professor added": the person who has just spoken, if of that kind.</summary>
    public Speaker? FindByKind(int place, RolePhrase phrase)
    {
        if (LastNamed(place, 60) is not { } last) return null;
        return _context.Entities[last.Entities[0]].Type == EntityType.Person && _facts[last.Entities[0]].Noun?.Kind == phrase.Noun.Kind ? last with { Confidence = 0.6 } : null;
    }

    /// <summary>The same group as before: "researchers from the University of …", later "the researchers".</summary>
    public Speaker? Find(int place, RolePhrase phrase)
    {
        if (_context.Lower(phrase.Tokens.Start) is not ("the" or "these" or "those" or "both")) return null;
        for (var i = _previous.Count - 1; i >= Math.Max(0, _previous.Count - Memory); i--)
        {
            var speaker = _previous[i].Speaker;
            if (speaker.Phrase is { } earlier && IsSameGroup(earlier.Noun, phrase.Noun) && phrase.Affiliation is null && _previous[i].Token < place && earlier.Affiliation is not null) return speaker;
        }
        return null;
    }

    /// <summary>Whether two plurals may mean the same people.</summary>
    public static bool IsSameGroup(SpeakerNoun? earlier, SpeakerNoun later) =>
        earlier?.Lemma == later.Lemma || (earlier is { Kind: SpeakerKind.Expert, IsPlural: true } && later is { Kind: SpeakerKind.Expert, IsPlural: true });
}
