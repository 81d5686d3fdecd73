namespace Extract.Speakers;

/// <summary>What an article says of one person: roles and affiliations with their evidence, in text order.</summary>
internal sealed class PersonFacts
{
    private const string AnyAffiliation = "";

    // Held for life, or a rank: an office beside them says more.
    private static readonly WordSet Titles = WordSet.Read("role_words.tsv", "title", StringComparer.Ordinal);
    private static readonly WordSet Anybody = WordSet.Read("role_words.tsv", "anybody", StringComparer.Ordinal);

    private readonly List<RolePhrase> _phrases = [];
    private readonly HashSet<(string Lemma, string? Affiliation)> _offices = [];
    private readonly Dictionary<int, RolePhrase> _byStart = [];

    public Evidence? Role { get; private set; }

    public SpeakerNoun? Noun { get; private set; }

    public Evidence? Affiliation { get; private set; }

    /// <summary>Mention of the affiliation; -1 where it is no name or there is none.</summary>
    public int AffiliationMention { get; private set; } = -1;

    /// <summary>Set where only a title shows it: "Dr.", "(D-Calif.)".</summary>
    public SpeakerKind? Hint { get; set; }

    /// <summary>One per office and affiliation.</summary>
    public IReadOnlyList<RolePhrase> Phrases => _phrases;

    /// <summary>The phrase that was read from a token on.</summary>
    public RolePhrase? StartingAt(int token) => _byStart.GetValueOrDefault(token);

    /// <summary>Whether the person holds an office, for the given organization or one that is not said; for any if null.</summary>
    public bool Holds(string lemma, string? affiliation) =>
        _offices.Contains((lemma, affiliation ?? AnyAffiliation)) || (affiliation is not null && _offices.Contains((lemma, null)));

    /// <summary>Adds a phrase that was found beside the name, if it says what its bearer does: "a woman", "an extraordinary man" is no role.</summary>
    public void AddSaid(RolePhrase phrase)
    {
        if (phrase.Noun.Class is not (NounClass.Role or NounClass.Kin) || phrase.Noun.IsPlural || Anybody.Contains(phrase.Noun.Lemma)) return;
        if (phrase.Noun.Lemma == "member" && phrase.Affiliation is null && !phrase.Role.Text.Contains(' ', StringComparison.Ordinal)) return;
        Add(phrase);
    }

    /// <summary>Adds a phrase; the first one that says something wins.</summary>
    public void Add(RolePhrase phrase)
    {
        if (_offices.Add((phrase.Noun.Lemma, phrase.Affiliation?.Text))) _phrases.Add(phrase);
        _offices.Add((phrase.Noun.Lemma, AnyAffiliation));
        _byStart.TryAdd(phrase.Tokens.Start, phrase);
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
        _ when Titles.Contains(noun.Lemma) => 2,
        _ when noun.Lemma.EndsWith("author", StringComparison.Ordinal) => 2,
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
