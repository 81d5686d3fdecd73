using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Kind of speaker from head noun, affiliation and type of entity.</summary>
internal static class KindClassifier
{
    public static SpeakerKind OfOrganization(Entity entity)
    {
        if (entity.Type == EntityType.Location) return SpeakerKind.Official;
        if (entity.Type == EntityType.Miscellaneous) return SpeakerKind.Document;
        return OrganizationWords.Find(entity.Name) switch
        {
            OrganizationCategory.Government => SpeakerKind.Official,
            _ => SpeakerKind.Organization,
        };
    }

    /// <param name="noun">Head noun of the role; null without one.</param>
    /// <param name="role">The whole role.</param>
    /// <param name="affiliation">Name of the organization; null without one.</param>
    /// <param name="affiliationType">Its type; null where it is no name.</param>
    /// <param name="hint">What a title showed.</param>
    public static SpeakerKind OfPerson(SpeakerNoun? noun, string? role, string? affiliation, EntityType? affiliationType, SpeakerKind? hint)
    {
        var category = affiliation is null ? OrganizationCategory.Other : OrganizationWords.Find(affiliation);
        if (noun is not { } known) return hint ?? ByAffiliation(affiliation, affiliationType, category);
        var isState = affiliation is null || affiliationType is EntityType.Location or EntityType.Miscellaneous || category is OrganizationCategory.Government or OrganizationCategory.Legislature or OrganizationCategory.Party;
        return known.Lemma switch
        {
            "president" or "vice president" or "vice-president" or "leader" => isState ? SpeakerKind.Politician : Manager(category),
            "director" or "executive director" or "head" or "chief" or "manager" or "coordinator" or "co-ordinator" or "chair" or "chairman" or "chairwoman" or "chairperson"
                or "member" or "administrator" or "team leader" or "advisor" or "adviser" or "principal" or "chancellor" when affiliation is not null && !(known.Lemma == "chancellor" && isState) => Manager(category, known.Kind, isState),
            "representative" when role is not null && role.Contains("pecial", StringComparison.Ordinal) => SpeakerKind.Official,
            "secretary" when affiliation is not null && !isState && category != OrganizationCategory.International => SpeakerKind.Other,
            "chief executive" when affiliationType is EntityType.Location => SpeakerKind.Politician,
            "captain" when affiliation is null || category is not OrganizationCategory.Government => SpeakerKind.Other,
            "commissioner" => SpeakerKind.Official,
            _ => known.Kind,
        };
    }

    /// <summary>Unnamed speakers: vague groups of officials are anonymous, named groups keep the kind of their noun.</summary>
    public static SpeakerKind OfUnnamed(SpeakerNoun noun, bool hasModifier)
    {
        if (noun is { Lemma: "official" or "organizer" or "organiser", IsPlural: true } && !hasModifier) return SpeakerKind.Anonymous;
        return noun.Kind;
    }

    private static SpeakerKind Manager(OrganizationCategory category, SpeakerKind otherwise = SpeakerKind.Other, bool isState = false) => category switch
    {
        OrganizationCategory.Company => SpeakerKind.Business,
        OrganizationCategory.Academic => SpeakerKind.Expert,
        OrganizationCategory.Government or OrganizationCategory.International => SpeakerKind.Official,
        OrganizationCategory.Party or OrganizationCategory.Legislature => SpeakerKind.Politician,
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
