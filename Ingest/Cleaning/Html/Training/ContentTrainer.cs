using Ingest.Learning;
using Ingest.Metadata;

namespace Ingest.Cleaning.Html.Training;

/// <summary>Fits the model of main content to saved pages whose article text is known.</summary>
public static class ContentTrainer
{
    /// <summary>Sites are held out in so many parts, and within what is left once more.</summary>
    internal const int Folds = 3;

    private const int Seeds = 3;

    private static readonly TreeOptions Options = new() { Trees = 220, Rate = 0.07, Features = 0.3, LeafWeight = 12, Penalty = 8 };

    /// <summary>Trains on folders that hold <c>gold.jsonl</c> (fields <c>html_path</c>, <c>url</c>, <c>gold_text</c>) and writes the model.</summary>
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

    /// <summary>Trains on all but a third of the sites in turn and measures on that third: mean page precision, recall and F1 of four-word windows of the text as the program gives it.</summary>
    public static void CrossValidate(IEnumerable<string> folders, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(log);
        var pages = Load(folders);
        log($"{pages.Count} pages, {pages.Sum(p => p.Labels.Length)} blocks");
        var texts = new string[pages.Count];
        Parallel.For(0, Folds, fold =>
        {
            var model = Fit([.. pages.Where(p => p.Fold != fold)]);
            for (var i = 0; i < texts.Length; i++)
            {
                if (pages[i].Fold == fold) texts[i] = TextOf(pages[i], model);
            }
        });
        foreach (var set in pages.Zip(texts).GroupBy(p => p.First.Set)) log($"{set.Key}: {Measure(set)}");
    }

    private static string TextOf(TrainingPage page, ContentModel model)
    {
        var reading = PageReading.Of(page.Page, model);
        return PageArticle.Of(new RawArticle { Id = page.Url, Form = ContentForm.Html, Place = new SourcePlace(page.Set), Url = page.Url }, reading, model).Text.Text;
    }

    private static string Measure(IEnumerable<(TrainingPage Page, string Text)> set)
    {
        double precision = 0, recall = 0;
        int pages = 0, filled = 0;
        foreach (var (page, text) in set)
        {
            var (common, gold, found) = Shingles.Compare(page.Gold, text);
            pages++;
            recall += (double)common / gold;
            if (found == 0) continue;
            filled++;
            precision += (double)common / found;
        }
        var (p, r) = (precision / Math.Max(1, filled), recall / pages);
        return $"P {100 * p:F2} R {100 * r:F2} F1 {200 * p * r / (p + r):F2} of {pages} pages, {pages - filled} empty";
    }

    private static ContentModel Fit(IReadOnlyList<TrainingPage> pages)
    {
        // The second model must see opinions of the first on pages that the first did not train on.
        var parts = new BoostedTrees[Folds];
        Parallel.For(0, Folds, fold => parts[fold] = FitTrees([.. pages.Where(p => p.InnerFold != fold)], p => p.Rows, p => p.Labels));
        var opinions = pages.ToDictionary(p => p, p => parts[p.InnerFold].Predict(p.Rows));
        var targets = pages.ToDictionary(p => p, p => Doubt(p.Labels, opinions[p]));
        var first = FitTrees(pages, p => p.Rows, p => targets[p]);
        var second = FitTrees(pages, p => WithContext(p, opinions[p]), p => targets[p]);
        return new ContentModel(first, second);
    }

    // Gold texts stop early or leave a list out: a label that models of other sites contradict is held with less force (Reed et al., "Training deep neural networks on noisy labels with bootstrapping", 2014).
    private static float[] Doubt(float[] labels, double[] opinions)
    {
        const double Force = 0.2;
        return [.. labels.Select((label, i) => (float)((1 - Force) * label + Force * opinions[i]))];
    }

    private static float[][] WithContext(TrainingPage page, double[] opinions)
    {
        var context = BlockContext.Of(page.Page, opinions);
        return [.. page.Rows.Select((row, i) => (float[])[.. row, .. context[i]])];
    }

    // The mean of trees grown from several seeds errs less than any of them.
    private static BoostedTrees FitTrees(IReadOnlyList<TrainingPage> pages, Func<TrainingPage, float[][]> rowsOf, Func<TrainingPage, float[]> targetsOf)
    {
        var (rows, targets, weights) = (new List<float[]>(), new List<float>(), new List<float>());
        foreach (var page in pages)
        {
            var (all, wanted) = (rowsOf(page), targetsOf(page));
            foreach (var i in page.Taken)
            {
                rows.Add(all[i]);
                targets.Add(wanted[i]);
                weights.Add(page.Weights[i]);
            }
        }
        var models = new BoostedTrees[Seeds];
        Parallel.For(0, Seeds, seed => models[seed] = TreeTrainer.Fit(rows, [.. targets], [.. weights], Options with { Seed = seed + 1 }));
        return BoostedTrees.Mean(models);
    }

    private static List<TrainingPage> Load(IEnumerable<string> folders) =>
        [.. SavedPage.Read(folders).Where(p => p.Gold is not null).AsParallel().AsOrdered().Select(p => new TrainingPage(p.Set, p.Url, p.Html, p.Gold!))];
}
