using Ingest.Metadata;
using Ingest.Offsets;

namespace Ingest.Cleaning.Html;

/// <summary>What a reading of a page gives: the article's text and who stands for it.</summary>
/// <param name="Text">The text, without what signs it at its ends; empty where the page shows none.</param>
/// <param name="Url">The address, null where neither record nor page names one.</param>
/// <param name="Site">The site's name, null where nothing tells.</param>
/// <param name="Authors">Those who sign.</param>
/// <param name="IsScripted">The text comes from the page's scripts: none of it has a place in the source.</param>
internal sealed record PageArticle(ArticleText Text, string? Url, string? Site, IReadOnlyList<string> Authors, bool IsScripted)
{
    /// <param name="raw">What the record says wins over what the page says.</param>
    /// <param name="reading">The page as it is shown.</param>
    /// <param name="model">Reads what its scripts carry.</param>
    public static PageArticle Of(RawArticle raw, PageReading reading, ContentModel model)
    {
        var page = reading.Page;
        var url = raw.Url ?? page.CanonicalUrl ?? page.Linked.Url;
        var host = SiteFinder.HostOf(url);
        var site = raw.Site ?? SiteFinder.Find(page, url);
        var authors = raw.Authors.Count > 0 ? raw.Authors : AuthorFinder.Find(page, site, host);
        if (ScriptedArticle.Find(reading, model) is { } scripted) return new PageArticle(scripted.Text() with { Source = new OffsetMap([]) }, url, site, authors, true);
        var ends = new ArticleEnds(page, authors, new PersonNames(site, host));
        return new PageArticle((reading with { Chosen = ends.Trim(reading.Chosen) }).Text(), url, site, authors, false);
    }
}
