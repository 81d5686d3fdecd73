using System.Globalization;

namespace Ingest.Readers.Feeds;

/// <summary>Dates of feeds: RFC 822 (<c>Wed, 11 Jun 2025 14:05:00 EST</c>) or ISO 8601.</summary>
internal static class FeedDate
{
    private static readonly Dictionary<string, string> Zones = ResourceTable.Rows("rfc822_zones.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The date in ISO 8601 with its own offset; null where there is none or it cannot be read.</summary>
    public static string? ToIso(string? date)
    {
        if (string.IsNullOrWhiteSpace(date)) return null;
        var text = date.Trim();
        if (text.Length >= 10 && char.IsAsciiDigit(text[3]) && text[4] == '-') return text;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma is > 0 and < 12) text = text[(comma + 1)..].Trim();
        var space = text.LastIndexOf(' ');
        if (space > 0 && Zones.TryGetValue(text[(space + 1)..], out var offset)) text = text[..(space + 1)] + offset;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            ? parsed.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
    }
}
