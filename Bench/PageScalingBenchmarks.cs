using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Ingest;

namespace Bench;

/// <summary>The cleaning of one page of ten thousand to ten million characters, each length ten times the one before: where the time grows by much more, a stage is not linear.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 5)]
public class PageScalingBenchmarks
{
    private RawArticle _page = PageBenchmarks.Page("");

    [ParamsAllValues]
    public PageContent Content { get; set; }

    /// <summary>Characters of the page.</summary>
    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Write() => _page = PageBenchmarks.Page(BenchPage.Write(Content, Length));

    [Benchmark]
    public Outcome<CleanArticle> Clean() => ArticleCleaner.Clean(_page);
}
