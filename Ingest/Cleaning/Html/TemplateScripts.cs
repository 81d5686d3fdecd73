namespace Ingest.Cleaning.Html;

/// <summary>Some blogs keep the article in a <c>script</c> of type <c>text/template</c> that the browser unfolds.</summary>
internal static class TemplateScripts
{
    private const string Opening = "<script";
    private const string Closing = "</script";

    /// <summary>The source with such scripts made plain <c>div</c> elements of the same length, so that offsets hold; null where there are none.</summary>
    public static string? Unfold(string html)
    {
        char[]? unfolded = null;
        for (var at = html.IndexOf(Opening, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var tagEnd = html.IndexOf('>', at);
            var end = tagEnd < 0 ? -1 : html.IndexOf(Closing, tagEnd, StringComparison.OrdinalIgnoreCase);
            if (end < 0) break;
            if (html.AsSpan(at, tagEnd - at).Contains("text/template", StringComparison.OrdinalIgnoreCase))
            {
                unfolded ??= html.ToCharArray();
                "<div   ".CopyTo(unfolded.AsSpan(at));
                "</div   ".CopyTo(unfolded.AsSpan(end));
            }
            at = html.IndexOf(Opening, end, StringComparison.OrdinalIgnoreCase);
        }
        return unfolded is null ? null : new string(unfolded);
    }
}
