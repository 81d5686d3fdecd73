using Ingest.Cleaning.Html;
using Ingest.Metadata;
using Ingest.Offsets;

namespace Ingest.Cleaning;

/// <summary>Web page → clean article.</summary>
public static class HtmlCleaner
{
    private const int FewWords = 40;

    public static Outcome<CleanArticle> Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var html = raw.Text ?? TextDecoder.Decode(raw.Bytes.Span, raw.Charset).Text;
        if (string.IsNullOrWhiteSpace(html)) return new Rejection(raw.Id, RejectionKind.Empty, "The page is empty.", raw.Place);
        var reading = PageReading.Of(html);
        if (reading.Words < FewWords && TemplateScripts.Unfold(html) is { } unfolded) reading = PageReading.Of(unfolded);
        var signed = Signed.Read(raw, reading.Page);
        var scripted = ScriptedArticle.Find(reading, ContentModel.Default);
        var text = scripted is null ? (reading with { Chosen = signed.Trim(reading) }).Text() : scripted.Text() with { Source = new OffsetMap([]) };
        if (text.Text.Length == 0) return new Rejection(raw.Id, RejectionKind.NotAnArticle, ArticleTest.WhyEmpty(reading.Page, raw.Url), raw.Place);
        if (scripted is null && ArticleTest.Refuse(reading.Page, reading.Chosen, reading.Opinions, raw.Url) is { } reason) return new Rejection(raw.Id, RejectionKind.NotAnArticle, reason, raw.Place);
        return Describe(raw, reading.Page, text, signed);
    }

    // What the record says wins over what the page says.
    private static CleanArticle Describe(RawArticle raw, Page page, ArticleText text, Signed signed)
    {
        var (url, site) = (signed.Url, signed.Site);
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
            CanonicalUrl = SiteFinder.Canonical(page, url),
            Title = raw.Title ?? TitleFinder.Find(page, site),
            Authors = signed.Authors,
            Published = PublicationDate.FromIso(raw.Published, DateOrigin.Record) ?? dates.Published(),
            Modified = dates.Modified(),
            Site = site,
            Language = language,
            Section = TagFinder.Section(page, site),
            Tags = TagFinder.Find(page),
        };
    }

    // Who stands for the article: known before its text is, which says the same at its ends.
    private sealed record Signed(string? Url, string? Site, IReadOnlyList<string> Authors)
    {
        public static Signed Read(RawArticle raw, Page page)
        {
            var url = raw.Url ?? page.CanonicalUrl ?? page.Linked.Url;
            var site = raw.Site ?? SiteFinder.Find(page, url);
            return new Signed(url, site, raw.Authors.Count > 0 ? raw.Authors : AuthorFinder.Find(page, site, SiteFinder.HostOf(url)));
        }

        public IReadOnlyList<int> Trim(PageReading reading) =>
            new ArticleEnds(reading.Page, Authors, new PersonNames(Site, SiteFinder.HostOf(Url))).Trim(reading.Chosen);
    }
}
