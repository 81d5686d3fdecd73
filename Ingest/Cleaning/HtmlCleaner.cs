using Ingest.Cleaning.Html;
using Ingest.Metadata;

namespace Ingest.Cleaning;

/// <summary>Web page → clean article.</summary>
public static class HtmlCleaner
{
    private const int FewWords = 40;

    /// <summary>Reads a page; what the record says of title, authors, date, site and language wins over what the page says.</summary>
    /// <param name="raw">With the page as text, or as bytes of any encoding.</param>
    /// <returns>The article, mapped to offsets in the decoded page (nowhere for text from JSON-LD or scripts); or a rejection: the page is empty or holds no article.</returns>
    public static Outcome<CleanArticle> Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var html = raw.Text ?? TextDecoder.Decode(raw.Bytes.Span, raw.Charset).Text;
        if (string.IsNullOrWhiteSpace(html)) return new Rejection(raw.Id, RejectionKind.Empty, "The page is empty.", raw.Place);
        var reading = PageReading.Of(html);
        if (reading.Words < FewWords && TemplateScripts.Unfold(html) is { } unfolded) reading = PageReading.Of(unfolded);
        var article = PageArticle.Of(raw, reading, ContentModel.Default);
        if (article.Text.Text.Length == 0) return new Rejection(raw.Id, RejectionKind.NotAnArticle, ArticleTest.WhyEmpty(reading.Page, raw.Url), raw.Place);
        if (!article.IsScripted && ArticleTest.Refuse(reading.Page, reading.Chosen, reading.Opinions, raw.Url) is { } reason) return new Rejection(raw.Id, RejectionKind.NotAnArticle, reason, raw.Place);
        return Describe(raw, reading.Page, article);
    }

    // What the record says wins over what the page says.
    private static CleanArticle Describe(RawArticle raw, Page page, PageArticle article)
    {
        var (text, url, site) = (article.Text, article.Url, article.Site);
        var language = raw.Language ?? LanguageDetector.Detect(text.Text) ?? LanguageDetector.Code(page.Language ?? page.Linked.Language);
        var dates = new DateFinder(page, url, language);
        return new CleanArticle
        {
            Id = raw.Id,
            Place = raw.Place,
            Text = text.Text,
            Blocks = text.Blocks,
            Source = text.Source,
            Url = raw.Url,
            CanonicalUrl = raw.CanonicalUrl ?? SiteFinder.Canonical(page, url),
            Title = raw.Title ?? TitleFinder.Find(page, site),
            Authors = article.Authors,
            Published = PublicationDate.FromIso(raw.Published, DateOrigin.Record) ?? dates.Published(),
            Modified = PublicationDate.FromIso(raw.Modified, DateOrigin.Record) ?? dates.Modified(),
            Site = site,
            Language = language,
            Section = raw.Section ?? TagFinder.Section(page, site),
            Tags = raw.Tags.Count > 0 ? raw.Tags : TagFinder.Find(page),
        };
    }
}
