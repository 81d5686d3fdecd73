using System.Collections.Frozen;

namespace Extract.Speakers.Employers;

/// <summary>Sorts of posts by the organizations that fill them (<c>post_groups.tsv</c>); nouns outside the table belong to the group of their kind of speaker.</summary>
internal enum PostGroup : byte
{
    /// <summary>No post is known.</summary>
    None,
    Executive,
    Chair,
    Owner,
    Manager,
    Coach,
    Player,
    Police,
    Military,
    Court,
    Lawyer,
    Academic,
    Market,
    Medic,
    Clergy,
    Artist,
    Legislator,
    Minister,
    Student,
    Spokesperson,
    Journalist,
    Official,
    Expert,
    Person,
    Document,
    Worker,
    Teacher,
    Candidate,
    Technician,
}

/// <summary>Whether posts of a sort are held in organizations of a sort.</summary>
internal enum PostFit : byte
{
    No,
    Perhaps,
    Yes,
}

internal static class PostGroups
{
    /// <summary>How well an organization goes with a post, by what both are.</summary>
    public static PostFit FitOf(PostGroup group, OrganizationCategory category) => (group, category) switch
    {
        (PostGroup.None or PostGroup.Person or PostGroup.Document or PostGroup.Minister, _) => PostFit.No,
        (PostGroup.Journalist, OrganizationCategory.Media) => PostFit.Yes,
        (PostGroup.Journalist, OrganizationCategory.Other) => PostFit.Perhaps,
        (PostGroup.Journalist, _) or (_, OrganizationCategory.Media) => PostFit.No,
        (PostGroup.Candidate, OrganizationCategory.Party) => PostFit.Yes,
        (PostGroup.Candidate, _) => PostFit.No,
        (PostGroup.Teacher or PostGroup.Student, OrganizationCategory.Academic) => PostFit.Yes,
        (PostGroup.Teacher or PostGroup.Student, OrganizationCategory.Other) => PostFit.Perhaps,
        (PostGroup.Teacher or PostGroup.Student, _) => PostFit.No,
        (PostGroup.Legislator, OrganizationCategory.Legislature) => PostFit.Yes,
        (PostGroup.Police or PostGroup.Military or PostGroup.Court or PostGroup.Official, OrganizationCategory.Government) => PostFit.Yes,
        (PostGroup.Police, OrganizationCategory.Other or OrganizationCategory.Academic) => PostFit.Perhaps,
        (PostGroup.Police or PostGroup.Military or PostGroup.Court or PostGroup.Legislator, _) => PostFit.No,
        (PostGroup.Executive or PostGroup.Owner or PostGroup.Market, OrganizationCategory.Company) => PostFit.Yes,
        (PostGroup.Coach or PostGroup.Player, OrganizationCategory.Sports) => PostFit.Yes,
        (PostGroup.Coach or PostGroup.Player, OrganizationCategory.Academic) => PostFit.Perhaps,
        (PostGroup.Academic or PostGroup.Medic or PostGroup.Expert, OrganizationCategory.Academic) => PostFit.Yes,
        (PostGroup.Technician, OrganizationCategory.Government or OrganizationCategory.Company) => PostFit.Yes,
        (PostGroup.Worker, OrganizationCategory.Company) => PostFit.Yes,
        (PostGroup.Technician or PostGroup.Worker, OrganizationCategory.Academic or OrganizationCategory.Government) => PostFit.Perhaps,
        (PostGroup.Chair or PostGroup.Manager or PostGroup.Spokesperson, _) => PostFit.Yes,
        (_, OrganizationCategory.Other or OrganizationCategory.Association) => PostFit.Perhaps,
        _ => PostFit.No,
    };

    private static readonly FrozenDictionary<string, PostGroup> Table = ResourceTable.Read("post_groups.tsv")
        .SelectMany(row => row[1].Split('|').Select(noun => (Noun: noun, Group: Enum.Parse<PostGroup>(row[0]))))
        .ToFrozenDictionary(row => row.Noun, row => row.Group, StringComparer.Ordinal);

    /// <param name="noun">Head noun of a post; null without one.</param>
    public static PostGroup Of(SpeakerNoun? noun)
    {
        if (noun is not { } known) return PostGroup.None;
        if (known.Class == NounClass.Document) return PostGroup.Document;
        if (Table.TryGetValue(known.Lemma, out var group)) return group;
        return known.Kind switch
        {
            SpeakerKind.Spokesperson => PostGroup.Spokesperson,
            SpeakerKind.Journalist => PostGroup.Journalist,
            SpeakerKind.Official => PostGroup.Official,
            SpeakerKind.Politician => PostGroup.Minister,
            SpeakerKind.Expert => PostGroup.Expert,
            SpeakerKind.Business => PostGroup.Manager,
            _ => PostGroup.Person,
        };
    }
}
