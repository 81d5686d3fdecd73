namespace Extract.Learning.Neural;

/// <summary>Space for the transposed matrices of backward passes. Not thread-safe: one per thread.</summary>
public sealed class Scratch
{
    private float[] _transposed = [];
    private float[] _padded = [];

    /// <summary>c (k × n) += aᵀ · b, for a (rows × k) and b (rows × n).</summary>
    public void AddOuter(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int k, int n)
    {
        Grow(ref _transposed, k * rows);
        MatrixProduct.Transpose(a, _transposed, rows, k, rows);
        MatrixProduct.Add(_transposed, b, c, k, rows, n);
    }

    /// <summary>c (rows × k) += a · bᵀ, for a (rows × n) and b (k × n).</summary>
    public void AddTimesTransposed(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int n, int k)
    {
        var width = Padded(k);
        Grow(ref _transposed, n * width);
        MatrixProduct.Transpose(b, _transposed, k, n, width);
        if (width == k)
        {
            MatrixProduct.Add(a, _transposed, c, rows, n, k);
            return;
        }
        Grow(ref _padded, rows * width);
        _padded.AsSpan(0, rows * width).Clear();
        MatrixProduct.Add(a, _transposed, _padded, rows, n, width);
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < k; j++) c[i * k + j] += _padded[i * width + j];
    }

    /// <summary><paramref name="width"/> rounded up to whole registers.</summary>
    public static int Padded(int width) => (width + MatrixProduct.Lane - 1) / MatrixProduct.Lane * MatrixProduct.Lane;

    /// <summary>Makes room for <paramref name="size"/> floats; what was in it is lost.</summary>
    public static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size + size / 2];
    }
}
