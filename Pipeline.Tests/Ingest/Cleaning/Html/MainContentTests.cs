using Ingest.Cleaning.Html;
using Xunit;

namespace Pipeline.Tests;

public sealed class MainContentTests
{
    private const string Sentence = "The council of the lake towns met on Monday evening and agreed to keep the old ferry running for at least one more summer.";

    private static Page Parse(string body) => PageParser.Parse($"<html><head><title>Ferry stays for a summer</title></head><body><h1>Ferry stays for a summer</h1>{body}</body></html>");

    private static IReadOnlyList<int> Choose(Page page, params double[] opinions) => MainContent.Choose(page, PageOutline.Of(page), opinions);

    private static string Paragraphs(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<p>{i}. {Sentence}</p>"));

    [Fact]
    public void TheBorderIsLowerOnADoubtfulPage()
    {
        var page = Parse(Paragraphs(4));
        Assert.Equal([1, 2, 3], Choose(page, 0, 1, 1, 1, 0.4));
        Assert.Equal([1, 2, 3, 4], Choose(page, 0, 0.6, 0.6, 0.6, 0.4));
    }

    [Fact]
    public void CommentsAreNoneOfTheArticle()
    {
        var page = Parse($"<div>{Paragraphs(3)}</div><ol class='comment-list'><li class='comment'><p>{Sentence}</p></li></ol>");
        Assert.Equal([1, 2, 3], Choose(page, 0, 0.9, 0.9, 0.9, 0.9));
    }

    [Fact]
    public void NoticesOfConsentAreNoneOfTheArticle()
    {
        var page = Parse($"<div>{Paragraphs(3)}</div><div class='cookie-settings'><p>{Sentence}</p></div>");
        Assert.Equal([1, 2, 3], Choose(page, 0, 0.9, 0.9, 0.9, 0.9));
    }

    [Fact]
    public void WhatIsAllThereIsStays()
    {
        var page = Parse($"<div class='comments'><div class='comment'>{Paragraphs(3)}</div></div>");
        Assert.Equal([1, 2, 3], Choose(page, 0, 0.9, 0.9, 0.9));
    }

    [Fact]
    public void ANoticeThatComesAgainAndAgainIsNoneOfTheArticle()
    {
        const string Notice = "<p>This picture cannot be shown with your settings of privacy, change them to see it.</p>";
        var page = Parse($"<p>1. {Sentence}</p>{Notice}<p>2. {Sentence}</p>{Notice}<p>3. {Sentence}</p>{Notice}");
        Assert.Equal([1, 3, 5], Choose(page, 0, 0.9, 0.7, 0.9, 0.7, 0.9, 0.7));
    }
}
