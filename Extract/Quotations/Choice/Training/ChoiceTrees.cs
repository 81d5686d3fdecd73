using Ingest.Learning;

namespace Extract.Quotations.Choice.Training;

/// <summary>The trees of both judges, grown alike.</summary>
internal static class ChoiceTrees
{
    private static readonly TreeOptions Options = new() { Trees = 150, Leaves = 12, Rate = 0.06, Rows = 0.6, Features = 0.3, LeafWeight = 4, Penalty = 4 };

    /// <summary>The mean of the trainings with seeds from 1 on.</summary>
    public static BoostedTrees Fit(IReadOnlyList<float[]> rows, float[] labels, float[] weights, int seeds) =>
        BoostedTrees.Mean([.. Enumerable.Range(1, seeds).Select(seed => TreeTrainer.Fit(rows, labels, weights, Options with { Seed = seed }))]);
}
