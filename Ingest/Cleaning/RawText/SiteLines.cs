using Ingest.Metadata;

namespace Ingest.Cleaning.RawText;

/// <summary>The different lines of a scraped article, as hashes, and the site that they are of.</summary>
/// <param name="Site">Hash of the site.</param>
/// <param name="Lines"><see cref="LineHash"/> of its lines, without those of few words, mixed with that of the site.</param>
internal sealed record SiteLines(ulong Site, IReadOnlyCollection<ulong> Lines)
{
    // Shorter lines are names of sections, of people, and sub-headings.
    private const int FewestWords = 4;

    /// <summary>Null for anything but scraped text whose site is known.</summary>
    public static SiteLines? Of(RawArticle article)
    {
        if (article.Form != ContentForm.Raw || SiteOf(article) is not { } name) return null;
        var site = LineHash.Of(name).Hash;
        var text = article.Text ?? TextDecoder.Decode(article.Bytes.Span, article.Charset).Text;
        var lines = new HashSet<ulong>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var (hash, words) = LineHash.Of(line);
            if (words >= FewestWords) lines.Add(hash ^ site);
        }
        return new SiteLines(site, lines);
    }

    /// <summary>The host of the address without <c>www.</c>; without an address the site's name.</summary>
    private static string? SiteOf(RawArticle article) => SiteFinder.HostOf(article.Url) ?? (string.IsNullOrWhiteSpace(article.Site) ? null : article.Site);
}
