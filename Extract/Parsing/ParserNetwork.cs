using System.Numerics.Tensors;
using Extract.Learning;
using Extract.Learning.Neural;
using Extract.Tokens;

namespace Extract.Parsing;

/// <summary>
/// Scores of heads and relations: tables of word, class, affixes, shape and tag → three bidirectional simple recurrent units → a bilinear score
/// for every pair of dependent and head (Dozat and Manning 2017) and, for a chosen head, scores of the relations from sum and product of both
/// sides' projections. Immutable once trained and thread-safe; activations belong to the caller.
/// </summary>
public sealed class ParserNetwork
{
    private const string Kind = "parser";
    internal const int Size = 128, ArcSize = 128, RelationSize = 96, LayerCount = 3;
    private static readonly int[] s_widths = [64, 32, 32, 16, 16, 32];
    internal static readonly int Embedding = s_widths.Sum();

    /// <summary>A network of zeros.</summary>
    public ParserNetwork(string name, ParserVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        (Name, Vocabulary) = (name, vocabulary);
        Tables = [.. vocabulary.Rows.Select((rows, i) => new Parameter(rows, s_widths[i], isTable: true))];
        Layers = [.. Enumerable.Range(0, LayerCount).Select(i => new RecurrentLayer(i == 0 ? Embedding : 2 * Size, Size))];
        Dependents = new DenseLayer(2 * Size, ArcSize, rectified: true);
        Heads = new DenseLayer(2 * Size, ArcSize, rectified: true);
        (Bilinear, HeadBias) = (new Parameter(ArcSize, ArcSize), new Parameter(1, ArcSize, startsAtZero: true));
        Projection = new DenseLayer(2 * Size, 4 * RelationSize, rectified: false);
        Relations = new DenseLayer(RelationSize, Scratch.Padded(vocabulary.Relations.Count), rectified: false);
        Parameters =
        [
            .. Tables, .. Layers.SelectMany(l => new[] { l.Weights, l.Peepholes, l.Biases }), .. new[] { Dependents, Heads, Projection, Relations }.SelectMany(d => new[] { d.Weights, d.Bias }),
            Bilinear, HeadBias,
        ];
    }

    public string Name { get; }

