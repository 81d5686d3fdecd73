using System.Globalization;
using Ingest.Learning;

namespace Ingest.Cleaning.Html;

/// <summary>Tells pages that hold no article. In doubt a page is one.</summary>
internal static class ArticleTest
{
    private const double Likely = 0.55;
    private const double Certain = 0.8;
    private const int ClearSign = 3;

    private const int FewWords = 120;

    private static readonly Lazy<BoostedTrees> Model = new(() =>
    {
        using var reader = new BinaryReader(ResourceTable.Open("article_test.bin"));
        return BoostedTrees.Read(reader);
    });

    /// <summary>A sentence that says why the page is none, with the model's probability; null for an article.</summary>
    public static string? Refuse(Page page, IReadOnlyList<int> chosen, double[] opinions, string? url)
    {
        _ = Uri.TryCreate(url ?? page.CanonicalUrl, UriKind.Absolute, out var uri);
        var signs = new PageKindSigns(page, uri);
        // Error and login pages are short and say so in their title.
        if (chosen.Sum(i => page.Blocks[i].Words) < FewWords && signs.Titled[(int)PageKind.Missing] + signs.Titled[(int)PageKind.Login] > 0) return Sentence(signs) + ".";
        var probability = Model.Value.Predict(PageFeatures.Of(page, chosen, opinions, url));
        return IsRefused(probability, page, url) ? string.Create(CultureInfo.InvariantCulture, $"{Sentence(signs)} (probability {probability:0.00}).") : null;
    }

    /// <summary>Whether a probability suffices against what the page says of itself: one that declares an article or shows no sign of another kind needs more.</summary>
    public static bool IsRefused(double probability, Page page, string? url)
    {
        if (probability < Likely) return false;
        _ = Uri.TryCreate(url ?? page.CanonicalUrl, UriKind.Absolute, out var uri);
        var signs = new PageKindSigns(page, uri);
        var declared = page.Linked.IsArticle || (page.Meta("og:type") ?? "").Contains("article", StringComparison.OrdinalIgnoreCase);
        var named = Enum.GetValues<PageKind>().Max(k => Weight(signs, k)) >= ClearSign;
        return probability >= (declared || !named ? Certain : Likely);
    }

    private static string Sentence(PageKindSigns signs)
    {
        var kind = Enum.GetValues<PageKind>().MaxBy(k => Weight(signs, k));
        return Weight(signs, kind) == 0 ? "The page holds no article" : kind switch
        {
            PageKind.Shop => "The page offers goods and is no article",
            PageKind.Forum => "The page is a discussion and no article",
            PageKind.Index => "The page lists other pages and is no article",
            PageKind.Documentation => "The page is documentation and no article",
            PageKind.Service => "The page presents a service and is no article",
            PageKind.Missing => "The page says that something was not found or not allowed",
            PageKind.Login => "The page asks to log in",
            PageKind.Video => "The page shows a video and has no article",
            PageKind.Gallery => "The page is a picture gallery and no article",
            _ => throw new InvalidOperationException($"No sentence for {kind}."),
        };
    }

    private static int Weight(PageKindSigns signs, PageKind kind) =>
        10 * signs.Titled[(int)kind] + 3 * signs.Declared[(int)kind] + 3 * signs.Address[(int)kind] + Math.Min(4, signs.Shown[(int)kind]);
}
