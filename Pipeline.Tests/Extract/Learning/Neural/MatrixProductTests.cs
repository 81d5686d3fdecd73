using Extract.Learning.Neural;
using Xunit;

namespace Pipeline.Tests;

public class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 16)]
    [InlineData(4, 5, 32)]
    [InlineData(9, 33, 48)]
    [InlineData(6, 64, 96)]
    public void Adds_the_product(int m, int k, int n)
    {
        var random = new Random(m * 100 + k);
        float[] a = Values(random, m * k), b = Values(random, k * n), c = Values(random, m * n);
        var expected = new double[m * n];
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                expected[i * n + j] = c[i * n + j];
                for (var p = 0; p < k; p++) expected[i * n + j] += (double)a[i * k + p] * b[p * n + j];
            }
        MatrixProduct.Add(a, b, c, m, k, n);
        for (var i = 0; i < c.Length; i++) Assert.Equal(expected[i], c[i], 1e-4);
    }

    [Fact]
    public void A_row_does_not_depend_on_its_neighbours()
    {
        var random = new Random(5);
        float[] a = Values(random, 7 * 50), b = Values(random, 50 * 48);
        float[] together = new float[7 * 48], alone = new float[48];
        MatrixProduct.Add(a, b, together, 7, 50, 48);
        for (var i = 0; i < 7; i++)
        {
            Array.Clear(alone);
            MatrixProduct.Add(a.AsSpan(i * 50), b, alone, 1, 50, 48);
            Assert.Equal(together.AsSpan(i * 48, 48).ToArray(), alone);
        }
    }

    [Fact]
    public void Transpose_fills_up_with_zeros()
    {
        var target = Enumerable.Repeat(9f, 8).ToArray();
        MatrixProduct.Transpose([1, 2, 3, 4, 5, 6], target, 3, 2, 4);
        Assert.Equal([1f, 3, 5, 0, 2, 4, 6, 0], target);
    }

    [Fact]
    public void A_width_that_is_no_multiple_of_a_register_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[2], new float[2 * 3], new float[3], 1, 2, 3));

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
