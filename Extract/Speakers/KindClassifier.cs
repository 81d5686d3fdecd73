using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Kind of speaker from head noun, affiliation and type of entity.</summary>
internal static class KindClassifier
{
    private static readonly WordSet GovernmentModifiers = WordSet.Read("role_words.tsv", "government_modifier", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet DocumentNames = WordSet.Read("role_words.tsv", "document_name", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet BusinessDepartments = WordSet.Read("role_words.tsv", "business_department", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Managers = WordSet.Read("role_words.tsv", "manager", StringComparer.Ordinal);

    private static readonly WordSet Anyone = WordSet.Read("role_words.tsv", "anyone", StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ManagementMarks = ["xecutive ", " of ", " for "];

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
        var isState = affiliation is null || affiliationType is EntityType.Location or EntityType.Miscellaneous || category is OrganizationCategory.Government or OrganizationCategory.Legislature or OrganizationCategory.Party;
        return known.Lemma switch
        {
            "chairman" or "chairwoman" or "chair" or "member" when role is not null && role.Contains("ommittee", StringComparison.Ordinal) && isState => SpeakerKind.Politician,
            "vice president" or "vice-president" when IsOfManagement(role) && affiliationType is not EntityType.Location => affiliation is null ? SpeakerKind.Business : Manager(category, SpeakerKind.Business),
            "president" or "vice president" or "vice-president" or "leader" => isState ? SpeakerKind.Politician : Manager(category),
            "head" or "chief" or "director" when IsOfBusiness(role) && (affiliation is null || !isState) && category is OrganizationCategory.Other or OrganizationCategory.Company => SpeakerKind.Business,
            var lemma when affiliation is not null && Managers.Contains(lemma) && !(known.Lemma == "chancellor" && isState) =>
                Manager(category, IsOfFirm(known.Lemma, affiliationType, category) ? SpeakerKind.Business : known.Kind, isState),
            "director general" or "director-general" or "secretary general" when category == OrganizationCategory.Academic => SpeakerKind.Expert,
            "representative" when role is not null && role.Contains("pecial", StringComparison.Ordinal) => SpeakerKind.Official,
            "representative" when affiliation is not null && category == OrganizationCategory.Government && affiliationType is not EntityType.Location => SpeakerKind.Spokesperson,
            "representative" when known.IsPlural && affiliationType == EntityType.Location => SpeakerKind.Official,
            "representative" or "delegate" when affiliation is not null && !isState => known.Lemma is "delegate" ? SpeakerKind.Other : SpeakerKind.Spokesperson,
            "attorney" when !IsOfGovernment(role) && (affiliation is null || !isState) => SpeakerKind.Other,
            "secretary" when affiliation is not null && !isState && category != OrganizationCategory.International => SpeakerKind.Other,
            "chief executive" when affiliationType is EntityType.Location => SpeakerKind.Politician,
            "spokesman" or "spokeswoman" or "spokesperson" when role is not null && (role.Contains("pposition", StringComparison.Ordinal) || role.Contains("hadow", StringComparison.Ordinal)) => SpeakerKind.Politician,
            "officer" or "negotiator" when IsManagement(role) && affiliation is not null && affiliationType is not EntityType.Location && MayTrade(category) => SpeakerKind.Business,
            "captain" when affiliation is null || category is not OrganizationCategory.Government => SpeakerKind.Other,
            // "a psychology major", a student; a police major is none.
            "major" when role is not null && role.EndsWith(" major", StringComparison.Ordinal) && OrganizationWords.Find(role) != OrganizationCategory.Government => SpeakerKind.Witness,
            // Those of a central bank are appointed experts.
            "governor" or "deputy governor" or "vice-governor" when affiliation is not null && affiliation.EndsWith("bank", StringComparison.OrdinalIgnoreCase) => SpeakerKind.Official,
            "commissioner" => SpeakerKind.Official,
            _ when known is { Kind: SpeakerKind.Other, Class: NounClass.Role } && SpeakerNouns.Find(known.Lemma) is null => ByAffiliation(affiliation, affiliationType, category),
            _ => known.Kind,
        };
    }

    /// <summary>"executive vice president", "vice president of marketing".</summary>
    private static bool IsOfManagement(string? role) =>
        role is not null
        && (role.StartsWith("senior ", StringComparison.OrdinalIgnoreCase) || Array.Exists(ManagementMarks, mark => role.Contains(mark, StringComparison.Ordinal)));

    /// <summary>"head of Acme": an organization that shows nothing else is taken for a firm.</summary>
    private static bool IsOfFirm(string lemma, EntityType? affiliationType, OrganizationCategory category) =>
        lemma is "head" or "director" or "manager" && affiliationType is EntityType.Organization && category is OrganizationCategory.Other;

    /// <summary>Neither an authority nor a university or an association.</summary>
    private static bool MayTrade(OrganizationCategory category) =>
        category is OrganizationCategory.Other or OrganizationCategory.Company or OrganizationCategory.Media or OrganizationCategory.Party or OrganizationCategory.Sports;

    /// <summary>"U.S. attorney", "assistant district attorney"; a private attorney has no such word.</summary>
    private static bool IsOfGovernment(string? role) => role is not null && role.Split(' ')[..^1].Any(word => GovernmentModifiers.Contains(word));

    /// <summary>"finance director", "product chief", "head of renewables".</summary>
    private static bool IsOfBusiness(string? role) => role is not null && role.Split(' ').Any(word => BusinessDepartments.Contains(word));

    /// <summary>"chief information officer", "chief negotiator".</summary>
    private static bool IsManagement(string? role) => role is not null && role.StartsWith("chief ", StringComparison.OrdinalIgnoreCase);

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

    private static SpeakerKind Manager(OrganizationCategory category, SpeakerKind otherwise = SpeakerKind.Other, bool isState = false) => category switch
    {
        OrganizationCategory.Company => SpeakerKind.Business,
        OrganizationCategory.Academic => SpeakerKind.Expert,
        OrganizationCategory.Media => SpeakerKind.Journalist,
        OrganizationCategory.Government or OrganizationCategory.International => SpeakerKind.Official,
        OrganizationCategory.Party or OrganizationCategory.Legislature => SpeakerKind.Politician,
        OrganizationCategory.Association or OrganizationCategory.Sports => SpeakerKind.Other,
        _ => isState ? SpeakerKind.Official : otherwise,
    };

    private static SpeakerKind ByAffiliation(string? affiliation, EntityType? type, OrganizationCategory category)
    {
        if (affiliation is null || type == EntityType.Location) return SpeakerKind.Other;
        return category switch
        {
            OrganizationCategory.Government or OrganizationCategory.International => SpeakerKind.Official,
            OrganizationCategory.Academic => SpeakerKind.Expert,
            OrganizationCategory.Media => SpeakerKind.Journalist,
            OrganizationCategory.Party or OrganizationCategory.Legislature => SpeakerKind.Politician,
            OrganizationCategory.Company => SpeakerKind.Business,
            _ => SpeakerKind.Other,
        };
    }
}
