using System.Globalization;
using Ingest.Learning;

namespace Ingest.Cleaning.Html;

/// <summary>Tells pages that hold no article. In doubt a page is one.</summary>
internal static class ArticleTest
{
    private const double Likely = 0.55;
    private const double Certain = 0.8;
    private const int ClearSign = 3;

    private static readonly Lazy<BoostedTrees> Model = new(() =>
    {
        using var reader = new BinaryReader(ResourceTable.Open("article_test.bin"));
        return BoostedTrees.Read(reader);
    });

    /// <summary>A sentence that says why the page is none, with a score between 0 and 1; null for an article.</summary>
    public static string? Refuse(Page page, IReadOnlyList<int> chosen, double[] opinions, string? url)
    {
        var address = AddressOf(page, url);
        var signs = new PageKindSigns(page, address);
        if (PageWall.Find(page, chosen, signs) is { } wall) return Sentence(wall.Kind, wall.Score);
        var probability = Model.Value.Predict(PageFeatures.Of(page, chosen, opinions, signs, address));
        return IsRefused(probability, page, signs) ? Sentence(signs, "The page holds no article", probability) : null;
    }

    /// <summary>The sentence for a page of whose text nothing was chosen.</summary>
    public static string WhyEmpty(Page page, string? url)
    {
        var signs = new PageKindSigns(page, AddressOf(page, url));
        return PageWall.Find(page, [], signs) is { } wall ? Sentence(wall.Kind, wall.Score) : Sentence(signs, "The page shows no text of an article", 1);
    }

    /// <summary>Whether a probability suffices against what the page says of itself: one that declares an article or shows no sign of another kind needs more.</summary>
    public static bool IsRefused(double probability, Page page, PageKindSigns signs)
    {
        if (probability < Likely) return false;
        var isNamed = Enum.GetValues<PageKind>().Any(k => !PageWall.IsWall(k) && ClearSign <= 3 * signs.Declared[(int)k] + 3 * signs.Address[(int)k] + signs.Shown[(int)k]);
        return IsRefused(probability, IsDeclared(page), isNamed);
    }

    /// <inheritdoc cref="IsRefused(double, Page, PageKindSigns)"/>
    public static bool IsRefused(double probability, bool isDeclared, bool isNamed) =>
        probability >= (isDeclared || !isNamed ? Certain : Likely);

    /// <summary>Whether the page says of itself that it is an article.</summary>
    public static bool IsDeclared(Page page) =>
        page.Linked.IsArticle || (page.Meta("og:type") ?? "").Contains("article", StringComparison.OrdinalIgnoreCase);

    public static Uri? AddressOf(Page page, string? url) =>
        Uri.TryCreate(url ?? page.CanonicalUrl, UriKind.Absolute, out var address) ? address : null;

    private static string Sentence(PageKindSigns signs, string otherwise, double score)
    {
        var kind = Enum.GetValues<PageKind>().MaxBy(k => Weight(signs, k));
        return Weight(signs, kind) == 0 ? Scored(otherwise, score) : Sentence(kind, score);
    }

    private static string Sentence(PageKind kind, double score) => Scored(Sentence(kind), score);

    private static string Scored(string sentence, double score) => string.Create(CultureInfo.InvariantCulture, $"{sentence} (score {score:0.00}).");

    private static string Sentence(PageKind kind) => kind switch
    {
        PageKind.Shop => "The page offers goods and is no article",
        PageKind.Forum => "The page is a discussion and no article",
        PageKind.Index => "The page lists other pages and is no article",
        PageKind.Documentation => "The page is documentation and no article",
        PageKind.Service => "The page presents a service and is no article",
        PageKind.Missing => "The page says that something was not found or not allowed",
        PageKind.Login => "The page asks to log in or to subscribe",
        PageKind.Video => "The page shows a video and has no article",
        PageKind.Gallery => "The page is a picture gallery and no article",
        PageKind.Challenge => "The page asks to prove that a person reads it, or for JavaScript",
        PageKind.Consent => "The page asks for consent before it shows anything",
        PageKind.Search => "The page shows the results of a search and is no article",
        _ => throw new InvalidOperationException($"No sentence for {kind}."),
    };

    // How much speaks for a kind, in units of short blocks of text. Walls are no matter of weight.
    private static double Weight(PageKindSigns signs, PageKind kind)
    {
        const int Sign = 3, Marks = 10;
        if (PageWall.IsWall(kind)) return 0;
        var at = (int)kind;
        var weight = Sign * (Math.Min(1, signs.Declared[at]) + Math.Min(1, signs.Address[at]) + Math.Min(1, signs.Site[at])) + 2 * Math.Min(1, signs.AddressWords[at])
            + Math.Min(4, signs.Shown[at]) + Math.Min(3, signs.Marked[at] / (double)Marks);
        // Every page lists others.
        return kind == PageKind.Index ? weight / 2 : weight;
    }
}
