using Ingest;
using Store.Writing;
using Xunit;

namespace Pipeline.Tests;

public sealed class IngestSessionTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void TheSameAgainIsUnchangedAndWritesNothingButTheRun()
    {
        Assert.Equal(RunCounts.Zero with { New = 2 }, _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("b", "Other words. " + SampleDocument.Text)));
        var before = Dump();
        Assert.Equal(RunCounts.Zero with { Unchanged = 2 }, _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("b", "Other words. " + SampleDocument.Text)));
        Assert.Equal(before, Dump());
        Assert.Equal(2, _fixture.Number("SELECT count(*) FROM run WHERE read_count = 2 AND status = 'finished'"));
    }

    [Fact]
    public void AnotherTextUnderTheSameIdReplacesTheArticleAndKeepsTheOldOne()
    {
        _fixture.Run("1", SampleDocument.Create("a"));
        Assert.Equal(RunCounts.Zero with { Updated = 1 }, _fixture.Run("1", SampleDocument.Create("a", "Corrected: " + SampleDocument.Text)));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM article"));
        Assert.Equal(2, _fixture.Number("SELECT revision FROM article"));
        Assert.Equal(SampleDocument.Text, _fixture.Value("SELECT text FROM article_revision"));
        Assert.Equal(4, _fixture.Number("SELECT count(*) FROM mention"));
        Assert.Equal(3, _fixture.Number("SELECT count(*) FROM entity"));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'corrected'"));
        Assert.Equal(RunCounts.Zero with { Unchanged = 1 }, _fixture.Run("1", SampleDocument.Create("a", "Corrected: " + SampleDocument.Text)));
        AssertWhole();
    }

    [Fact]
    public void OtherMetadataIsAnUpdateToo()
    {
        _fixture.Run("1", SampleDocument.Create("a"));
        Assert.Equal(RunCounts.Zero with { Updated = 1 }, _fixture.Run("1", SampleDocument.Create("a", title: "A better headline")));
        Assert.Equal("A better headline", _fixture.Value("SELECT title FROM article"));
    }

    [Fact]
    public void TheSameTextUnderAnotherIdIsACopy()
    {
        Assert.Equal(RunCounts.Zero with { New = 1, Duplicate = 1 }, _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("b", title: "Another paper's headline")));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM article"));
        Assert.Equal(2, _fixture.Number("SELECT count(*) FROM quotation"));
        Assert.Equal("b", _fixture.Value("SELECT record_id FROM record WHERE role = 'copy'"));
        Assert.Equal(RunCounts.Zero with { Unchanged = 2 }, _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("b", title: "Another paper's headline")));
    }

    [Fact]
    public void ACopyThatChangesBecomesAnArticle()
    {
        _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("b"));
        Assert.Equal(RunCounts.Zero with { Updated = 1 }, _fixture.Run("1", SampleDocument.Create("b", "Exclusive: " + SampleDocument.Text)));
        Assert.Equal(2, _fixture.Number("SELECT count(*) FROM article"));
        Assert.Equal(2, _fixture.Number("SELECT count(*) FROM record WHERE role = 'original'"));
    }

    [Fact]
    public void ANewTextAtAKnownAddressIsALaterVersion()
    {
        _fixture.Run("1", SampleDocument.Create("a", url: "http://www.example.org/news/1?utm_source=x#top"));
        var later = SampleDocument.Create("b", "Update: " + SampleDocument.Text, "https://example.org/news/1/");
        Assert.Equal(RunCounts.Zero with { Updated = 1 }, _fixture.Run("1", later));
        Assert.Equal("a earlier, b original", _fixture.Value("SELECT group_concat(record_id || ' ' || role, ', ') FROM record"));
        Assert.Equal(RunCounts.Zero with { Unchanged = 2 }, _fixture.Run("1", SampleDocument.Create("a", url: "http://www.example.org/news/1?utm_source=x#top"), later));
        AssertWhole();
    }

    [Fact]
    public void ArticlesOfOneRunThatShareAnAddressStayApart()
    {
        Assert.Equal(
            RunCounts.Zero with { New = 2 },
            _fixture.Run("1", SampleDocument.Create("a", url: "https://example.org/live"), SampleDocument.Create("b", "Next: " + SampleDocument.Text, "https://example.org/live")));
    }

    [Fact]
    public void ANewerAnnotatorAnnotatesStoredArticlesAgain()
    {
        _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("copy"));
        Assert.Equal(
            RunCounts.Zero with { Updated = 1, Reannotated = 1, Unchanged = 1 },
            _fixture.Run("2", SampleDocument.Create("a"), SampleDocument.Create("copy")));
        Assert.Equal(RunCounts.Zero with { Unchanged = 2 }, _fixture.Run("2", SampleDocument.Create("a"), SampleDocument.Create("copy")));
        Assert.Equal(1, _fixture.Number("SELECT revision FROM article"));
        Assert.Equal(0, _fixture.Number("SELECT count(*) FROM article_revision"));
        AssertWhole();
    }

    [Fact]
    public void ARejectedInputIsQuarantinedOnceAndReleasedWhenItSucceeds()
    {
        var document = SampleDocument.Create("a");
        Outcome<ArrivedArticle> rejection = new Rejection("a", RejectionKind.Malformed, "Line 3 is not JSON.", document.Article.Place);
        Assert.Equal(1, _fixture.Run("1", [rejection]).Quarantined);
        Assert.Equal(1, _fixture.Run("1", [rejection]).Quarantined);
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM quarantine WHERE run_id = 1 AND kind = 'malformed'"));
        Assert.Equal(1, _fixture.Run("1", document).New);
        Assert.Equal(0, _fixture.Number("SELECT count(*) FROM quarantine"));
    }

    [Fact]
    public void FactsThatBreakTheSchemaCostTheirArticleAlone()
    {
        var good = SampleDocument.Create("good");
        var bad = SampleDocument.Create("bad", "Bad. " + SampleDocument.Text);
        bad = bad with { Mentions = [.. bad.Mentions, bad.Mentions[0]] }; // A mention of no entity.
        Assert.Equal(RunCounts.Zero with { New = 1, Quarantined = 1 }, _fixture.Run("1", bad, good));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM article"));
        Assert.Equal("failed", _fixture.Value("SELECT kind FROM quarantine WHERE record_id = 'bad'"));
        AssertWhole();
    }

    [Fact]
    public void PeopleAreOneAcrossArticlesOnlyByTheirFullName()
    {
        var first = SampleDocument.Create("a");
        var second = SampleDocument.Create("b", "Again. " + SampleDocument.Text);
        var shortNamed = SampleDocument.Create("c", "Short. " + SampleDocument.Text);
        shortNamed = shortNamed with { Entities = [.. shortNamed.Entities.Select(e => e.Id == "e2" ? e with { Name = "Okafor" } : e)] };
        _fixture.Run("1", first, second, shortNamed, SampleDocument.Create("d", "Fourth. " + SampleDocument.Text) with { Entities = shortNamed.Entities });
        Assert.Equal(2, _fixture.Number("SELECT articles FROM entity_view WHERE name = 'Zoë Okafor'"));
        Assert.Equal(2, _fixture.Number("SELECT count(*) FROM entity WHERE name = 'Okafor' AND article_id IS NOT NULL"));
        Assert.Equal(4, _fixture.Number("SELECT articles FROM entity_view WHERE name = 'Nordbank'"));
    }

    private void AssertWhole()
    {
        using var store = global::Store.KnowledgeStore.OpenReadOnly(_fixture.File);
        Assert.All(global::Store.Integrity.Verification.Run(store), result => Assert.True(result.IsSound, result.Name + ": " + string.Join("; ", result.Problems)));
    }

    private string Dump() => string.Join('\n', new[] { "article", "record", "entity", "mention", "quotation", "quotation_piece" }.Select(table =>
        (string?)_fixture.Value($"SELECT group_concat(json_array({Columns(table)}), char(10)) FROM {table}")));

    private string Columns(string table) => (string)_fixture.Value($"SELECT group_concat(name, ', ') FROM pragma_table_info('{table}')")!;
}
