namespace Extract.Quotations.Choice.Training;

/// <summary>Fits <see cref="VerdictModel"/>.</summary>
internal static class VerdictTrainer
{
    private const int Seeds = 4;

    /// <summary>A statement that was found.</summary>
    /// <param name="Text">Its article.</param>
    /// <param name="Row">Its features.</param>
    /// <param name="Keys">See <see cref="VerbRecord.Keys"/>.</param>
    /// <param name="Match">The readers' statement that it is; −1 if it is none.</param>
    /// <param name="IsNegated">Whether it is kept however unlikely, as one that says so.</param>
    /// <param name="IsOfClauses">See <see cref="VerdictModel.IsOfClauses"/>.</param>
    /// <param name="IsFound">Whether the program finds it; else it is a counter-example.</param>
    public sealed record Case(TrainingText Text, float[] Row, (uint Verb, uint VerbAndRule) Keys, int Match, bool IsNegated, bool IsOfClauses, bool IsFound);

    /// <summary>The statements that are found in an article, and counter-examples.</summary>
    public static List<Case> Record(TrainingText text, EndModel ends)
    {
        var passage = text.Passage;
        var drafts = QuotationFinder.Drafts(passage, ends).ToList();
        Case Of(Draft d, bool isFound) => new(text, StatementFeatures.Row(passage, d), VerbRecord.Keys(d), text.Match(d), d.IsNegated, VerdictModel.IsOfClauses(d), isFound);
        return [.. drafts.Select(d => Of(d, isFound: true)), .. new CounterExamples(passage, drafts).Find().Select(d => Of(d, isFound: false))];
    }

    public static VerdictModel Fit(IReadOnlyList<Case> cases)
    {
        var record = new VerbRecord(Count(cases));
        var own = cases.GroupBy(c => c.Text).ToDictionary(g => g.Key, g => Count(g));
        List<float[]> rows = [.. cases.Select(c => record.With(c.Row, c.Keys, own[c.Text]))];
        float[] labels = [.. cases.Select(c => c.Match >= 0 ? 1f : 0f)];
        return new VerdictModel(ChoiceTrees.Fit(rows, labels, [.. cases.Select(c => c.Text.Weight)], Seeds), record);
    }

    private static Dictionary<uint, VerbRecord.Count> Count(IEnumerable<Case> cases)
    {
        var counts = new Dictionary<uint, VerbRecord.Count>();
        foreach (var found in cases.Where(c => c.IsFound))
        {
            foreach (var key in (ReadOnlySpan<uint>)[found.Keys.Verb, found.Keys.VerbAndRule])
            {
                var count = counts.GetValueOrDefault(key);
                counts[key] = new VerbRecord.Count(count.Right + (found.Match >= 0 ? 1 : 0), count.All + 1);
            }
        }
        return counts;
    }

    /// <summary>F1 by the articles' group with and without the statements that models of other articles think unlikely; then how often those of each probability are right.</summary>
    public static void Report(IReadOnlyList<TrainingText> texts, IReadOnlyList<Case> cases, IReadOnlyList<VerdictModel> models, Action<string> log)
    {
        var judged = cases.Select(c => (Case: c, P: models[c.Text.Fold].Probability(c.Row, c.Keys))).ToList();
        foreach (var group in texts.Select(t => t.Group).Distinct().Append(""))
        {
            var gold = texts.Where(t => group.Length == 0 || t.Group == group).Sum(t => t.Statements);
            var own = judged.Where(j => group.Length == 0 || j.Case.Text.Group == group).ToList();
            string F1(double least)
            {
                var kept = own.Where(j => j.Case.IsFound && models[j.Case.Text.Fold].Keeps(j.Case.IsNegated, j.Case.IsOfClauses, j.Case.Keys.Verb, j.P, least)).ToList();
                var right = kept.Where(j => j.Case.Match >= 0).Select(j => (j.Case.Text, j.Case.Match)).Distinct().Count();
                return FormattableString.Invariant($"{100.0 * right / kept.Count:F1}/{100.0 * right / gold:F1}/{200.0 * right / (kept.Count + gold):F2}");
            }
            log($"{(group.Length == 0 ? "all" : group)}: {gold} statements; precision/recall/F1, all {F1(0)}, from 0.2 {F1(0.2)}, from 0.3 {F1(0.3)}, from 0.4 {F1(0.4)}");
        }
        foreach (var bin in judged.Where(j => j.Case.IsFound).GroupBy(j => (int)(j.P * 10)).OrderBy(g => g.Key))
            log(FormattableString.Invariant($"probability {bin.Key / 10.0:F1}: {bin.Count()} statements, mean {bin.Average(j => j.P):F2}, right {bin.Average(j => j.Case.Match >= 0 ? 1.0 : 0):F2}"));
    }
}
