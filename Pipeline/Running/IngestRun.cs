using Extract;
using Ingest;
using Store;
using Store.Writing;

namespace Pipeline.Running;

/// <summary>The main job: articles → workers → one writer that stores them in input order, in batches.</summary>
internal sealed class IngestRun(string database, Func<CleanArticle, Document> annotate, int workers, TimeProvider clock)
{
    // A batch is written when it holds so many articles or characters: memory stays bounded, and a crash costs at most one batch.
    private const int BatchArticles = 200;
    private const int BatchCharacters = 4_000_000;

    // … or when its first article has waited so long: what is slow to make is soon safe.
    private static readonly TimeSpan BatchAge = TimeSpan.FromSeconds(2);

    /// <summary>Called from the writing thread for every input that was rejected.</summary>
    public Action<Rejection> OnQuarantined { get; init; } = _ => { };

    /// <summary>Called from the writing thread after every input, with the number of inputs seen so far.</summary>
    public Action<int> OnProgress { get; init; } = _ => { };

    /// <returns>The counts; when cancelled, those of what was stored until then.</returns>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public async Task<RunSummary> RunAsync(IEnumerable<Outcome<RawArticle>> input, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var started = clock.GetUtcNow();
        using var store = KnowledgeStore.OpenOrCreate(database);
        using var session = IngestSession.Begin(store, new RunDescription(started, AnnotatorVersion.Program, AnnotatorVersion.Current, AnnotatorVersion.Models, names));
        using var known = new KnownArticles(database, AnnotatorVersion.Current);
        var status = RunStatus.Failed;
        try
        {
            await StoreAllAsync(input, session, known, cancellation).ConfigureAwait(false);
            status = cancellation.IsCancellationRequested ? RunStatus.Interrupted : RunStatus.Finished;
        }
        finally
        {
            End(session, status);
        }
        return new RunSummary(session.Counts, clock.GetUtcNow() - started, status == RunStatus.Interrupted);
    }

    private async Task StoreAllAsync(IEnumerable<Outcome<RawArticle>> input, IngestSession session, KnownArticles known, CancellationToken cancellation)
    {
        var batch = new List<Outcome<ArrivedArticle>>();
        try
        {
            await StoreInBatchesAsync(OrderedParallel.MapAsync(input, raw => Process(raw, known), workers, cancellation), batch, session).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not StoreException)
        {
            // Reading failed: what came before it is kept.
            Commit(batch, session);
            throw;
        }
        Commit(batch, session);
    }

    private async Task StoreInBatchesAsync(IAsyncEnumerable<Outcome<ArrivedArticle>> arrivals, List<Outcome<ArrivedArticle>> batch, IngestSession session)
    {
        var characters = 0L;
        var since = clock.GetTimestamp();
        var seen = 0;
        await foreach (var outcome in arrivals.ConfigureAwait(false))
        {
            if (!outcome.IsAccepted) OnQuarantined(outcome.Rejection);
            batch.Add(outcome);
            characters += outcome.Value?.Article.Text.Length ?? 0;
            OnProgress(++seen);
            if (batch.Count < BatchArticles && characters < BatchCharacters && clock.GetElapsedTime(since) < BatchAge) continue;
            Commit(batch, session);
            characters = 0;
            since = clock.GetTimestamp();
        }
    }

    private void Commit(List<Outcome<ArrivedArticle>> batch, IngestSession session)
    {
        if (batch.Count == 0) return;
        foreach (var failure in session.Store(batch)) OnQuarantined(failure);
        batch.Clear();
    }

    private Outcome<ArrivedArticle> Process(Outcome<RawArticle> raw, KnownArticles known)
    {
        var cleaned = ArticleStages.Clean(raw);
        if (!cleaned.IsAccepted) return cleaned.Rejection;
        var article = cleaned.Value;
        var fingerprint = ArticleFingerprint.Of(article);
        var annotated = new Lazy<Outcome<Document>>(() => ArticleStages.Annotate(annotate, article));
        if (!known.NeedsNoAnnotation(article.Id, fingerprint)) _ = annotated.Value;
        return new ArrivedArticle(article, fingerprint, annotated);
    }

    private void End(IngestSession session, RunStatus status)
    {
        try
        {
            session.End(status, clock.GetUtcNow());
        }
        catch (StoreException) when (status == RunStatus.Failed)
        {
            // The database failed already; its first error is the one to tell.
        }
    }
}

/// <param name="Counts">What became of the inputs.</param>
/// <param name="Elapsed">Wall-clock time.</param>
/// <param name="IsInterrupted">Stopped by the user before the end.</param>
internal sealed record RunSummary(RunCounts Counts, TimeSpan Elapsed, bool IsInterrupted);
