namespace Ingest.Cleaning.Html;

/// <summary>
/// Text that is none of the article by what the page itself says of it: readers' comments, notices of consent, one notice repeated again and again.
/// Few pages to learn from have any, so that the model is not as sure as it should be.
/// </summary>
internal sealed class Asides(Page page, PageOutline outline)
{
    private const int LongNotice = 8;
    private const int Often = 3;
    private const int FewWords = 40;
    private const double LeastShare = 0.1;

    private readonly BlockBranches _branches = new(page, outline);

    /// <summary>The chosen blocks without asides; all of them where next to nothing would remain.</summary>
    public List<int> Drop(List<int> chosen)
    {
        var copies = chosen.Where(i => page.Blocks[i].Words >= LongNotice).CountBy(i => page.Blocks[i].Text).Where(c => c.Value >= Often).Select(c => c.Key).ToHashSet();
        var kept = chosen.FindAll(i => !_branches.IsComment(i) && !_branches.IsNotice(i) && !copies.Contains(page.Blocks[i].Text));
        if (kept.Count == chosen.Count) return chosen;
        var words = Words(kept);
        return words < FewWords || words < LeastShare * Words(chosen) ? chosen : kept;
    }

    private int Words(List<int> blocks) => blocks.Sum(i => page.Blocks[i].Words);
}
