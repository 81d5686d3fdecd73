using System.Text;
using Extract;
using Ingest;
using Ingest.Readers;
using Pipeline.Running;
using Store.Export;

namespace Pipeline.Evaluation;

/// <summary>
/// Runs the program over a corpus with gold annotations (<c>FOLDER/gold/ID.json</c>) and scores every layer: cleaning on
/// the input files as they are, the annotation layers on the gold text.
/// </summary>
public static class CorpusEvaluation
{
    public static Scoreboard Run(string folder)
    {
        var gold = GoldLines(folder);
        var board = new Scoreboard();
        board.Add("cleaning ", Cleaning(folder, gold));
        board.Add("", Annotations(gold));
        return board;
    }

    /// <summary>The gold records of a corpus, one JSON object each, in ordinal order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder has no <c>gold</c> folder.</exception>
    public static IReadOnlyList<string> GoldLines(string folder)
    {
        var gold = Path.Combine(folder, "gold");
        if (!Directory.Exists(gold))
            throw new DirectoryNotFoundException($"\"{folder}\" holds no gold annotations: it needs a folder \"gold\" with one JSON file per article.");
        return [.. Directory.EnumerateFiles(gold, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    private static Scoreboard Cleaning(string folder, IReadOnlyList<string> gold)
    {
        // Text that came in clean is never altered, so it has nothing to measure.
        var cleaned = InputReader.Read([folder])
            .Where(raw => raw.IsAccepted && raw.Value.Form != ContentForm.Clean)
            .Select(raw => (raw.Value!.Id, Outcome: ArticleStages.Clean(raw)))
            .ToDictionary(item => item.Id, item => CleanedText.Parse(item.Outcome.IsAccepted ? ArticleRecord.Write(item.Outcome.Value) : ArticleRecord.Write(item.Outcome.Rejection)));
        return CleaningScorer.Score(gold.Select(CleanedText.Parse).Where(text => cleaned.ContainsKey(text.Id)), cleaned.Values);
    }

    private static Scoreboard Annotations(IReadOnlyList<string> gold)
    {
        var annotator = new ArticleAnnotator();
        using var records = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(gold)));
        var predicted = InputReader.Read(["-"], InputFormat.Jsonl, records)
            .Select(ArticleStages.Clean)
            .Select(article => AnnotatedTextReader.Parse(ArticleRecord.Write(annotator.Annotate(article.Value!))));
        return ArticleScorer.Score(gold.Select(line => AnnotatedTextReader.Parse(line)), predicted);
    }
}
