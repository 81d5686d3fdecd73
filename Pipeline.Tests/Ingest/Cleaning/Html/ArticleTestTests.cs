using Ingest;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public sealed class ArticleTestTests
{
    public static IEnumerable<object[]> Pages => ExampleTable.Read("Ingest/Cleaning/Html/walls.tsv");

    [Theory]
    [MemberData(nameof(Pages))]
    public void PagesWithoutAnArticleAreRefusedByKindAndWithAScore(string reason, string url, string title, string head, string body)
    {
        var html = $"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>";
        var outcome = HtmlCleaner.Clean(new RawArticle { Id = "p", Form = ContentForm.Html, Place = new SourcePlace("p.html"), Text = html, Url = url });
        if (reason == "article")
        {
            Assert.Null(outcome.Rejection);
            return;
        }
        Assert.Equal(RejectionKind.NotAnArticle, outcome.Rejection?.Kind);
        Assert.StartsWith(reason, outcome.Rejection!.Reason, StringComparison.Ordinal);
        Assert.Matches(@" \(score [01]\.\d\d\)\.$", outcome.Rejection.Reason);
    }
}
