using System.Globalization;
using Extract;
using Ingest;
using Ingest.Cleaning;
using Ingest.Metadata;
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

    [Fact]
    public void ACopyIsFoundAmongManyArticlesThatShareAPhraseWithIt()
    {
        var shared = Words(1, 300);
        _fixture.Run("1", [.. Enumerable.Range(0, 30).Select(i => Article($"n{i:00}", Words(400 + 300 * i, 280) + " " + string.Join(' ', shared.Split(' ').Take(60)))), Article("original", shared)]);
        _fixture.Run("1", Article("copy", shared + " " + Words(9800, 20)));
        Assert.Equal(_fixture.Value("SELECT duplicate_group_id FROM duplicate_view WHERE record_id = 'copy'"), _fixture.Value("SELECT duplicate_group_id FROM duplicate_view WHERE record_id = 'original'"));
        Assert.Equal(2L, _fixture.Number("SELECT count(*) FROM duplicate_view WHERE duplicate_group_id = (SELECT duplicate_group_id FROM duplicate_view WHERE record_id = 'copy')"));
    }

    [Fact]
    public void TheWholeTextBringsItsHalvesTogetherInWhateverOrderTheyCome()
    {
        Document[] all = [Article("first", Words(1, 150)), Article("second", Words(151, 150)), Article("whole", Words(1, 300))];
        foreach (var order in new int[][] { [0, 1, 2], [2, 1, 0], [0, 2, 1] })
        {
            using var fixture = new StoreFixture();
            foreach (var i in order) fixture.Run("1", all[i]);
            Assert.Equal(3, fixture.Number("SELECT count(*) FROM duplicate_view"));
            Assert.Equal("whole", fixture.Value("SELECT record_id FROM duplicate_view WHERE is_representative"));
        }
    }

    [Theory]
    [InlineData("2025-06-12", "2025-06-11T23:00:00+02:00", "b")]
    [InlineData("2025-06-11T09:00:00Z", "2025-06-11", "a")]
    [InlineData(null, "2025-06-11", "b")]
    [InlineData(null, null, "a")]
    public void OneArticleStandsForItsGroupInWhateverOrderTheyCome(string? published, string? other, string representative)
    {
        var (a, b) = (Article("a", Words(1, 300), published), Article("b", Words(1, 290), other));
        foreach (var order in new[] { new[] { a, b }, [b, a] })
        {
            using var fixture = new StoreFixture();
            fixture.Run("1", order);
            Assert.Equal(representative, fixture.Value("SELECT group_concat(record_id) FROM duplicate_view WHERE is_representative"));
        }
    }

    private object? Members() => _fixture.Value("""
        SELECT group_concat(record_id, ' ') FROM (
            SELECT r.record_id FROM record r JOIN article a ON a.id = r.article_id WHERE a.duplicate_group_id IS NOT NULL ORDER BY 1) HAVING count(*) > 0
        """) is string members ? members : null;

    private static Document Article(string id, string text, string? published = null)
    {
        var article = new CleanArticle
        {
            Id = id, Place = new SourcePlace("test"), Text = text, Blocks = BlockSplitter.Split(text), Source = OffsetMap.Identity, Title = $"Title of {id}",
            Published = PublicationDate.FromIso(published, DateOrigin.Record),
        };
        return new Document(article, new Extract.Tokens.TokenList(text, []), [], [], [], [], [], [], [], []);
    }

    private static string Words(int first, int count) =>
        string.Join(' ', Enumerable.Range(first, count).Select(i => "w" + (i * 7919 % 10007).ToString(CultureInfo.InvariantCulture)));
}
