using Extract.Quotations.Choice.Training;
using Ingest.Offsets;
using Pipeline.Evaluation;
using Pipeline.Training.Texts;

namespace Pipeline.Training;

/// <summary>Trains the judge of statements.</summary>
internal static class QuotationTraining
{
    public const string Name = "quotations-en-1";

    private const string Written = "own/articles";

    // Three quarters of all statements stand in articles that were written for training; at full weight they drown those of real news.
    private const float WeightOfWritten = 0.5f;

    private static readonly string[] Corpora = ["articles/train.jsonl", "own/labels/gum.jsonl", "own/labels/wikinews.jsonl", "own/labels/ewt.jsonl", Written];

    public static byte[] Train(TrainingFolders folders, TextWriter log) =>
        StatementTrainer.Train(Corpora.SelectMany(path => LabelledTexts.Read(path, folders, completeOnly: true).Select(text => Example(text, path))), log.WriteLine);

    private static StatementExample Example(AnnotatedText gold, string group)
    {
        var article = TrainingArticles.Of(gold);
        var index = new CodePointIndex(article.Text);
        List<TextSpan> Spans(IEnumerable<CodePointSpan> spans) => [.. spans.Select(s => new TextSpan(index.ToUtf16(s.Start), index.ToUtf16(s.End)))];
        return new StatementExample(article, group, [.. gold.Quotations.Select(q => ((IReadOnlyList<TextSpan>)Spans(q.Content), (IReadOnlyList<TextSpan>)Spans(q.Speaker)))])
        {
            Weight = group == Written ? WeightOfWritten : 1,
        };
    }
}
