namespace Extract.Speakers;

/// <summary>What an article says of one person: roles and affiliations with their evidence, in text order.</summary>
internal sealed class PersonFacts
{
    private const string AnyAffiliation = "";

    /// <summary>Strength of an office or occupation.</summary>
    public const int Office = 7;

    /// <summary>Strength of running for an office.</summary>
    public const int Candidacy = 6;

    /// <summary>Strength of a title or rank.</summary>
    public const int TitleForLife = 4;

    private const int PastOffice = 5;
    private const int PartInStory = 3;
    private const int PastCandidacy = 2;
    private const int Bystander = 1;
    private const int Kinship = 0;

    // Held for life, or a rank: an office beside them says more.
    private static readonly WordSet Titles = WordSet.Read("role_words.tsv", "title", StringComparer.Ordinal);
    private static readonly WordSet Acquaintances = WordSet.Read("role_words.tsv", "acquaintance", StringComparer.Ordinal);
    private static readonly WordSet Parts = WordSet.Read("role_words.tsv", "part", StringComparer.Ordinal);
    private static readonly WordSet Trades = WordSet.Read("role_words.tsv", "trade", StringComparer.Ordinal);
    private static readonly WordSet Running = WordSet.Read("role_words.tsv", "running", StringComparer.Ordinal);
    private static readonly WordSet HeadsOfState = WordSet.Read("role_words.tsv", "head_of_state", StringComparer.Ordinal);
    private static readonly WordSet Past = WordSet.Read("role_words.tsv", "past", StringComparer.Ordinal);

    private static readonly WordSet Elections = WordSet.Read("role_words.tsv", "election", StringComparer.OrdinalIgnoreCase);

    private readonly List<RolePhrase> _phrases = [];
    private readonly HashSet<(string Lemma, string? Affiliation)> _offices = [];
    private readonly Dictionary<int, RolePhrase> _byStart = [];

    private int _strength;

    public Evidence? Role { get; private set; }

    public SpeakerNoun? Noun { get; private set; }

    public Evidence? Affiliation { get; private set; }

    /// <summary>Mention of the affiliation; -1 where it is no name or there is none.</summary>
    public int AffiliationMention { get; private set; } = -1;

    /// <summary>"Dr.": stands for a role where nothing else does.</summary>
    public Evidence? Title { get; set; }

    /// <summary>Set where only a title shows it: "Dr.", "(D-Calif.)".</summary>
    public SpeakerKind? Hint { get; set; }

    /// <summary>Whether the age stands behind the name somewhere; kept, as it is looked for behind every naming and asked for with every statement.</summary>
    public bool? HasAge { get; set; }

    /// <summary>Whether the person is a politician by the name or the words around it; kept as <see cref="HasAge"/> is.</summary>
    public bool? IsPolitical { get; set; }

    /// <summary>Whether the person runs for an office now.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>One per office and affiliation.</summary>
    public IReadOnlyList<RolePhrase> Phrases => _phrases;

    /// <summary>The phrase that was read from a token on.</summary>
    public RolePhrase? StartingAt(int token) => _byStart.GetValueOrDefault(token);

    /// <summary>Whether the person holds an office, for the given organization or one that is not said; for any if null.</summary>
    public bool Holds(string lemma, string? affiliation) =>
        _offices.Contains((lemma, affiliation ?? AnyAffiliation)) || (affiliation is not null && _offices.Contains((lemma, null)));

    /// <summary>Adds a phrase that was found beside the name, if it says what its bearer does: "a woman", "an extraordinary man" is no role.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isPast">Whether it is said in the past tense.</param>
    public void AddSaid(RolePhrase phrase, bool isPast = false)
    {
        if (phrase.Noun.Class is not (NounClass.Role or NounClass.Kin) || phrase.Noun.IsPlural || !phrase.Noun.SaysRole || Acquaintances.Contains(phrase.Noun.Lemma)) return;
        if (phrase.Noun.Lemma == "member" && phrase.Affiliation is null && !phrase.Role.Text.Contains(' ', StringComparison.Ordinal)) return;
        Add(phrase, isPast);
    }

