namespace Ingest.Cleaning.Html;

/// <summary>A page with the model's opinion of each block and the blocks chosen.</summary>
internal sealed record PageReading(Page Page, double[] Opinions, IReadOnlyList<int> Chosen)
{
    /// <summary>Words in the chosen blocks.</summary>
    public int Words => Chosen.Sum(i => Page.Blocks[i].Words);

    public static PageReading Of(string html)
    {
        var page = PageParser.Parse(html);
        var outline = PageOutline.Of(page);
        var opinions = ContentModel.Default.Judge(page, outline);
        return new PageReading(page, opinions, FollowingArticles.Cut(page, MainContent.Choose(page, outline, opinions)));
    }

    /// <summary>The article's text, from JSON-LD where the page itself shows much less.</summary>
    public ArticleText Text() =>
        MainContent.Rescue(Page, Chosen) is { } body ? ArticleText.OfBody(body) : ArticleText.Join(Page, Chosen);
}
