using Ingest.Learning;
using Xunit;

namespace Pipeline.Tests;

public sealed class FeatureBinsTests
{
    private static FeatureBins Of(IEnumerable<float> values) => new([.. values.Select(v => new[] { v })]);

    [Fact]
    public void ARareValueIsToldFromTheFrequentOneOnEitherSide()
    {
        var bins = Of([-1, .. Enumerable.Repeat(0f, 10_000), 1]);
        Assert.Equal([-1f, 0f], Enumerable.Range(0, bins.Bins(0) - 1).Select(b => bins.Edge(0, b)));
        Assert.Equal([0, 1, 2], bins.Columns[0].Distinct().Order().Select(b => (int)b));
    }

    [Fact]
    public void ManyValuesShareBinsOfAboutEqualWeight()
    {
        var bins = Of(Enumerable.Range(0, 6_400).Select(i => (float)i));
        var sizes = bins.Columns[0].CountBy(b => b).Select(c => c.Value).ToList();
        Assert.InRange(sizes.Count, 60, FeatureBins.Most);
        Assert.InRange(sizes.Max(), 90, 210);
    }
}
