using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds the name of the site that published a page.</summary>
internal static class SiteFinder
{
    /// <summary>From <c>og:site_name</c>, JSON-LD's publisher, <c>application-name</c>, a part of the title that is not the headline, else the host without <c>www.</c>; null where nothing tells.</summary>
    public static string? Find(Page page, string? url)
    {
        var name = page.Meta(MetaFields.Site) ?? page.Linked.Publisher ?? page.Meta(MetaFields.Application);
        return name ?? FromTitle(page, url) ?? HostOf(url);
    }

    // The last or first part of the title, where the page shows it by itself, its host is called so, or there is no host to ask.
    private static string? FromTitle(Page page, string? url)
    {
        if (page.TitleElement is not { } title || TitleParts.Beside(page, title) is not { } part) return null;
        var letters = Folded.Letters(part);
        if (HostOf(url) is not { } host) return part;
        return Folded.Letters(host).Contains(letters, StringComparison.Ordinal) ? part : null;
    }

    /// <summary>The host of an address, without <c>www.</c></summary>
    public static string? HostOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return null;
        return uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
    }
}
