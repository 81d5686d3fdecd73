using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ingest.Cleaning.RawText.Training;

/// <summary>Every line of text on a whole page as a naive scraper has it: block elements break lines, scripts and styles are dropped.</summary>
internal static class VisibleLines
{
    private static readonly HashSet<string> Blocks = new(
        ("address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        + "header hr iframe input label legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead title tr ul").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Dropped = new("script style noscript template head svg textarea select".Split(' '), StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Of(string html)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        Walk(new HtmlParser().ParseDocument(html).DocumentElement, lines, line);
        End(lines, line);
        return lines;
    }

    private static void Walk(INode root, List<string> lines, StringBuilder line)
    {
        // An explicit stack: pages can be nested deeper than the call stack is.
        var open = new Stack<(INode? Node, bool Ends)>();
        open.Push((root, false));
        while (open.TryPop(out var next))
        {
            if (next.Ends) End(lines, line);
            switch (next.Node)
            {
                case IText text:
                    line.Append(text.Data);
                    break;
                case IElement element when !Dropped.Contains(element.LocalName):
                    var isBlock = Blocks.Contains(element.LocalName);
                    if (isBlock)
                    {
                        End(lines, line);
                        open.Push((null, true));
                    }
                    for (var i = element.ChildNodes.Length - 1; i >= 0; i--) open.Push((element.ChildNodes[i], false));
                    break;
            }
        }
    }

    private static void End(List<string> lines, StringBuilder line)
    {
        var text = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line.Clear();
        if (text.Length > 0) lines.Add(text);
    }
}
