namespace Ingest.Cleaning.Html;

/// <summary>Pages that load the next story below the first: several <c>article</c> elements of one rank, each with a headline of its own.</summary>
internal static class FollowingArticles
{
    private const int FewWords = 40;

    /// <summary>The chosen blocks up to the end of the article that holds the page's headline; all of them where the headline stands above the articles, as in live blogs, whose posts are one story.</summary>
    public static IReadOnlyList<int> Cut(Page page, IReadOnlyList<int> chosen)
    {
        var title = Headline.Find(page);
        var article = title < 0 ? -1 : ArticleAround(page, page.Blocks[title].Element);
        if (article < 0) return chosen;
        var own = page.Elements[article];
        if (chosen.Where(i => i >= own.FirstBlock && i < own.EndBlock).Sum(i => page.Blocks[i].Words) < FewWords) return chosen;
        var next = page.Elements.FindIndex(article + 1, e => e.Tag == PageTag.Article && e.FirstBlock >= own.EndBlock && IsEqual(e, own) && HasHeadline(page, e));
        return next < 0 ? chosen : [.. chosen.Where(i => i < page.Elements[next].FirstBlock)];
    }

    private static int ArticleAround(Page page, int element)
    {
        while (element >= 0 && page.Elements[element].Tag != PageTag.Article) element = page.Elements[element].Parent;
        return element;
    }

    private static bool IsEqual(PageElement other, PageElement own) => other.Make == own.Make || Math.Abs(other.Depth - own.Depth) <= 1;

    private static bool HasHeadline(Page page, PageElement article)
    {
        const int Opening = 8;
        for (var i = article.FirstBlock; i < Math.Min(article.EndBlock, article.FirstBlock + Opening); i++)
        {
            if (page.Elements[page.Blocks[i].Element].Tag is PageTag.H1 or PageTag.H2 or PageTag.H3) return true;
        }
        return false;
    }
}
