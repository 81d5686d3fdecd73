namespace Ingest.Cleaning.RawText;

/// <summary>Collects the numbers that describe one line, always in the same order and number.</summary>
internal sealed class LineRow(int capacity)
{
    private readonly List<float> _numbers = new(capacity);

    public void Add(double number) => _numbers.Add((float)number);

    public void Add(bool holds) => _numbers.Add(holds ? 1 : 0);

    public void AddRange(ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers) _numbers.Add(number);
    }

    public float[] ToArray() => [.. _numbers];
}
