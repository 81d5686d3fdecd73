using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>Finds the block that shows the article's headline.</summary>
internal static class Headline
{
    private const int LongestTitle = 400;

    /// <summary>Index of the block: the first h1 that the page's titles contain, else the first heading that they contain, else the first h1; -1 without any.</summary>
    public static int Find(Page page)
    {
        var titles = TitleFinder.Titles(page).Select(t => Folded.Letters(t, LongestTitle)).Where(t => t.Length > 0).ToList();
        int first = -1, heading = -1;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var tag = page.Elements[block.Element].Tag;
            if (!PageTags.IsHeading(tag)) continue;
            if (tag == PageTag.H1 && first < 0) first = i;
            if (tag != PageTag.H1 && heading >= 0) continue;
            var folded = Folded.Letters(block.Text, LongestTitle);
            if (folded.Length < 8 || !titles.Exists(t => t.Contains(folded, StringComparison.Ordinal))) continue;
            if (tag == PageTag.H1) return i;
            heading = i;
        }
        return heading >= 0 ? heading : first;
    }
}
