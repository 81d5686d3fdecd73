using Ingest;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public sealed class HtmlCleanerTests
{
    private const string Story = """
        <!doctype html><html lang="en"><head><title>Ferry returns to Lake Orla | The Orla Post</title>
        <meta property="og:title" content="Ferry returns to Lake Orla"><meta property="og:site_name" content="The Orla Post">
        <meta property="article:published_time" content="2024-03-05T08:30:00+01:00"><meta name="author" content="Mina Kovač">
        <script>document.write("<p>never run</p>")</script></head><body>
        <nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/local">Local news</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article class="story"><h1>Ferry returns to Lake Orla</h1><p class="byline">By Mina Kovač</p>
        <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share on X</a></div>
        <div class="article-body"><p>The ferry that linked the two shores of Lake Orla for <b>ninety</b> years sailed again on Tuesday, with 212 passengers &amp; one goat on board.</p>
        <p>&#8220;We waited eleven winters for this morning,&#8221; said Captain Ruta Lehm, who learned the trade from her mother on the same boat.</p>
        <figure><img src="x.jpg"><figcaption>The ferry at the northern pier. Photo: Mina Kovač</figcaption></figure>
        <h2>What it costs</h2>
        <ul><li>A single crossing is 4 euros, and children under seven travel free of charge.</li><li>A season ticket is 85 euros and is valid until the end of October.</li></ul>
        <blockquote><p>A lake without a ferry is only a large puddle, the mayor told the crowd on the pier.</p></blockquote>
        <p>The next boat leaves at noon, if the wind allows, and the last one comes back at nine in the evening, the company said.</p></div>
        <div class="newsletter-signup"><p>Sign up for our newsletter and get the morning briefing in your inbox.</p><form><input type="email"><button>Subscribe</button></form></div></article>
        <aside class="related"><h3>More from the lake</h3><ul><li><a href="/a">Swans block the harbour road again</a></li><li><a href="/b">Council buys a second boat</a></li></ul></aside></main>
        <footer>© 2024 The Orla Post. All rights reserved. <a href="/privacy">Privacy policy</a></footer></body></html>
        """;

    private static Outcome<CleanArticle> Clean(string html, string? url = null) =>
        HtmlCleaner.Clean(new RawArticle { Id = "p", Form = ContentForm.Html, Place = new SourcePlace("p.html"), Text = html, Url = url });

    [Fact]
    public void KeepsTheStoryAsTypedBlocksAndDropsWhatSurroundsIt()
    {
        var article = Clean(Story).Value!;
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.BlockQuote, BlockKind.Paragraph],
            article.Blocks.Select(b => b.Kind));
        Assert.StartsWith("The ferry that linked the two shores of Lake Orla for ninety years sailed", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("the company said.", article.Text, StringComparison.Ordinal);
        Assert.Equal(article.Text, string.Join("\n\n", article.Blocks.Select(b => b.Span.Slice(article.Text))));
    }

    [Fact]
    public void ReadsWhatTheHeadSays()
    {
        var article = Clean(Story).Value!;
        Assert.Equal("Ferry returns to Lake Orla", article.Title);
        Assert.Equal(["Mina Kovač"], article.Authors);
        Assert.Equal("2024-03-05T08:30:00+01:00", article.Published?.Value);
        Assert.Equal("The Orla Post", article.Site);
        Assert.Equal("en", article.Language);
    }

    [Theory]
    [InlineData("<p class=by>By Mina Kovač</p><p>5 March 2024</p>", "")]
    [InlineData("<i>By Mina Kovač</i><br><small>Tuesday, 5 March 2024</small><br><br>", "")]
    [InlineData("<p>Mina Kovač, The Orla Observer, 5 March 2024</p>", "")]
    [InlineData("", "<div class='author-bio'><p>Mina Kovač covers the lake for the Post. Reach her at mina@post.example.</p></div>")]
    public void SignatureAndBiographyLeaveTheText(string above, string below)
    {
        var story = Story.Replace("<p>The ferry that", above + "<p>The ferry that", StringComparison.Ordinal).Replace("company said.</p>", "company said.</p>" + below, StringComparison.Ordinal);
        Assert.Equal(Clean(Story).Value!.Text, Clean(story).Value!.Text);
    }

    [Fact]
    public void AStoryThatThePageLoadsBelowIsNoPartOfTheFirst()
    {
        const string Next = """
            <article class="story"><h2><a href="/next">Swans block the harbour road again</a></h2><div class="article-body">
            <p>Forty swans sat down on the harbour road on Monday morning and did not move before the evening, the police said in a statement.</p>
            <p>&#8220;We asked them politely, then we asked them loudly,&#8221; said Sergeant Olin Varga, who closed the road for nine hours.</p></div></article>
            """;
        var text = Clean(Story.Replace("</article>", "</article>" + Next, StringComparison.Ordinal)).Value!.Text;
        Assert.Contains("Captain Ruta Lehm", text, StringComparison.Ordinal);
        Assert.EndsWith("the company said.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheRecordSaysWins()
    {
        var raw = new RawArticle { Id = "p", Form = ContentForm.Html, Place = new SourcePlace("p.html"), Text = Story, Title = "T", Published = "2020-01-02", Site = "S", Authors = ["A B"], Language = "de" };
        var article = HtmlCleaner.Clean(raw).Value!;
        Assert.Equal(("T", "2020-01-02", "S", "A B", "de"), (article.Title, article.Published?.Value, article.Site, article.Authors[0], article.Language));
    }

    [Fact]
    public void EveryLetterMapsToItsPlaceInTheSource()
    {
        var article = Clean(Story).Value!;
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (!char.IsLetterOrDigit(article.Text[i])) continue;
            Assert.Equal(article.Text[i], Story[article.Source.ToSource(i)]);
        }
    }

    [Fact]
    public void AnArticleFoldedIntoATemplateIsRead()
    {
        var folded = Story.Replace("<div class=\"article-body\">", "<script type='text/template'>", StringComparison.Ordinal).Replace("the company said.</p></div>", "the company said.</p></script>", StringComparison.Ordinal);
        var article = Clean(folded).Value!;
        Assert.Contains("The ferry that linked the two shores", article.Text, StringComparison.Ordinal);
        var at = article.Text.IndexOf("Captain Ruta Lehm", StringComparison.Ordinal);
        Assert.Equal("Captain Ruta Lehm", folded.Substring(article.Source.ToSource(at), 17));
    }

    [Fact]
    public void EveryTruncationComesThrough()
    {
        for (var length = 0; length < Story.Length; length += 37) Clean(Story[..length]);
    }

    [Fact]
    public void TheSamePageGivesTheSameArticleFromManyThreads()
    {
        var expected = Clean(Story).Value!;
        Parallel.For(0, 16, _ =>
        {
            var article = Clean(Story).Value!;
            Assert.Equal(expected.Text, article.Text);
            Assert.Equal(expected.Source.Pieces, article.Source.Pieces);
        });
    }

    [Theory]
    [InlineData("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The page you asked for does not exist. Try the search or go back to the front page of this site.</p></body></html>")]
    [InlineData("")]
    [InlineData("<html><body><img src=x></body></html>")]
    public void PagesWithoutAnArticleAreRefusedWithASentence(string html) =>
        Assert.EndsWith(".", Clean(html).Rejection?.Reason, StringComparison.Ordinal);
}
