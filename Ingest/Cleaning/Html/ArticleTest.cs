namespace Ingest.Cleaning.Html;

/// <summary>Tells pages that hold no article. In doubt a page is one.</summary>
internal static class ArticleTest
{
    /// <summary>A sentence that says why the page is none; null for an article.</summary>
    public static string? Refuse(Page page, ArticleText text, string? url)
    {
        if (text.Text.Length == 0) return "The page shows no text of an article.";
        return null;
    }
}
