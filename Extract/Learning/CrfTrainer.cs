using System.Numerics;
using System.Numerics.Tensors;

namespace Extract.Learning;

/// <summary>How to train.</summary>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="LearningRate">AdaGrad's step.</param>
/// <param name="Shrink">L1: after each epoch every weight moves this far towards zero (times the learning rate, less for much-seen features).</param>
/// <param name="MinimumCount">Features seen in fewer positions are dropped.</param>
/// <param name="Seed">Order of the sequences.</param>
/// <param name="Runs">How many trainings, each in another order, are averaged: what one order happened to favour evens out.</param>
/// <param name="Dropout">Share of features left out at random at each visit (see <see cref="FeatureDropout"/>).</param>
public sealed record CrfOptions(int Epochs = 12, float LearningRate = 0.2f, float Shrink = 0.3f, int MinimumCount = 2, int Seed = 17, int Runs = 1, float Dropout = 0);

/// <summary>
/// Maximum-likelihood training of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient with
/// per-weight steps (AdaGrad: Duchi, Hazan and Singer 2011), sequence by sequence, weights averaged over the last half of the epochs. Labels that
/// the annotation leaves open are summed over. One thread, one order, one result: the same data and options give the same bytes.
/// </summary>
public sealed class CrfTrainer
{
    private readonly string[] _labels;
    private readonly int _stride;
    private readonly CrfOptions _options;
    private readonly bool[] _forbidden;
    private readonly bool[] _forbiddenStart, _forbiddenEnd;
    private Dictionary<uint, int> _index = [];
    private float[] _weights = [], _squares = [], _average = [];
    private readonly int _chain;
    private readonly Lattice _free, _bound;
    private readonly float[] _expChain;

