using System.Globalization;
using Ingest.Cleaning.RawText;
using Xunit;

namespace Pipeline.Tests;

public sealed class LineTests
{
    public static TheoryData<string, string, string> DateLines => Table("date_lines.tsv", row => (row[0], row[1], row[2]));

    public static TheoryData<string, string> Bylines
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Rows("bylines.tsv")) data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(DateLines))]
    public void DatesAreFoundInLines(string line, string date, string isDateLine)
    {
        Assert.Equal(date, DateLine.Find(line)?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-");
        Assert.Equal(isDateLine == "yes", DateLine.IsDate(line));
    }

    [Theory]
    [MemberData(nameof(Bylines))]
    public void PeopleAreReadFromBylines(string line, string people) =>
        Assert.Equal(people, Byline.Authors(line).ToList() is { Count: > 0 } authors ? string.Join(';', authors) : "-");

    [Theory]
    [InlineData("one\r\n\r\n  two\t words \u00A0 here\rthree\u2028four", "one|two words here|three|four")]
    [InlineData("zero\u200Bwidth and soft\u00ADhyphen \uFEFF", "zerowidth and softhyphen")]
    [InlineData("\u0007\n \n\t", "")]
    public void LinesAreTrimmedAndTidied(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', LineSplitter.Split(text).Select(l => l.Text)));

    [Fact]
    public void HalfASurrogatePairIsReplaced() =>
        Assert.Equal("half \uFFFD pair \U0001F600", Assert.Single(LineSplitter.Split("half \ud83d pair \ud83d\ude00")).Text);

    [Fact]
    public void TextWrappedAtAWidthIsJoined()
    {
        const string text = """
            The council voted on Tuesday to reopen the old bridge to
            pedestrians after a year of repairs that cost more than
            twice what the engineers had promised when work began.

            Two members voted against the plan, among them the former
            mayor, who had asked for another inspection of the piers
            before anyone sets foot on them.
            - The northern ramp opens in May, the city said in a
            statement on its website.
            - The southern ramp follows in the autumn.
            """;
        var lines = LineSplitter.Split(text).Select(l => l.Text).ToList();
        Assert.Equal(4, lines.Count);
        Assert.StartsWith("The council voted on Tuesday to reopen the old bridge to pedestrians", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("before anyone sets foot on them.", lines[1], StringComparison.Ordinal);
        Assert.Equal("- The northern ramp opens in May, the city said in a statement on its website.", lines[2]);
    }

    private static TheoryData<string, string, string> Table(string name, Func<string[], (string, string, string)> row)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (a, b, c) in Rows(name).Select(row)) data.Add(a, b, c);
        return data;
    }

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Ingest", "Cleaning", "RawText", name)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
