namespace Extract.Speakers;

/// <summary>What an article says of one person: roles and affiliations with their evidence, in text order.</summary>
internal sealed class PersonFacts
{
    private readonly List<RolePhrase> _phrases = [];

    public Evidence? Role { get; private set; }

    public SpeakerNoun? Noun { get; private set; }

    public Evidence? Affiliation { get; private set; }

    /// <summary>Mention of the affiliation; -1 where it is no name or there is none.</summary>
    public int AffiliationMention { get; private set; } = -1;

    /// <summary>Set where only a title shows it: "Dr.", "(D-Calif.)".</summary>
    public SpeakerKind? Hint { get; set; }

    public IReadOnlyList<RolePhrase> Phrases => _phrases;

    /// <summary>Adds a phrase; the first one that says something wins.</summary>
    public void Add(RolePhrase phrase)
    {
        _phrases.Add(phrase);
        if (Role is null || Strength(phrase.Noun) > Strength(Noun!.Value))
        {
            Role = phrase.Role;
            Noun = phrase.Noun;
        }
        if (phrase.Affiliation is { } affiliation) AddAffiliation(affiliation, phrase.AffiliationMention);
    }

    /// <summary>An office says more than a title, a title more than a part played once, that more than kinship.</summary>
    public static int Strength(SpeakerNoun noun) => noun switch
    {
        { Class: NounClass.Kin } => 0,
        { Kind: SpeakerKind.Witness } => 1,
        { Lemma: "professor" or "politician" or "co-author" or "author" or "doctor" } => 2,
        _ => 3,
    };

    /// <summary>Whether only a place of origin is known ("Doug Collins of Georgia").</summary>
    public bool IsOriginOnly { get; private set; }

    public void AddAffiliation(Evidence affiliation, int mention, bool isOrigin = false)
    {
        if (Affiliation is not null && !(IsOriginOnly && !isOrigin)) return;
        (Affiliation, AffiliationMention, IsOriginOnly) = (affiliation, mention, isOrigin);
    }
}
