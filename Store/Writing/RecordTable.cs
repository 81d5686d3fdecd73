using Ingest;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>Which input ids are stored, and as what.</summary>
internal sealed class RecordTable : IDisposable
{
    private readonly PreparedStatement _find, _findText, _findAddress, _add, _update, _demote, _remove;

    public RecordTable(SqliteConnection connection)
    {
        _find = new PreparedStatement(
            connection,
            """
            SELECT r.article_id, r.role, r.fingerprint, run.annotator_version
            FROM record r JOIN article a ON a.id = r.article_id JOIN run ON run.id = a.run_id WHERE r.record_id = $1
            """,
            1);
        _findText = new PreparedStatement(connection, "SELECT min(id) FROM article WHERE content_sha256 = $1", 1);
        _findAddress = new PreparedStatement(
            connection,
            """
            SELECT max(a.id) FROM article a JOIN record r ON r.article_id = a.id AND r.role = 'original'
            WHERE a.url_key = $1 AND r.run_id <> $2
            """,
            2);
        _add = PreparedStatement.Insert(connection, "record", "record_id", "article_id", "role", "fingerprint", "title", "published", "url", "site_id", "file", "line", "run_id");
        _update = new PreparedStatement(
            connection,
            "UPDATE record SET fingerprint = $2, title = $3, published = $4, url = $5, site_id = $6, file = $7, line = $8, run_id = $9 WHERE record_id = $1",
            9);
        _demote = new PreparedStatement(connection, "UPDATE record SET role = 'earlier' WHERE article_id = $1 AND role = 'original'", 1);
        _remove = new PreparedStatement(connection, "DELETE FROM record WHERE record_id = $1", 1);
    }

    /// <summary>What is stored under an input id; null if nothing is.</summary>
    public StoredRecord? Find(string recordId)
    {
        using var rows = _find.Rows(recordId);
        return rows.Read() ? new StoredRecord(rows.GetInt64(0), ContractNames.Parse<RecordRole>(rows.GetString(1)), rows.GetString(2), rows.GetString(3)) : null;
    }

    /// <summary>The article that has exactly this text.</summary>
    public long? ArticleWithText(string contentHash) => (long?)_findText.Value(contentHash);

    /// <summary>The article that an earlier run stored under this address.</summary>
    public long? ArticleAtAddress(string? urlKey, long run) => urlKey is null ? null : (long?)_findAddress.Value(urlKey, run);

    public void Add(CleanArticle article, string fingerprint, long id, RecordRole role, long? site, long run) => _add.Add(
        article.Id, id, ContractNames.Name(role), fingerprint, article.Title, article.Published?.Value, article.Url, site, article.Place.File, article.Place.Line, run);

    public void Update(CleanArticle article, string fingerprint, long? site, long run) => _update.Run(
        article.Id, fingerprint, article.Title, article.Published?.Value, article.Url, site, article.Place.File, article.Place.Line, run);

    /// <summary>The article's own record becomes that of an earlier version.</summary>
    public void Demote(long article) => _demote.Run(article);

    public void Remove(string recordId) => _remove.Run(recordId);

    public void Dispose()
    {
        PreparedStatement[] all = [_find, _findText, _findAddress, _add, _update, _demote, _remove];
        foreach (var statement in all) statement.Dispose();
    }
}

internal enum RecordRole
{
    /// <summary>The record that the article's row shows.</summary>
    Original,

    /// <summary>The same text under another id.</summary>
    Copy,

    /// <summary>An older version that came under another id and the same address.</summary>
    Earlier,
}

/// <param name="Article">Row id of its article.</param>
/// <param name="Role">As what it is stored.</param>
/// <param name="Fingerprint">Its text and metadata when it was stored.</param>
/// <param name="AnnotatorVersion">By which the article was annotated.</param>
internal sealed record StoredRecord(long Article, RecordRole Role, string Fingerprint, string AnnotatorVersion);
