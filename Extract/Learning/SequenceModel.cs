namespace Extract.Learning;

/// <summary>
/// A trained linear-chain model: which label sequence fits a sequence of feature sets best, and how probable it is. Immutable and thread-safe;
/// decoding takes a <see cref="SequenceDecoder"/> per thread.
/// </summary>
public sealed class SequenceModel
{
    private const string Kind = "sequence";
    private readonly string[] _labels;

    /// <param name="name">Name and version, such as <c>ner-en-1</c>.</param>
    /// <param name="labels">At most 64.</param>
    /// <param name="features">Quantised emission weights.</param>
    /// <param name="scale">Value of one unit of <paramref name="features"/>.</param>
    /// <param name="transitions">From × to, rows of <see cref="Stride"/>; <see cref="Lattice.Forbidden"/> for what may not be.</param>
    /// <param name="initial">Score of a label at the first position, <see cref="Stride"/> values.</param>
    /// <param name="final">Score of a label at the last position.</param>
    public SequenceModel(string name, IReadOnlyList<string> labels, FeatureTable features, float scale, float[] transitions, float[] initial, float[] final)
    {
        ArgumentNullException.ThrowIfNull(labels);
        (Name, _labels, Features, Scale) = (name, [.. labels], features, scale);
        (Transitions, Initial, Final) = (transitions, initial, final);
        Reach = Lattice.Reach(transitions, _labels.Length, Stride);
        (ExpTransitions, ExpInitial, ExpFinal) = (Exp(transitions), Exp(initial), Exp(final));
    }

    public string Name { get; }

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Row length of matrices: the number of labels rounded up to whole SIMD registers.</summary>
    public int Stride => StrideOf(_labels.Length);

    public FeatureTable Features { get; }

    public float Scale { get; }

    internal float[] Transitions { get; }

    internal float[] Reach { get; }

    internal float[] Initial { get; }

    internal float[] Final { get; }

    internal float[] ExpTransitions { get; }

    internal float[] ExpInitial { get; }

    internal float[] ExpFinal { get; }

    public byte[] Save() => ModelFile.Write(Kind, Name, writer =>
    {
        writer.Write7BitEncodedInt(_labels.Length);
        foreach (var label in _labels) writer.Write(label);
        writer.Write(Scale);
        foreach (var values in new[] { Transitions, Initial, Final })
            foreach (var value in values) writer.Write(value);
        Features.Write(writer);
    });

    /// <exception cref="InvalidDataException">The file is no such model or damaged.</exception>
    public static SequenceModel Load(byte[] file) => ModelFile.Read(file, Kind, (name, reader) =>
    {
        var labels = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        var scale = reader.ReadSingle();
        var stride = StrideOf(labels.Length);
        float[] Floats(int count)
        {
            var values = new float[count];
            for (var i = 0; i < count; i++) values[i] = reader.ReadSingle();
            return values;
        }
        var (transitions, initial, final) = (Floats(stride * stride), Floats(stride), Floats(stride));
        return new SequenceModel(name, labels, FeatureTable.Read(reader), scale, transitions, initial, final);
    });

    internal static int StrideOf(int labels) => (labels + 7) / 8 * 8;

    private static float[] Exp(float[] scores) => Array.ConvertAll(scores, MathF.Exp);
}
