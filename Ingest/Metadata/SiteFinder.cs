using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds the name of the site that published a page.</summary>
internal static class SiteFinder
{
    /// <summary>From <c>og:site_name</c>, JSON-LD's publisher, <c>application-name</c>, else the host without <c>www.</c>; null where nothing tells.</summary>
    public static string? Find(Page page, string? url)
    {
        var name = page.Meta("og:site_name") ?? page.Linked.Publisher ?? page.Meta("application-name", "apple-mobile-web-app-title", "dc.publisher");
        return name ?? HostOf(url);
    }

    /// <summary>The host of an address, without <c>www.</c></summary>
    public static string? HostOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return null;
        return uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
    }
}
