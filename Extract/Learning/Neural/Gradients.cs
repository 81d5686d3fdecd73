using System.Numerics.Tensors;

namespace Extract.Learning.Neural;

/// <summary>The derivatives of a loss by every weight of a network, summed over some sentences. Of tables only the touched rows are held non-zero.</summary>
public sealed class Gradients
{
    private readonly Dictionary<Parameter, int> _index = [];
    private readonly float[][] _sums;
    private readonly SortedSet<int>[] _touched;
    private readonly Parameter[] _parameters;

    public Gradients(IReadOnlyList<Parameter> parameters)
    {
        _parameters = [.. parameters];
        _sums = [.. _parameters.Select(p => new float[p.Values.Length])];
        _touched = [.. _parameters.Select(_ => new SortedSet<int>())];
        for (var i = 0; i < _parameters.Length; i++) _index.Add(_parameters[i], i);
    }

    /// <summary>The sum for a parameter that is no table.</summary>
    public Span<float> Of(Parameter parameter) => _sums[_index[parameter]];

    /// <summary>The sum for one row of a table, which is marked as touched.</summary>
    public Span<float> Row(Parameter table, int row)
    {
        ArgumentNullException.ThrowIfNull(table);
        var index = _index[table];
        _touched[index].Add(row);
        return _sums[index].AsSpan(row * table.Columns, table.Columns);
    }

    /// <summary>The parts to be updated, in a fixed order.</summary>
    internal IEnumerable<(int Parameter, int Start, int Length)> Parts()
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (!_parameters[i].IsTable) yield return (i, 0, _sums[i].Length);
            else
                foreach (var row in _touched[i]) yield return (i, row * _parameters[i].Columns, _parameters[i].Columns);
        }
    }

    internal ReadOnlySpan<float> Part(int parameter, int start, int length) => _sums[parameter].AsSpan(start, length);

    /// <summary>Adds <paramref name="other"/> and empties it.</summary>
    public void Take(Gradients other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (parameter, start, length) in other.Parts())
        {
            if (_parameters[parameter].IsTable) _touched[parameter].Add(start / length);
            var target = _sums[parameter].AsSpan(start, length);
            TensorPrimitives.Add(target, other._sums[parameter].AsSpan(start, length), target);
        }
        other.Clear();
    }

    public void Clear()
    {
        foreach (var (parameter, start, length) in Parts()) _sums[parameter].AsSpan(start, length).Clear();
        foreach (var rows in _touched) rows.Clear();
    }

    internal float Norm()
    {
        double sum = 0;
        foreach (var (parameter, start, length) in Parts()) sum += TensorPrimitives.SumOfSquares<float>(_sums[parameter].AsSpan(start, length));
        return (float)Math.Sqrt(sum);
    }
}
