namespace Ingest.Cleaning.Html;

/// <summary>Some blogs keep the article in a <c>script</c> of type <c>text/template</c> that the browser unfolds.</summary>
internal static class TemplateScripts
{
    /// <summary>The source with such scripts made plain <c>div</c> elements of the same length, so that offsets hold; null where there are none.</summary>
    public static string? Unfold(string html)
    {
        char[]? unfolded = null;
        foreach (var (start, content, end) in ScriptElement.In(html))
        {
            if (!html.AsSpan(start, content - start).Contains("text/template", StringComparison.OrdinalIgnoreCase)) continue;
            unfolded ??= html.ToCharArray();
            "<div   ".CopyTo(unfolded.AsSpan(start));
            "</div   ".CopyTo(unfolded.AsSpan(end));
        }
        return unfolded is null ? null : new string(unfolded);
    }
}
