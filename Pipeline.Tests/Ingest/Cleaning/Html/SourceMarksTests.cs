using Ingest.Cleaning.Html;
using Xunit;

namespace Pipeline.Tests;

public class SourceMarksTests
{
    private static readonly SourceMarks<string> Marks = new([("<pre", "<pre"), ("tel:", "tel:"), ("class=\"card", "card"), ("_x_", "_x_"), ("telephone", "telephone")]);

    [Theory]
    [InlineData("", "")]
    [InlineData("te", "")]
    [InlineData("a <PRE>b</pre>", "<pre")]
    [InlineData("tel:1 TEL:2 telephone", "tel: tel: telephone")]
    [InlineData("class=\"card big\"", "card")]
    [InlineData("\u007fx\u007f _X_", "_x_")]
    [InlineData("teltel:", "tel:")]
    [InlineData("ends with <pr", "")]
    public void Finds_pieces_in_order(string source, string expected)
    {
        var found = new List<string>();
        Marks.Find(source, 100, found.Add);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Stops_after_so_many_places()
    {
        var count = 0;
        Marks.Find(string.Concat(Enumerable.Repeat("tel: ", 50)), 7, _ => count++);
        Assert.Equal(7, count);
    }
}
