namespace Ingest.Cleaning.Html;

/// <summary>
/// The way from a block up to the headline: what the elements around the block that do not hold the headline too say of themselves. Elements that hold both tell the two apart in nothing.
/// </summary>
internal sealed class BlockBranches
{
    /// <summary>Concepts that mean about the same for a text: talk of readers, pitches and notices, lists of other pages, marks of the article itself.</summary>
    private static readonly Concepts[] Groups =
    [
        Concepts.Comment,
        Concepts.Newsletter | Concepts.Paywall | Concepts.Promo | Concepts.Consent | Concepts.Modal | Concepts.Ad | Concepts.Hidden,
        Concepts.Related | Concepts.Popular | Concepts.Teaser | Concepts.Nav | Concepts.Footer | Concepts.Header | Concepts.Sidebar | Concepts.Tags | Concepts.Share | Concepts.Toc,
        Concepts.ArticleBody | Concepts.Paragraph,
        Concepts.Consent,
    ];

    // The last group is part of another one and no feature of its own.
    private static readonly int Features = Groups.Length - 1;

    private readonly Page _page;
    private readonly int _headline;
    private readonly int[] _branch;
    private readonly byte[][] _counts;
    private readonly int[][] _nearest;

    /// <param name="page">The page.</param>
    /// <param name="outline">Its outline; without a headline the best container stands for it.</param>
    public BlockBranches(Page page, PageOutline outline)
    {
        _page = page;
        _headline = outline.TitleBlock < 0 ? outline.Container : page.Blocks[outline.TitleBlock].Element;
        _branch = new int[page.Elements.Count];
        _counts = Array.ConvertAll(Groups, _ => new byte[page.Elements.Count]);
        _nearest = Array.ConvertAll(Groups, _ => new int[page.Elements.Count]);
        for (var i = 0; i < _branch.Length; i++) Enter(i);
    }

    // Parents come before their children.
    private void Enter(int i)
    {
        const byte Most = 20;
        var element = _page.Elements[i];
        var above = element.Parent;
        var shared = i <= _headline && _headline < element.End;
        _branch[i] = shared ? -1 : above < 0 || _branch[above] < 0 ? i : _branch[above];
        for (var g = 0; g < Groups.Length; g++)
        {
            var count = above < 0 ? (byte)0 : _counts[g][above];
            var says = !shared && (element.Concepts & Groups[g]) != 0;
            _counts[g][i] = says && count < Most ? (byte)(count + 1) : count;
            _nearest[g][i] = says ? i : above < 0 ? -1 : _nearest[g][above];
        }
    }

    /// <summary>Whether two elements around the block, or more, speak of comments.</summary>
    public bool IsComment(int block) => _counts[0][_page.Blocks[block].Element] >= 2;

    /// <summary>Whether an element around the block speaks of consent.</summary>
    public bool IsNotice(int block) => _counts[^1][_page.Blocks[block].Element] >= 1;

    /// <summary>Adds for each group the number of elements that speak of it, and the prose in the nearest; then size, links and tag of the branch, and how far it parts from the headline.</summary>
    public void Describe(int block, int total, List<float> row)
    {
        var at = _page.Blocks[block].Element;
        for (var g = 0; g < Features; g++)
        {
            row.Add(_counts[g][at]);
            row.Add(_nearest[g][at] < 0 ? 2 : (float)_page.Elements[_nearest[g][at]].ProseCharacters / total);
        }
        var branch = _branch[at] < 0 ? null : _page.Elements[_branch[at]];
        row.Add(branch is null ? 2 : (float)branch.ProseCharacters / total);
        row.Add(branch is null ? -1 : (float)branch.LinkCharacters / Math.Max(1, branch.Characters));
        row.Add(branch is null ? -1 : (float)branch.Tag);
        row.Add(branch is null ? -1 : _page.Elements[at].Depth - branch.Depth);
        row.Add(branch is null ? -1 : _page.Elements[_headline].Depth - branch.Depth);
        row.Add(branch is null ? -1 : branch.EndBlock - branch.FirstBlock);
    }
}
