using System.Runtime.Intrinsics;
using Extract.Tokens;

namespace Extract.Learning.Neural;

/// <summary>
/// A simple recurrent unit in both directions (Lei, Zhang, Wang, Dai and Artzi 2018): per direction and dimension
/// <c>f = σ(x·W_f + v_f·c′ + b_f), r = σ(x·W_r + v_r·c′ + b_r), c = f·c′ + (1 − f)·(x·W), h = r·c + (1 − r)·x̂</c>, where c′ is the state before and
/// x̂ the input itself if it is as wide as the output, or x·W_h. All products of matrices are outside the recurrence. Rows are positions.
/// </summary>
public sealed class RecurrentLayer
{
    private const int Lane = MatrixProduct.Lane;
    private readonly int _input, _size, _gates, _width;

    /// <param name="input">Width of a position's input.</param>
    /// <param name="size">Dimensions per direction, a multiple of <see cref="MatrixProduct.Lane"/>.</param>
    public RecurrentLayer(int input, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(size % Lane, 0);
        (_input, _size) = (input, size);
        _gates = input == 2 * size ? 3 : 4;
        _width = 2 * _gates * size;
        Weights = new Parameter(input, _width);
        (Peepholes, Biases) = (new Parameter(4, size, startsAtZero: true), new Parameter(4, size, startsAtZero: true));
    }

    /// <summary>Input × (direction, gate: state, forget, reset, highway; dimension).</summary>
    public Parameter Weights { get; }

    /// <summary>Rows: forget and reset gate of the forward direction, then of the backward one.</summary>
    public Parameter Peepholes { get; }

    /// <summary>Rows as in <see cref="Peepholes"/>.</summary>
    public Parameter Biases { get; }

    /// <summary>Width of the result.</summary>
    public int Output => 2 * _size;

    /// <summary>What <see cref="Forward"/> found and <see cref="Backward"/> needs.</summary>
    public sealed class State
    {
        internal float[] Projected = [], Forget = [], Reset = [], Cell = [], Difference = [];

        /// <summary>The result, rows × output.</summary>
        internal float[] Hidden = [];
    }

