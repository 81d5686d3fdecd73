using Extract;
using Ingest;
using Microsoft.Data.Sqlite;
using Store;
using Store.Writing;

namespace Pipeline.Tests;

/// <summary>A database of one test.</summary>
internal sealed class StoreFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string File => _folder.PathOf("test.db");

    /// <summary>One run over documents that come annotated.</summary>
    public RunCounts Run(string annotatorVersion, params IEnumerable<Document> documents) =>
        Run(annotatorVersion, documents.Select(document => (Outcome<ArrivedArticle>)new ArrivedArticle(
            document.Article, ArticleFingerprint.Of(document.Article), new Lazy<Outcome<Document>>(() => document))));

    public RunCounts Run(string annotatorVersion, IEnumerable<Outcome<ArrivedArticle>> arrivals)
    {
        using var store = KnowledgeStore.OpenOrCreate(File);
        using var session = IngestSession.Begin(store, new RunDescription(DateTimeOffset.UnixEpoch, "1.0", annotatorVersion, new Dictionary<string, string>(), ["test"]));
        session.Store([.. arrivals]);
        session.End(RunStatus.Finished, DateTimeOffset.UnixEpoch);
        return session.Counts;
    }

    public object? Value(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public long Number(string sql) => (long)Value(sql)!;

    public void Dispose() => _folder.Dispose();
}
