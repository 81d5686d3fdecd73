namespace Ingest.Cleaning.Html;

/// <summary>A page with the model's opinion of each block and the blocks chosen.</summary>
internal sealed record PageReading(Page Page, double[] Opinions, IReadOnlyList<int> Chosen)
{
    /// <summary>Words in the chosen blocks.</summary>
    public int Words => Chosen.Sum(i => Page.Blocks[i].Words);

    /// <summary>Reads a page with the model that comes with the program.</summary>
    public static PageReading Of(string html) => Of(PageParser.Parse(html), ContentModel.Default);

    /// <summary>Reads a page with any model.</summary>
    public static PageReading Of(Page page, ContentModel model)
    {
        var outline = PageOutline.Of(page);
        var opinions = model.Judge(page, outline);
        return new PageReading(page, opinions, FollowingArticles.Cut(page, MainContent.Choose(page, outline, opinions)));
    }

    /// <summary>The article's text, from JSON-LD where the page itself shows much less.</summary>
    public ArticleText Text() =>
        MainContent.Rescue(Page, Chosen) is { } body ? ArticleText.OfBody(body) : ArticleText.Join(Page, Chosen);
}
