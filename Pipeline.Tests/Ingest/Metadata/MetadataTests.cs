using Ingest;
using Ingest.Cleaning;
using Ingest.Metadata;
using Xunit;

namespace Pipeline.Tests;

public sealed class MetadataTests
{
    private const string Folder = "Ingest/Metadata/";
    private const string Prose = "<p>The ferry that linked the two shores of the lake for ninety years sailed again on Tuesday, with more than two hundred passengers on board.</p>";

    public static IEnumerable<object[]> DateTexts() => ExampleTable.Read(Folder + "date_texts.tsv");

    public static IEnumerable<object[]> Bylines() => ExampleTable.Read(Folder + "bylines.tsv");

    public static IEnumerable<object[]> SignedPages() => ExampleTable.Read(Folder + "signed_pages.tsv");

    public static IEnumerable<object[]> DatedPages() => ExampleTable.Read(Folder + "dated_pages.tsv");

    public static IEnumerable<object[]> Languages() => ExampleTable.Read(Folder + "languages.tsv");

    [Theory]
    [MemberData(nameof(DateTexts))]
    public void FindsTheDate(string text, string monthFirst, string language, string expected) =>
        Assert.Equal(expected, DateText.Find(text, monthFirst == "yes", language)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-");

    [Theory]
    [MemberData(nameof(Bylines))]
    public void FindsThePeople(string byline, string strict, string site, string expected) =>
        Assert.Equal(expected, string.Join('|', new PersonNames(site, null).People(byline, strict == "yes").DefaultIfEmpty("-")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void TellsTheLanguage(string expected, string text) => Assert.Equal(expected, LanguageDetector.Detect(text) ?? "-");

    [Theory]
    [InlineData("Ferry returns | The Orla Post", "Ferry returns to Lake Orla", "The Orla Post", "Ferry returns")]
    [InlineData("Ferry returns to Lake Orla | The Orla Post", "", "The Orla Post", "Ferry returns to Lake Orla")]
    [InlineData("Ferry returns to Lake Orla - Local News - The Orla Post", "<h1>The Orla Post</h1>", "The Orla Post", "Ferry returns to Lake Orla")]
    [InlineData("Let the ferry sail again | Editorial", "<h1>Let the ferry sail again | Editorial</h1>", "The Orla Post", "Let the ferry sail again")]
    [InlineData("The Orla Post » Ferry returns to Lake Orla", "<h2>Ferry returns to Lake Orla</h2>", "The Orla Post", "Ferry returns to Lake Orla")]
    [InlineData("Lake ferry sails again", "<h1>Ferry sails again on the lake after years</h1>", "The Orla Post", "Ferry sails again on the lake after years")]
    public void FindsTheTitle(string title, string heading, string site, string expected)
    {
        var h1 = heading.StartsWith('<') ? heading : $"<h1>{title.Split('|')[0].Trim()}</h1>";
        Assert.Equal(expected, Clean($"<html><head><title>{title}</title><meta property='og:site_name' content='{site}'></head><body>{(heading.Length == 0 ? "" : h1)}{Prose}</body></html>").Title);
    }

    [Fact]
    public void TheHeadlineThatTheHeadAgreesOnHasNoKicker()
    {
        const string Head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns to the lake\"}</script><meta property='og:title' content='Ferry returns to the lake - Orla Post'>";
        Assert.Equal("Ferry returns to the lake", Clean($"<html><head>{Head}</head><body><h1>Traffic: Ferry returns to the lake</h1>{Prose}</body></html>").Title);
    }

    [Theory]
    [InlineData("Orla Post » Ferry returns to the lake", "h2", null, "Orla Post")]
    [InlineData("Orla Post: Ferry returns to the lake", "h1", null, "Orla Post")]
    [InlineData("Ferry returns to the lake :: Orla Post", "h1", null, "Orla Post")]
    [InlineData("Ferry returns to the lake | Local | Orla Post", "h1", null, "Orla Post")]
    [InlineData("Ferry returns to the lake - Orla Post", "h1", "https://www.orlapost.example/ferry", "Orla Post")]
    [InlineData("Ferry returns to the lake - Local news", "h1", "https://www.orlapost.example/ferry", "orlapost.example")]
    [InlineData("Ferry returns to the lake", "h1", null, null)]
    public void ReadsTheSiteFromTheTitle(string title, string tag, string? url, string? expected) =>
        Assert.Equal(expected, Clean($"<html><head><title>{title}</title></head><body><{tag}>Ferry returns to the lake</{tag}>{Prose}</body></html>", url).Site);

    [Theory]
    [InlineData("Orla Post - News from the lake", "https://orlapost.example/ferry", "Orla Post")]
    [InlineData("News from the lake | Orla Post", "https://orlapost.example/ferry", "Orla Post")]
    [InlineData("News from the lake | Orla Post Online", "https://orlapost.example/ferry", "Orla Post Online")]
    [InlineData("Ferry returns to the lake | Orla Post", "https://post.example/ferry", "Orla Post")]
    [InlineData("Homepage", "https://orlapost.example/ferry", "orlapost.example")]
    public void ReadsTheSiteWithoutItsMotto(string name, string url, string expected) =>
        Assert.Equal(expected, Clean($"<html><head><title>Ferry returns to the lake</title><meta property='og:site_name' content='{name}'></head><body><h1>Ferry returns to the lake</h1>{Prose}</body></html>", url).Site);

    [Theory]
    [InlineData("<meta property='article:section' content='Local'>", "Local")]
    [InlineData("<meta property='article:section' content='42'>", null)]
    [InlineData("<meta property='article:section' content='Orla Post'>", null)]
    [InlineData("<meta property='article:section' content='How To, Workouts, Best Fitness, Exercise, starting out, training, weight loss'>", "How To")]
    public void ReadsTheSection(string head, string? expected) =>
        Assert.Equal(expected, Clean($"<html><head><meta property='og:site_name' content='Orla Post'>{head}</head><body><h1>Ferry returns to the lake</h1>{Prose}</body></html>").Section);

    [Theory]
    [InlineData("<meta property='article:tag' content='Belgium,Europe,World news'>", "Belgium|Europe|World news")]
    [InlineData("<meta property='article:tag' content='Business, Finance, &amp; Economics'>", "Business, Finance, & Economics")]
    [InlineData("<meta property='article:tag' content='Lake'><meta property='article:tag' content='98be933f-38cf-4fba-b6c6-ad438e82010a'><meta property='article:tag' content='lake'>", "Lake")]
    [InlineData("<meta name='keywords' content='lake; ferry, lake'>", "lake|ferry")]
    public void ReadsTheTags(string head, string expected) =>
        Assert.Equal(expected, string.Join('|', Clean($"<html><head>{head}</head><body><h1>Ferry returns to the lake</h1>{Prose}</body></html>").Tags));

    [Fact]
    public void TheCanonicalAddressIsAbsolute() =>
        Assert.Equal("https://orlapost.example/news/ferry", Clean($"<html><head><link rel='canonical' href='/news/ferry'></head><body><h1>Ferry returns to the lake</h1>{Prose}</body></html>", "https://orlapost.example/n?id=1").CanonicalUrl);

    [Theory]
    [InlineData("<i>By Walter Finch</i><br><small>Saturday, 5 March 2022</small><br><br>", "", "Walter Finch")]
    [InlineData("<p>Tomasz Wilk, Carpathian Observer, 8 February 2024</p>", "", "Tomasz Wilk")]
    [InlineData("<p>By <a href='/producers/mina-koba'>Mina Koba</a> May 2024</p>", "", "Mina Koba")]
    [InlineData("<p><a href='https://example.org/author/mina'>Mina</a> 5 March 2024</p>", "", "Mina")]
    [InlineData("", "<p>This story was written by Maria Holm, head of the archive.</p>", "Maria Holm")]
    public void FindsWhoSigns(string above, string below, string expected) =>
        Assert.Equal([expected], Clean($"<html><body><h1>Ferry returns to the lake</h1>{above}{Prose}{Prose}{below}</body></html>").Authors);

    [Theory]
    [MemberData(nameof(SignedPages))]
    public void FindsWhoSignsThePage(string head, string below, string expected)
    {
        var article = Clean($"<html><head><meta property='og:site_name' content='The Orla Post'>{head}</head><body><h1>Ferry returns to the lake</h1>{below}{Prose}{Prose}</body></html>");
        Assert.Equal(expected, string.Join('|', article.Authors.DefaultIfEmpty("-")));
    }

    [Theory]
    [MemberData(nameof(DatedPages))]
    public void FindsWhenThePageWasPublished(string url, string head, string below, string expected)
    {
        var article = Clean($"<html><head>{head}</head><body><h1>Ferry returns to the lake</h1>{below}{Prose}{Prose}</body></html>", url == "-" ? null : url);
        Assert.Equal(expected, article.Published?.Value ?? "-");
    }

    [Theory]
    [InlineData("en", "example.com", true)]
    [InlineData("en", "example.co.uk", false)]
    [InlineData("de", "example.com", false)]
    [InlineData(null, null, false)]
    public void TellsTheOrderOfDayAndMonth(string? language, string? host, bool expected) => Assert.Equal(expected, DateOrder.IsMonthFirst(language, host));

    [Theory]
    [InlineData("<script>state={\"datePublished\":\"2024-03-05T09:00:00Z\"}</script>")]
    [InlineData("<div data-state='{&quot;datePublished&quot;:&quot;2024-03-05T09:00:00Z&quot;}'></div>")]
    public void ReadsADateOfThePagesState(string html) =>
        Assert.Equal("2024-03-05", Clean($"<html><body><h1>Ferry returns to the lake</h1>{html}{Prose}</body></html>").Published?.Value);

    [Theory]
    [InlineData("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"S\"},{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2024-03-05T10:00:00+01:00\",\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Jane Doe\"}]}", "2024-03-05T10:00:00+01:00", "Jane Doe")]
    [InlineData("[{\"@type\":[\"Article\",\"NewsArticle\"],\"datePublished\":\"March 5, 2024\",\"author\":[{\"@type\":\"Person\",\"givenName\":\"Jane\",\"familyName\":\"Doe\"}],}]", "2024-03-05", "Jane Doe")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"two\nlines\",\"datePublished\":\"2024-03-05\",\"author\":\"Jane Doe\"} -->", "2024-03-05", "Jane Doe")]
    [InlineData("{\"@type\":\"NewsArticle\", broken", null, null)]
    public void ReadsJsonLd(string script, string? published, string? author)
    {
        var article = Clean($"<html><head><script type='application/ld+json'>{script}</script></head><body>{Prose}</body></html>");
        Assert.Equal(published, article.Published?.Value);
        Assert.Equal(author, article.Authors is [var first, ..] ? first : null);
    }

    [Theory]
    [InlineData("https://example.org/2024/03/05/ferry", "", "2024-03-05", DateOrigin.Url)]
    [InlineData("https://example.org/news/20240305/ferry", "", "2024-03-05", DateOrigin.Url)]
    [InlineData("https://example.org/news/29-10-2021", "", "2021-10-29", DateOrigin.Url)]
    [InlineData("https://example.org/ferry", "<time datetime='2024-03-05T08:00:00Z'>today</time>", "2024-03-05T08:00:00Z", DateOrigin.TimeElement)]
    [InlineData("https://example.org/ferry", "<div>Published 5 March 2024</div>", "2024-03-05", DateOrigin.Text)]
    [InlineData("https://example.org/2024/03/05/ferry", "<meta property='article:published_time' content='2024-03-06T02:00:00Z'>", "2024-03-05", DateOrigin.Url)]
    [InlineData("https://example.org/ferry", "<meta property='article:modified_time' content='2024-03-06'><meta property='article:published_time' content='2024-03-05'>", "2024-03-05", DateOrigin.Meta)]
    public void SaysWhereTheDateWasFound(string url, string html, string value, DateOrigin origin)
    {
        var article = Clean($"<html><body><h1>Ferry returns to the lake</h1>{html}{Prose}</body></html>", url);
        Assert.Equal((value, origin), (article.Published?.Value, article.Published?.Origin));
    }

    private static CleanArticle Clean(string html, string? url = null) =>
        HtmlCleaner.Clean(new RawArticle { Id = "p", Form = ContentForm.Html, Place = new SourcePlace("p.html"), Text = html, Url = url }).Value!;
}
