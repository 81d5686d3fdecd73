namespace Ingest.Cleaning.Html;

/// <summary>Finds the ends of tags, comments, scripts and styles in HTML source, without a tree.</summary>
internal static class MarkupScan
{
    /// <summary>
    /// Offset after the markup that starts at a <c>&lt;</c>: a tag, a comment, a script or style with its content;
    /// <paramref name="at"/> itself where the character starts no markup.
    /// </summary>
    public static int End(string html, int at)
    {
        if (at + 1 >= html.Length) return at;
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0) return After(html, "-->", at + 4);
        if (Opens(html, at, "<script")) return After(html, "</script>", at);
        if (Opens(html, at, "<style")) return After(html, "</style>", at);
        return char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?' ? AfterTag(html, at) : at;
    }

    /// <summary>Whether a script, style or comment starts here.</summary>
    public static bool IsRaw(string html, int at) =>
        html[at + 1] is '!' or '?' || Opens(html, at, "<script") || Opens(html, at, "<style");

    private static bool Opens(string html, int at, string tag) => string.Compare(html, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string html, string mark, int at)
    {
        var found = html.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + mark.Length;
    }

    // A tag ends at the first > outside quoted attribute values.
    private static int AfterTag(string html, int at)
    {
        while (true)
        {
            var step = html.AsSpan(at).IndexOfAny('>', '=');
            if (step < 0) return html.Length;
            at += step + 1;
            if (html[at - 1] == '>') return at;
            if (at >= html.Length || html[at] is not ('"' or '\'')) continue;
            var end = html.IndexOf(html[at], at + 1);
            if (end < 0) return html.Length;
            at = end + 1;
        }
    }
}
