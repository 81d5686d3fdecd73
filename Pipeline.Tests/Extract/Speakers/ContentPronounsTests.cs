using Extract;
using Ingest;
using Ingest.Cleaning;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class ContentPronounsTests
{
    private static readonly ArticleAnnotator Annotator = new();

    [Theory]
    [InlineData("“I will sign,” Anna Keller said. “It is my bill.”", "I=Anna Keller my=Anna Keller")]
    [InlineData("Peter Lang, the former mayor, met Anna Keller in Leeds. “He is tired,” Anna Keller said.", "He=Peter Lang")]
    [InlineData("Anna Keller met her sister in Leeds. Peter Lang said that she was tired.", "she=Anna Keller")]
    [InlineData("Peter Lang left Leeds on Friday. He said that he was tired.", "he=Peter Lang")]
    [InlineData("“He is tired,” Peter Lang said.", "")]
    [InlineData("“It is late and they know,” Peter Lang said.", "")]
    [InlineData("Peter Lang said that “I will sign.”", "I=Peter Lang")]
    public void APronounInsideAStatementIsTiedToWhomItMeans(string text, string expected)
    {
        var article = new CleanArticle { Id = "a", Place = new SourcePlace("test"), Text = text, Blocks = BlockSplitter.Split(text), Source = OffsetMap.Identity };
        var document = Annotator.Annotate(article);
        Assert.Equal(expected, string.Join(' ', document.Quotations.SelectMany(q => q.Pronouns).Select(p => $"{p.Span.Slice(text)}={document.Entities[p.EntityIndex].Name}")));
    }
}
