using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Kind of speaker from head noun, affiliation and type of entity.</summary>
internal static class KindClassifier
{
    private static readonly WordSet DocumentNames = WordSet.Read("role_words.tsv", "document_name", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Managers = WordSet.Read("role_words.tsv", "manager", StringComparer.Ordinal);

    private static readonly WordSet Nameless = WordSet.Read("role_words.tsv", "nameless", StringComparer.Ordinal);
    private static readonly WordSet Withheld = WordSet.Read("role_words.tsv", "withheld", StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet Anyone = WordSet.Read("role_words.tsv", "anyone", StringComparer.OrdinalIgnoreCase);

    public static SpeakerKind OfOrganization(Entity entity)
    {
        if (entity.Type == EntityType.Location) return SpeakerKind.Official;
        if (entity.Type == EntityType.Miscellaneous) return OfOtherName(entity.Name);
        if (IsOfPartisans(entity.Name.Split(' '))) return SpeakerKind.Politician;
        return OrganizationWords.Find(entity.Name) switch
        {
            OrganizationCategory.Government => SpeakerKind.Official,
            _ => SpeakerKind.Organization,
        };
    }

    /// <summary>"Brazil's National Institute …" and "the police's Cyber Unit" are authorities; "Germany's Deutsche Bahn AG" and "the University of Kyoto's Institute …" are none.</summary>
    /// <param name="ownerType">What owns it.</param>
    /// <param name="owner">The owner's name.</param>
    /// <param name="name">Its own name.</param>
    public static bool IsAuthorityOf(EntityType ownerType, string owner, string name) => OrganizationWords.Find(name) switch
    {
        OrganizationCategory.Government => true,
        OrganizationCategory.Other or OrganizationCategory.Academic => ownerType != EntityType.Organization || OrganizationWords.Find(owner) == OrganizationCategory.Government,
        _ => false,
    };

    /// <summary>"the Ohio Republican", "Senate Democrats", "Republicans"; the Liberal Democrats are a party.</summary>
    private static bool IsOfPartisans(string[] words) => words[^1] switch
    {
        "Democrat" or "Republican" => words.Length > 1,
        "Democrats" or "Republicans" => words.Length == 1 || words[^2] is "House" or "Senate" or "Congressional",
        _ => false,
    };

    /// <summary>"the United States Constitution" is a document, "the Slovak" a person, any other name that speaks ("the Lost 52 Project") somebody's.</summary>
    private static SpeakerKind OfOtherName(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (SpeakerNouns.Find(last) is { Class: NounClass.Document } || DocumentNames.Contains(last)) return SpeakerKind.Document;
        return CountryAdjectives.Find(last) is null ? SpeakerKind.Organization : SpeakerKind.Other;
    }

    /// <param name="noun">Head noun of the role; null without one.</param>
    /// <param name="role">The whole role.</param>
    /// <param name="affiliation">Name of the organization; null without one.</param>
    /// <param name="affiliationType">Its type; null where it is no name.</param>
    /// <param name="hint">What a title showed.</param>
    public static SpeakerKind OfPerson(SpeakerNoun? noun, string? role, string? affiliation, EntityType? affiliationType, SpeakerKind? hint)
    {
        var category = affiliation is null ? OrganizationCategory.Other : OrganizationWords.Find(affiliation);
        // A council's people are elected; the council itself is an authority.
        if (noun is null && category == OrganizationCategory.Government && affiliation!.EndsWith("council", StringComparison.OrdinalIgnoreCase)) return hint ?? SpeakerKind.Politician;
        if (noun is not { } known) return hint ?? ByAffiliation(affiliation, affiliationType, category);
        if (hint == SpeakerKind.Politician && known.Kind is SpeakerKind.Witness or SpeakerKind.Other && known.Class == NounClass.Role) return SpeakerKind.Politician;
        if (IsStudent(known.Lemma, role)) return SpeakerKind.Witness;
        if (IsOfBank(known.Lemma, affiliation)) return SpeakerKind.Official;
        // A noun outside the table says nothing: who it is goes by the organization.
        if (known is { Kind: SpeakerKind.Other, Class: NounClass.Role } && SpeakerNouns.Find(known.Lemma) is null) return ByAffiliation(affiliation, affiliationType, category);
        return RoleKinds.Find(known, role, HeldAtReader.Of(affiliation, affiliationType, category), category);
    }

    /// <summary>"a psychology major" is a student; a police major is none.</summary>
    private static bool IsStudent(string lemma, string? role) =>
        lemma is "major" && role is not null && role.EndsWith(" major", StringComparison.Ordinal) && OrganizationWords.Find(role) != OrganizationCategory.Government;

    /// <summary>The governors of a central bank are appointed.</summary>
    private static bool IsOfBank(string lemma, string? affiliation) =>
        lemma is "governor" or "deputy governor" or "vice-governor" && affiliation is not null && affiliation.EndsWith("bank", StringComparison.OrdinalIgnoreCase);

    /// <summary>"an unnamed naval officer", "a Trump adviser", "another activist": without a name, for nobody in particular, they are as anonymous as "officials".</summary>
    public static bool IsNameless(SpeakerNoun noun, string? role, bool hasAffiliation) =>
        noun.Class == NounClass.Role && ((!hasAffiliation && Nameless.Contains(noun.Lemma)) || (role is not null && role.Split(' ').Any(word => Withheld.Contains(word))));

    /// <summary>What somebody may be beside running for an office: "podcast host", "engineer", "businessman".</summary>
    public static bool IsTrade(SpeakerKind kind) => kind is SpeakerKind.Expert or SpeakerKind.Journalist or SpeakerKind.Business or SpeakerKind.Witness or SpeakerKind.Other;

    /// <summary>Whether the organization tells who an unnamed speaker is: "a director of Acme", "members of the House of Commons".</summary>
    public static bool IsByOrganization(SpeakerNoun noun, bool hasAffiliation) =>
        noun is { Class: NounClass.Role, Lemma: not ("official" or "person" or "diplomat") }
        && (!noun.IsPlural || (hasAffiliation && (Managers.Contains(noun.Lemma) || noun.Lemma is "representative")));

    /// <summary>Unnamed speakers: officials and vague groups are anonymous, others keep the kind of their noun.</summary>
    public static SpeakerKind OfUnnamed(SpeakerNoun noun, bool hasAffiliation)
    {
        if (noun is { Lemma: "official" or "diplomat" } or { Lemma: "person", IsPlural: false }) return SpeakerKind.Anonymous;
        if (noun.IsPlural && (noun.Kind == SpeakerKind.Other || noun.Lemma is "worker" or "protester" or "protestor" or "demonstrator") && !hasAffiliation) return SpeakerKind.Anonymous;
        return noun.Kind;
    }

    /// <summary>Who is called by a noun outside the table: "the mayor's office" is an authority, "Polish builders" are nobody in particular; what neither is called like a person nor is one of some ("the first", "somebody") was written.</summary>
    /// <param name="noun">As written.</param>
    /// <param name="isNoun">Whether it is a common noun in the singular in its place.</param>
    public static SpeakerKind OfUnknownNoun(string noun, bool isNoun) =>
        noun is "office" or "offices" ? SpeakerKind.Official
        : !isNoun || Anyone.Contains(noun) || PersonNouns.IsTime(noun) || PersonNouns.MayBePeople(noun) ? SpeakerKind.Anonymous
        : SpeakerKind.Document;

    private static SpeakerKind ByAffiliation(string? affiliation, EntityType? type, OrganizationCategory category) =>
        affiliation is null || type == EntityType.Location ? SpeakerKind.Other : RoleKinds.OfPeople(category) ?? SpeakerKind.Other;
}
