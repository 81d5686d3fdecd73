using System.Text.Json;
using Ingest;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public sealed class ScriptedArticleTests
{
    private static readonly string[] Paragraphs =
    [
        "The lighthouse on Cape Orla went dark on Sunday night for the first time in a hundred and forty years, and three fishing boats turned back to the harbour.",
        "“We steered by the radio mast instead,” said Ilse Brandt, who has fished the cape since she was fifteen years old and had never seen it without its light.",
        "The keeper's office blamed a broken lens drive, ordered a part from a workshop in the south and promised a lamp on a trailer until the repair is done.",
        "Ferries will run at half speed until Thursday, the harbour said, and passengers should expect to arrive about forty minutes late on every crossing.",
    ];

    private static string Page(string script) => $"""
        <!doctype html><html lang="en"><head><title>Lighthouse on Cape Orla goes dark | The Orla Post</title>
        <meta property="og:title" content="Lighthouse on Cape Orla goes dark"><meta property="og:type" content="article"></head>
        <body><nav><a href="/">Home</a></nav><div id="app"></div>{script}</body></html>
        """;

    private static string? Clean(string html) =>
        HtmlCleaner.Clean(new RawArticle { Id = "p", Form = ContentForm.Html, Place = new SourcePlace("p.html"), Text = html }).Value?.Text;

    [Fact]
    public void AnArticleThatAScriptCarriesAsMarkupIsRead()
    {
        var markup = string.Concat(Paragraphs.Select(p => $"<p class=\"x\">{p}</p>"));
        var text = Clean(Page($"<script>window.state = {{\"id\":7,\"body\":{JsonSerializer.Serialize(markup)}}};</script>"));
        Assert.Equal(string.Join("\n\n", Paragraphs), text);
    }

    [Fact]
    public void AnArticleThatAScriptCarriesAsListOfParagraphsIsRead()
    {
        var list = Paragraphs.Select(p => new { type = "paragraph", data = new { href = "https://orla.example/x" }, content = new[] { new { type = "text", value = p[..20] }, new { type = "link", value = p[20..] } } });
        var state = JsonSerializer.Serialize(new { props = new { story = new { body = new { type = "document", content = list } } } });
        Assert.Equal(string.Join("\n\n", Paragraphs), Clean(Page($"<script id=\"state\" type=\"application/json\">{state}</script>")));
    }

    [Fact]
    public void TextOnAnotherSubjectIsNotTaken()
    {
        var notice = string.Concat(Enumerable.Repeat("<p>This website stores small files on your device so that it works as you expect it to, every day of the year.</p>", 8));
        Assert.Null(Clean(Page($"<script>var notice = {JsonSerializer.Serialize(notice)};</script>")));
    }
}