    /// <summary>Computes <see cref="State.Hidden"/>.</summary>
    /// <param name="x">Rows × input.</param>
    /// <param name="rows">Positions of all sentences.</param>
    /// <param name="sentences">Rows of each sentence.</param>
    /// <param name="state">Receives the result.</param>
    public void Forward(ReadOnlySpan<float> x, int rows, IReadOnlyList<TokenRange> sentences, State state)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(state);
        Scratch.Grow(ref state.Projected, rows * _width);
        Scratch.Grow(ref state.Forget, rows * Output);
        Scratch.Grow(ref state.Reset, rows * Output);
        Scratch.Grow(ref state.Cell, rows * Output);
        Scratch.Grow(ref state.Hidden, rows * Output);
        state.Projected.AsSpan(0, rows * _width).Clear();
        MatrixProduct.Add(x, Weights.Values, state.Projected, rows, _input, _width);
        foreach (var sentence in sentences)
        {
            for (var t = sentence.Start; t < sentence.End; t++) Step(x, t, t > sentence.Start ? t - 1 : -1, 0, state);
            for (var t = sentence.End - 1; t >= sentence.Start; t--) Step(x, t, t < sentence.End - 1 ? t + 1 : -1, 1, state);
        }
    }

    private void Step(ReadOnlySpan<float> x, int t, int before, int direction, State state)
    {
        var u = state.Projected.AsSpan(t * _width + direction * _gates * _size, _gates * _size);
        var row = t * Output + direction * _size;
        var previous = before < 0 ? default : state.Cell.AsSpan(before * Output + direction * _size, _size);
        var highway = _gates == 4 ? u[(3 * _size)..] : x.Slice(row, _size);
        ReadOnlySpan<float> vf = Peepholes.Row(2 * direction), vr = Peepholes.Row(2 * direction + 1), bf = Biases.Row(2 * direction), br = Biases.Row(2 * direction + 1);
        for (var i = 0; i < _size; i += Lane)
        {
            var c0 = before < 0 ? Vector512<float>.Zero : Vector512.Create<float>(previous[i..]);
            var f = Sigmoid(Vector512.Create<float>(u[(_size + i)..]) + Vector512.Create(vf[i..]) * c0 + Vector512.Create(bf[i..]));
            var r = Sigmoid(Vector512.Create<float>(u[(2 * _size + i)..]) + Vector512.Create(vr[i..]) * c0 + Vector512.Create(br[i..]));
            var candidate = Vector512.Create<float>(u[i..]);
            var c = candidate + f * (c0 - candidate);
            var straight = Vector512.Create(highway[i..]);
            var h = straight + r * (c - straight);
            f.CopyTo(state.Forget.AsSpan(row + i));
            r.CopyTo(state.Reset.AsSpan(row + i));
            c.CopyTo(state.Cell.AsSpan(row + i));
            h.CopyTo(state.Hidden.AsSpan(row + i));
        }
    }

    private static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    /// <summary>Adds to the gradients and to dx.</summary>
    /// <param name="x">As given to <see cref="Forward"/>.</param>
    /// <param name="dh">Derivative of the loss by the result.</param>
    /// <param name="dx">Derivative by the input, added to.</param>
    /// <param name="rows">Positions.</param>
    /// <param name="sentences">Rows of each sentence.</param>
    /// <param name="state">As filled by <see cref="Forward"/>.</param>
    /// <param name="gradients">Added to.</param>
    /// <param name="scratch">Space.</param>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dh, Span<float> dx, int rows, IReadOnlyList<TokenRange> sentences, State state, Gradients gradients, Scratch scratch)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(gradients);
        ArgumentNullException.ThrowIfNull(scratch);
        Scratch.Grow(ref state.Difference, rows * _width);
        Span<float> carried = stackalloc float[_size];
        var peepholes = gradients.Of(Peepholes);
        var biases = gradients.Of(Biases);
        foreach (var sentence in sentences)
        {
            carried.Clear();
            for (var t = sentence.End - 1; t >= sentence.Start; t--) StepBack(x, dh, dx, t, t > sentence.Start ? t - 1 : -1, 0, state, carried, peepholes, biases);
            carried.Clear();
            for (var t = sentence.Start; t < sentence.End; t++) StepBack(x, dh, dx, t, t < sentence.End - 1 ? t + 1 : -1, 1, state, carried, peepholes, biases);
        }
        scratch.AddOuter(x, state.Difference, gradients.Of(Weights), rows, _input, _width);
        scratch.AddTimesTransposed(state.Difference, Weights.Values, dx, rows, _width, _input);
    }

    private void StepBack(ReadOnlySpan<float> x, ReadOnlySpan<float> dh, Span<float> dx, int t, int before, int direction, State state, Span<float> carried, Span<float> peepholes, Span<float> biases)
    {
        var start = t * _width + direction * _gates * _size;
        var u = state.Projected.AsSpan(start, _gates * _size);
        var du = state.Difference.AsSpan(start, _gates * _size);
        var row = t * Output + direction * _size;
        var previous = before < 0 ? default : state.Cell.AsSpan(before * Output + direction * _size, _size);
        var highway = _gates == 4 ? u[(3 * _size)..] : x.Slice(row, _size);
        ReadOnlySpan<float> vf = Peepholes.Row(2 * direction), vr = Peepholes.Row(2 * direction + 1);
        Span<float> dvf = peepholes.Slice(2 * direction * _size, _size), dvr = peepholes.Slice((2 * direction + 1) * _size, _size);
        Span<float> dbf = biases.Slice(2 * direction * _size, _size), dbr = biases.Slice((2 * direction + 1) * _size, _size);
        for (var i = 0; i < _size; i += Lane)
        {
            var c0 = before < 0 ? Vector512<float>.Zero : Vector512.Create<float>(previous[i..]);
            var f = Vector512.Create<float>(state.Forget.AsSpan(row + i));
            var r = Vector512.Create<float>(state.Reset.AsSpan(row + i));
            var c = Vector512.Create<float>(state.Cell.AsSpan(row + i));
            var h = Vector512.Create(dh[(row + i)..]);
            var dgr = h * (c - Vector512.Create(highway[i..])) * r * (Vector512<float>.One - r);
            var straight = h * (Vector512<float>.One - r);
            var dc = Vector512.Create<float>(carried[i..]) + h * r;
            var dgf = dc * (c0 - Vector512.Create<float>(u[i..])) * f * (Vector512<float>.One - f);
            (dc * (Vector512<float>.One - f)).CopyTo(du[i..]);
            dgf.CopyTo(du[(_size + i)..]);
            dgr.CopyTo(du[(2 * _size + i)..]);
            if (_gates == 4) straight.CopyTo(du[(3 * _size + i)..]);
            else (Vector512.Create<float>(dx[(row + i)..]) + straight).CopyTo(dx[(row + i)..]);
            (dc * f + dgf * Vector512.Create(vf[i..]) + dgr * Vector512.Create(vr[i..])).CopyTo(carried[i..]);
            AddTo(dvf[i..], dgf * c0);
            AddTo(dvr[i..], dgr * c0);
            AddTo(dbf[i..], dgf);
            AddTo(dbr[i..], dgr);
        }
    }

    private static void AddTo(Span<float> target, Vector512<float> value) => (Vector512.Create<float>(target) + value).CopyTo(target);
}
