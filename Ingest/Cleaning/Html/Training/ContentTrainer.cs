using Ingest.Learning;

namespace Ingest.Cleaning.Html.Training;

/// <summary>Fits the model of main content to saved pages whose article text is known.</summary>
public static class ContentTrainer
{
    private const int Folds = 3;

    private static readonly TreeOptions Options = new() { Trees = 220, Rate = 0.07, Features = 0.3, LeafWeight = 12, Penalty = 8 };

    /// <summary>Trains on folders that hold <c>gold.jsonl</c> (fields <c>id</c>, <c>html_path</c>, <c>url</c>, <c>gold_text</c>) and writes the model.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="output">The file of the model.</param>
    /// <param name="log">Gets a line of progress.</param>
    public static void Train(IEnumerable<string> folders, string output, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(log);
        var pages = Load(folders);
        log($"{pages.Count} pages, {pages.Sum(p => p.Labels.Length)} blocks");
        using var writer = new BinaryWriter(File.Create(output));
        Fit(pages).Write(writer);
        log($"{output}: {writer.BaseStream.Length} bytes");
    }

    /// <summary>Trains on all but a third of the sites in turn and measures on that third: mean page precision, recall and F1 of four-word windows.</summary>
    public static void CrossValidate(IEnumerable<string> folders, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(log);
        var pages = Load(folders);
        log($"{pages.Count} pages, {pages.Sum(p => p.Labels.Length)} blocks");
        var judged = JudgeUnseen(pages, log).ToList();
        foreach (var set in judged.GroupBy(j => j.Page.Set))
        {
            foreach (var threshold in (ReadOnlySpan<double>)[0.4, 0.5, 0.6])
                log($"{set.Key} threshold {threshold}: {Measure(set, threshold)}");
        }
    }

    /// <summary>Every page with the opinions of a model that saw no page of its site.</summary>
    internal static IEnumerable<(TrainingPage Page, double[] Opinions)> JudgeUnseen(IReadOnlyList<TrainingPage> pages, Action<string> log)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. pages.Where(p => p.Fold != fold)]);
            foreach (var page in pages.Where(p => p.Fold == fold)) yield return (page, model.Judge(page.Page, PageOutline.Of(page.Page)));
            log($"fold {fold} done");
        }
    }

    private static string Measure(IEnumerable<(TrainingPage Page, double[] Opinions)> set, double threshold)
    {
        double precision = 0, recall = 0;
        int pages = 0, filled = 0;
        foreach (var (page, opinions) in set)
        {
            var text = string.Join("\n\n", page.Page.Blocks.Where((_, i) => opinions[i] >= threshold).Select(b => b.Text));
            var (common, gold, found) = Shingles.Compare(page.Gold, text);
            pages++;
            recall += (double)common / gold;
            if (found == 0) continue;
            filled++;
            precision += (double)common / found;
        }
        var (p, r) = (precision / Math.Max(1, filled), recall / pages);
        return $"P {100 * p:F2} R {100 * r:F2} F1 {200 * p * r / (p + r):F2} empty {pages - filled}";
    }

    private static ContentModel Fit(IReadOnlyList<TrainingPage> pages)
    {
        // The second model must see opinions of the first on pages that the first did not train on.
        var opinions = new Dictionary<TrainingPage, double[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = FitTrees([.. pages.Where(p => p.InnerFold != fold)], p => p.Rows);
            foreach (var page in pages.Where(p => p.InnerFold == fold)) opinions[page] = Array.ConvertAll(page.Rows, row => part.Predict(row));
        }
        var first = FitTrees(pages, p => p.Rows);
        var second = FitTrees(pages, p => WithContext(p, opinions[p]));
        return new ContentModel(first, second);
    }

    private static float[][] WithContext(TrainingPage page, double[] opinions)
    {
        var context = BlockContext.Of(page.Page, opinions);
        return [.. page.Rows.Select((row, i) => (float[])[.. row, .. context[i]])];
    }

    private static BoostedTrees FitTrees(IReadOnlyList<TrainingPage> pages, Func<TrainingPage, float[][]> rows) =>
        TreeTrainer.Fit([.. pages.SelectMany(rows)], [.. pages.SelectMany(p => p.Labels)], [.. pages.SelectMany(p => p.Weights)], Options);

    internal static List<TrainingPage> Load(IEnumerable<string> folders) =>
        [.. SavedPage.Read(folders).Where(p => p.Gold is not null).Select(p => new TrainingPage(p.Set, p.Url, p.Html, p.Gold!))];
}
