namespace Extract.Learning.Neural;

/// <summary>One matrix of a network's weights, rows × columns in row-major order.</summary>
public sealed class Parameter
{
    private readonly bool _startsAtZero;

    /// <param name="rows">At least 1.</param>
    /// <param name="columns">At least 1.</param>
    /// <param name="isTable">Whether it is a table of which single rows are looked up, so that a step of training touches few of them.</param>
    /// <param name="startsAtZero">Whether training begins with zeros: what is added to sums, or multiplies states, needs no chance to tell its weights apart.</param>
    public Parameter(int rows, int columns, bool isTable = false, bool startsAtZero = false)
    {
        (Rows, Columns, IsTable, _startsAtZero) = (rows, columns, isTable, startsAtZero);
        Values = new float[rows * columns];
    }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsTable { get; }

    public float[] Values { get; }

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Uniform values of the variance that keeps signals at their size (Glorot and Bengio 2010); tables get ones of unit length per row. Nothing for what starts at zero.</summary>
    public void Fill(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (_startsAtZero) return;
        var bound = IsTable ? MathF.Sqrt(3f / Columns) : MathF.Sqrt(6f / (Rows + Columns));
        for (var i = 0; i < Values.Length; i++) Values[i] = (random.NextSingle() * 2 - 1) * bound;
    }

    /// <summary>Writes each row as signed bytes and the value of one unit.</summary>
    internal void Write(BinaryWriter writer)
    {
        for (var i = 0; i < Rows; i++) writer.Write(UnitOf(Row(i)));
        for (var i = 0; i < Rows; i++)
        {
            var unit = UnitOf(Row(i));
            foreach (var value in Row(i)) writer.Write((sbyte)(unit == 0 ? 0 : MathF.Round(value / unit)));
        }
    }

    internal void Read(BinaryReader reader)
    {
        var units = new float[Rows];
        for (var i = 0; i < Rows; i++) units[i] = reader.ReadSingle();
        var bytes = KeyTable.ReadBytes(reader, Values.Length);
        for (var i = 0; i < Values.Length; i++) Values[i] = (sbyte)bytes[i] * units[i / Columns];
    }

    private static float UnitOf(ReadOnlySpan<float> row)
    {
        var largest = 0f;
        foreach (var value in row) largest = MathF.Max(largest, MathF.Abs(value));
        return largest / 127;
    }
}
