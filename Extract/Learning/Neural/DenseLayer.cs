using System.Numerics.Tensors;

namespace Extract.Learning.Neural;

/// <summary>y = x · W + b, with negative values cut to zero if <paramref name="rectified"/>. Rows are positions.</summary>
/// <param name="input">Width of x.</param>
/// <param name="output">Width of y, a multiple of <see cref="MatrixProduct.Lane"/>.</param>
/// <param name="rectified">Whether the result is max(0, y).</param>
public sealed class DenseLayer(int input, int output, bool rectified)
{
    public Parameter Weights { get; } = new(input, output);

    public Parameter Bias { get; } = new(1, output, startsAtZero: true);

    public int Output => output;

    /// <summary>Writes y (rows × output).</summary>
    public void Forward(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        for (var i = 0; i < rows; i++) Bias.Values.CopyTo(y[(i * output)..]);
        MatrixProduct.Add(x, Weights.Values, y, rows, input, output);
        if (rectified) TensorPrimitives.Max(y[..(rows * output)], 0f, y);
    }

    /// <summary>Adds to the gradients and to dx. <paramref name="dy"/> is changed.</summary>
    /// <param name="x">As given to <see cref="Forward"/>.</param>
    /// <param name="y">As given by <see cref="Forward"/>.</param>
    /// <param name="dy">Derivative of the loss by y.</param>
    /// <param name="dx">Derivative by x, added to.</param>
    /// <param name="rows">Positions.</param>
    /// <param name="gradients">Added to.</param>
    /// <param name="scratch">Space for transposed matrices.</param>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dy, Span<float> dx, int rows, Gradients gradients, Scratch scratch)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        ArgumentNullException.ThrowIfNull(scratch);
        if (rectified)
            for (var i = 0; i < rows * output; i++)
                if (y[i] <= 0) dy[i] = 0;
        var bias = gradients.Of(Bias);
        for (var i = 0; i < rows; i++) TensorPrimitives.Add(bias, dy.Slice(i * output, output), bias);
        scratch.AddOuter(x, dy, gradients.Of(Weights), rows, input, output);
        scratch.AddTimesTransposed(dy, Weights.Values, dx, rows, output, input);
    }
}
