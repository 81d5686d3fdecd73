using System.Numerics.Tensors;

namespace Extract.Learning;

/// <summary>Decodes with one <see cref="SequenceModel"/>. Holds reusable arrays: one per thread.</summary>
public sealed class SequenceDecoder(SequenceModel model)
{
    private readonly Lattice _lattice = new(model.Labels.Count, model.Stride);
    private readonly GroupSums _sums = new(model);
    private readonly int[] _units = new int[model.Stride];
    private float[] _emissions = [];
    private int _length;

    /// <summary>A buffer whose groups this decoder sums.</summary>
    public FeatureBuffer CreateBuffer() => new(_sums);

    /// <summary>The best label (index into <see cref="SequenceModel.Labels"/>) of each position.</summary>
    public void Decode(FeatureBuffer features, Span<byte> labels)
    {
        Score(features);
        _lattice.Best(_emissions.AsSpan(0, _length * model.Stride), model.Transitions, model.Reach, model.Initial, model.Final, labels);
    }

    /// <summary>Prepares <see cref="Confidence"/> for the sequence decoded last.</summary>
    public void Sum() => _lattice.Sum(_emissions.AsSpan(0, _length * model.Stride), model.ExpTransitions, model.ExpInitial, model.ExpFinal, _length);

    /// <summary>Probability, by the model, that positions [start, start + path.Length) bear exactly these labels. Needs <see cref="Sum"/>.</summary>
    public double Confidence(int start, ReadOnlySpan<byte> path) => _lattice.PathProbability(start, path, _length, model.ExpTransitions, model.ExpFinal);

    /// <summary>Probability of each label at one position. Needs <see cref="Sum"/>.</summary>
    public void Marginals(int position, Span<float> probabilities) => _lattice.Marginals(position, probabilities);

    private void Score(FeatureBuffer features)
    {
        _length = features.Length;
        if (_emissions.Length < _length * model.Stride) _emissions = new float[_length * model.Stride * 2];
        for (var t = 0; t < _length; t++)
        {
            Array.Clear(_units);
            if (features.HasSums)
            {
                var partial = features.Partial(t);
                for (var j = 0; j < _units.Length; j++) _units[j] = partial[j];
            }
            model.Features.AddTo(features[t], _units);
            var row = _emissions.AsSpan(t * model.Stride, model.Stride);
            TensorPrimitives.ConvertTruncating<int, float>(_units, row);
            TensorPrimitives.Multiply(row, model.Scale, row);
            row[model.Labels.Count..].Fill(Lattice.Forbidden);
        }
    }
}
