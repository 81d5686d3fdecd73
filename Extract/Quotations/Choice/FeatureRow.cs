namespace Extract.Quotations.Choice;

/// <summary>A row of features while it is written.</summary>
internal sealed class FeatureRow
{
    private readonly List<float> _values = new(160);

    public void Add(bool value) => _values.Add(value ? 1 : 0);

    public void Add(double value) => _values.Add((float)value);

    /// <summary>One column for each of the <paramref name="count"/> values of a class; none is set for −1.</summary>
    public void AddClass(int value, int count)
    {
        for (var i = 0; i < count; i++) _values.Add(i == value ? 1 : 0);
    }

    public float[] ToArray() => [.. _values];
}