    /// <summary>Adds a phrase; the first one that says something wins.</summary>
    public void Add(RolePhrase phrase, bool isPast = false)
    {
        if (_offices.Add((phrase.Noun.Lemma, phrase.Affiliation?.Text))) _phrases.Add(phrase);
        _offices.Add((phrase.Noun.Lemma, AnyAffiliation));
        _byStart.TryAdd(phrase.Tokens.Start, phrase);
        var strength = Strength(phrase, isPast);
        IsRunning |= strength == Candidacy && IsForOffice(phrase);
        if (Role is null || SaysMore(phrase.Noun, strength)) (Role, Noun, _strength) = (phrase.Role, phrase.Noun, strength);
        if (phrase.Affiliation is { } affiliation) AddAffiliation(affiliation, phrase.AffiliationMention);
    }

    /// <summary>
    /// In a campaign a candidacy says more than a trade ("an activist, radio host and candidate for mayor"); beside a public office the first of both counts
    /// ("presidential candidate Jane Roe", later "Governor Roe"), and who governs a country is known for that, whatever he runs for.
    /// </summary>
    private bool SaysMore(SpeakerNoun noun, int strength) => Noun is { } known && (_strength, strength) switch
    {
        (Office, Candidacy) => known.Kind is not (SpeakerKind.Politician or SpeakerKind.Official),
        (Candidacy, Office) => HeadsOfState.Contains(noun.Lemma),
        _ => strength > _strength,
    };

    /// <summary>An office says more than running for one, that more than a title, that more than a part played once, that more than kinship.</summary>
    public static int Strength(SpeakerNoun noun) => noun switch
    {
        { Class: NounClass.Kin } => Kinship,
        { Kind: SpeakerKind.Witness } when !Trades.Contains(noun.Lemma) => Bystander,
        _ when Titles.Contains(noun.Lemma) => TitleForLife,
        _ when IsPart(noun) => PartInStory,
        _ when Running.Contains(noun.Lemma) => Candidacy,
        _ => Office,
    };

    /// <summary>What somebody is in one story only: a plaintiff, the author of a study.</summary>
    public static bool IsPart(SpeakerNoun noun) => Parts.Contains(noun.Lemma) || noun.Lemma.EndsWith("author", StringComparison.Ordinal);

    /// <summary>"former", "then": before an office held in the past.</summary>
    public static bool IsPast(string word) => Past.Contains(SpeakerNouns.Lower(word));

    /// <summary>Ranks and titles that are kept for life.</summary>
    public static bool IsTitle(SpeakerNoun noun) => Titles.Contains(noun.Lemma);

    /// <summary>"the Green Party nominee", "candidate for governor"; an Oscar nominee and a doctoral candidate run for none.</summary>
    private static bool IsForOffice(RolePhrase phrase) =>
        (phrase.Affiliation is { } body && OrganizationWords.Find(body.Text) is OrganizationCategory.Party or OrganizationCategory.Legislature)
        || phrase.Role.Text.Split([' ', '-']).Any(word => Elections.Contains(word));

    /// <summary>An office held in the past says less than one held or sought now; who ran once for one is known for that least of all.</summary>
    private static int Strength(RolePhrase phrase, bool isPast)
    {
        var words = phrase.Role.Text.AsSpan();
        var strength = Strength(phrase.Noun);
        var isFormer = words.IndexOfAny(' ', '-') is > 0 and var end && IsPast(words[..end].ToString());
        if (isFormer && strength == Candidacy) return PastCandidacy;
        return isFormer || isPast ? Math.Min(strength, PastOffice) : strength;
    }

    private static bool IsInitials(string name) => name.Length is > 1 and < 7 && name.All(char.IsUpper);

    /// <summary>Whether only a place of origin is known ("Doug Collins of Georgia").</summary>
    public bool IsOriginOnly { get; private set; }

    public void AddAffiliation(Evidence affiliation, int mention, bool isOrigin = false)
    {
        // "co-chairman of the organizing committee and head of … at the First University": a name says more.
        var isBare = AffiliationMention < 0 && mention >= 0 && Affiliation is { Text: [var first, ..] } && char.IsLower(first);
        // "Jane Roe of RSF", later "of Reporters Without Borders": the same, in full.
        var isShort = mention >= 0 && Affiliation is { } known && IsInitials(known.Text) && affiliation.Text.Contains(' ', StringComparison.Ordinal) && affiliation.Text[0] == known.Text[0];
        if (Affiliation is not null && isOrigin | !(IsOriginOnly || isBare || isShort)) return;
        (Affiliation, AffiliationMention, IsOriginOnly) = (affiliation, mention, isOrigin);
    }
}
