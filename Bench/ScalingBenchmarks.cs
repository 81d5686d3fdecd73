using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extract;
using Ingest;

namespace Bench;

/// <summary>
/// The whole annotation of news and of hostile texts at two lengths, the second four times the first: where the time
/// grows by much more than four, a stage is not linear.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class ScalingBenchmarks
{
    private readonly ArticleAnnotator _annotator = new();

    private CleanArticle _article = null!;

    [ParamsAllValues]
    public TextKind Text { get; set; }

    /// <summary>Characters of the text.</summary>
    [Params(50_000, 200_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare() => _article = ArticleCleaner.Clean(new RawArticle
    {
        Id = "bench",
        Form = ContentForm.Clean,
        Place = new SourcePlace("bench"),
        Text = BenchText.Write(Text, Length),
        Published = "2024-05-15",
    }).Value!;

    [Benchmark]
    public Document Annotate() => _annotator.Annotate(_article);
}
