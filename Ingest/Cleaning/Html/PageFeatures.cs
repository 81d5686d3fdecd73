using System.Collections.Frozen;

namespace Ingest.Cleaning.Html;

/// <summary>What the model that tells articles from other pages sees: addresses, declared types, the shape of the chosen text and of the whole page.</summary>
internal static class PageFeatures
{
    private static readonly FrozenSet<string> ArticleAddresses = ResourceTable.Rows("article_addresses.tsv").SelectMany(r => r[0].Split(' ')).ToFrozenSet();

    /// <summary>A row of equally many values for every page.</summary>
    public static float[] Of(Page page, IReadOnlyList<int> chosen, double[] opinions, PageKindSigns signs, Uri? uri)
    {
        var row = new List<float>();
        foreach (var counts in (ReadOnlySpan<int[]>)[signs.Address, signs.AddressWords, signs.Declared, signs.Shown, signs.Titled, signs.Opened, signs.Site, signs.Marked]) row.AddRange(counts.Select(c => (float)c));
        AddAddress(uri, row);
        AddHead(page, row);
        AddText(page, chosen, opinions, row);
        AddPage(page, row);
        AddShape(page, chosen, row);
        return [.. row];
    }

    private static void AddAddress(Uri? url, List<float> row)
    {
        var parts = url?.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var last = parts.Length == 0 ? "" : parts[^1];
        row.Add(url is null ? -1 : parts.Length);
        row.Add(last.Length);
        row.Add(parts.Length == 0 ? 0 : parts.Max(p => p.Count(c => c is '-' or '_')));
        row.Add(last.Count(char.IsAsciiDigit));
        row.Add(parts.Any(p => p.Length == 4 && p.StartsWith("20", StringComparison.Ordinal)) ? 1 : 0);
        row.Add(parts.Any(ArticleAddresses.Contains) ? 1 : 0);
        row.Add(url?.Query.Length ?? 0);
    }

    private static void AddHead(Page page, List<float> row)
    {
        row.Add(page.Meta("og:type") is { } type ? type.Contains("article", StringComparison.OrdinalIgnoreCase) ? 2 : type.Equals("website", StringComparison.OrdinalIgnoreCase) ? 1 : 0 : -1);
        row.Add(page.Linked.IsArticle ? 1 : 0);
        row.Add(page.Linked.Types.Count == 0 ? -1 : page.Linked.Types.Exists(t => t is "NewsArticle" or "BlogPosting" or "ReportageNewsArticle") ? 1 : 0);
        row.Add(page.Linked.Types.Count);
        row.Add(page.Linked.Published is not null || page.Meta("article:published_time", "datepublished", "date", "pubdate") is not null ? 1 : 0);
        row.Add(page.Linked.Authors.Count > 0 || page.Meta("author", "article:author", "parsely-author") is not null ? 1 : 0);
        row.Add(page.Clues.Count(c => c.Kind is ClueKind.AuthorLink or ClueKind.AuthorProperty or ClueKind.AuthorClass));
        row.Add(page.Clues.Count(c => c.Kind == ClueKind.TimeElement));
        row.Add(page.Meta("og:title")?.Length ?? 0);
        row.Add(page.TitleElement?.Length ?? 0);
        row.Add(page.Elements.Count(e => e.Tag == PageTag.H1));
    }

    private static void AddText(Page page, IReadOnlyList<int> chosen, double[] opinions, List<float> row)
    {
        var blocks = chosen.Select(i => page.Blocks[i]).ToList();
        var words = blocks.Sum(b => b.Words);
        var characters = Math.Max(1, blocks.Sum(b => b.Text.Length));
        var prose = blocks.Where(PageCounts.IsProse).ToList();
        row.Add(words);
        row.Add(blocks.Count);
        row.Add((float)words / Math.Max(1, blocks.Count));
        row.Add((float)prose.Sum(b => b.Text.Length) / characters);
        row.Add(prose.Count);
        row.Add((float)blocks.Sum(b => b.LinkCharacters) / characters);
        row.Add((float)characters / Math.Max(1, page.Elements.Count == 0 ? 1 : page.Elements[0].Characters));
        row.Add(chosen.Count == 0 ? 0 : (float)chosen.Average(i => opinions[i]));
        row.Add((float)chosen.Sum(i => opinions[i] * page.Blocks[i].Words) / Math.Max(1, words));
        row.Add((float)Enumerable.Range(0, opinions.Length).Where(i => opinions[i] is > 0.15 and < 0.85).Sum(i => page.Blocks[i].Words) / Math.Max(1, words));
        foreach (var tag in (ReadOnlySpan<PageTag>)[PageTag.Paragraph, PageTag.ListItem, PageTag.H2, PageTag.H3, PageTag.Row, PageTag.Preformatted, PageTag.Div])
            row.Add((float)blocks.Count(b => page.Elements[b.Element].Tag == tag) / Math.Max(1, blocks.Count));
        row.Add((float)blocks.Count(b => TextShape.Of(b.Text).Ending is TextEnding.Sentence or TextEnding.Quote) / Math.Max(1, blocks.Count));
        row.Add(chosen.Count == 0 ? 1 : (float)(chosen[^1] - chosen[0] + 1 - chosen.Count) / chosen.Count);
        row.Add((float)blocks.Sum(b => b.Text.Count(char.IsDigit)) / characters);
    }

