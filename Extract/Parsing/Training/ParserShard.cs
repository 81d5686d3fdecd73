using System.Numerics.Tensors;
using Extract.Learning.Neural;
using Extract.Tokens;

namespace Extract.Parsing.Training;

/// <summary>Forward and backward passes over a part of a step's sentences. One per thread.</summary>
internal sealed class ParserShard(ParserNetwork network)
{
    private readonly ParserActivations _activations = new();
    private readonly Scratch _scratch = new();
    private readonly float[][] _differences = [.. Enumerable.Repeat(Array.Empty<float>(), Buffers)];
    private const int Embedded = 0, Layer = 1, Dependents = Layer + ParserNetwork.LayerCount, Heads = Dependents + 1, Transformed = Heads + 1,
        Projected = Transformed + 1, Combined = Projected + 1, Relations = Combined + 1, Arcs = Relations + 1, Buffers = Arcs + 1;

    public Gradients Gradients { get; } = new(network.Parameters);

    /// <summary>Adds the gradients of the summed log-loss of heads and relations, times <paramref name="scale"/>.</summary>
    /// <returns>The summed log-loss.</returns>
    public double Visit(IReadOnlyList<ParserExample> examples, float scale, ParserDropout dropout)
    {
        if (examples.Count == 0) return 0;
        var batch = new ParserBatch();
        foreach (var example in examples) batch.Add(example.Words);
        var rows = batch.Rows.Count;
        network.Encode(batch, _activations, dropout);
        for (var b = 0; b < Arcs; b++) Clear(b, rows * Width(b));

        var heads = new int[rows];
        var loss = 0.0;
        for (var s = 0; s < examples.Count; s++)
        {
            var sentence = batch.Sentences[s];
            heads[sentence.Start] = -1;
            for (var i = 1; i < sentence.Count; i++) heads[sentence.Start + i] = sentence.Start + examples[s].Heads[i - 1];
            loss += VisitArcs(sentence, examples[s], scale);
        }
        loss += VisitRelations(batch, examples, heads, scale);
        Backward(batch, rows, dropout);
        return loss;
    }

    private int Width(int buffer) => buffer switch
    {
        Embedded => ParserNetwork.Embedding,
        Dependents or Heads or Transformed => ParserNetwork.ArcSize,
        Projected => 4 * ParserNetwork.RelationSize,
        Combined => ParserNetwork.RelationSize,
        Relations => network.Relations.Output,
        _ => 2 * ParserNetwork.Size,
    };

    private void Clear(int buffer, int size)
    {
        Scratch.Grow(ref _differences[buffer], size);
        _differences[buffer].AsSpan(0, size).Clear();
    }

    private double VisitArcs(TokenRange sentence, ParserExample example, float scale)
    {
        var n = sentence.Count;
        var width = network.ScoreArcs(sentence, _activations);
        Clear(Arcs, n * n);
        var difference = _differences[Arcs].AsSpan(0, n * n);
        var loss = 0.0;
        for (var i = 1; i < n; i++)
        {
            var scores = _activations.Scores.AsSpan(i * width, n);
            scores[i] = float.NegativeInfinity;
            var row = difference.Slice(i * n, n);
            loss += LogLoss(scores, row, example.Heads[i - 1], scale);
        }
        var start = sentence.Start * ParserNetwork.ArcSize;
        var length = n * ParserNetwork.ArcSize;
        MatrixProduct.Add(difference, _activations.Heads.AsSpan(start, length), _differences[Transformed].AsSpan(start, length), n, n, ParserNetwork.ArcSize);
        _scratch.AddOuter(difference, _activations.Transformed.AsSpan(start, length), _differences[Heads].AsSpan(start, length), n, n, ParserNetwork.ArcSize);
        return loss;
    }

