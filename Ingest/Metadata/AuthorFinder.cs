using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds the people who wrote an article.</summary>
internal static class AuthorFinder
{
    private const int Most = 20;

    private static readonly string[] MetaNames = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "article.author", "og:author", "og:article:author", "authors", "byline", "cxenseparse:author", "article:author_name", "creator", "vr:author", "rbauth", "twitter:data1"];

    /// <summary>JSON-LD first, then meta elements, then bylines on the page; the first source that names a person wins.</summary>
    public static IReadOnlyList<string> Find(Page page, string? site)
    {
        var names = new PersonNames(site, page.Linked.Publisher);
        foreach (var source in Sources(page))
        {
            var found = source.SelectMany(names.Read).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
            if (found.Count > 0) return found;
        }
        return [];
    }

    private static IEnumerable<IEnumerable<string>> Sources(Page page)
    {
        yield return page.Linked.Authors.Where(a => !a.IsOrganization).Select(a => a.Name);
        foreach (var name in MetaNames)
        {
            if (name != "twitter:data1" || (page.Meta("twitter:label1") ?? "").Contains("ritten", StringComparison.Ordinal))
                yield return page.Metas.Where(m => m.Name == name).Select(m => m.Content);
        }
        var title = Math.Max(0, Headline.Find(page));
        yield return Clues(page, ClueKind.AuthorProperty, title);
        yield return Clues(page, ClueKind.AuthorLink, title);
        yield return Clues(page, ClueKind.AuthorClass, title);
        yield return Bylines(page, title);
    }

    // Those near the headline; a page may show other authors beside its teasers and comments.
    private static IEnumerable<string> Clues(Page page, ClueKind kind, int title)
    {
        const int Before = 10, After = 25;
        const Concepts Elsewhere = Concepts.Related | Concepts.Popular | Concepts.Comment | Concepts.Teaser | Concepts.Image;
        var near = page.Clues.Where(c => c.Kind == kind && c.Block >= title - Before && c.Block <= title + After && (c.Concepts & Elsewhere) == 0).ToList();
        if (near.Count == 0) near = [.. page.Clues.Where(c => c.Kind == kind && (c.Concepts & Elsewhere) == 0).Take(1)];
        return near.Take(8).Select(c => c.Text.Length > 0 ? c.Text : c.Value ?? "");
    }

    // "By Jane Doe and John Roe" in a short block near the headline.
    private static IEnumerable<string> Bylines(Page page, int title)
    {
        const int ShortWords = 16, Before = 5, After = 12;
        for (var i = Math.Max(0, title - Before); i < Math.Min(page.Blocks.Count, title + After); i++)
        {
            var block = page.Blocks[i];
            if (block.Words <= ShortWords && PersonNames.StartsAsByline(block.Text)) yield return block.Text;
        }
    }
}
