using Ingest.Cleaning.Html.Training;

namespace Ingest.Cleaning.RawText.Training;

/// <summary>Measures <see cref="LineTrainer"/>: every page is cleaned by a model that saw no page of its site.</summary>
internal static class LineCrossValidation
{
    private const int Folds = 5;

    /// <summary>
    /// Logs, for each collection with gold texts, the mean precision and recall of four-word windows over its pages and their harmonic mean; then
    /// what is lost of the same pages where they come as nothing but headline and text.
    /// </summary>
    public static void Report(IReadOnlyList<LabelledPage> pages, Action<string> log)
    {
        var judged = Judge(pages, log).ToList();
        foreach (var set in judged.GroupBy(page => page.Source.Set, StringComparer.Ordinal))
        {
            var (precision, recall) = (100 * set.Average(page => page.Precision), 100 * set.Average(page => page.Recall));
            log($"{set.Key}, held out by site: {set.Count()} pages, P {precision:F2} R {recall:F2} F1 {2 * precision * recall / (precision + recall):F2}, empty {set.Count(page => page.Precision == 0)}");
        }
        log($"headline and text alone: {judged.Sum(page => page.LinesLost)} of {judged.Sum(page => page.Lines)} lines lost, on {judged.Count(page => page.LinesLost > 0)} of {judged.Count} pages");
    }

    private static IEnumerable<Judged> Judge(IReadOnlyList<LabelledPage> pages, Action<string> log)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LineTrainer.Fit([.. pages.Where(page => page.Source.Site % Folds != fold)]);
            foreach (var page in pages.Where(page => page.Source.Site % Folds == fold && page.Source.Gold.Length > 0)) yield return Judge(page, model);
            log($"fold {fold} done");
        }
    }

    private static Judged Judge(LabelledPage page, LineModel model)
    {
        var (common, gold, found) = Shingles.Compare(page.Source.Gold, string.Join('\n', Clean(page, model).Select(line => line.Text)));
        var bare = page.Bare();
        var kept = Clean(bare, model).ToHashSet();
        var lost = bare.Labels.Where((label, i) => label is "text" or "mixed" && !kept.Contains(bare.Lines.Lines[i].Line)).Count();
        return new Judged(page.Source, found == 0 ? 0 : (double)common / found, (double)common / gold, bare.Labels.Count, lost);
    }

    private static IEnumerable<TextLine> Clean(LabelledPage page, LineModel model) =>
        page.Labels.Count == 0 ? [] : new ScrapedPage(page.Lines.Lines, model.Judge(page.Lines), null).Body.Select(line => line.Line);

    private sealed record Judged(PageSource Source, double Precision, double Recall, int Lines, int LinesLost);
}