    private double VisitRelations(ParserBatch batch, IReadOnlyList<ParserExample> examples, int[] heads, float scale)
    {
        network.ScoreRelations(heads, _activations);
        var (width, count) = (network.Relations.Output, network.Vocabulary.Relations.Count);
        var loss = 0.0;
        for (var s = 0; s < examples.Count; s++)
        {
            var sentence = batch.Sentences[s];
            for (var i = 1; i < sentence.Count; i++)
            {
                var row = (sentence.Start + i) * width;
                loss += LogLoss(_activations.Relations.AsSpan(row, count), _differences[Relations].AsSpan(row, count), examples[s].Relations[i - 1], scale);
            }
        }
        network.Relations.Backward(_activations.Combined, _activations.Relations, _differences[Relations], _differences[Combined], heads.Length, Gradients, _scratch);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] >= 0) SplitBackward(i, heads[i]);
        return loss;
    }

    /// <summary>Hands the derivative by max(0, sum and product of two sides) on to both sides.</summary>
    private void SplitBackward(int dependent, int head)
    {
        const int Size = ParserNetwork.RelationSize;
        var difference = _differences[Combined].AsSpan(dependent * Size, Size);
        var combined = _activations.Combined.AsSpan(dependent * Size, Size);
        for (var j = 0; j < Size; j++)
            if (combined[j] <= 0) difference[j] = 0;
        ReadOnlySpan<float> d = ParserNetwork.Side(_activations.Projected, dependent), h = ParserNetwork.Side(_activations.Projected, head);
        Span<float> dd = _differences[Projected].AsSpan(dependent * 4 * Size, 4 * Size), dh = _differences[Projected].AsSpan(head * 4 * Size, 4 * Size);
        TensorPrimitives.Add(dd[..Size], difference, dd[..Size]);
        TensorPrimitives.Add(dh.Slice(Size, Size), difference, dh.Slice(Size, Size));
        TensorPrimitives.MultiplyAdd(h.Slice(3 * Size, Size), difference, dd.Slice(2 * Size, Size), dd.Slice(2 * Size, Size));
        TensorPrimitives.MultiplyAdd(d.Slice(2 * Size, Size), difference, dh.Slice(3 * Size, Size), dh.Slice(3 * Size, Size));
    }

    private void Backward(ParserBatch batch, int rows, ParserDropout dropout)
    {
        const int Size = ParserNetwork.ArcSize;
        var transformed = _differences[Transformed].AsSpan(0, rows * Size);
        var bias = Gradients.Of(network.HeadBias);
        for (var i = 0; i < rows; i++) TensorPrimitives.Add(bias, transformed.Slice(i * Size, Size), bias);
        _scratch.AddOuter(_activations.Dependents, transformed, Gradients.Of(network.Bilinear), rows, Size, Size);
        _scratch.AddTimesTransposed(transformed, network.Bilinear.Values, _differences[Dependents], rows, Size, Size);

        dropout.Apply(ParserDropout.DependentSide, _differences[Dependents], Size, batch.Sentences);
        dropout.Apply(ParserDropout.HeadSide, _differences[Heads], Size, batch.Sentences);
        var encoded = _activations.Encoded;
        var last = _differences[Layer + ParserNetwork.LayerCount - 1];
        network.Dependents.Backward(encoded, _activations.Dependents, _differences[Dependents], last, rows, Gradients, _scratch);
        network.Heads.Backward(encoded, _activations.Heads, _differences[Heads], last, rows, Gradients, _scratch);
        network.Projection.Backward(encoded, _activations.Projected, _differences[Projected], last, rows, Gradients, _scratch);
        for (var l = ParserNetwork.LayerCount - 1; l >= 0; l--)
        {
            dropout.Apply(ParserDropout.Layer + l, _differences[Layer + l], 2 * ParserNetwork.Size, batch.Sentences);
            var x = l == 0 ? _activations.Embedded : _activations.Layers[l - 1].Hidden;
            network.Layers[l].Backward(x, _differences[Layer + l], _differences[l == 0 ? Embedded : Layer + l - 1], rows, batch.Sentences, _activations.Layers[l], Gradients, _scratch);
        }
        dropout.Apply(ParserDropout.Input, _differences[Embedded], ParserNetwork.Embedding, batch.Sentences);
        network.EmbedBackward(batch, _differences[Embedded], Gradients, dropout);
    }

    /// <summary>Writes (softmax − gold) × scale.</summary>
    /// <returns>−log P(gold).</returns>
    private static double LogLoss(ReadOnlySpan<float> scores, Span<float> difference, int gold, float scale)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), difference);
        TensorPrimitives.SoftMax(difference, difference);
        var loss = -Math.Log(Math.Max(1e-12, difference[gold]));
        difference[gold] -= 1;
        TensorPrimitives.Multiply(difference, scale, difference);
        return loss;
    }
}
