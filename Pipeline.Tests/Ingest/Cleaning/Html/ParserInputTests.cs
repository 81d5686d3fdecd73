using Ingest.Cleaning.Html;
using Xunit;

namespace Pipeline.Tests;

public sealed class ParserInputTests
{
    public static IEnumerable<object[]> Pages() => ExampleTable.Read("Ingest/Cleaning/Html/parser_input.tsv");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Scripts_and_styles_are_left_out(string html, string expected)
    {
        var input = NestingLimit.Apply(html);

        Assert.Equal(expected, input.Text.ToString());
        for (var i = 0; i < input.Text.Length; i++)
        {
            Assert.Equal(html[input.Source.ToSource(i)], input.Text.Span[i]);
        }
    }
}
