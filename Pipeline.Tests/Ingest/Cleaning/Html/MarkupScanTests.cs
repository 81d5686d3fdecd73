using Ingest.Cleaning.Html;
using Xunit;

namespace Pipeline.Tests;

public sealed class MarkupScanTests
{
    public static IEnumerable<object[]> Ends => ExampleTable.Read("Ingest/Cleaning/Html/markup_ends.tsv");

    [Theory]
    [MemberData(nameof(Ends))]
    public void MarkupEndsWhereAParserEndsIt(string markup, string rest) => Assert.Equal(markup.Length, MarkupScan.End(markup + rest, 0));
}
