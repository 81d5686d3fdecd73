using System.Text;
using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>Reads the article out of a page's scripts where the page itself shows much less of it.</summary>
internal static class ScriptedArticle
{
    private const int Enough = 250;
    private const int FewWords = 40;
    private const int Probe = 40;

    /// <summary>A reading of the article in the scripts, as if the page had shown it below its headline; null where the page shows enough or its scripts hold nothing on the same subject.</summary>
    public static PageReading? Find(PageReading shown, ContentModel model)
    {
        if (shown.Words >= Enough) return null;
        PageReading? best = null;
        foreach (var body in ScriptStrings.Bodies(shown.Page.Source))
        {
            if (!IsSame(shown, body)) continue;
            var reading = PageReading.Of(PageParser.Parse(Frame(shown.Page, body)), model);
            if (reading.Words > (best?.Words ?? (2 * shown.Words + FewWords))) best = reading;
        }
        return best;
    }

    private static string Frame(Page page, string body)
    {
        var title = System.Net.WebUtility.HtmlEncode(TitleFinder.Titles(page).FirstOrDefault() ?? "");
        return $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><div class=\"article-body\">{body}</div></article></body></html>";
    }

    // The body begins as the shown text does or, where nothing is shown, has words of the title.
    private static bool IsSame(PageReading shown, string body)
    {
        var folded = Folded.Letters(body);
        if (shown.Words >= FewWords)
        {
            return shown.Chosen.Any(i => Folded.Letters(shown.Page.Blocks[i].Text) is { Length: >= Probe } text && folded.Contains(text[..Probe], StringComparison.Ordinal));
        }
        var words = TitleFinder.Titles(shown.Page).SelectMany(Words).Select(w => Folded.Letters(w)).Where(w => w.Length > 0).Distinct().ToList();
        return words.Count > 0 && 3 * words.Count(w => folded.Contains(w, StringComparison.Ordinal)) >= words.Count;
    }

    // Longer words; where scripts write long words short, shorter ones.
    private static IEnumerable<string> Words(string title)
    {
        var word = new StringBuilder();
        foreach (var c in title + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }
            if (word.Length >= 4 || (word.Length >= 2 && word[0] > '\u2E80')) yield return word.ToString();
            word.Clear();
        }
    }
}
