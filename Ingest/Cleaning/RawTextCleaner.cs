using Ingest.Cleaning.RawText;
using Ingest.Metadata;

namespace Ingest.Cleaning;

/// <summary>
/// Scraped text → clean article: each line is judged by <see cref="LineModel"/>, headline, byline and date line are read and taken out,
/// and what is left becomes typed blocks with a blank line between them. Pure and thread-safe.
/// </summary>
public static class RawTextCleaner
{
    // Each line costs about three kilobytes while it is judged.
    private const int MostLines = 100_000;

    // No sentence is shorter.
    private const int FewestCharacters = 10;

    /// <summary>Reads scraped text; what the record says of title, authors and date wins over what the lines say.</summary>
    /// <param name="raw">With the text, or its bytes in any encoding.</param>
    /// <returns>The article, mapped to offsets in the decoded text; or a rejection: no text, none of an article, hardly a word, or more than 100,000 lines.</returns>
    public static Outcome<CleanArticle> Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = raw.Text ?? TextDecoder.Decode(raw.Bytes.Span, raw.Charset).Text;
        if (text.AsSpan().Count('\n') + text.AsSpan().Count('\r') > MostLines)
            return new Rejection(raw.Id, RejectionKind.TooLarge, $"The text has more than {MostLines / 1000:N0} thousand lines, more than any article.", raw.Place);
        var lines = LineSplitter.Split(text);
        if (lines.Count == 0) return new Rejection(raw.Id, RejectionKind.Empty, "The file has no text.", raw.Place);
        var described = new PageLines(lines);
        var opinions = LineModel.Default.Judge(described);
        var article = Build(raw, described, opinions, raw.Repeated);
        if (article is null) return new Rejection(raw.Id, RejectionKind.NotAnArticle, "Nothing but menus, links and notices is left of the text.", raw.Place);
        if (article.Text.Length < FewestCharacters) return new Rejection(raw.Id, RejectionKind.NotAnArticle, "The text is too short for an article: a word or two.", raw.Place);
        return raw.Repeated is null ? article : article with { Alone = Build(raw, described, opinions, null) };
    }

    private static CleanArticle? Build(RawArticle raw, PageLines described, LineOpinions opinions, IReadOnlyDictionary<ulong, int>? repeated)
    {
        var page = new ScrapedPage(described.Lines, opinions, raw.Title, repeated);
        var body = ArticleBody.Build(page.Body);
        if (body.Text.Length == 0) return null;
        return new CleanArticle
        {
            Id = raw.Id,
            Place = raw.Place,
            Text = body.Text,
            Blocks = body.Blocks,
            Source = body.Source,
            Url = raw.Url,
            CanonicalUrl = raw.CanonicalUrl,
            Title = raw.Title ?? page.Title,
            Authors = raw.Authors.Count > 0 ? raw.Authors : page.Authors,
            Published = PublicationDate.FromIso(raw.Published, DateOrigin.Record) ?? page.Published,
            Modified = PublicationDate.FromIso(raw.Modified, DateOrigin.Record),
            Site = raw.Site,
            Language = raw.Language ?? LanguageDetector.Detect(body.Text),
            Section = raw.Section,
            Tags = raw.Tags,
        };
    }
}
