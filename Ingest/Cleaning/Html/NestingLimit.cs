using System.Collections.Frozen;

namespace Ingest.Cleaning.Html;

/// <summary>
/// Keeps the depth of a page within what browsers allow too, because the parser's cost grows with depth. Tags beyond are blanked, so that
/// every other character keeps its offset. One pass; a page of usual depth comes back as it is.
/// </summary>
internal static class NestingLimit
{
    private const int Deepest = 400;

    // Elements without content, and those that the next one of their kind closes: neither nests by itself.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "tbody", "thead", "tfoot", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Apply(string html)
    {
        char[]? blanked = null;
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at < html.Length;)
        {
            var end = MarkupScan.End(html, at);
            if (end > at && IsNesting(html, at, end, out var closes))
            {
                var level = closes ? depth : depth + 1;
                if (level > Deepest) (blanked ??= html.ToCharArray()).AsSpan(at, end - at).Fill(' ');
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            }
            at = end >= html.Length ? -1 : html.IndexOf('<', Math.Max(end, at + 1));
        }
        return blanked is null ? html : new string(blanked);
    }

    private static bool IsNesting(string html, int at, int end, out bool closes)
    {
        closes = html[at + 1] == '/';
        var start = closes ? at + 2 : at + 1;
        var length = start;
        while (length < end && char.IsAsciiLetterOrDigit(html[length])) length++;
        var name = html.AsSpan(start, length - start);
        return !name.IsEmpty && !Flat.Contains(name) && !MarkupScan.IsRaw(html, at);
    }
}
