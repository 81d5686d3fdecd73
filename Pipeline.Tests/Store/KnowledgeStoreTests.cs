using Microsoft.Data.Sqlite;
using Store;
using Store.Integrity;
using Xunit;

namespace Pipeline.Tests;

public sealed class KnowledgeStoreTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void ANewDatabaseSaysWhatItIs()
    {
        KnowledgeStore.OpenOrCreate(_fixture.File).Dispose();
        Assert.Equal(0x4E657773, _fixture.Number("PRAGMA application_id"));
        Assert.Equal(6, _fixture.Number("PRAGMA user_version"));
        Assert.Equal("wal", _fixture.Value("PRAGMA journal_mode"));
        Assert.Equal(0, _fixture.Number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name <> 'sqlite_schema'"));
    }

    [Fact]
    public void ForeignKeysAreEnforcedAndEachHasAnIndex()
    {
        using var store = KnowledgeStore.OpenOrCreate(_fixture.File);
        using var command = store.Connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys";
        Assert.Equal(1L, command.ExecuteScalar());
        // Every referring column leads an index or a key, but those of tables that are never searched by them.
        command.CommandText = """
            SELECT group_concat(t.name || '.' || f."from") FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
            WHERE f."from" NOT IN ('run_id', 'replaced_by_run_id', 'site_id') AND t.name NOT IN ('article_signature', 'signature_key') AND NOT EXISTS (
                SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f."from")
            """;
        Assert.Equal(DBNull.Value, command.ExecuteScalar());
    }

    [Fact]
    public void ANewerDatabaseIsRefused()
    {
        KnowledgeStore.OpenOrCreate(_fixture.File).Dispose();
        _fixture.Value("PRAGMA user_version = 99");
        AssertUnusable(() => KnowledgeStore.OpenOrCreate(_fixture.File), "newer version");
        AssertUnusable(() => KnowledgeStore.OpenReadOnly(_fixture.File), "newer version");
    }

    [Fact]
    public void AnotherProgramsDatabaseIsRefusedAndLeftAlone()
    {
        _fixture.Value("CREATE TABLE theirs (x)");
        AssertUnusable(() => KnowledgeStore.OpenOrCreate(_fixture.File), "another program");
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public void AFileThatIsNoDatabaseIsRefusedAndLeftAlone()
    {
        File.WriteAllText(_fixture.File, "Dear diary, today nothing happened. " + new string('x', 2000));
        AssertUnusable(() => KnowledgeStore.OpenOrCreate(_fixture.File), "not a database");
        Assert.StartsWith("Dear diary", File.ReadAllText(_fixture.File), StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingDatabaseIsNotMadeByReading()
    {
        var failure = Assert.Throws<StoreException>(() => KnowledgeStore.OpenReadOnly(_fixture.File));
        Assert.Contains("pipeline run", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_fixture.File));
    }

    [Fact]
    public void ADatabaseIsReadWhereNothingCanBeMadeBesideIt()
    {
        _fixture.Run("1", SampleDocument.Create());
        var file = Path.Combine(Path.GetDirectoryName(_fixture.File)!, "50% of #1?.db");
        File.Move(_fixture.File, file);
        Directory.CreateDirectory(file + "-shm"); // Where SQLite would put its locks.
        using var store = KnowledgeStore.OpenReadOnly(file);
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM article";
        Assert.Equal(1L, command.ExecuteScalar());
        Assert.All(Verification.Run(store), result => Assert.True(result.IsSound, result.Name));
        Assert.Equal(file, store.File);
    }

    [Fact]
    public void APlaceWhereNothingCanBeMadeIsASentence()
    {
        File.WriteAllText(_fixture.File, "");
        var failure = Assert.Throws<StoreException>(() => KnowledgeStore.OpenOrCreate(Path.Combine(_fixture.File, "below-a-file.db")));
        Assert.Equal(StoreProblem.Inaccessible, failure.Problem);
        Assert.DoesNotContain("SQLite", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFileBecomesADatabase()
    {
        File.WriteAllText(_fixture.File, "");
        KnowledgeStore.OpenOrCreate(_fixture.File).Dispose();
        Assert.Equal(6, _fixture.Number("PRAGMA user_version"));
    }

    [Fact]
    public void AFullDiskIsASentenceAndLeavesWhatWasStored()
    {
        _fixture.Run("1", SampleDocument.Create("a"));
        using var store = KnowledgeStore.OpenOrCreate(_fixture.File);
        using var command = store.Connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count = 1";
        command.ExecuteNonQuery();
        command.CommandText = "CREATE TABLE big (x); INSERT INTO big VALUES (zeroblob(1000000))";
        var failure = Assert.Throws<StoreException>(() => KnowledgeStore.Guard("news.db", command.ExecuteNonQuery));
        Assert.Contains("disk is full", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM article"));
    }

    [Theory]
    [InlineData("UPDATE mention SET surface = 'Zoe Okafor' WHERE surface = 'Zoë Okafor'", "places of mention")]
    [InlineData("UPDATE quotation_piece SET span_start = span_start + 1 WHERE part = 'cue'", "places of quotation_piece")]
    [InlineData("UPDATE quantity SET span_end = 1000000", "places of quantity")]
    [InlineData("UPDATE timex SET span_start = -1", "places of timex")]
    [InlineData("UPDATE claim_pronoun SET span_end = span_end + 1", "places of claim_pronoun")]
    [InlineData("UPDATE run SET new_count = 7", "counts of the runs")]
    [InlineData("INSERT INTO article_fts (article_fts) VALUES ('delete-all')", "full text of article")]
    [InlineData("INSERT INTO quotation_fts (quotation_fts) VALUES ('delete-all')", "full text of quotation")]
    [InlineData("INSERT INTO article_fts (rowid, title, text) VALUES (9, 'one', 'more')", "full text of article")]
    [InlineData("DELETE FROM article_fts_docsize", "full text of article")]
    [InlineData("DROP TRIGGER article_fts_update; UPDATE article SET title = 'Another'", "full text of article")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM country", "references between tables")]
    [InlineData("DELETE FROM record", "records of the articles")]
    [InlineData("INSERT INTO statement_group (name) VALUES ('none')", "groups of statements")]
    [InlineData("UPDATE quotation SET words_hash = 1", "groups of statements")]
    public void VerifyFindsDamage(string damage, string check)
    {
        _fixture.Run("1", SampleDocument.Create());
        _fixture.Value(damage);
        using var store = KnowledgeStore.OpenReadOnly(_fixture.File);
        var damaged = Verification.Run(store).Where(result => !result.IsSound).ToList();
        Assert.Equal([check], damaged.Select(result => result.Name));
        Assert.NotEmpty(damaged[0].Problems);
    }

    private static void AssertUnusable(Action open, string words)
    {
        var failure = Assert.Throws<StoreException>(open);
        Assert.Equal(StoreProblem.Unusable, failure.Problem);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }
}
