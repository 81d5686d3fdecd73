using System.Runtime.Intrinsics;

namespace Extract.Learning.Neural;

/// <summary>
/// Products of dense matrices of 32-bit floats in row-major order. Every element is summed in the order of the inner index, one fused
/// multiply-add at a time, so that a row's result depends neither on the rows computed beside it nor on the width of the machine's registers.
/// </summary>
public static class MatrixProduct
{
    /// <summary>Floats in one register: widths of matrices are multiples of it.</summary>
    public const int Lane = 16;

    private const int Rows = 4;

    /// <summary>c (m × n) += a (m × k) · b (k × n).</summary>
    /// <param name="a">m × k.</param>
    /// <param name="b">k × n.</param>
    /// <param name="c">m × n, added to.</param>
    /// <param name="m">Rows of a and c.</param>
    /// <param name="k">Columns of a, rows of b.</param>
    /// <param name="n">Columns of b and c, a multiple of <see cref="Lane"/>.</param>
    public static unsafe void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(n % Lane, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, m * k);
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, k * n);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, m * n);
        fixed (float* pa = a, pb = b, pc = c)
        {
            // A strip of columns of b stays in the first cache while all rows of a pass by.
            var j = 0;
            for (; j + 2 * Lane <= n; j += 2 * Lane)
            {
                var i = 0;
                for (; i + Rows <= m; i += Rows) FourByTwo(pa + i * k, pb + j, pc + i * n + j, k, n);
                for (; i < m; i++) OneByTwo(pa + i * k, pb + j, pc + i * n + j, k, n);
            }
            if (j < n)
                for (var i = 0; i < m; i++) OneByOne(pa + i * k, pb + j, pc + i * n + j, k, n);
        }
    }

    /// <summary>Writes the transpose of <paramref name="source"/> (rows × columns); rows of the result are <paramref name="width"/> long, filled up with zeros.</summary>
    public static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows, int columns, int width)
    {
        if (width > rows) target[..(columns * width)].Clear();
        const int Tile = 16;
        for (var i0 = 0; i0 < rows; i0 += Tile)
            for (var j0 = 0; j0 < columns; j0 += Tile)
                for (var i = i0; i < Math.Min(rows, i0 + Tile); i++)
                    for (var j = j0; j < Math.Min(columns, j0 + Tile); j++) target[j * width + i] = source[i * columns + j];
    }

    private static unsafe void FourByTwo(float* a, float* b, float* c, int k, int n)
    {
        Vector512<float> c00 = Vector512.Load(c), c01 = Vector512.Load(c + Lane);
        Vector512<float> c10 = Vector512.Load(c + n), c11 = Vector512.Load(c + n + Lane);
        Vector512<float> c20 = Vector512.Load(c + 2 * n), c21 = Vector512.Load(c + 2 * n + Lane);
        Vector512<float> c30 = Vector512.Load(c + 3 * n), c31 = Vector512.Load(c + 3 * n + Lane);
        float* a1 = a + k, a2 = a + 2 * k, a3 = a + 3 * k;
        for (var p = 0; p < k; p++, b += n)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + Lane);
            var x = Vector512.Create(a[p]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a1[p]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a2[p]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a3[p]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
        }
        c00.Store(c);
        c01.Store(c + Lane);
        c10.Store(c + n);
        c11.Store(c + n + Lane);
        c20.Store(c + 2 * n);
        c21.Store(c + 2 * n + Lane);
        c30.Store(c + 3 * n);
        c31.Store(c + 3 * n + Lane);
    }

    private static unsafe void OneByTwo(float* a, float* b, float* c, int k, int n)
    {
        Vector512<float> c0 = Vector512.Load(c), c1 = Vector512.Load(c + Lane);
        for (var p = 0; p < k; p++, b += n)
        {
            var x = Vector512.Create(a[p]);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lane), c1);
        }
        c0.Store(c);
        c1.Store(c + Lane);
    }

    private static unsafe void OneByOne(float* a, float* b, float* c, int k, int n)
    {
        var sum = Vector512.Load(c);
        for (var p = 0; p < k; p++, b += n) sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[p]), Vector512.Load(b), sum);
        sum.Store(c);
    }
}
