using System.Globalization;
using Extract;
using Extract.Entities;
using Extract.Quotations;
using Extract.Speakers;
using Ingest;
using Ingest.Readers;

namespace Bench;

/// <summary>
/// How fast statements are found, names resolved and speakers attributed, on top of tokens, tags and names, on one core: words of a second of processor time, warm.
/// </summary>
internal static class StatementReport
{
    private const int Rounds = 3;

    /// <param name="file">Records with their text, in any form that the program reads.</param>
    /// <param name="output">Gets a line for each stage.</param>
    public static void Write(string file, TextWriter output)
    {
        var annotator = new ArticleAnnotator();
        var documents = InputReader.Read([file]).Where(raw => raw.IsAccepted).Select(raw => ArticleCleaner.Clean(raw.Value!))
            .Where(clean => clean.IsAccepted).Select(clean => annotator.Annotate(clean.Value!)).ToList();
        var words = documents.Sum(d => Enumerable.Range(0, d.Tokens.Count).Count(i => char.IsLetterOrDigit(d.Tokens.Chars(i)[0])));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} articles, {words} words, {documents.Sum(d => d.Quotations.Count)} statements"));
        var statements = new IReadOnlyList<Statement>[documents.Count];
        var entities = new IReadOnlyList<Entity>[documents.Count];
        var finding = Fastest(documents, (d, i) => statements[i] = QuotationFinder.Find(d.Tokens, d.Tags, d.Sentences, d.Article.Blocks, d.Mentions));
        var resolving = Fastest(documents, (d, i) => entities[i] = EntityResolver.Resolve(d.Tokens, d.Mentions, statements[i]));
        var attributing = Fastest(documents, (d, i) => SpeakerAttributor.Attribute(d.Tokens, d.Tags, d.Sentences, d.Mentions, entities[i], statements[i]));
        foreach (var (name, time) in new[] { ("finding", finding), ("coreference", resolving), ("attribution", attributing), ("all three", finding + resolving + attributing) })
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {time.TotalSeconds,7:0.00} s {words / time.TotalSeconds,12:0} words a second"));
    }

    /// <summary>Processor time of the fastest round over all articles.</summary>
    private static TimeSpan Fastest(List<Document> documents, Action<Document, int> stage)
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < documents.Count; i++) stage(documents[i], i);
            var time = Environment.CpuUsage.TotalTime - before;
            if (time < fastest) fastest = time;
        }
        return fastest;
    }
}
