using System.Globalization;
using System.Text.Json;
using Ingest;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>One run's writing: batches of arrivals, each in one transaction, and the run's row with counts that sum.</summary>
public sealed class IngestSession : IDisposable
{
    private readonly KnowledgeStore _store;
    private readonly ArticleWriter _writer;
    private readonly QuarantineTable _quarantine;
    private readonly PreparedStatement _counts;
    private readonly long _run;

    private IngestSession(KnowledgeStore store, long run, string annotatorVersion)
    {
        _store = store;
        _run = run;
        _writer = new ArticleWriter(store.Connection, run, annotatorVersion);
        _quarantine = new QuarantineTable(store.Connection);
        _counts = new PreparedStatement(
            store.Connection,
            """
            UPDATE run SET read_count = $2, new_count = $3, unchanged_count = $4, updated_count = $5, reannotated_count = $6,
            duplicate_count = $7, quarantined_count = $8 WHERE id = $1
            """,
            8);
    }

    /// <summary>What was committed so far.</summary>
    public RunCounts Counts { get; private set; } = RunCounts.Zero;

    /// <exception cref="StoreException">The database cannot be written.</exception>
    public static IngestSession Begin(KnowledgeStore store, RunDescription description)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(description);
        return KnowledgeStore.Guard(store.File, () =>
        {
            Execute(store.Connection, "UPDATE run SET status = 'interrupted' WHERE status = 'running'");
            using var add = PreparedStatement.Insert(store.Connection, "run", "name", "status", "started_at", "program_version", "annotator_version", "models", "inputs");
            var started = Instant(description.StartedAt);
            var id = add.Add(
                $"{started} {description.ProgramVersion}", ContractNames.Name(RunStatus.Running), started, description.ProgramVersion, description.AnnotatorVersion,
                JsonSerializer.Serialize(description.Models), JsonSerializer.Serialize(description.Inputs));
            return new IngestSession(store, id, description.AnnotatorVersion);
        });
    }

    /// <summary>Stores a batch in one transaction: all of it or, where this throws, nothing.</summary>
    /// <returns>The articles that could not be annotated or stored, quarantined.</returns>
    /// <exception cref="StoreException">The database cannot be written.</exception>
    public IReadOnlyList<Rejection> Store(IReadOnlyList<Outcome<ArrivedArticle>> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return KnowledgeStore.Guard(_store.File, () =>
        {
            Execute(_store.Connection, "BEGIN IMMEDIATE");
            try
            {
                var counts = Counts;
                var failures = new List<Rejection>();
                foreach (var outcome in batch) counts = counts.With(Store(outcome, failures));
                Write(counts);
                Execute(_store.Connection, "COMMIT");
                Counts = counts;
                return failures;
            }
            catch
            {
                RollBack();
                throw;
            }
        });
    }

    /// <summary>Closes the run's row.</summary>
    public void End(RunStatus status, DateTimeOffset endedAt) => KnowledgeStore.Guard(_store.File, () =>
    {
        using var end = new PreparedStatement(_store.Connection, "UPDATE run SET status = $2, ended_at = $3 WHERE id = $1", 3);
        return end.Run(_run, ContractNames.Name(status), Instant(endedAt));
    });

    public void Dispose()
    {
        _writer.Dispose();
        _quarantine.Dispose();
        _counts.Dispose();
    }

    private Arrival Store(Outcome<ArrivedArticle> outcome, List<Rejection> failures)
    {
        if (!outcome.IsAccepted)
        {
            _quarantine.Put(outcome.Rejection, _run);
            return Arrival.Quarantined;
        }
        var (arrival, rejection) = WriteOrUndo(outcome.Value);
        if (rejection is null)
        {
            _quarantine.Release(outcome.Value.Article);
            return arrival;
        }
        failures.Add(rejection);
        _quarantine.Put(rejection, _run);
        return Arrival.Quarantined;
    }

    /// <summary>An article whose facts break a rule of the schema is a fault of a stage: it alone is undone.</summary>
    private (Arrival Arrival, Rejection? Rejection) WriteOrUndo(ArrivedArticle arrived)
    {
        Execute(_store.Connection, "SAVEPOINT article");
        try
        {
            var result = _writer.Write(arrived);
            Execute(_store.Connection, "RELEASE article");
            return result;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            Execute(_store.Connection, "ROLLBACK TO article; RELEASE article");
            return (Arrival.Quarantined, new Rejection(
                arrived.Article.Id, RejectionKind.Failed,
                $"What was found in this article could not be stored ({exception.Message}). Please report it; the other articles are not affected.", arrived.Article.Place));
        }
    }

    private void Write(RunCounts c) => _counts.Run(_run, c.Read, c.New, c.Unchanged, c.Updated, c.Reannotated, c.Duplicate, c.Quarantined);

    private void RollBack()
    {
        try
        {
            Execute(_store.Connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself (disk full, damage); the first error is the one to tell.
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
