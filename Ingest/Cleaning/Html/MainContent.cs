using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>Chooses the blocks of a page that are its article.</summary>
internal static class MainContent
{
    /// <summary>From this probability on a block is taken.</summary>
    private const double Threshold = 0.45;

    private const double Doubtful = 0.2;
    private const int FewWords = 40;

    /// <summary>Indexes of the article's blocks in page order; empty where the page holds no text to speak of.</summary>
    public static IReadOnlyList<int> Choose(Page page, PageOutline outline, double[] opinions)
    {
        var chosen = From(opinions, Threshold);
        if (Words(page, chosen) >= FewWords) return chosen;
        // The model is sure of next to nothing: what it holds possible, else the prose of the best container.
        var possible = From(opinions, Doubtful);
        var container = page.Elements[outline.Container];
        var prose = Enumerable.Range(container.FirstBlock, container.EndBlock - container.FirstBlock).Where(i => PageCounts.IsProse(page.Blocks[i])).ToList();
        var fallback = Words(page, possible) >= FewWords ? possible : prose;
        return Words(page, fallback) > 2 * Words(page, chosen) ? fallback : chosen;
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
