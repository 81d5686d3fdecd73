using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>An article's section and keywords.</summary>
internal static class TagFinder
{
    private const int Most = 50;
    private const int LongestSection = 60;

    /// <summary>From <c>article:tag</c>, JSON-LD, <c>news_keywords</c>, <c>keywords</c>: the first of these that has any; each tag once, identifiers left out.</summary>
    public static IReadOnlyList<string> Find(Page page)
    {
        var tags = page.Metas.Where(m => m.Name == "article:tag").Select(m => m.Content).ToList();
        if (tags is [var list]) tags = [.. Parted(list)];
        if (tags.Count == 0) tags = [.. page.Linked.Keywords];
        if (tags.Count == 0 && page.Meta(MetaFields.Keywords) is { } keywords) tags = [.. keywords.Split(',', ';')];
        return [.. tags.Select(t => t.Trim()).Where(t => t.Length > 0 && !Guid.TryParse(t, out _)).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    /// <summary>The section that JSON-LD or the meta elements name; null where they name none, a number or the site itself. Of a list the first.</summary>
    public static string? Section(Page page, string? site)
    {
        var section = page.Linked.Section ?? page.Meta(MetaFields.Section);
        if (section is null) return null;
        if (section.Length > LongestSection) section = section.Split(',', ';', '|')[0];
        section = section.Trim();
        return section.Any(char.IsLetter) && !section.Equals(site, StringComparison.OrdinalIgnoreCase) ? section : null;
    }

    // One element may hold them all; "Business, Finance & Economics" is one tag.
    private static string[] Parted(string list) =>
        list.AsSpan().Count(',') > 1 && !list.Contains(" & ", StringComparison.Ordinal) && !list.Contains(" and ", StringComparison.Ordinal) ? list.Split(',') : [list];
}
