using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Takes the <c>title</c> element apart: headline, section, site.</summary>
internal static class TitleParts
{
    private const int MostSiteWords = 6;
    private const int ShortestHeadline = 8;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " › ", " ~ ", "|", ": "];

    /// <summary>The headline among the second and third headings that the title ends or begins with beside a separator; null if there is none.</summary>
    public static string? Heading(Page page)
    {
        if (page.TitleElement is not { } title) return null;
        foreach (var block in page.Blocks)
        {
            if (page.Elements[block.Element].Tag is PageTag.H2 or PageTag.H3 && block.Text.Length >= ShortestHeadline && Rest(title, block.Text) is not null) return block.Text;
        }
        return null;
    }

    /// <summary>The part of the title beside the headline that may be the site's name; null where there is none. Where a section stands between them, the outer part.</summary>
    public static string? Beside(Page page, string title)
    {
        foreach (var block in page.Blocks)
        {
            if (page.Elements[block.Element].Tag is >= PageTag.H1 and <= PageTag.H3 && block.Text.Length >= ShortestHeadline && Rest(title, block.Text) is { } rest) return SiteName(rest);
        }
        return null;
    }

    // What stands before or after the headline, without the separator between; a colon parts only what stands before.
    private static string? Rest(string title, string headline)
    {
        foreach (var separator in Separators)
        {
            if (title.EndsWith(separator + headline, StringComparison.OrdinalIgnoreCase) && title.Length > separator.Length + headline.Length) return title[..^(separator.Length + headline.Length)];
            if (separator != ": " && title.StartsWith(headline + separator, StringComparison.OrdinalIgnoreCase) && title.Length > separator.Length + headline.Length) return title[(headline.Length + separator.Length)..];
        }
        return null;
    }

    private static string? SiteName(string rest)
    {
        var name = rest.Trim();
        foreach (var separator in Separators)
        {
            if (name.LastIndexOf(separator, StringComparison.Ordinal) is var at and > 0) name = name[(at + separator.Length)..].Trim();
        }
        return name.Length > 2 && char.IsLetterOrDigit(name[0]) && !char.IsLower(name[0]) && name.AsSpan().Count(' ') < MostSiteWords ? name : null;
    }
}
