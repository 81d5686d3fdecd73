namespace Store.Writing;

/// <summary>Asks, before an article is annotated, whether that is needed at all. Thread-safe; a second connection that only reads.</summary>
public sealed class KnownArticles : IDisposable
{
    private readonly Lock _lock = new();
    private readonly KnowledgeStore _store;
    private readonly RecordTable _records;
    private readonly string _annotatorVersion;

    public KnownArticles(string file, string annotatorVersion)
    {
        _store = KnowledgeStore.OpenReadOnly(file);
        _records = new RecordTable(_store.Connection);
        _annotatorVersion = annotatorVersion;
    }

    /// <summary>Whether the article as it stands, or another one with the same text, is stored with up-to-date annotations.</summary>
    /// <remarks>A hint only: the writer decides again, inside its transaction.</remarks>
    public bool NeedsNoAnnotation(string recordId, ArticleFingerprint fingerprint)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        lock (_lock)
        {
            return KnowledgeStore.Guard(_store.File, () => _records.Find(recordId) is { } stored
                ? stored.Fingerprint == fingerprint.Whole && (stored.Role != RecordRole.Original || stored.AnnotatorVersion == _annotatorVersion)
                : _records.ArticleWithText(fingerprint.Content) is not null);
        }
    }

    public void Dispose()
    {
        _records.Dispose();
        _store.Dispose();
    }
}
