using Ingest;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>Inputs that did not become articles. The same failure is noted once; a later success removes it.</summary>
internal sealed class QuarantineTable(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _put = new(
        connection,
        """
        INSERT INTO quarantine (record_id, kind, reason, file, line, run_id) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (file, line, record_id) DO UPDATE SET kind = excluded.kind, reason = excluded.reason, run_id = excluded.run_id
        WHERE kind <> excluded.kind OR reason <> excluded.reason
        """,
        6);

    private readonly PreparedStatement _release = new(connection, "DELETE FROM quarantine WHERE file = $1 AND line = $2 AND record_id = $3", 3);

    public void Put(Rejection rejection, long run) =>
        _put.Run(rejection.Id, ContractNames.Name(rejection.Kind), rejection.Reason, rejection.Place.File, rejection.Place.Line, run);

    public void Release(CleanArticle article) => _release.Run(article.Place.File, article.Place.Line, article.Id);

    public void Dispose()
    {
        _put.Dispose();
        _release.Dispose();
    }
}
