using System.Text;
using Ingest;
using Ingest.Readers;
using Xunit;

namespace Pipeline.Tests;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Lindvik Express</title><link>https://example.org/</link><language>en-GB</language>
            <item>
              <title>Harbour &amp; piers</title><link>https://example.org/a</link><guid isPermaLink="false">a-1</guid>
              <pubDate>Wed, 11 Jun 2025 14:05:00 EST</pubDate><dc:creator>Jane Doe</dc:creator>
              <media:title>no</media:title><description>Short.</description>
              <content:encoded><![CDATA[<p>The whole <b>text</b>.</p>]]></content:encoded>
            </item>
            <item><title>Second</title><link>https://example.org/b</link><description>&lt;p&gt;Only a summary.&lt;/p&gt;</description><author>mail@example.org (John Roe)</author></item>
            <item><title>Third</title></item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>Wire</title>
          <entry>
            <id>tag:example.org,2025:1</id><title type="html">A &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; plan</title>
            <link rel="self" href="https://example.org/self"/><link rel="alternate" href="https://example.org/1"/>
            <updated>2025-06-12T00:00:00Z</updated><published>2025-06-11T10:00:00+02:00</published>
            <author><name>Jane Doe</name></author><author><name>John Roe</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
          </entry>
        </feed>
        """;

    [Fact]
    public void RssEntriesAreArticles()
    {
        var read = Read(Rss);

        var first = read[0].Value!;
        Assert.Equal(("a-1", "Harbour & piers", "https://example.org/a", "2025-06-11T14:05:00-05:00"), (first.Id, first.Title, first.Url, first.Published));
        Assert.Equal(("Lindvik Express", "en-GB", ContentForm.Html), (first.Site, first.Language, first.Form));
        Assert.Equal(["Jane Doe"], first.Authors);
        Assert.Contains("<p>The whole <b>text</b>.</p>", first.Text, StringComparison.Ordinal);
        Assert.Equal("https://example.org/b", read[1].Value!.Id);
        Assert.Contains("</h1><p>Only a summary.</p></article>", read[1].Value!.Text, StringComparison.Ordinal);
        Assert.Equal(["John Roe"], read[1].Value!.Authors);
        Assert.Equal((RejectionKind.Empty, 3), (read[2].Rejection!.Kind, read[2].Rejection!.Place.Line));
    }

    [Fact]
    public void OfElementsThatComeTwiceTheFirstCounts()
    {
        var article = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><entry>
              <title>First</title><title>Second</title><id>1</id><id>2</id>
              <published>2025-06-11T10:00:00Z</published><updated>2025-06-12T00:00:00Z</updated>
              <summary>One.</summary><summary>Two.</summary><content>Three.</content><content>Four.</content>
            </entry></feed>
            """)).Value!;
        Assert.Equal(("1", "First", "2025-06-11T10:00:00Z", "Three."), (article.Id, article.Title, article.Published, article.Text));
    }

    [Fact]
    public void AtomEntriesAreArticles()
    {
        var article = Assert.Single(Read(Atom)).Value!;
        Assert.Equal(("tag:example.org,2025:1", "https://example.org/1", "2025-06-11T10:00:00+02:00", "Wire"), (article.Id, article.Url, article.Published, article.Site));
        Assert.Equal(["Jane Doe", "John Roe"], article.Authors);
        Assert.Contains("<p>One.</p>", article.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string[]> Feeds => [.. ExampleTable.Read("Ingest/Readers/Feeds/feeds.tsv")];

    [Theory]
    [MemberData(nameof(Feeds))]
    public void EntryIsReadAsAnArticle(string[] row)
    {
        using var folder = new ReaderFixture();
        var read = Assert.Single(ReaderFixture.ReadAll(folder.Write("m.xml", row[1].Replace("\\n", "\n", StringComparison.Ordinal))));
        if (read.Rejection is { } rejection)
        {
            Assert.Equal((row[4], row[2]), (rejection.Kind.ToString(), rejection.Id));
            Assert.Contains(row[5], rejection.Reason, StringComparison.Ordinal);
            return;
        }
        var article = read.Value!;
        Assert.Equal((row[2], row[3], row[4]), (article.Id, article.Url ?? "", article.Form.ToString()));
        Assert.Contains(row[5], article.Text, StringComparison.Ordinal);
        if (row[4] == "Raw") Assert.Equal(row[5], article.Text);
    }

    [Fact]
    public void FeedBeyondTheLimitOfAnArticleIsReadEntryByEntry()
    {
        var filler = new string('x', 1 << 20);
        var feed = $"<rss><channel><title>O\u00e9</title>{string.Concat(Enumerable.Repeat($"<item><description>{filler}</description></item>", 24))}<item><description>caf\u00e9</description></item></channel></rss>";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Latin1, Encoding.Unicode })
        {
            var read = InputReader.Read(["-"], InputFormat.Feed, new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(feed)])).ToList();
            Assert.Equal(25, read.Count);
            Assert.Equal(("caf\u00e9", "O\u00e9"), (read[^1].Value!.Text, read[^1].Value!.Site));
        }
    }

    [Fact]
    public void EntryBeyondTheLimitEndsTheFeedWithASentence()
    {
        var read = Read($"<rss><channel><item><description>a</description></item><item><description>{new string('x', ReadLimits.ArticleBytes + (1 << 20))}</description></item></channel></rss>");
        Assert.Equal("a", read[0].Value?.Text);
        Assert.Equal((2, RejectionKind.TooLarge), (read.Count, read[1].Rejection!.Kind));
    }

    [Fact]
    public void ALargeJsonFeedIsToldToBeTooLarge()
    {
        var rejection = Assert.Single(Read($$"""  {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"a","content_text":"{{new string('x', ReadLimits.ArticleBytes)}}"}]}""")).Rejection!;
        Assert.Equal((RejectionKind.TooLarge, "The JSON feed is larger than 20 MB, the limit for one. Split it, or write its items as JSONL."), (rejection.Kind, rejection.Reason));
    }

    [Fact]
    public void FeedsThatTheirNameDoesNotTellAreFoundByTheirContent()
    {
        using var folder = new ReaderFixture();
        folder.Write("feed.json", """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"a","content_text":"words"}]}""");
        folder.Write("package.json", """{"version":"1"}""");
        var passedOver = new List<string>();
        Assert.Equal("a", Assert.Single(InputReader.Read([folder.Root], passedOver: passedOver.Add).ToList()).Value?.Id);
        Assert.Equal("package.json", Path.GetFileName(Assert.Single(passedOver)));
    }

    [Fact]
    public void EntriesBeforeABreakAreKept()
    {
        var read = Read(Rss[..Rss.IndexOf("<author>", StringComparison.Ordinal)]);
        Assert.Equal("a-1", read[0].Value?.Id);
        Assert.Equal(RejectionKind.Malformed, read[^1].Rejection?.Kind);
        Assert.Contains("line", read[^1].Rejection!.Reason, StringComparison.Ordinal);
    }

    private static List<Outcome<RawArticle>> Read(string text) => [.. InputReader.Read(["-"], InputFormat.Feed, new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
