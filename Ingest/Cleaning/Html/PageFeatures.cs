namespace Ingest.Cleaning.Html;

/// <summary>What the model that tells articles from other pages sees: addresses, declared types, the shape of the chosen text and of the whole page.</summary>
internal static class PageFeatures
{
    /// <summary>A row of equally many values for every page.</summary>
    public static float[] Of(Page page, IReadOnlyList<int> chosen, double[] opinions, string? url)
    {
        var row = new List<float>();
        _ = Uri.TryCreate(url ?? page.CanonicalUrl, UriKind.Absolute, out var uri);
        var signs = new PageKindSigns(page, uri);
        foreach (var counts in (ReadOnlySpan<int[]>)[signs.Address, signs.Declared, signs.Shown, signs.Titled]) row.AddRange(counts.Select(c => (float)c));
        AddAddress(uri, row);
        AddHead(page, row);
        AddText(page, chosen, opinions, row);
        AddPage(page, row);
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
        row.Add(parts.Any(p => p is "blog" or "news" or "article" or "articles" or "story" or "post" or "posts" or "insights") ? 1 : 0);
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
}
