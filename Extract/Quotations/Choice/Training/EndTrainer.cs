using Extract.Tokens;
using Ingest.Learning;

namespace Extract.Quotations.Choice.Training;

/// <summary>Fits <see cref="EndModel"/>.</summary>
internal static class EndTrainer
{
    private static readonly TreeOptions Options = new() { Trees = 150, Leaves = 12, Rate = 0.06, Rows = 0.6, Features = 0.3, LeafWeight = 4, Penalty = 4 };
    private static readonly int[] Seeds = [1, 2, 3, 4, 5];

    /// <summary>One choice of an end.</summary>
    /// <param name="Text">Its article.</param>
    /// <param name="Start">First token of the content.</param>
    /// <param name="Ends">Where it may end.</param>
    /// <param name="Rows">Features of each end.</param>
    /// <param name="Ruled">What the rules choose.</param>
    public sealed record Case(TrainingText Text, int Start, IReadOnlyList<int> Ends, IReadOnlyList<float[]> Rows, int Ruled);

    /// <summary>The choices that the rules come upon in an article.</summary>
    public static List<Case> Record(TrainingText text)
    {
        var recorder = new Recorder(text);
        StatementGrouper.Group(text.Passage, recorder);
        return recorder.Cases;
    }

    public static EndModel Fit(IEnumerable<Case> cases)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        foreach (var choice in cases)
        {
            var end = choice.Text.EndOf(choice.Start);
            // Nothing is known of places behind the true end: content never gets there.
            for (var k = 0; end >= 0 && k < choice.Ends.Count - 1; k++)
            {
                rows.Add(choice.Rows[k]);
                labels.Add(choice.Ends[k] >= end ? 1 : 0);
                if (choice.Ends[k] >= end) break;
            }
        }
        float[] weights = [.. labels.Select(_ => 1f)];
        return new EndModel(BoostedTrees.Mean([.. Seeds.Select(seed => TreeTrainer.Fit(rows, [.. labels], weights, Options with { Seed = seed }))]));
    }

    /// <summary>How often rules and models of other articles end content rightly, where some end is right.</summary>
    public static string Report(IReadOnlyList<Case> cases, IReadOnlyList<EndModel> models)
    {
        const double right = 0.8;
        int all = 0, ruled = 0, chosen = 0;
        foreach (var choice in cases)
        {
            double Overlap(int k) => choice.Text.Overlap(new TokenRange(choice.Start, choice.Ends[k]));
            if (!Enumerable.Range(0, choice.Ends.Count).Any(k => Overlap(k) >= right)) continue;
            all++;
            if (Overlap(choice.Ruled) >= right) ruled++;
            if (Overlap(models[choice.Text.Fold].Choose(choice.Start, choice.Ends, choice.Rows, choice.Ruled)) >= right) chosen++;
        }
        return FormattableString.Invariant($"ends: {all} choices, right by rules {100.0 * ruled / all:F1}, by the model {100.0 * chosen / all:F1}");
    }

    private sealed class Recorder(TrainingText text) : IEndChooser
    {
        public List<Case> Cases { get; } = [];

        public int Choose(int start, IReadOnlyList<int> ends, IReadOnlyList<float[]> rows, int ruled)
        {
            Cases.Add(new Case(text, start, ends, rows, ruled));
            return ruled;
        }
    }
}
