using System.Collections.Frozen;
using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Reads <see cref="HeldAt"/> from a table and from what is known of an organization.</summary>
internal static class HeldAtReader
{
    // Categories have the same names here.
    private static readonly FrozenDictionary<OrganizationCategory, HeldAt> ByCategory = Enum.GetValues<OrganizationCategory>().ToFrozenDictionary(category => category, category => Enum.Parse<HeldAt>(category.ToString()));

    /// <summary>Several, separated by <c>|</c>; <c>-</c> for any.</summary>
    public static HeldAt Parse(string cell) => cell == "-" ? HeldAt.Any : cell.Split('|').Aggregate(HeldAt.Nowhere, (all, name) => all | Enum.Parse<HeldAt>(name, ignoreCase: true));

    /// <param name="affiliation">Name of the organization; null without one.</param>
    /// <param name="type">Its type; null where it is no name.</param>
    /// <param name="category">What its name shows.</param>
    public static HeldAt Of(string? affiliation, EntityType? type, OrganizationCategory category)
    {
        if (affiliation is null) return HeldAt.None;
        if (type is EntityType.Location or EntityType.Miscellaneous) return HeldAt.Place | (category == OrganizationCategory.Other ? HeldAt.Nowhere : ByCategory[category]);
        return category != OrganizationCategory.Other ? ByCategory[category] : type == EntityType.Organization ? HeldAt.Other : HeldAt.Unnamed;
    }
}
