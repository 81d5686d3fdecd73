using Ingest.Learning;

namespace Ingest.Cleaning.Html.Training;

/// <summary>Fits the model that tells articles from other pages.</summary>
public static class ArticleTestTrainer
{
    private const int Folds = 4;

    private static readonly TreeOptions Options = new() { Trees = 120, Leaves = 6, Rate = 0.06, LeafWeight = 4, Penalty = 4, Rows = 0.7, Features = 0.4 };

    /// <summary>Trains on folders with <c>gold.jsonl</c> and writes the model.</summary>
    /// <param name="articles">Folders of articles.</param>
    /// <param name="others">Folders of other pages.</param>
    /// <param name="content">The file of the model of main content, whose choices are part of the evidence.</param>
    /// <param name="output">The file of the model.</param>
    /// <param name="log">Gets a line of progress.</param>
    public static void Train(IEnumerable<string> articles, IEnumerable<string> others, string content, string output, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var reader = new BinaryReader(File.OpenRead(content));
        var model = ContentModel.Read(reader);
        List<LabelledPage> pages = [.. Load(articles, false, model), .. Load(others, true, model)];
        CrossValidate(pages, log);
        using var writer = new BinaryWriter(File.Create(output));
        Fit(pages).Write(writer);
        log($"{output}: {writer.BaseStream.Length} bytes");
    }

    private static List<LabelledPage> Load(IEnumerable<string> folders, bool isOther, ContentModel model) =>
        [.. SavedPage.Read(folders).AsParallel().AsOrdered().Select(p => Label(p, isOther, model))];

    private static LabelledPage Label(SavedPage saved, bool isOther, ContentModel model)
    {
        var reading = PageReading.Of(PageParser.Parse(saved.Html), model);
        return new LabelledPage(PageFeatures.Of(reading.Page, reading.Chosen, reading.Opinions, saved.Url), isOther, saved.Url, p => ArticleTest.IsRefused(p, reading.Page, saved.Url));
    }

    private static BoostedTrees Fit(List<LabelledPage> pages) =>
        TreeTrainer.Fit(pages.ConvertAll(p => p.Row), [.. pages.Select(p => p.IsOther ? 1f : 0f)], [.. pages.Select(_ => 1f)], Options);

    private static void CrossValidate(List<LabelledPage> pages, Action<string> log)
    {
        var refused = new List<(LabelledPage Page, bool IsRefused)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit(pages.FindAll(p => TrainingPage.HashOf(p.Url) % Folds != fold));
            refused.AddRange(pages.Where(p => TrainingPage.HashOf(p.Url) % Folds == fold).Select(p => (p, p.IsRefused(model.Predict(p.Row)))));
        }
        var lost = refused.FindAll(r => r.IsRefused && !r.Page.IsOther);
        log($"{100.0 * refused.Count(r => r.IsRefused == r.Page.IsOther) / refused.Count:F1}% of {refused.Count} pages right; {lost.Count} of {pages.Count(p => !p.IsOther)} articles refused; {refused.Count(r => r.IsRefused && r.Page.IsOther)} of {pages.Count(p => p.IsOther)} others found");
        foreach (var (page, _) in lost) log($"  refused: {page.Url}");
    }

    private sealed record LabelledPage(float[] Row, bool IsOther, string Url, Func<double, bool> IsRefused);
}
