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

    private static readonly WordSet AuthorityHeads = WordSet.Read("role_words.tsv", "authority_head", StringComparer.Ordinal);
    private static readonly WordSet MediaAtEnd = WordSet.Read("role_words.tsv", "medium_at_end", StringComparer.Ordinal);
    private static readonly WordSet AssociationHeads = WordSet.Read("role_words.tsv", "association_head", StringComparer.Ordinal);

    // In the order in which they decide.
    private static readonly (NamePatterns Names, OrganizationCategory Category)[] Known =
    [
        (NamePatterns.Read("academic"), OrganizationCategory.Academic),
        (NamePatterns.Read("association"), OrganizationCategory.Association),
        (NamePatterns.Read("party"), OrganizationCategory.Party),
        (NamePatterns.Read("international"), OrganizationCategory.International),
        (NamePatterns.Read("government"), OrganizationCategory.Government),
        (NamePatterns.Read("legislature"), OrganizationCategory.Legislature),
    ];

    private static readonly NamePatterns Parts = NamePatterns.Read("part");

    // A word that settles the matter wherever it stands comes before one that only leans.
    private static readonly OrganizationCategory[] Precedence =
    [
        OrganizationCategory.Party, OrganizationCategory.Academic, OrganizationCategory.Media, OrganizationCategory.Company,
        OrganizationCategory.Legislature, OrganizationCategory.International, OrganizationCategory.Government, OrganizationCategory.Association, OrganizationCategory.Sports,
    ];

    /// <summary>A part of a larger body: faculty, school, department of a university.</summary>
    public static bool IsPart(string name) => Parts.Match(name);

    public static OrganizationCategory Find(string name)
    {
        foreach (var (names, category) in Known)
            if (names.Match(name)) return category;
        var words = name.Split([' ', '-', '–', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        var found = words.Select((_, i) => OfWord(words, i)).ToHashSet();
        return ByHead(words, found) ?? Precedence.FirstOrDefault(found.Contains, OrganizationCategory.Other);
    }

    /// <summary>"The Hindu", "Sunday Times of Malta": titles that are common words name a medium only where the name ends or goes on with "of"; the "Hindu Mahasabha" and "Standard Chartered" are none.</summary>
    private static OrganizationCategory OfWord(string[] words, int i)
    {
        var word = SpeakerNouns.Lower(words[i]).TrimEnd('.');
        return i + 1 < words.Length && words[i + 1] is not ("of" or "News" or "Magazine" or "Radio" or "TV") && MediaAtEnd.Contains(word) ? OrganizationCategory.Other : Table.GetValueOrDefault(word, OrganizationCategory.Other);
    }

    /// <summary>"Federal Network Agency", "Department for Business": the head noun outweighs media and companies among its modifiers; "Financial Services Union" is no authority.</summary>
    private static OrganizationCategory? ByHead(string[] words, HashSet<OrganizationCategory> found)
    {
        var end = Array.FindIndex(words, word => word is "of" or "for" or "on");
        var head = SpeakerNouns.Lower(words.Length == 0 ? "" : words[end > 0 ? end - 1 : ^1]);
        if (found.Contains(OrganizationCategory.Academic) || found.Contains(OrganizationCategory.Party)) return null;
        if (AuthorityHeads.Contains(head)) return head is "agency" && words.Any(word => word is "News" or "Press") ? OrganizationCategory.Media : OrganizationCategory.Government;
        // A council of a trade or for refugees governs nobody.
        if (head is "council" && (found.Contains(OrganizationCategory.Association) || found.Contains(OrganizationCategory.Company))) return OrganizationCategory.Association;
        return AssociationHeads.Contains(head) && !found.Contains(OrganizationCategory.Media) && !found.Contains(OrganizationCategory.Company) ? OrganizationCategory.Association : null;
    }
}
