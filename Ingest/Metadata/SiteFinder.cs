using System.Collections.Frozen;
using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds the name of the site that published a page.</summary>
internal static class SiteFinder
{
    private static readonly string[] Mottos = [" | ", " - ", " – ", " — ", " • ", " :: "];
    private static readonly FrozenSet<string> Generic = ResourceTable.Entries("site_words.tsv", "generic").ToFrozenSet();

    /// <summary>From <c>og:site_name</c>, JSON-LD's publisher, <c>application-name</c>, a part of the title that is not the headline, else the host without <c>www.</c>; null where nothing tells.</summary>
    public static string? Find(Page page, string? url)
    {
        var name = page.Meta(MetaFields.Site) ?? page.Linked.Publisher ?? page.Meta(MetaFields.Application);
        return name is not null && WithoutMotto(page, name, url) is { } own ? own : FromTitle(page, url) ?? HostOf(url);
    }

    /// <summary>The address that the page calls its own, made absolute; null where it names none.</summary>
    public static string? Canonical(Page page, string? url)
    {
        var own = page.CanonicalUrl ?? page.Meta("og:url");
        return own is not null && own.StartsWith('/') && Uri.TryCreate(url, UriKind.Absolute, out var address) && Uri.TryCreate(address, own, out var absolute) ? absolute.AbsoluteUri : own;
    }

    // "Orla Post - News from the lake": of several parts the one that the host is called by, else the first that is not the headline; null for a word that names no site.
    private static string? WithoutMotto(Page page, string name, string? url)
    {
        const int ShortestLabel = 4;
        var parts = name.Split(Mottos, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count > 1)
        {
            var titles = TitleFinder.Titles(page).Select(t => Folded.Letters(t)).ToList();
            parts.RemoveAll(p => Folded.Letters(p) is var letters && titles.Exists(t => t == letters || t == Folded.Letters(name)));
        }
        var host = HostOf(url) ?? "";
        var (letters, label) = (Folded.Letters(host), Folded.Letters(host.Split('.').MaxBy(l => l.Length) ?? ""));
        var own = parts.Find(p => Folded.Letters(p) is { Length: > 2 } part && letters.Contains(part, StringComparison.Ordinal))
            ?? parts.Find(p => label.Length >= ShortestLabel && Folded.Letters(p).Contains(label, StringComparison.Ordinal)) ?? parts.FirstOrDefault();
        return own is null || Generic.Contains(own.ToLowerInvariant()) ? null : own;
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