    /// <param name="labels">At most 64.</param>
    /// <param name="options">How to train.</param>
    /// <param name="mayFollow">Which label may follow which; null stands for the ends of the sequence. All may, if not given.</param>
    public CrfTrainer(IReadOnlyList<string> labels, CrfOptions options, Func<string?, string?, bool>? mayFollow = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Count, 64);
        (_labels, _options, _stride) = ([.. labels], options, SequenceModel.StrideOf(labels.Count));
        _chain = _stride * _stride + 2 * _stride;
        _expChain = new float[_chain];
        (_difference, _expected) = (new float[_stride], new float[_stride]);
        _forbidden = new bool[_stride * _stride];
        (_forbiddenStart, _forbiddenEnd) = (new bool[_stride], new bool[_stride]);
        for (var i = 0; i < _stride; i++)
        {
            _forbiddenStart[i] = i >= _labels.Length || (mayFollow is not null && !mayFollow(null, _labels[i]));
            _forbiddenEnd[i] = i >= _labels.Length || (mayFollow is not null && !mayFollow(_labels[i], null));
            for (var j = 0; j < _stride; j++)
                _forbidden[i * _stride + j] = i >= _labels.Length || j >= _labels.Length || (mayFollow is not null && !mayFollow(_labels[i], _labels[j]));
        }
        (_free, _bound) = (new Lattice(_labels.Length, _stride), new Lattice(_labels.Length, _stride));
    }

    /// <summary>Trains on <paramref name="data"/>.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="data">Not empty.</param>
    /// <param name="scale">Value of one unit of the quantised weights.</param>
    /// <param name="progress">Told epoch and mean log-loss per position.</param>
    public SequenceModel Train(string name, IReadOnlyList<TrainingSequence> data, float scale = 0.04f, Action<int, double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var ids = Index(data);
        _average = new float[_weights.Length];
        for (var run = 0; run < _options.Runs; run++) Run(data, ids, _options.Seed + run, progress);
        var averaged = _options.Runs * (_options.Epochs - _options.Epochs / 2);
        TensorPrimitives.Multiply(_average, 1f / averaged, _weights);
        var features = _weights.AsSpan(_chain);
        TensorPrimitives.Multiply(features, 1 - _options.Dropout, features);
        return Pack(name, scale);
    }

    private void Run(IReadOnlyList<TrainingSequence> data, int[][] ids, int seed, Action<int, double>? progress)
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
        var order = Enumerable.Range(0, data.Count).ToArray();
        var random = new Random(seed);
        var dropout = new FeatureDropout(_options.Dropout, seed);
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            long positions = 0;
            foreach (var i in order)
            {
                loss += Step(data[i], dropout.Apply(ids[i]), _options.LearningRate);
                positions += data[i].Length;
            }
            Shrink();
            if (epoch > _options.Epochs / 2) TensorPrimitives.Add(_average, _weights, _average);
            progress?.Invoke(epoch, loss / positions);
        }
    }

    /// <summary>Log-loss of the data at the current weights and its gradient, for checking one against the other.</summary>
    internal double Loss(TrainingSequence sequence, Action<uint, float[]>? gradient)
    {
        var ids = sequence.Features.Select(f => _index.GetValueOrDefault(f, -1)).ToArray();
        return Visit(sequence, ids, (t, difference) =>
        {
            if (gradient is null) return;
            foreach (var key in sequence.At(t)) gradient(key, [.. difference.AsSpan(0, _labels.Length)]);
        }, null);
    }

    internal void Prepare(IReadOnlyList<TrainingSequence> data) => Index(data);

    internal Span<float> WeightsOf(uint key) => _weights.AsSpan(_chain + _index[key] * _stride, _labels.Length);

    private int[][] Index(IReadOnlyList<TrainingSequence> data)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sequence in data)
            foreach (var key in sequence.Features)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        _index = [];
        foreach (var (key, count) in counts)
            if (count >= _options.MinimumCount) _index.Add(key, _index.Count);
        _weights = new float[_chain + _index.Count * _stride];
        _squares = new float[_weights.Length];
        return [.. data.Select(s => Array.ConvertAll(s.Features, key => _index.GetValueOrDefault(key, -1)))];
    }

    private float[] _emissions = [];
    private float[] _constrained = [];
    private float[] _gradient = [];
    private readonly float[] _difference, _expected;

    private double Step(TrainingSequence sequence, int[] ids, float rate)
    {
        return Visit(sequence, ids, (t, difference) =>
        {
            if (TensorPrimitives.MaxMagnitude(difference) is < 1e-3f and > -1e-3f) return;
            var start = t == 0 ? 0 : sequence.Ends[t - 1];
            TensorPrimitives.Multiply(difference, sequence.Weight, difference);
            for (var k = start; k < sequence.Ends[t]; k++)
                if (ids[k] >= 0) Update(_chain + ids[k] * _stride, difference, rate);
        }, gradient =>
        {
            for (var row = 0; row < _chain; row += _stride) Update(row, gradient.AsSpan(row, _stride), rate);
        });
    }

    private void Update(int offset, ReadOnlySpan<float> gradient, float rate)
    {
        var vector = Vector<float>.Count;
        var weights = _weights.AsSpan(offset, _stride);
        var squares = _squares.AsSpan(offset, _stride);
        for (var j = 0; j < _stride; j += vector)
        {
            var g = new Vector<float>(gradient[j..]);
            var s = new Vector<float>(squares[j..]) + g * g;
            s.CopyTo(squares[j..]);
            var w = new Vector<float>(weights[j..]) + g * rate / (Vector.SquareRoot(s) + new Vector<float>(1e-2f));
            w.CopyTo(weights[j..]);
        }
    }

    /// <summary>Computes gold − expected at each position and for the chain's weights.</summary>
    /// <returns>Log-loss.</returns>
    private double Visit(TrainingSequence sequence, int[] ids, Action<int, float[]> position, Action<float[]>? chain)
    {
        var length = sequence.Length;
        if (length == 0) return 0;
        Score(sequence, ids);
        var (transitions, initial, final) = ExpChain();
        _free.Sum(_emissions, transitions, initial, final, length);
        var known = sequence.Allowed.All(BitOperations.IsPow2);
        var gold = known ? PathScore(sequence) : SumConstrained(sequence, transitions, initial, final);

        if (_gradient.Length == 0) _gradient = new float[_chain];
        Array.Clear(_gradient);
        var (difference, expected) = (_difference, _expected);
        for (var t = 0; t < length; t++)
        {
            _free.Marginals(t, expected);
            if (known)
            {
                TensorPrimitives.Negate(expected, difference);
                difference[LabelAt(sequence, t)] += 1;
            }
            else
            {
                _bound.Marginals(t, difference);
                TensorPrimitives.Subtract(difference, expected, difference);
            }
            AddChainGradient(sequence, t, known, difference, transitions, final);
            position(t, difference);
        }
        chain?.Invoke(_gradient);
        return _free.LogPartition - gold;
    }

    private void AddChainGradient(TrainingSequence sequence, int t, bool known, ReadOnlySpan<float> difference, ReadOnlySpan<float> transitions, ReadOnlySpan<float> final)
    {
        var (length, square) = (sequence.Length, _stride * _stride);
        if (t > 0)
        {
            if (known) _gradient[LabelAt(sequence, t - 1) * _stride + LabelAt(sequence, t)] += sequence.Weight;
            else _bound.AddTransitionExpectations(t, length, transitions, final, sequence.Weight, _gradient.AsSpan(0, square));
            _free.AddTransitionExpectations(t, length, transitions, final, -sequence.Weight, _gradient.AsSpan(0, square));
        }
        var first = _gradient.AsSpan(square, _stride);
        var last = _gradient.AsSpan(square + _stride, _stride);
        if (t == 0) TensorPrimitives.MultiplyAdd(difference, sequence.Weight, first, first);
        if (t == length - 1) TensorPrimitives.MultiplyAdd(difference, sequence.Weight, last, last);
    }

    private static int LabelAt(TrainingSequence sequence, int t) => BitOperations.TrailingZeroCount(sequence.Allowed[t]);

    /// <summary>Score of the one labelling that the annotation allows.</summary>
    private double PathScore(TrainingSequence sequence)
    {
        var square = _stride * _stride;
        double score = 0;
        for (var t = 0; t < sequence.Length; t++)
        {
            var label = LabelAt(sequence, t);
            score += _emissions[t * _stride + label];
            if (t > 0 ? _forbidden[LabelAt(sequence, t - 1) * _stride + label] : _forbiddenStart[label]) throw Impossible();
            score += _weights[t > 0 ? LabelAt(sequence, t - 1) * _stride + label : square + label];
        }
        var end = LabelAt(sequence, sequence.Length - 1);
        return _forbiddenEnd[end] ? throw Impossible() : score + _weights[square + _stride + end];
    }

    /// <summary>Log of the summed weight of all labellings that the annotation allows.</summary>
    private double SumConstrained(TrainingSequence sequence, ReadOnlySpan<float> transitions, ReadOnlySpan<float> initial, ReadOnlySpan<float> final)
    {
        Constrain(sequence);
        _bound.Sum(_constrained, transitions, initial, final, sequence.Length);
        return _bound.IsImpossible ? throw Impossible() : _bound.LogPartition;
    }

    private static InvalidDataException Impossible() => new("A training sequence has labels that may not follow each other.");

    private void Score(TrainingSequence sequence, int[] ids)
    {
        var size = sequence.Length * _stride;
        if (_emissions.Length < size) (_emissions, _constrained) = (new float[size * 2], new float[size * 2]);
        for (int t = 0, k = 0; t < sequence.Length; t++)
        {
            var row = _emissions.AsSpan(t * _stride, _stride);
            row.Clear();
            for (; k < sequence.Ends[t]; k++)
                if (ids[k] >= 0) TensorPrimitives.Add(row, _weights.AsSpan(_chain + ids[k] * _stride, _stride), row);
            row[_labels.Length..].Fill(Lattice.Forbidden);
        }
    }

    private void Constrain(TrainingSequence sequence)
    {
        for (var t = 0; t < sequence.Length; t++)
            for (var j = 0; j < _stride; j++)
                _constrained[t * _stride + j] = (sequence.Allowed[t] >> j & 1) != 0 && j < _labels.Length ? _emissions[t * _stride + j] : Lattice.Forbidden;
    }

    private (float[] Transitions, float[] Initial, float[] Final) ExpChain()
    {
        var square = _stride * _stride;
        TensorPrimitives.Exp(_weights.AsSpan(0, _chain), _expChain);
        var transitions = _expChain.AsSpan(0, square).ToArray();
        var initial = _expChain.AsSpan(square, _stride).ToArray();
        for (var i = 0; i < square; i++) if (_forbidden[i]) transitions[i] = 0;
        var final = _expChain.AsSpan(square + _stride, _stride).ToArray();
        for (var i = 0; i < _stride; i++)
        {
            if (_forbiddenStart[i]) initial[i] = 0;
            if (_forbiddenEnd[i]) final[i] = 0;
        }
        return (transitions, initial, final);
    }

    private void Shrink()
    {
        for (var i = _chain; i < _weights.Length; i++)
        {
            var w = _weights[i];
            if (w == 0) continue;
            var step = _options.LearningRate * _options.Shrink / (MathF.Sqrt(_squares[i]) + 1);
            _weights[i] = MathF.Abs(w) <= step ? 0 : w - MathF.Sign(w) * step;
        }
    }

    private SequenceModel Pack(string name, float scale)
    {
        var table = FeatureTable.Pack(_index.Select(f => KeyValuePair.Create(f.Key, _weights.AsSpan(_chain + f.Value * _stride, _labels.Length).ToArray())), scale);
        var square = _stride * _stride;
        float[] Chain(int start, int count, bool[] forbidden) =>
            [.. Enumerable.Range(0, count).Select(i => forbidden[i] ? Lattice.Forbidden : _weights[start + i])];
        return new SequenceModel(name, _labels, table, scale, Chain(0, square, _forbidden), Chain(square, _stride, _forbiddenStart), Chain(square + _stride, _stride, _forbiddenEnd));
    }
}
