using System.Numerics;

namespace Extract.Learning.Neural;

/// <summary>
/// Gradient descent with momentum and per-weight steps (Kingma and Ba 2015); rows of tables that a step does not touch keep their moments.
/// Gradients longer than <c>clip</c> are shortened to it.
/// </summary>
public sealed class Adam(IReadOnlyList<Parameter> parameters, float momentum = 0.9f, float memory = 0.98f, float clip = 5f)
{
    private readonly float[][] _first = [.. parameters.Select(p => new float[p.Values.Length])];
    private readonly float[][] _second = [.. parameters.Select(p => new float[p.Values.Length])];
    private int _steps;

    /// <summary>Moves every weight against its gradient.</summary>
    public void Step(Gradients gradients, float rate)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        _steps++;
        var correction = MathF.Sqrt(1 - MathF.Pow(memory, _steps)) / (1 - MathF.Pow(momentum, _steps));
        var scale = MathF.Min(1, clip / MathF.Max(1e-9f, gradients.Norm()));
        foreach (var (parameter, start, length) in gradients.Parts())
            Update(parameters[parameter].Values.AsSpan(start, length), gradients.Part(parameter, start, length), _first[parameter].AsSpan(start, length), _second[parameter].AsSpan(start, length), scale, rate * correction);
    }

    private void Update(Span<float> values, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, float scale, float rate)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) * scale;
            var m = new Vector<float>(first[i..]) * momentum + g * (1 - momentum);
            var v = new Vector<float>(second[i..]) * memory + g * g * (1 - memory);
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            (new Vector<float>(values[i..]) - m * rate / (Vector.SquareRoot(v) + new Vector<float>(1e-8f))).CopyTo(values[i..]);
        }
        for (; i < values.Length; i++)
        {
            var g = gradient[i] * scale;
            first[i] = first[i] * momentum + g * (1 - momentum);
            second[i] = second[i] * memory + g * g * (1 - memory);
            values[i] -= rate * first[i] / (MathF.Sqrt(second[i]) + 1e-8f);
        }
    }
}
