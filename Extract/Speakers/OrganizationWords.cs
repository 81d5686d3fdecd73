using System.Collections.Frozen;

namespace Extract.Speakers;

internal enum OrganizationCategory : byte
{
    Other,
    Government,
    Legislature,
    International,
    Academic,
    Media,
    Party,
    Company,
    Sports,
    Association,
}

/// <summary>What an organization is, by the words of its name.</summary>
internal static class OrganizationWords
{
    private static readonly FrozenDictionary<string, OrganizationCategory> Table =
        ResourceTable.Read("organization_words.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<OrganizationCategory>(row[1], ignoreCase: true), StringComparer.Ordinal);

    // A word that settles the matter wherever it stands comes before one that only leans.
    private static readonly OrganizationCategory[] Precedence =
    [
        OrganizationCategory.Party, OrganizationCategory.Academic, OrganizationCategory.Media, OrganizationCategory.Company, OrganizationCategory.Legislature, OrganizationCategory.International, OrganizationCategory.Government,
        OrganizationCategory.Association, OrganizationCategory.Sports,
    ];

    /// <summary>A part of a larger body: faculty, school, department of a university.</summary>
    public static bool IsPart(string name) =>
        name.StartsWith("Faculty", StringComparison.Ordinal) || name.StartsWith("School", StringComparison.Ordinal) || name.StartsWith("Department", StringComparison.Ordinal)
        || name.StartsWith("Center", StringComparison.Ordinal) || name.EndsWith("School", StringComparison.Ordinal) || name.EndsWith("Department", StringComparison.Ordinal);

    public static OrganizationCategory Find(string name)
    {
        // National institutes are agencies, not universities.
        if (name is "National Bank" or "Central Bank" || name.StartsWith("National Bank of", StringComparison.Ordinal) || name.Contains("Central Bank", StringComparison.Ordinal) || name.Contains("Reserve Bank", StringComparison.Ordinal)) return OrganizationCategory.Government;
        if (name.Contains("National Institute", StringComparison.Ordinal) || name.Contains("National Center", StringComparison.Ordinal)) return OrganizationCategory.Government;
        var found = name.Split([' ', '-', '–', ',', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Table.GetValueOrDefault(SpeakerNouns.Lower(word).TrimEnd('.'), OrganizationCategory.Other)).ToHashSet();
        return Precedence.FirstOrDefault(found.Contains, OrganizationCategory.Other);
    }
}
