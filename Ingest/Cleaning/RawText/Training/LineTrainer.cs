using Ingest.Learning;

namespace Ingest.Cleaning.RawText.Training;

/// <summary>Fits <see cref="LineModel"/>; the same pages in the same order give the same model.</summary>
public static class LineTrainer
{
    private const int Folds = 3;

    // The last trees are the mean of several, each grown on other samples.
    private static readonly int[] Seeds = [1, 2];

    private static readonly TreeOptions Options = new() { Trees = 180, Leaves = 16, Rate = 0.07, Rows = 0.5, Features = 0.3, LeafWeight = 12, Penalty = 6 };

    /// <summary>Prints the figures of cross-validation by site, then trains on all pages and writes the model.</summary>
    /// <param name="sources">Folders of saved pages with <c>gold.jsonl</c>, or files of labelled lines; see <see cref="LabelledPages"/>.</param>
    /// <param name="output">The file of the model.</param>
    /// <param name="log">Gets the figures.</param>
    public static void Train(IEnumerable<string> sources, string output, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(log);
        var pages = sources.SelectMany(LabelledPages.Read).ToList();
        log($"{pages.Count} pages, {pages.Sum(p => p.Labels.Count)} lines");
        LineCrossValidation.Report(pages, log);
        var model = Fit(pages);
        using var writer = new BinaryWriter(File.Create(output));
        model.Write(writer);
        log($"{output}: {writer.BaseStream.Length} bytes");
    }

    /// <summary>Fits both sets of trees; every fourth page is learned a second time without most of its furniture, and another fourth without any.</summary>
    internal static LineModel Fit(IReadOnlyList<LabelledPage> whole)
    {
        List<LabelledPage> pages = [.. whole, .. whole.Where((_, i) => i % 4 == 0).Select(page => page.Tidy()), .. whole.Where((_, i) => i % 4 == 2).Select(page => page.Bare())];
        var rows = pages.Select(page => page.Lines.FirstRows()).ToList();
        var all = Enumerable.Range(0, pages.Count).ToList();
        var second = new float[pages.Count][][];
        for (var fold = 0; fold < Folds; fold++)
        {
            // The second trees learn from opinions on pages that the first ones have not seen.
            var trees = Fit(pages, rows, [.. all.Where(p => Fold(pages[p]) != fold)], Options);
            var headlines = FitHeadlines(pages, rows, [.. all.Where(p => Fold(pages[p]) != fold)]);
            foreach (var p in all.Where(p => Fold(pages[p]) == fold))
                second[p] = pages[p].Lines.SecondRows(rows[p], trees.Predict(rows[p]), headlines.Predict(rows[p]));
        }
        var judges = Seeds.Select(seed => Fit(pages, second, all, Options with { Seed = seed })).ToList();
        return new LineModel(Fit(pages, rows, all, Options), FitHeadlines(pages, rows, all), BoostedTrees.Mean(judges), FitHeadlines(pages, second, all));
    }

    private static BoostedTrees FitHeadlines(List<LabelledPage> pages, IReadOnlyList<float[][]> rows, List<int> chosen)
    {
        var taken = new List<float[]>();
        var labels = new List<float>();
        foreach (var p in chosen)
        {
            var top = Math.Max(0, pages[p].Labels.ToList().IndexOf("text")) + 5;
            for (var i = 0; i < pages[p].Labels.Count; i++)
            {
                var isHeadline = pages[p].Labels[i] == "title" && i < top;
                // Far below the text, and of one or two words, one line stands for several.
                var isCommon = !isHeadline && (i > top + 40 || pages[p].Lines.Lines[i].Words < 3);
                if (isCommon && i % 4 != 0) continue;
                taken.Add(rows[p][i]);
                labels.Add(isHeadline ? 1 : 0);
            }
        }
        return TreeTrainer.Fit(taken, [.. labels], [.. labels.Select(l => l > 0 ? 5f : 1f)], Options with { Trees = 100 });
    }

    // Pages of one site, and a page and its tidy copy, fall into the same fold.
    private static int Fold(LabelledPage page) => page.Source.Site / 5 % Folds;

    private static BoostedTrees Fit(List<LabelledPage> pages, IReadOnlyList<float[][]> rows, List<int> chosen, TreeOptions options)
    {
        var taken = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var p in chosen)
        {
            var page = pages[p];
            var words = page.Labels.Select((label, i) => label is "text" or "mixed" ? page.Lines.Lines[i].Words : 0).Sum();
            var scale = 3 / Math.Sqrt(words + 50);
            for (var i = 0; i < page.Labels.Count; i++)
            {
                // Menus are most of the lines and all alike: a third of the shortest lines stands for all.
                var isCommon = page.Labels[i] is not ("text" or "mixed" or "maybe") && page.Lines.Lines[i].Words < 5;
                if (isCommon && i % 3 != 0) continue;
                taken.Add(rows[p][i]);
                labels.Add(page.Labels[i] switch { "text" => 1f, "mixed" => 0.7f, _ => 0f });
                weights.Add((float)(scale * (isCommon ? 3 : 1) * (page.Labels[i] == "maybe" ? 0.3 : Math.Min(page.Lines.Lines[i].Words, 80) + 3)));
            }
        }
        return TreeTrainer.Fit(taken, [.. labels], [.. weights], options);
    }
}
