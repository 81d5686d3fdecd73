using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>An article's keywords.</summary>
internal static class TagFinder
{
    private const int Most = 50;

    /// <summary>From <c>article:tag</c>, JSON-LD, <c>news_keywords</c>, <c>keywords</c>: the first of these that has any; each tag once.</summary>
    public static IReadOnlyList<string> Find(Page page)
    {
        var tags = page.Metas.Where(m => m.Name == "article:tag").Select(m => m.Content).ToList();
        if (tags.Count == 0) tags = [.. page.Linked.Keywords];
        if (tags.Count == 0 && page.Meta(MetaFields.Keywords) is { } keywords) tags = [.. keywords.Split(',', ';')];
        return [.. tags.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }
}
