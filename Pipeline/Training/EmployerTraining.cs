using System.Globalization;
using Extract;
using Extract.Speakers;
using Extract.Speakers.Employers;
using Ingest.Offsets;
using Pipeline.Evaluation;
using Pipeline.Training.Texts;

namespace Pipeline.Training;

/// <summary>Learns in which organization a post is held, from whole articles whose statements are labelled with speaker and affiliation, and measures it by cross-validation over articles.</summary>
internal static class EmployerTraining
{
    public const string FileName = "employer_weights.tsv";

    private const int Folds = 5;

    // Share of a statement's content that a found one must hold to be the same.
    private const double LeastCovered = 0.5;

    private static readonly string[] Corpora = ["articles/train.jsonl", "own/labels/gum.jsonl", "own/labels/gum_other.jsonl", "own/labels/wikinews.jsonl", "own/articles"];

    private static readonly double[] Thresholds = [0.3, 0.4, 0.5, 0.6, 0.7];

    public static void Train(TrainingFolders folders, string output, TextWriter log)
    {
        var annotator = new ArticleAnnotator();
        var trainer = new EmployerTrainer();
        var articleOf = new List<int>();
        var articles = 0;
        foreach (var gold in Corpora.SelectMany(path => LabelledTexts.Read(path, folders, completeOnly: true)))
        {
            var document = annotator.Annotate(TrainingArticles.Of(gold));
            trainer.Add(document, [.. document.Quotations.Select(q => LabelOf(document, q, gold)?.Affiliation)]);
            articles++;
            while (articleOf.Count < trainer.Examples.Count) articleOf.Add(articles);
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainer.Examples.Count} posts, {trainer.Examples.Count(e => !e.IsRight[^1])} in an organization, {trainer.Examples.Count(e => !e.IsRight[^1] && e.IsRight.Contains(true))} of these among those asked about"));
        var held = new List<(AnsweredChoice Example, double[] Shares)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = EmployerTrainer.Train([.. trainer.Examples.Where((_, i) => articleOf[i] % Folds != fold)]);
            held.AddRange(trainer.Examples.Where((_, i) => articleOf[i] % Folds == fold).Select(e => (e, e.Shares(weights))));
        }
        foreach (var threshold in Thresholds) Report(held, threshold, log);
        Directory.CreateDirectory(output);
        File.WriteAllLines(Path.Combine(output, FileName), Header.Concat(EmployerTrainer.Train(trainer.Examples).Rows()));
    }

    private static void Report(List<(AnsweredChoice Example, double[] Shares)> held, double threshold, TextWriter log)
    {
        int given = 0, right = 0, needless = 0;
        foreach (var (example, shares) in held)
        {
            var best = Array.IndexOf(shares, shares.Max());
            if (best == shares.Length - 1 || shares[best] < threshold) continue;
            given++;
            right += example.IsRight[best] ? 1 : 0;
            needless += example.IsRight[^1] ? 1 : 0;
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"share of {threshold}: {given} given, {right} right, {needless} where the labels have none"));
    }

    /// <summary>The labelled statement that a found one is: most of its content, the same speaker.</summary>
    private static QuotationLabel? LabelOf(Document document, Extract.Speakers.Quotation quotation, AnnotatedText gold)
    {
        var index = new CodePointIndex(document.Article.Text);
        var found = quotation.Statement.Content.Select(c => (Start: index.ToCodePoints(c.Start), End: index.ToCodePoints(c.End))).ToList();
        var best = gold.Quotations.MaxBy(label => Covered(label, found));
        if (best is null || Covered(best, found) < LeastCovered) return null;
        var isNamed = !string.IsNullOrEmpty(best.SpeakerName);
        return isNamed == (quotation.SpeakerName is not null) && (!isNamed || best.SpeakerName!.Split(' ')[^1] == quotation.SpeakerName!.Split(' ')[^1]) ? best : null;
    }

    private static double Covered(QuotationLabel label, List<(int Start, int End)> found)
    {
        var all = label.Content.Sum(c => c.End - c.Start);
        return all == 0 ? 0 : (double)label.Content.Sum(c => found.Sum(f => Math.Max(0, Math.Min(c.End, f.End) - Math.Max(c.Start, f.Start)))) / all;
    }

    private static readonly string[] Header =
    [
        "# What speaks for an organization as the one in which a post is held. Columns: feature, answer, weight (log-odds). The answers are those of Extract/Speakers/Employers/EmployerFeature.cs.",
        "# Source: learned by `pipeline train employers` from the project's own labels (Pipeline/Training/Own) and articles/train; nothing of any text is kept.",
    ];
}
