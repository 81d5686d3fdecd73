using Extract;
using Ingest;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>Decides what an arriving article is — new, unchanged, updated, a copy — and writes it.</summary>
internal sealed class ArticleWriter(SqliteConnection connection, long run, string annotatorVersion) : IDisposable
{
    private readonly RecordTable _records = new(connection);
    private readonly ArticleTable _articles = new(connection);
    private readonly AnnotationWriter _annotations = new(connection);
    private readonly DuplicateGroups _groups = new(connection);
    private readonly StatementGroups _statements = new(connection);

    /// <returns>What became of it; a rejection where annotating it failed.</returns>
    public (Arrival Arrival, Rejection? Rejection) Write(ArrivedArticle arrived)
    {
        var article = arrived.Article;
        var stored = _records.Find(article.Id);
        if (stored?.Fingerprint == arrived.Fingerprint.Whole)
        {
            return stored.Role != RecordRole.Original || stored.AnnotatorVersion == annotatorVersion
                ? (Arrival.Unchanged, null)
                : Annotate(arrived, document => Reannotate(stored.Article, document));
        }
        if (stored?.Role == RecordRole.Original)
            return Annotate(arrived, document => Update(stored.Article, arrived, document));

        var arrival = stored is null ? Arrival.New : Arrival.Updated;
        if (_records.ArticleWithText(arrived.Fingerprint.Content) is { } same)
            return (NoteCopy(same, arrived, stored), null);
        if (_records.ArticleAtAddress(arrived.Fingerprint.UrlKey, run) is { } earlier)
            return Annotate(arrived, document => Supersede(earlier, arrived, stored, document));
        return Annotate(arrived, document => Add(arrived, stored, document, arrival));
    }

    public void Dispose()
    {
        _records.Dispose();
        _articles.Dispose();
        _annotations.Dispose();
        _groups.Dispose();
        _statements.Dispose();
    }

    private static (Arrival Arrival, Rejection? Rejection) Annotate(ArrivedArticle arrived, Func<Document, Arrival> write)
    {
        var outcome = arrived.Annotated.Value;
        return outcome.IsAccepted ? (write(outcome.Value), null) : (Arrival.Quarantined, outcome.Rejection);
    }

    private Arrival Add(ArrivedArticle arrived, StoredRecord? stored, Document document, Arrival arrival)
    {
        if (stored is not null) _records.Remove(arrived.Article.Id);
        var id = _articles.Add(arrived.Article, arrived.Fingerprint, run);
        _records.Add(arrived.Article, arrived.Fingerprint.Whole, id, RecordRole.Original, _articles.SiteOf(arrived.Article), run);
        _annotations.Write(id, document);
        _groups.Add(id, arrived.Fingerprint.Signature);
        _statements.Add(id);
        return arrival;
    }

    private Arrival Reannotate(long id, Document document)
    {
        _statements.Remove(id);
        _annotations.Replace(id, document);
        _statements.Add(id);
        _articles.MarkAnnotated(id, run);
        return Arrival.Reannotated;
    }

    private Arrival Update(long id, ArrivedArticle arrived, Document document)
    {
        _articles.Replace(id, arrived.Article, arrived.Fingerprint, run);
        _records.Update(arrived.Article, arrived.Fingerprint.Whole, _articles.SiteOf(arrived.Article), run);
        ReplaceFacts(id, arrived, document);
        return Arrival.Updated;
    }

    /// <summary>The same address under a new id: a later version of the article there.</summary>
    private Arrival Supersede(long id, ArrivedArticle arrived, StoredRecord? stored, Document document)
    {
        if (stored is not null) _records.Remove(arrived.Article.Id);
        _articles.Replace(id, arrived.Article, arrived.Fingerprint, run);
        _records.Demote(id);
        _records.Add(arrived.Article, arrived.Fingerprint.Whole, id, RecordRole.Original, _articles.SiteOf(arrived.Article), run);
        ReplaceFacts(id, arrived, document);
        return Arrival.Updated;
    }

    private void ReplaceFacts(long id, ArrivedArticle arrived, Document document)
    {
        _statements.Remove(id);
        _annotations.Replace(id, document);
        _groups.Remove(id);
        _groups.Add(id, arrived.Fingerprint.Signature);
        _statements.Add(id);
    }

    private Arrival NoteCopy(long original, ArrivedArticle arrived, StoredRecord? stored)
    {
        if (stored is not null) _records.Remove(arrived.Article.Id);
        _records.Add(arrived.Article, arrived.Fingerprint.Whole, original, RecordRole.Copy, _articles.SiteOf(arrived.Article), run);
        return stored is null ? Arrival.Duplicate : Arrival.Updated;
    }
}
