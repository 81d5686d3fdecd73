using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>Chooses the blocks of a page that are its article.</summary>
internal static class MainContent
{
    /// <summary>From this probability on a block may be taken.</summary>
    private const double Lowest = 0.3;

    private const double Doubtful = 0.2;
    private const int FewWords = 40;

    /// <summary>Indexes of the article's blocks in page order; empty where the page holds no text to speak of.</summary>
    public static IReadOnlyList<int> Choose(Page page, PageOutline outline, double[] opinions)
    {
        var chosen = new Asides(page, outline).Drop(From(opinions, Border(page, opinions)));
        if (Words(page, chosen) >= FewWords) return chosen;
        // The model is sure of next to nothing: what it holds possible, else the prose of the best container.
        var possible = From(opinions, Doubtful);
        var container = page.Elements[outline.Container];
        var prose = Enumerable.Range(container.FirstBlock, container.EndBlock - container.FirstBlock).Where(i => PageCounts.IsProse(page.Blocks[i])).ToList();
        var fallback = Words(page, possible) >= FewWords ? possible : prose;
        return Words(page, fallback) > 2 * Words(page, chosen) ? fallback : chosen;
    }

    // The border with the best expected F1 of words: for probabilities p and words w, 2 Σ p w over the blocks taken / (Σ w over those + Σ p w over all).
    // On a page where the model is sure this is about a half, on a doubtful one less.
    private static double Border(Page page, double[] opinions)
    {
        double expected = 0, taken = 0, right = 0, best = 0, border = 1;
        for (var i = 0; i < opinions.Length; i++) expected += opinions[i] * page.Blocks[i].Words;
        foreach (var i in Enumerable.Range(0, opinions.Length).Where(i => opinions[i] >= Lowest).OrderByDescending(i => opinions[i]))
        {
            taken += page.Blocks[i].Words;
            right += opinions[i] * page.Blocks[i].Words;
            var f = 2 * right / Math.Max(1, taken + expected);
            if (f < best) continue;
            (best, border) = (f, opinions[i]);
        }
        return border;
    }

    private static List<int> From(double[] opinions, double threshold) => [.. Enumerable.Range(0, opinions.Length).Where(i => opinions[i] >= threshold)];

    private static int Words(Page page, List<int> blocks) => blocks.Sum(i => page.Blocks[i].Words);

    /// <summary>The body that JSON-LD carries, where the page itself shows much less; otherwise null.</summary>
    public static string? Rescue(Page page, IReadOnlyList<int> chosen)
    {
        if (page.Linked.Body is not { } body) return null;
        var shown = chosen.Sum(i => page.Blocks[i].Text.Length);
        return body.Length > 3 * shown + 200 ? body : null;
    }
}
