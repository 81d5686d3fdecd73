using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Ingest;
using Ingest.Readers;

namespace Bench;

/// <summary>
/// Web page to clean article, one core, page after page in a warm process; beside it what the HTML parser alone takes for the same pages. The time is that of
/// one pass over all pages, whose number and size are printed first.
/// </summary>
/// <remarks>Pages of our own, and those sets of saved pages that lie beside the repository.</remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 6, iterationCount: 10)]
public class PageBenchmarks
{
    private const string Own = "own";
    private const string Saved = "shared/data/cleaning";

    private static readonly string[] SavedSets = ["naeb_dev", "wcxb_dev", "fundus_parser"];

    private List<RawArticle> _pages = [];
    private List<string> _sources = [];

    [ParamsSource(nameof(Sets))]
    public string Set { get; set; } = Own;

    public static IEnumerable<string> Sets() =>
        SavedSets.Where(set => File.Exists(Manifest(set))).Prepend(Own);

    [GlobalSetup]
    public void Read()
    {
        _pages = Set == Own
            ? [.. Enumerable.Range(1, 100).Select(i => Page(BenchPage.Write(PageContent.News, 4000 * i)))]
            : [.. InputReader.Read([Manifest(Set)]).Where(raw => raw.IsAccepted).Select(raw => raw.Value!)];
        _sources = [.. _pages.Select(page => page.Text ?? Ingest.Cleaning.TextDecoder.Decode(page.Bytes.Span, page.Charset).Text)];
        Console.WriteLine($"{Set}: {_pages.Count} pages, {_sources.Sum(s => (long)s.Length) / 1e6:F1} million characters");
    }

    [Benchmark(Baseline = true)]
    public int ParseOnly()
    {
        var count = 0;
        foreach (var source in _sources)
        {
            using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(source);
            count += document.ChildNodes.Length;
        }
        return count;
    }

    [Benchmark]
    public int Clean() => _pages.Count(page => ArticleCleaner.Clean(page).IsAccepted);

    internal static RawArticle Page(string html) => new() { Id = "bench", Form = ContentForm.Html, Place = new SourcePlace("bench"), Text = html };

    private static string Manifest(string set) => Path.Combine(Repository.Folder, "..", Saved, set, "pages.jsonl");
}
