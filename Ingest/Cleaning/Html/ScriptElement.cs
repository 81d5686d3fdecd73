namespace Ingest.Cleaning.Html;

/// <summary>A script in a page's source.</summary>
/// <param name="Start">Offset of its start tag.</param>
/// <param name="Content">Offset behind the start tag.</param>
/// <param name="End">Offset of its end tag.</param>
internal readonly record struct ScriptElement(int Start, int Content, int End)
{
    private const string Opening = "<script";
    private const string Closing = "</script";

    /// <summary>The scripts of a source in order, up to one that never ends.</summary>
    public static IEnumerable<ScriptElement> In(string html)
    {
        for (var at = html.IndexOf(Opening, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var content = html.IndexOf('>', at) + 1;
            var end = content == 0 ? -1 : html.IndexOf(Closing, content, StringComparison.OrdinalIgnoreCase);
            if (end < 0) yield break;
            yield return new ScriptElement(at, content, end);
            at = html.IndexOf(Opening, end, StringComparison.OrdinalIgnoreCase);
        }
    }
}
