using System.Diagnostics;
using System.Text.Json;
using Extract;
using Ingest;
using Ingest.Readers;
using Pipeline.Evaluation;
using Store.Export;
using Xunit;

namespace Pipeline.Tests;

/// <summary>The program's scorer and the reference scorer give the same figures on the same files.</summary>
public sealed class ScorerAgreementTests
{
    private const double Rounding = 0.011;

    [SharedDataFact]
    public void AgreesOnEveryLayerOfTheCorpus()
    {
        using var folder = new TemporaryFolder();
        var gold = CorpusEvaluation.GoldLines(RepositoryFiles.Corpus);
        var goldFile = folder.Write("gold.jsonl", string.Concat(gold));
        var annotator = new ArticleAnnotator();
        var predicted = InputReader.Read([goldFile]).Select(raw => ArticleRecord.Write(annotator.Annotate(ArticleCleaner.Clean(raw.Value!).Value!))).ToList();
        var predictedFile = folder.Write("predicted.jsonl", string.Join('\n', predicted));

        var own = ArticleScorer.Score(AnnotatedTextReader.Read(goldFile), AnnotatedTextReader.Read(predictedFile));
        var reference = Reference("articles", goldFile, predictedFile);

        Assert.All(own.Rows, row => Assert.Equal(reference[row.Measure], row.Figure, Rounding));
        Assert.True(own.Rows.Count > 30);
    }

    [SharedDataFact]
    public void AgreesOnCleaning()
    {
        using var folder = new TemporaryFolder();
        var gold = CorpusEvaluation.GoldLines(RepositoryFiles.Corpus).Select(CleanedText.Parse).Where(text => !text.Id.StartsWith("text/", StringComparison.Ordinal)).ToList();
        var goldFile = folder.Write("gold.jsonl", string.Join('\n', gold.Select(text => JsonSerializer.Serialize(new { id = text.Id, gold_text = text.Text, gold_title = text.Title, gold_date = text.Published, gold_author = text.Authors }))));
        var predicted = InputReader.Read([RepositoryFiles.Corpus]).Select(raw => ArticleCleaner.Clean(raw.Value!)).Select(outcome => outcome.IsAccepted ? ArticleRecord.Write(outcome.Value) : ArticleRecord.Write(outcome.Rejection));
        var predictedFile = folder.Write("predicted.jsonl", string.Join('\n', predicted));

        var own = CleaningScorer.Score(File.ReadLines(goldFile).Select(CleanedText.Parse), File.ReadLines(predictedFile).Select(CleanedText.Parse));
        var reference = Reference("clean", goldFile, predictedFile);

        foreach (var measure in new[] { "shingle F1", "macro F1", "title exact", "date exact", "authors set-F1", "empty" })
            Assert.Equal(reference[measure], own[measure], Rounding);
    }

    /// <summary>The reference scorer's figures by measure: F1 where there is one.</summary>
    private static Dictionary<string, double> Reference(string layer, string gold, string predicted)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(RepositoryFiles.Shared!, "score", "score.py"), layer, gold, predicted, "--json"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var json = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        var figures = new Dictionary<string, double>();
        Flatten("", json.RootElement, figures);
        return figures;
    }

    private static void Flatten(string prefix, JsonElement element, Dictionary<string, double> figures)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = (prefix + " " + property.Name).Trim();
            if (property.Value.ValueKind == JsonValueKind.Number) figures[name] = property.Value.GetDouble();
            if (property.Value.ValueKind != JsonValueKind.Object) continue;
            if (property.Value.TryGetProperty("F1", out var f1)) figures[name] = f1.GetDouble();
            Flatten(name, property.Value, figures);
        }
    }
}
