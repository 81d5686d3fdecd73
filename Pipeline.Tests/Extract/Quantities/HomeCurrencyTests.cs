using Extract;
using Extract.Countries;
using Extract.Quantities;
using Ingest;
using Ingest.Metadata;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class HomeCurrencyTests
{
    private static readonly ArticleAnnotator Annotator = new();

    [Theory]
    [InlineData("Canada will pay $5 million, Canada said. Toronto adds 75 cents an hour.", null, "CAD CAD/h")]
    [InlineData("Canada gave C$5 million to Ukraine; the United States gave Canada $3 million.", null, "CAD CAD")]
    [InlineData("Australia paid A$5 million ($3.3 million) to Australia's farmers. Australia has $9.", null, "AUD USD USD")]
    [InlineData("Canada said it would pay $5 million.", null, "USD")]
    [InlineData("Canada said it would pay $5 million.", "https://news.example.ca/a", "CAD")]
    [InlineData("Canada and Canadians met Americans of the United States in Canada over $5 million.", null, "USD")]
    [InlineData("The Philippines will pay 200 pesos, the Philippines said, or 90 Mexican pesos.", null, "PHP MXN")]
    [InlineData("Jamaica will pay $5 million, Jamaica said. Jamaica is an island.", null, "USD")]
    public void BareMoneyIsOfTheCountryThatTheArticleIsAboutOnlyOnStrongEvidence(string text, string? url, string units) =>
        Assert.Equal(units, string.Join(' ', Annotator.Annotate(new CleanArticle
        {
            Id = "a", Place = new SourcePlace("a", 1), Text = text, Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)], Source = OffsetMap.Identity, Url = url,
        }).Quantities.Where(q => q.Kind == QuantityKind.Money).Select(q => q.Unit)));
}
