namespace Ingest.Cleaning.Html;

/// <summary>Why a page shows nothing of an article, and how sure that is.</summary>
/// <param name="Kind">The kind of page.</param>
/// <param name="Score">From 0 to 1: a title says more than a sentence on the page, and that more than an address.</param>
internal readonly record struct PageWall(PageKind Kind, double Score)
{
    private const int FewWords = 120;
    private const int VeryFewWords = 60;

    private static readonly PageKind[] Walls = [PageKind.Missing, PageKind.Challenge, PageKind.Login, PageKind.Consent, PageKind.Search];
    private static readonly PageKind[] Pictures = [PageKind.Video, PageKind.Gallery];

    /// <summary>Whether pages of a kind speak of themselves alone.</summary>
    public static bool IsWall(PageKind kind) => Array.IndexOf(Walls, kind) >= 0;

    /// <summary>Error pages, walls and empty results, which are short and speak of themselves; pages of few words around a video or pictures. Null for any other, and for every page that declares an article.</summary>
    /// <remarks>What a subscription hides leaves a stub: it is kept where the page declares an article, because its first sentences are the article's.</remarks>
    public static PageWall? Find(Page page, IReadOnlyList<int> chosen, PageKindSigns signs)
    {
        if (ArticleTest.IsDeclared(page)) return null;
        var words = chosen.Sum(i => page.Blocks[i].Words);
        if (words >= FewWords) return null;
        foreach (var kind in Walls)
        {
            if (signs.Titled[(int)kind] > 0) return new PageWall(kind, signs.Titled[(int)kind] > 1 ? 0.98 : 0.95);
        }
        foreach (var kind in Walls)
        {
            if (words < VeryFewWords && signs.Opened[(int)kind] > 0) return new PageWall(kind, 0.9);
        }
        foreach (var kind in Pictures)
        {
            if (words < VeryFewWords && signs.Declared[(int)kind] + signs.Address[(int)kind] > 0) return new PageWall(kind, 0.85);
        }
        return null;
    }
}