    public ParserVocabulary Vocabulary { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    internal Parameter[] Tables { get; }

    internal RecurrentLayer[] Layers { get; }

    internal DenseLayer Dependents { get; }

    internal DenseLayer Heads { get; }

    internal Parameter Bilinear { get; }

    internal Parameter HeadBias { get; }

    internal DenseLayer Projection { get; }

    internal DenseLayer Relations { get; }

    /// <summary>Computes everything up to the two sides of an arc and the projections for relations.</summary>
    /// <param name="batch">Sentences.</param>
    /// <param name="activations">Receives the results.</param>
    /// <param name="dropout">Leaves parts out while training; null otherwise.</param>
    public void Encode(ParserBatch batch, ParserActivations activations, Training.ParserDropout? dropout = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(activations);
        var rows = batch.Rows.Count;
        Embed(batch, activations, dropout);
        dropout?.Mask(Training.ParserDropout.Input, activations.Embedded, Embedding, batch.Sentences);
        var x = activations.Embedded;
        for (var i = 0; i < LayerCount; i++)
        {
            Layers[i].Forward(x, rows, batch.Sentences, activations.Layers[i]);
            x = activations.Layers[i].Hidden;
            dropout?.Mask(Training.ParserDropout.Layer + i, x, 2 * Size, batch.Sentences);
        }
        Scratch.Grow(ref activations.Dependents, rows * ArcSize);
        Scratch.Grow(ref activations.Heads, rows * ArcSize);
        Scratch.Grow(ref activations.Projected, rows * 4 * RelationSize);
        Dependents.Forward(x, activations.Dependents, rows);
        Heads.Forward(x, activations.Heads, rows);
        Projection.Forward(x, activations.Projected, rows);
        dropout?.Mask(Training.ParserDropout.DependentSide, activations.Dependents, ArcSize, batch.Sentences);
        dropout?.Mask(Training.ParserDropout.HeadSide, activations.Heads, ArcSize, batch.Sentences);

        Scratch.Grow(ref activations.Transformed, rows * ArcSize);
        for (var i = 0; i < rows; i++) HeadBias.Values.CopyTo(activations.Transformed, i * ArcSize);
        MatrixProduct.Add(activations.Dependents, Bilinear.Values, activations.Transformed, rows, ArcSize, ArcSize);
    }

    private void Embed(ParserBatch batch, ParserActivations activations, Training.ParserDropout? dropout)
    {
        Scratch.Grow(ref activations.Embedded, batch.Rows.Count * Embedding);
        for (var i = 0; i < batch.Rows.Count; i++)
        {
            var word = dropout?.Thin(batch.Rows[i]) ?? batch.Rows[i];
            var target = activations.Embedded.AsSpan(i * Embedding, Embedding);
            for (var t = 0; t < Tables.Length; t++)
            {
                Tables[t].Row(word[t]).CopyTo(target);
                target = target[s_widths[t]..];
            }
        }
    }

    /// <summary>Scores of all heads of all tokens of one sentence.</summary>
    /// <param name="sentence">Rows of the sentence in the encoded batch.</param>
    /// <param name="activations">As filled by <see cref="Encode"/>; receives the scores.</param>
    /// <returns>Length of a row: score of head j for dependent i is at [i × length + j].</returns>
    internal int ScoreArcs(TokenRange sentence, ParserActivations activations)
    {
        var n = sentence.Count;
        var width = Scratch.Padded(n);
        Scratch.Grow(ref activations.HeadColumns, ArcSize * width);
        Scratch.Grow(ref activations.Scores, n * width);
        MatrixProduct.Transpose(activations.Heads.AsSpan(sentence.Start * ArcSize), activations.HeadColumns, n, ArcSize, width);
        activations.Scores.AsSpan(0, n * width).Clear();
        MatrixProduct.Add(activations.Transformed.AsSpan(sentence.Start * ArcSize), activations.HeadColumns, activations.Scores, n, ArcSize, width);
        return width;
    }

    /// <summary>Scores of the relations of every row to its head.</summary>
    /// <param name="heads">Row of each row's head; −1 for rows without one.</param>
    /// <param name="activations">As filled by <see cref="Encode"/>; receives rows × relations (padded).</param>
    internal void ScoreRelations(ReadOnlySpan<int> heads, ParserActivations activations)
    {
        Scratch.Grow(ref activations.Combined, heads.Length * RelationSize);
        Scratch.Grow(ref activations.Relations, heads.Length * Relations.Output);
        for (var i = 0; i < heads.Length; i++)
        {
            var z = activations.Combined.AsSpan(i * RelationSize, RelationSize);
            z.Clear();
            if (heads[i] < 0) continue;
            ReadOnlySpan<float> dependent = Side(activations.Projected, i), head = Side(activations.Projected, heads[i]);
            TensorPrimitives.Multiply(dependent.Slice(2 * RelationSize, RelationSize), head.Slice(3 * RelationSize, RelationSize), z);
            TensorPrimitives.Add(z, dependent[..RelationSize], z);
            TensorPrimitives.Add(z, head.Slice(RelationSize, RelationSize), z);
            TensorPrimitives.Max(z, 0f, z);
        }
        Relations.Forward(activations.Combined, activations.Relations, heads.Length);
    }

    /// <summary>One row's four projections: as dependent and as head, to be added; as dependent and as head, to be multiplied.</summary>
    internal static ReadOnlySpan<float> Side(float[] projected, int row) => projected.AsSpan(row * 4 * RelationSize, 4 * RelationSize);

    /// <summary>Adds the derivatives by the embedded rows to the tables.</summary>
    internal void EmbedBackward(ParserBatch batch, ReadOnlySpan<float> difference, Gradients gradients, Training.ParserDropout dropout)
    {
        for (var i = 0; i < batch.Rows.Count; i++)
        {
            var word = dropout.Thinned(i);
            var source = difference.Slice(i * Embedding, Embedding);
            for (var t = 0; t < Tables.Length; t++)
            {
                var row = gradients.Row(Tables[t], word[t]);
                TensorPrimitives.Add(row, source[..s_widths[t]], row);
                source = source[s_widths[t]..];
            }
        }
    }

    public byte[] Save() => ModelFile.Write(Kind, Name, writer =>
    {
        Vocabulary.Write(writer);
        foreach (var parameter in Parameters) parameter.Write(writer);
    });

    /// <exception cref="InvalidDataException">The file is no such model or damaged.</exception>
    public static ParserNetwork Load(byte[] file) => ModelFile.Read(file, Kind, (name, reader) =>
    {
        var network = new ParserNetwork(name, ParserVocabulary.Read(reader));
        foreach (var parameter in network.Parameters) parameter.Read(reader);
        return network;
    });
}
