using Store;
using Store.Queries;
using Xunit;

namespace Pipeline.Tests;

public sealed class SurroundingsTests
{
    // [ and ] stand for the marks around a word that was searched for.
    [Theory]
    [InlineData("[One].\n\nTwo.\n\nThree.", "One.¶¶Two.")]
    [InlineData("One.\n\n[Two].\n\nThree.\nFour.", "Two.¶¶Three.")]
    [InlineData("One.\n\n \n\nTwo [two].", "Two two.")]
    [InlineData("[One].\n[Two].\nThree.", "One.¶Two.|Two.¶Three.")]
    [InlineData("\U0001F30E[One]\U0001F30E\nTwo.\nThree.", "\U0001F30EOne\U0001F30E¶Two.")]
    [InlineData("One.", "")]
    [InlineData("", "")]
    public void ParagraphsWithTheWordAndThoseBehindThem(string marked, string expected)
    {
        var plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).EnumerateRunes().ToList();
        var ranges = Surroundings.Ranges(marked.Replace('[', '\u0002').Replace(']', '\u0003'));
        Assert.Equal(expected, string.Join('|', ranges.Select(range => string.Concat(plain[range[0]..range[1]]).Replace('\n', '¶'))));
    }

    // The sample says one thing in its second paragraph and one in its third; its title is "Talks resume", its first paragraph "Trade talks".
    [Theory]
    [InlineData("trade", 1)]
    [InlineData("talks", 2)]
    [InlineData("\"trade talks\"", 1)]
    [InlineData("economists", 2)]
    [InlineData("trade billion", 1)]
    [InlineData("trade Monday", 0)]
    [InlineData("harvest", 0)]
    public void AQuotationIsAboutWhatItsSurroundingsSay(string about, int expected)
    {
        using var fixture = new StoreFixture();
        fixture.Run("1", SampleDocument.Create());
        using var store = KnowledgeStore.OpenReadOnly(fixture.File);
        Assert.Equal(expected, store.Quotes(new QuoteFilter { About = about }).Count());
    }
}
