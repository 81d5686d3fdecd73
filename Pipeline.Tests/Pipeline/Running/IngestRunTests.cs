using System.Diagnostics;
using System.Globalization;
using Extract;
using Ingest;
using Microsoft.Data.Sqlite;
using Pipeline.Running;
using Store;
using Store.Integrity;
using Xunit;

namespace Pipeline.Tests;

public sealed class IngestRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Database => _folder.PathOf("news.db");

    [Fact]
    public async Task AStageThatThrowsCostsItsArticleAlone()
    {
        var rejections = new List<Rejection>();
        var run = new IngestRun(Database, article => article.Id == "a7" ? throw new InvalidOperationException("seven") : SampleDocument.Annotate(article), 3, TimeProvider.System)
        {
            OnQuarantined = rejections.Add,
        };
        var summary = await run.RunAsync(Articles(20), [], CancellationToken.None);
        Assert.Equal((19, 1), (summary.Counts.New, summary.Counts.Quarantined));
        var rejection = Assert.Single(rejections);
        Assert.Equal(("a7", RejectionKind.Failed), (rejection.Id, rejection.Kind));
        Assert.Contains("seven", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenStoppedEverythingDoneIsStored()
    {
        using var stop = new CancellationTokenSource();
        var seen = 0;
        var run = new IngestRun(Database, SampleDocument.Annotate, 2, TimeProvider.System)
        {
            OnProgress = done =>
            {
                seen = done;
                if (done == 50) stop.Cancel();
            },
        };
        var summary = await run.RunAsync(Articles(100_000), [], stop.Token);
        Assert.True(summary.IsInterrupted);
        Assert.Equal(seen, summary.Counts.New);
        Assert.InRange(seen, 50, 200);
        var rest = await new IngestRun(Database, SampleDocument.Annotate, 2, TimeProvider.System).RunAsync(Articles(seen + 10), [], CancellationToken.None);
        Assert.Equal((10, seen), (rest.Counts.New, rest.Counts.Unchanged));
    }

    [Fact]
    public async Task AFailingReaderEndsTheRunAndWhatCameBeforeIsKept()
    {
        static IEnumerable<Outcome<RawArticle>> Failing()
        {
            foreach (var article in Articles(5)) yield return article;
            throw new IOException("The cable was pulled.");
        }
        await Assert.ThrowsAsync<IOException>(() => new IngestRun(Database, SampleDocument.Annotate, 2, TimeProvider.System).RunAsync(Failing(), [], CancellationToken.None));
        Assert.Equal("failed", Value("SELECT status FROM run"));
        Assert.Equal(5L, Value("SELECT count(*) FROM article"));
    }

    [Fact]
    public async Task UnchangedArticlesAreNotAnnotatedAgain()
    {
        var annotated = 0;
        Document Count(CleanArticle article)
        {
            Interlocked.Increment(ref annotated);
            return SampleDocument.Annotate(article);
        }
        await new IngestRun(Database, Count, 2, TimeProvider.System).RunAsync(Articles(12), [], CancellationToken.None);
        await new IngestRun(Database, Count, 2, TimeProvider.System).RunAsync(Articles(12), [], CancellationToken.None);
        Assert.Equal(12, annotated);
    }

    [Fact]
    public async Task TwoRunsAtOnceIntoOneDatabaseStoreEveryArticleOnce()
    {
        Task<RunSummary> Start() => Task.Run(() => new IngestRun(Database, SampleDocument.Annotate, 1, TimeProvider.System).RunAsync(Articles(500), [], CancellationToken.None));
        KnowledgeStore.OpenOrCreate(Database).Dispose();
        var summaries = await Task.WhenAll(Start(), Start());
        Assert.Equal(500, summaries.Sum(summary => summary.Counts.New));
        Assert.Equal(500, summaries.Sum(summary => summary.Counts.Unchanged));
        Assert.Equal(500, StoredArticles());
        Assert.Equal("finished finished", Value("SELECT group_concat(status, ' ') FROM run"));
    }

    [Fact]
    public async Task KilledInTheMiddleTheDatabaseKeepsItsBatchesAndTheNextRunFinishes()
    {
        const int articles = 1500;
        var input = _folder.Write("articles.jsonl", string.Concat(Enumerable.Range(0, articles).Select(i =>
            $"{{\"id\":\"k{i}\",\"text\":\"Article {i} is about the harbour. {string.Concat(Enumerable.Repeat("Boats came and went. ", 3))}\"}}\n")));
        using (var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "run", input, "--db", Database },
            RedirectStandardError = true,
        })!)
        {
            while (!process.HasExited && StoredArticles() == 0) await Task.Delay(10);
            process.Kill();
            await process.WaitForExitAsync();
        }
        var kept = StoredArticles();
        Assert.True(kept > 0);
        using (var store = KnowledgeStore.OpenReadOnly(Database))
            Assert.All(Verification.Run(store), result => Assert.True(result.IsSound, result.Name));
        var next = await ProgramRun.Of("run", input, "--db", Database);
        Assert.Equal(ExitCode.Ok, next.Code);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{articles - kept,8} new"), next.Error, StringComparison.Ordinal);
        Assert.Equal(articles, StoredArticles());
    }

    private static IEnumerable<Outcome<RawArticle>> Articles(int count)
    {
        for (var i = 0; i < count; i++)
            yield return new RawArticle { Id = $"a{i}", Form = ContentForm.Clean, Place = new SourcePlace("test", i + 1), Text = $"Number {i}. {SampleDocument.Text}" };
    }

    private long StoredArticles()
    {
        try
        {
            return (long)Value("SELECT count(*) FROM article")!;
        }
        catch (SqliteException)
        {
            return 0; // Not made yet.
        }
    }

    private object? Value(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
