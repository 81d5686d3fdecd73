using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extract;
using Ingest;
using Ingest.Readers;
using Store;
using Store.Reading;
using Store.Writing;

namespace Bench;

/// <summary>The database alone: annotated articles in, full text and near-duplicate groups included; the same again; and out as documents.</summary>
/// <remarks>The articles are those of <c>corpus</c>, forty times under other ids with a line of their own.</remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class StoreBenchmarks
{
    private const int Times = 40;

    private string _folder = "";
    private Outcome<ArrivedArticle>[][] _batches = [];

    private string Database => Path.Combine(_folder, "bench.db");

    [GlobalSetup]
    public void Annotate()
    {
        _folder = Directory.CreateTempSubdirectory("pipeline-bench-").FullName;
        var annotator = new ArticleAnnotator();
        string[] forms = ["text", "raw", "pages"];
        var articles = InputReader.Read(forms.Select(form => Path.Combine(Repository.Folder, "corpus", form)))
            .Where(raw => raw.IsAccepted).Select(raw => ArticleCleaner.Clean(raw.Value!))
            .Where(clean => clean.IsAccepted).Select(clean => clean.Value!);
        var documents = articles.SelectMany(article => Enumerable.Range(0, Times).Select(i => Print(article, i))).Select(annotator.Annotate).ToList();
        Console.WriteLine($"{documents.Count} articles");
        _batches = [.. documents.Select(document => (Outcome<ArrivedArticle>)new ArrivedArticle(
            document.Article, ArticleFingerprint.Of(document.Article), new Lazy<Outcome<Document>>(() => document))).Chunk(200)];
    }

    [IterationSetup(Target = nameof(StoreAll))]
    public void Empty()
    {
        foreach (var file in Directory.EnumerateFiles(_folder)) File.Delete(file);
    }

    [IterationSetup(Targets = [nameof(StoreUnchanged), nameof(ReadAll)])]
    public void Fill() => StoreAll();

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public RunCounts StoreAll()
    {
        using var store = KnowledgeStore.OpenOrCreate(Database);
        using var session = IngestSession.Begin(store, new RunDescription(DateTimeOffset.UnixEpoch, "bench", "bench", new Dictionary<string, string>(), []));
        foreach (var batch in _batches) session.Store(batch);
        return session.Counts;
    }

    [Benchmark]
    public RunCounts StoreUnchanged() => StoreAll();

    [Benchmark]
    public int ReadAll()
    {
        using var store = KnowledgeStore.OpenReadOnly(Database);
        return new DocumentReader(store).ReadAll().Count();
    }

    /// <summary>The article under another id and with a line of its own.</summary>
    private static CleanArticle Print(CleanArticle article, int number) =>
        article with { Id = $"{article.Id}/{number}", Text = $"{article.Text}\n\nPrint {number}.", CanonicalUrl = null, Url = null };
}
