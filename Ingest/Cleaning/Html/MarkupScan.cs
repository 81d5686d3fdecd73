using System.Buffers;

namespace Ingest.Cleaning.Html;

/// <summary>Finds the ends of tags, comments, scripts and styles in HTML source, without a tree, where a parser finds them.</summary>
internal static class MarkupScan
{
    private const string Script = "script";
    private const string Style = "style";

    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create("=>/ \t\n\r\f");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("> \t\n\r\f");

    /// <summary>
    /// Offset after the markup that starts at a <c>&lt;</c>: a tag, a comment, a script or style with its content;
    /// <paramref name="at"/> itself where the character starts no markup.
    /// </summary>
    public static int End(string html, int at)
    {
        if (at + 1 >= html.Length) return at;
        if (Opens(html, at, Script)) return AfterRaw(html, at, Script);
        if (Opens(html, at, Style)) return AfterRaw(html, at, Style);
        return TagEnd(html, at);
    }

    /// <summary>The same, but a script or style ends behind its start tag.</summary>
    public static int TagEnd(string html, int at)
    {
        if (at + 1 >= html.Length) return Math.Min(at, html.Length);
        var next = html[at + 1];
        if (char.IsAsciiLetter(next)) return AfterTag(html, at + 1);
        if (next == '!' && string.CompareOrdinal(html, at, "<!--", 0, 4) == 0) return AfterComment(html, at + 4);
        if (next == '/') return at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]) ? AfterTag(html, at + 2) : After(html, '>', at + 2);
        return next is '!' or '?' ? After(html, '>', at + 2) : at;
    }

    /// <summary>Offset of the end tag of a name, from a place in its content on; the end of the source where there is none.</summary>
    public static int FindEndTag(string html, int from, ReadOnlySpan<char> name)
    {
        for (var at = from; at < html.Length;)
        {
            var step = html.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (step < 0) break;
            at += step + 2;
            if (html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase) && (at + name.Length == html.Length || IsNameEnd(html[at + name.Length]))) return at - 2;
        }
        return html.Length;
    }

    /// <summary>Length of the tag name at a place.</summary>
    public static int NameLength(string html, int at)
    {
        var end = at;
        while (end < html.Length && !IsNameEnd(html[end])) end++;
        return end - at;
    }

    /// <summary>Whether a start tag ends with <c>/&gt;</c>; a slash at the end of a value without quotes belongs to the value.</summary>
    public static bool IsSelfClosing(string html, int nameStart, int end)
    {
        if (html[end - 1] != '>' || html[end - 2] != '/') return false;
        var at = nameStart + NameLength(html, nameStart);
        while (at < end - 2) at = html[at] == '/' || IsSpace(html[at]) ? at + 1 : AfterAttribute(html, at);
        return at == end - 2;
    }

    private static int AfterRaw(string html, int at, string name) => TagEnd(html, FindEndTag(html, AfterTag(html, at + 1), name));

    private static bool Opens(string html, int at, string tag) =>
        string.Compare(html, at + 1, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at + 1 + tag.Length == html.Length || IsNameEnd(html[at + 1 + tag.Length]));

    private static bool IsNameEnd(char c) => c is '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static int After(string html, char mark, int at)
    {
        var found = at < html.Length ? html.IndexOf(mark, at) : -1;
        return found < 0 ? html.Length : found + 1;
    }

    // "<!-->" and "<!--->" are comments too, and "--!>" ends one.
    private static int AfterComment(string html, int at)
    {
        if (at < html.Length && html[at] == '>') return at + 1;
        if (string.CompareOrdinal(html, at, "->", 0, 2) == 0) return at + 2;
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOf("--", StringComparison.Ordinal);
            if (step < 0) break;
            at += step + 2;
            while (at < html.Length && html[at] == '-') at++;
            if (at < html.Length && html[at] == '>') return at + 1;
            if (string.CompareOrdinal(html, at, "!>", 0, 2) == 0) return at + 2;
        }
        return html.Length;
    }

    // From a tag's name on: a tag ends at the first > outside quoted attribute values.
    private static int AfterTag(string html, int at)
    {
        at += NameLength(html, at);
        while (at < html.Length)
        {
            var c = html[at];
            if (c == '>') return at + 1;
            at = c == '/' || IsSpace(c) ? at + 1 : AfterAttribute(html, at);
        }
        return html.Length;
    }

    // A name may begin with =, and quotes mean something only right behind the = that follows a name.
    private static int AfterAttribute(string html, int at)
    {
        at++;
        var step = html.AsSpan(at).IndexOfAny(AttributeNameEnds);
        if (step < 0) return html.Length;
        at = SkipSpace(html, at + step);
        if (at >= html.Length || html[at] != '=') return at;
        at = SkipSpace(html, at + 1);
        if (at >= html.Length || html[at] == '>') return at;
        if (html[at] is '"' or '\'') return After(html, html[at], at + 1);
        step = html.AsSpan(at).IndexOfAny(ValueEnds);
        return step < 0 ? html.Length : at + step;
    }

    private static int SkipSpace(string html, int at)
    {
        while (at < html.Length && IsSpace(html[at])) at++;
        return at;
    }
}
