using Extract.Learning;
using Xunit;

namespace Pipeline.Tests;

public class FeatureDropoutTests
{
    private static readonly int[] Ids = [.. Enumerable.Range(0, 10_000)];

    [Fact]
    public void Leaves_out_the_share_and_keeps_the_rest_in_place()
    {
        var kept = new FeatureDropout(0.2f, 17).Apply(Ids)[..Ids.Length];
        Assert.InRange(kept.Count(k => k < 0), 1800, 2200);
        Assert.All(kept.Index().Where(k => k.Item >= 0), k => Assert.Equal(k.Index, k.Item));
    }

    [Fact]
    public void The_seed_decides()
    {
        int[] Kept(int seed) => [.. new FeatureDropout(0.2f, seed).Apply(Ids)];
        Assert.Equal(Kept(1), Kept(1));
        Assert.NotEqual(Kept(1), Kept(2));
    }

    [Fact]
    public void Each_visit_leaves_out_others()
    {
        var dropout = new FeatureDropout(0.2f, 17);
        int[] first = [.. dropout.Apply(Ids)];
        Assert.NotEqual(first, dropout.Apply(Ids));
    }

    [Fact]
    public void Without_a_share_all_stay() => Assert.Same(Ids, new FeatureDropout(0, 17).Apply(Ids));
}
