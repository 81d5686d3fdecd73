using System.Collections.Frozen;
using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds an article's title.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 400;
    private const int ShortestTitle = 8;
    private static readonly FrozenSet<string> Labels = ResourceTable.Rows("title_labels.tsv").SelectMany(r => r[0].Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " › ", " ~ ", "|"];

    /// <summary>The titles that the page's head claims, the most trusted first.</summary>
    public static IEnumerable<string> Titles(Page page)
    {
        if (page.Linked.Headline is { } headline) yield return headline;
        if (page.Meta("og:title") is { } open) yield return open;
        if (page.Meta("twitter:title") is { } card) yield return card;
        if (page.TitleElement is { } title) yield return title;
    }

    /// <summary>The headline shown on the page where the head's titles confirm it, else the best of those without the site's name.</summary>
    public static string? Find(Page page, string? site)
    {
        var titles = Titles(page).Select(Clean).Where(t => t.Length > 0).ToList();
        var headings = Headings(page).Where(h => site is null || !Same(h, site)).ToList();
        var confirmed = Confirmed(headings, titles);
        var agreed = Agreed(page);
        if (confirmed is not null) return WithoutLabel(agreed is not null && Contains(confirmed, agreed) ? agreed : confirmed);
        var claimed = agreed ?? page.Meta("og:title") ?? page.Linked.Headline ?? page.Meta("twitter:title") ?? page.TitleElement;
        if (claimed is null) return headings.FirstOrDefault() ?? FirstHeading(page);
        var title = WithoutSite(Clean(claimed), site);
        var similar = headings.Find(h => SharesWords(h, titles));
        if (similar is not null && agreed is not null && Contains(similar, title)) similar = title;
        return WithoutLabel(similar ?? (headings.Count == 0 ? TitleParts.Heading(page) : null) ?? title);
    }

    // JSON-LD's headline where og:title begins with it: the h1 may show a kicker too, og:title the site.
    private static string? Agreed(Page page) =>
        page.Linked.Headline is { } headline && page.Meta("og:title") is { } open && Clean(headline) is { Length: >= ShortestTitle } title
        && Folded.Letters(Clean(open), LongestTitle).StartsWith(Folded.Letters(title, LongestTitle), StringComparison.Ordinal) ? title : null;

    private static bool Contains(string heading, string title) =>
        Folded.Letters(heading, LongestTitle) is var letters && Folded.Letters(title, LongestTitle) is var part && letters.Length > part.Length && letters.Contains(part, StringComparison.Ordinal);

    // "Let kids be kids | Editorial"
    private static string WithoutLabel(string title)
    {
        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && Labels.Contains(title[(bar + 3)..]) ? title[..bar].TrimEnd() : title;
    }

    // The heading that is one of the first titles, else the longest heading of which a title holds every letter; the page may show a kicker or the section as h1 too.
    private static string? Confirmed(List<string> headings, List<string> titles)
    {
        var folded = titles.ConvertAll(t => Folded.Letters(t, LongestTitle));
        if (headings.Find(h => folded.Take(2).Contains(Folded.Letters(h, LongestTitle))) is { } exact) return exact;
        return headings.Where(h => Folded.Letters(h, LongestTitle) is { Length: >= ShortestTitle } letters && folded.Exists(t => t.Contains(letters, StringComparison.Ordinal)))
            .MaxBy(h => h.Length);
    }

    // A headline is often worded anew for search engines: some words in common are enough.
    private static bool SharesWords(string heading, List<string> titles)
    {
        var words = Words(heading);
        return words.Count > 2 && titles.Exists(t => Words(t).Count(words.Contains) >= Math.Max(2, words.Count / 3));
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', ':', ',', '.', '?', '!', '|', '’', '\'', '"'], StringSplitOptions.RemoveEmptyEntries)];

    private static string? FirstHeading(Page page) => page.Blocks.Find(b => PageTags.IsHeading(page.Elements[b.Element].Tag))?.Text;

    /// <summary>The texts of the h1 elements, and of the blocks inside where there are several.</summary>
    private static IEnumerable<string> Headings(Page page)
    {
        foreach (var element in page.Elements.Where(e => e.Tag == PageTag.H1 && e.EndBlock > e.FirstBlock))
        {
            var blocks = page.Blocks.GetRange(element.FirstBlock, Math.Min(element.EndBlock - element.FirstBlock, 6));
            yield return string.Join(" ", blocks.Select(b => b.Text));
            if (blocks.Count == 1) continue;
            foreach (var block in blocks) yield return block.Text;
        }
    }

    /// <summary>Cuts a last (or first) part that is the site's name or a part of it.</summary>
    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + separator.Length)..], site, title[..last])) return WithoutSite(title[..last].Trim(), site);
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && site is not null && Same(title[..first], site)) return title[(first + separator.Length)..].Trim();
        }
        return title;
    }

    private static bool IsSite(string part, string? site, string rest)
    {
        if (rest.Trim().Length < ShortestTitle) return false;
        return (site is not null && Same(part, site)) || part.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || (part.Split(' ').Length <= 4 && rest.Split(' ').Length > 4);
    }

    // One holds the other, and no more than that again.
    private static bool Same(string part, string site)
    {
        var (a, b) = (Folded.Letters(part), Folded.Letters(site));
        return a.Length > 2 && (b.Contains(a, StringComparison.Ordinal) || (b.Length > 2 && a.Length <= 2 * b.Length && a.Contains(b, StringComparison.Ordinal)));
    }

    private static string Clean(string text) => string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
