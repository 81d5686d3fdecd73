using System.Text.Json;
using Ingest;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>Rows of articles, their authors and their earlier versions.</summary>
internal sealed class ArticleTable : IDisposable
{
    private readonly PreparedStatement _add, _update, _keepRevision, _addAuthor, _deleteAuthors, _markAnnotated;
    private readonly NameTable _sites, _authors;

    public ArticleTable(SqliteConnection connection)
    {
        string[] columns =
        [
            "title", "published", "published_precision", "published_origin", "modified", "site_id", "url", "canonical_url",
            "language", "section", "tags", "text", "content_sha256", "url_key", "run_id",
        ];
        _add = PreparedStatement.Insert(connection, "article", columns);
        _update = new PreparedStatement(
            connection,
            $"UPDATE article SET {string.Join(", ", columns.Select((column, i) => $"{column} = ${i + 1}"))}, revision = revision + 1 WHERE id = ${columns.Length + 1}",
            columns.Length + 1);
        _keepRevision = new PreparedStatement(
            connection,
            """
            INSERT INTO article_revision (article_id, revision, title, published, text, content_sha256, fingerprint, replaced_by_run_id)
            SELECT a.id, a.revision, a.title, a.published, a.text, a.content_sha256, r.fingerprint, $2
            FROM article a JOIN record r ON r.article_id = a.id AND r.role = 'original' WHERE a.id = $1
            """,
            2);
        _addAuthor = PreparedStatement.Insert(connection, "article_author", "article_id", "position", "author_id");
        _deleteAuthors = new PreparedStatement(connection, "DELETE FROM article_author WHERE article_id = $1", 1);
        _markAnnotated = new PreparedStatement(connection, "UPDATE article SET run_id = $2 WHERE id = $1", 2);
        _sites = new NameTable(connection, "site");
        _authors = new NameTable(connection, "author");
    }

    public long Add(CleanArticle article, ArticleFingerprint fingerprint, long run)
    {
        var id = _add.Add(Columns(article, fingerprint, run));
        AddAuthors(id, article);
        return id;
    }

    /// <summary>Replaces an article, keeping what it said before as a revision.</summary>
    public void Replace(long id, CleanArticle article, ArticleFingerprint fingerprint, long run)
    {
        _keepRevision.Run(id, run);
        _update.Run([.. Columns(article, fingerprint, run), id]);
        _deleteAuthors.Run(id);
        AddAuthors(id, article);
    }

    /// <summary>Notes that the article's annotations are now those of <paramref name="run"/>.</summary>
    public void MarkAnnotated(long id, long run) => _markAnnotated.Run(id, run);

    public long? SiteOf(CleanArticle article) => article.Site is { Length: > 0 } site ? _sites.IdOf(site) : null;

    public void Dispose()
    {
        PreparedStatement[] all = [_add, _update, _keepRevision, _addAuthor, _deleteAuthors, _markAnnotated];
        foreach (var statement in all) statement.Dispose();
        _sites.Dispose();
        _authors.Dispose();
    }

    private object?[] Columns(CleanArticle article, ArticleFingerprint fingerprint, long run) =>
    [
        article.Title, article.Published?.Value, ContractNames.Name(article.Published?.Precision), ContractNames.Name(article.Published?.Origin),
        article.Modified?.Value, SiteOf(article), article.Url, article.CanonicalUrl, article.Language, article.Section,
        JsonSerializer.Serialize(article.Tags), article.Text, fingerprint.Content, fingerprint.UrlKey, run,
    ];

    private void AddAuthors(long id, CleanArticle article)
    {
        for (var i = 0; i < article.Authors.Count; i++) _addAuthor.Run(id, i + 1, _authors.IdOf(article.Authors[i]));
    }
}
