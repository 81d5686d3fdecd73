using Microsoft.Data.Sqlite;
using Store;
using Xunit;

namespace Pipeline.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void ADatabaseOfAnEarlierVersionKeepsItsRowsAndRanksItsCountries()
    {
        CreateVersion2();
        KnowledgeStore.OpenOrCreate(_fixture.File).Dispose();
        Assert.Equal(
            "1 FR 0.667 2 1|2 MX 0.333 1 0",
            _fixture.Value("SELECT group_concat(position || ' ' || iso2 || ' ' || round(score, 3) || ' ' || mentions || ' ' || is_focus, '|') FROM (SELECT * FROM article_country WHERE article_id = 7 ORDER BY position)"));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM number_view WHERE surface = '3%' AND subject IS NULL"));
        Assert.Equal("ok", _fixture.Value("PRAGMA integrity_check"));
        Assert.Null(_fixture.Value("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void CountingTheCountriesOfAnArticleLooksAtItsOwnMentionsOnly()
    {
        KnowledgeStore.OpenOrCreate(_fixture.File).Dispose();
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN SELECT * FROM article_country WHERE article_id = 7";
        using var rows = command.ExecuteReader();
        var plan = new List<string>();
        while (rows.Read()) plan.Add(rows.GetString(3));
        Assert.Contains(plan, step => step.Contains("country_mention_article (article_id=? AND country_id=?)", StringComparison.Ordinal));
    }

    /// <summary>One article that names France twice and Mexico once, and a quantity, as the second version of the schema holds them.</summary>
    private void CreateVersion2()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Embedded files.
        command.CommandText = Migration("001_initial") + Migration("002_duplicate_view") + """
            PRAGMA application_id = 0x4E657773; PRAGMA user_version = 2;
            INSERT INTO run (id, name, status, started_at, program_version, annotator_version, models, inputs) VALUES (1, 'r', 'finished', '2026-01-01', '1', '1', '{}', '[]');
            INSERT INTO article (id, text, content_sha256, run_id) VALUES (7, 'Mexico beat France by 3%, France said.', 'x', 1);
            INSERT INTO country (id, iso2, name) VALUES (3, 'FR', 'France'), (4, 'MX', 'Mexico');
            INSERT INTO country_mention (surface, country_id, form, article_id, span_start, span_end, rule, confidence)
            VALUES ('Mexico', 4, 'name', 7, 0, 6, 'Name', 1), ('France', 3, 'name', 7, 12, 18, 'Name', 1), ('France', 3, 'name', 7, 26, 32, 'Name', 1);
            INSERT INTO quantity (surface, kind, value, unit, article_id, span_start, span_end, rule, confidence) VALUES ('3%', 'percent', 3, '%', 7, 22, 24, 'percent', 1);
            """;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Migration(string name)
    {
        using var stream = typeof(KnowledgeStore).Assembly.GetManifestResourceStream($"Store/Migrations/{name}.sql")!;
        return new StreamReader(stream).ReadToEnd();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_fixture.File};Pooling=False");
        connection.Open();
        return connection;
    }
}