    private static void AddPage(Page page, List<float> row)
    {
        var root = page.Elements.Count == 0 ? null : page.Elements[0];
        row.Add(page.Blocks.Count);
        row.Add(page.Elements.Count);
        row.Add(root is null ? 0 : (float)root.LinkCharacters / Math.Max(1, root.Characters));
        row.Add(root is null ? 0 : (float)root.ProseCharacters / Math.Max(1, root.Characters));
        row.Add(page.Blocks.Count(b => b.Text.Length < 15 && b.Text.AsSpan().IndexOfAny('$', '€', '£') >= 0));
        row.Add(page.Elements.Count(e => e.Tag == PageTag.Article));
        row.Add(page.Elements.Count(e => e.Tag == PageTag.Form));
        row.Add(page.Elements.Count(e => (e.Concepts & Concepts.Comment) != 0));
        row.Add(page.Elements.Count(e => (e.Concepts & Concepts.ArticleBody) != 0));
        row.Add(page.Elements.Count(e => (e.Concepts & Concepts.Teaser) != 0));
        row.Add(page.Elements.Count(e => (e.Concepts & Concepts.Promo) != 0));
        row.Add(page.Elements.Count(e => (e.Concepts & Concepts.Author) != 0));
        row.Add((float)page.Blocks.Count(b => b.LinkDensity > 0.8) / Math.Max(1, page.Blocks.Count));
        row.Add(page.Blocks.Count(b => PageTags.IsHeading(page.Elements[b.Element].Tag)));
        row.Add(page.Blocks.Count(b => PageTags.IsHeading(page.Elements[b.Element].Tag) && b.LinkDensity > 0.8));
    }

    // How one text the chosen blocks are: what articles are and lists of teasers, answers or offers are not.
    private static void AddShape(Page page, IReadOnlyList<int> chosen, List<float> row)
    {
        var prose = chosen.Select(i => page.Blocks[i]).Where(PageCounts.IsProse).ToList();
        var total = Math.Max(1, prose.Sum(b => b.Words));
        var parents = prose.GroupBy(b => page.Elements[b.Element].Parent).Select(g => g.Sum(b => b.Words)).ToList();
        row.Add(parents.Count);
        row.Add(parents.Count == 0 ? 0 : (float)parents.Max() / total);
        row.Add(prose.Count == 0 ? 0 : (float)prose.GroupBy(b => page.Elements[b.Element].Make).Max(g => g.Sum(b => b.Words)) / total);
        row.Add(prose.Count == 0 ? 0 : prose.Max(b => b.Words));
        row.Add((float)prose.Sum(b => b.Text.Length) / Math.Max(1, page.Elements.Count == 0 ? 1 : page.Elements[0].ProseCharacters));
        row.Add(LongestRun(page, chosen));
        var title = Headline.Find(page);
        row.Add(title < 0 ? -1 : chosen.Count == 0 ? -2 : Math.Clamp(chosen[0] - title, -50, 50));
        row.Add(title < 0 ? -1 : (float)title / page.Blocks.Count);
        foreach (var concept in (ReadOnlySpan<Concepts>)[Concepts.Image, Concepts.Video, Concepts.Caption, Concepts.Paywall, Concepts.Rating, Concepts.Meta, Concepts.Modal, Concepts.Toc, Concepts.Tags, Concepts.Share])
            row.Add(page.Elements.Count(e => (e.Concepts & concept) != 0));
        row.Add(page.Clues.Count(c => c.Kind is ClueKind.DateProperty or ClueKind.DateClass));
        row.Add(page.Clues.Count(c => c.Kind is ClueKind.AuthorAddress));
        row.Add(chosen.Count == 0 ? 0 : page.Clues.Count(c => c.Block > chosen[0] && c.Block <= chosen[^1]));
    }

    // Words of the longest run of prose with no other block of the page between.
    private static int LongestRun(Page page, IReadOnlyList<int> chosen)
    {
        int longest = 0, run = 0, last = -2;
        foreach (var i in chosen)
        {
            if (i != last + 1 || !PageCounts.IsProse(page.Blocks[i])) run = 0;
            if (PageCounts.IsProse(page.Blocks[i])) run += page.Blocks[i].Words;
            longest = Math.Max(longest, run);
            last = i;
        }
        return longest;
    }
}
