using Extract;
using Extract.Entities;
using Extract.Quotations;
using Extract.Speakers;
using Ingest;
using Ingest.Cleaning;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public sealed class StatementGroupTests : IDisposable
{
    private const string Spoken = "“The harvest failed in every district that we visited this spring,”";

    private readonly StoreFixture _fixture = new();

    public static TheoryData<string, string, bool> Pairs
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var row in ExampleTable.Read("Store/statement_pairs.tsv")) data.Add(row[0], row[1], row[2] == "copies");
            return data;
        }
    }

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void CopiesAreKnownByTheWordsThatWereSpoken(string first, string second, bool areCopies)
    {
        _fixture.Run("1", Article("a", Parse(first)));
        _fixture.Run("1", Article("b", Parse(second)));
        Assert.Equal(areCopies ? 1 : 0, _fixture.Number("SELECT count(*) FROM statement_group"));
        Assert.Equal(areCopies ? 2 : 0, _fixture.Number("SELECT count(*) FROM quotation WHERE statement_group_id IS NOT NULL"));
    }

    [Fact]
    public void WhatOnlyAThirdCopyConnectsIsOneStatementInWhateverOrderTheyComeAndApartWithoutIt()
    {
        var first = Article("first", ("Ana Roe", "“The harvest failed in every district that we visited this spring,”"));
        var second = Article("second", ("Ana Roe", "“Nobody in the capital has answered a single one of our letters,”"));
        var whole = Article("whole", ("Ana Roe", "“The harvest failed in every district that we visited this spring. Nobody in the capital has answered a single one of our letters,”"));
        foreach (var order in new[] { [first, second, whole], [whole, first, second], new[] { second, whole, first } })
        {
            using var fixture = new StoreFixture();
            fixture.Run("1", order);
            Assert.Equal(3, fixture.Number("SELECT count(*) FROM quotation WHERE statement_group_id = (SELECT min(id) FROM statement_group)"));
            Assert.Equal(1, fixture.Number("SELECT count(*) FROM statement_group"));
            fixture.Run("1", Article("whole", ("Ana Roe", "“Prices of seed have doubled since the last elections were called,”")));
            Assert.Equal(0, fixture.Number("SELECT count(*) FROM statement_group"));
        }
    }

    [Fact]
    public void AnArticleThatIsAnnotatedAgainKeepsItsCopies()
    {
        Document[] all = [Article("a", ("Ana Roe", Spoken)), Article("b", ("Roe", Spoken)), Article("c", ("Roe", Spoken))];
        _fixture.Run("1", all);
        _fixture.Run("2", all);
        Assert.Equal(3, _fixture.Number("SELECT count(*) FROM quotation WHERE statement_group_id = (SELECT min(id) FROM statement_group)"));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM statement_group"));
        Assert.Equal(0, _fixture.Number("SELECT count(*) FROM statement_key WHERE quotation_id NOT IN (SELECT id FROM quotation)"));
    }

    [Fact]
    public void ShortStatementsAreCopiesInPrintsOfOneArticleOnly()
    {
        var story = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"w{i * 7919 % 1009}"));
        _fixture.Run("1", Article("a", story, ("Ana Roe", "“I don’t know,”")), Article("print", story + " more", ("Ana Roe", "\"I don't know.\"")), Article("other", ("Ana Roe", "“I don’t know,”")));
        Assert.Equal(2, _fixture.Number("SELECT count(*) FROM quotation WHERE statement_group_id IS NOT NULL"));
    }

    [Fact]
    public async Task AStatementIsListedOnceWithItsCopies()
    {
        _fixture.Run("1", Article("a", ("Ana Roe", Spoken)), Article("b", (null, Spoken)), Article("c", ("Ana Roe", "“We go on.”")));
        Assert.Equal("Ana Roe 1 2", _fixture.Value("SELECT speaker || ' ' || copies || ' ' || (SELECT count(*) FROM statement_view) FROM statement_view ORDER BY copies DESC"));
        var once = await ProgramRun.Of("quotes", "--format", "jsonl", "--db", _fixture.File);
        Assert.Equal(2, once.Lines.Length);
        Assert.Contains(once.Lines, line => line.Contains("\"articleId\":\"a\"", StringComparison.Ordinal) && line.Contains("\"copies\":1", StringComparison.Ordinal));
        Assert.Equal(3, (await ProgramRun.Of("quotes", "--format", "jsonl", "--all-copies", "--db", _fixture.File)).Lines.Length);
        var exported = (await ProgramRun.Of("export", "--db", _fixture.File)).Lines;
        Assert.Equal([1, 1, 0], exported.Select(line => line.Split("\"statementGroup\":1").Length - 1));
        Assert.Contains("and 1 copy", (await ProgramRun.Of("quotes", "--db", _fixture.File)).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>"Ana Roe: “…”" or "?: …".</summary>
    private static (string? Speaker, string Content) Parse(string row)
    {
        var mark = row.IndexOf(": ", StringComparison.Ordinal);
        return (row[..mark] == "?" ? null : row[..mark], row[(mark + 2)..]);
    }

    private static Document Article(string id, params (string? Speaker, string Content)[] statements) =>
        Article(id, string.Join(' ', Enumerable.Range(0, 60).Select(i => $"{id}{i * 7919 % 1009}")), statements);

    private static Document Article(string id, string body, params (string? Speaker, string Content)[] statements)
    {
        var text = body;
        var quotations = new List<Quotation>();
        foreach (var (speaker, content) in statements)
        {
            text += "\n\n" + content;
            var type = content[0] is '“' or '"' or '«' ? QuotationType.Direct : content.Contains('“', StringComparison.Ordinal) ? QuotationType.Mixed : QuotationType.Indirect;
            var statement = new Statement(type, [new TextSpan(text.Length - content.Length, text.Length)], [], null, false, false, "test", 0.9);
            quotations.Add(new Quotation(statement, null, speaker, null, null, null, 0.9));
        }
        var article = new CleanArticle { Id = id, Place = new SourcePlace("test"), Text = text, Blocks = BlockSplitter.Split(text), Source = OffsetMap.Identity };
        return new Document(article, new Extract.Tokens.TokenList(text, []), [], [], [], [], [], [], [], quotations);
    }
}
