using System.Globalization;
using Extract;
using Ingest;
using Ingest.Cleaning;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public sealed class DuplicateGroupTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void ACutAndAnExtendedVersionShareAGroupWithTheOriginal()
    {
        _fixture.Run("1", Article("original", Words(1, 300)), Article("other", Words(5000, 300)));
        _fixture.Run("1", Article("extended", Words(1, 300) + " " + Words(9000, 60)), Article("cut", Words(1, 200)));
        Assert.Equal("cut extended original", Members());
        Assert.Equal("Title of original", _fixture.Value("SELECT name FROM duplicate_group"));
        Assert.Equal(4, _fixture.Number("SELECT count(*) FROM article_signature"));
    }

    [Fact]
    public void AnArticleThatChangesLeavesItsGroupAndAGroupOfOneIsDissolved()
    {
        _fixture.Run("1", Article("a", Words(1, 300)), Article("b", Words(1, 290)));
        Assert.Equal("a b", Members());
        _fixture.Run("1", Article("b", Words(7000, 300)));
        Assert.Null(Members());
        Assert.Equal(0, _fixture.Number("SELECT count(*) FROM duplicate_group"));
        _fixture.Run("1", Article("c", Words(7000, 280)));
        Assert.Equal("b c", Members());
    }

    private object? Members() => _fixture.Value("""
        SELECT group_concat(record_id, ' ') FROM (
            SELECT r.record_id FROM record r JOIN article a ON a.id = r.article_id WHERE a.duplicate_group_id IS NOT NULL ORDER BY 1) HAVING count(*) > 0
        """) is string members ? members : null;

    private static Document Article(string id, string text)
    {
        var article = new CleanArticle
        {
            Id = id, Place = new SourcePlace("test"), Text = text, Blocks = BlockSplitter.Split(text), Source = OffsetMap.Identity, Title = $"Title of {id}",
        };
        return new Document(article, new Extract.Tokens.TokenList(text, []), [], [], [], [], [], [], [], []);
    }

    private static string Words(int first, int count) =>
        string.Join(' ', Enumerable.Range(first, count).Select(i => "w" + (i * 7919 % 10007).ToString(CultureInfo.InvariantCulture)));
}
