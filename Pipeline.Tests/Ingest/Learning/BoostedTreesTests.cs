using Ingest.Learning;
using Xunit;

namespace Pipeline.Tests;

public sealed class BoostedTreesTests
{
    private const int Features = 7;

    /// <summary>Many rows at once and each alone give the same bits, whatever the number of rows and leaves.</summary>
    [Theory]
    [InlineData(0, 24)]
    [InlineData(1, 24)]
    [InlineData(8, 32)]
    [InlineData(100, 2)]
    [InlineData(101, 32)]
    [InlineData(101, 50)]
    public void Rows_together_are_judged_as_each_alone(int count, int leaves)
    {
        var random = new Random(count + leaves);
        var training = Rows(random, 3000);
        var labels = Array.ConvertAll(training, row => row[0] + row[1] > row[2] * row[3] ? 1f : 0f);
        var trees = TreeTrainer.Fit(training, labels, Array.ConvertAll(labels, _ => 1f), new TreeOptions { Trees = 30, Leaves = leaves });
        var rows = Rows(random, count);
        foreach (var (row, odd) in rows.Zip([float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f])) row[1] = odd;
        // Values that stand exactly on thresholds.
        for (var i = 4; i < rows.Length; i += 2) rows[i] = training[i];

        var together = trees.Predict(rows);

        Assert.Equal(Array.ConvertAll(rows, row => trees.Predict(row)), together);
        if (count > 10) Assert.True(together.Distinct().Count() > 5);
    }

    [Fact]
    public void Trees_of_one_leaf_say_the_same_of_every_row()
    {
        var trees = new BoostedTrees(0.5f, [0, 1], [new TreeNode(-1, 0.25f, 0, 0), new TreeNode(-1, -1f, 0, 0)]);

        Assert.Equal([trees.Predict([1f]), trees.Predict([2f])], trees.Predict(new float[][] { [3f], [4f] }));
        Assert.Equal(1 / (1 + Math.Exp(0.25)), trees.Predict([1f]));
    }

    private static float[][] Rows(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, Features).Select(f => f < 3 ? random.Next(20) : random.NextSingle()).ToArray())];
}
