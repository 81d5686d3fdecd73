namespace Extract.Entities;

/// <summary>Grammatical gender as the text shows it (titles, pronouns, first names).</summary>
public enum Gender : byte
{
    Unknown,
    Female,
    Male,
}

/// <summary>All mentions of one person, organization, place or other name within an article.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c> … in order of first mention.</param>
/// <param name="Type">Decided by vote of the mentions.</param>
/// <param name="Name">The fullest form in the article.</param>
/// <param name="Aliases">The other forms, in order of appearance.</param>
/// <param name="Mentions">Indexes into the document's mentions, ascending.</param>
/// <param name="Gender">For persons.</param>
public sealed record Entity(string Id, EntityType Type, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Mentions, Gender Gender);
