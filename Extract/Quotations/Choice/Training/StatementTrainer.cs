namespace Extract.Quotations.Choice.Training;

/// <summary>Fits the judge of statements; the same articles in the same order give the same model.</summary>
public static class StatementTrainer
{
    private const int Folds = 5;

    /// <summary>Prints the figures of cross-validation by article, then trains on all articles.</summary>
    /// <param name="examples">The articles.</param>
    /// <param name="log">Gets the figures.</param>
    /// <returns>The weight file.</returns>
    public static byte[] Train(IEnumerable<StatementExample> examples, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(log);
        var texts = examples.Select((e, i) => new TrainingText(e, i % Folds)).ToList();
        log($"{StatementModel.Name}: {texts.Count} articles, {texts.Sum(t => t.Statements)} statements");
        var choices = texts.SelectMany(EndTrainer.Record).ToList();
        var ends = ByFold(fold => EndTrainer.Fit([.. choices.Where(c => c.Text.Fold != fold)]));
        log(EndTrainer.Report(choices, ends));
        // The verdict is on content whose end was chosen by a model that had not seen it, as it will be.
        var found = texts.SelectMany(t => VerdictTrainer.Record(t, ends[t.Fold])).ToList();
        var verdicts = ByFold(fold => VerdictTrainer.Fit([.. found.Where(c => c.Text.Fold != fold)]));
        VerdictTrainer.Report(texts, found, verdicts, log);
        return new StatementModel(EndTrainer.Fit(choices), VerdictTrainer.Fit(found)).Save();
    }

    private static List<T> ByFold<T>(Func<int, T> fit) => [.. Enumerable.Range(0, Folds).Select(fit)];
}
