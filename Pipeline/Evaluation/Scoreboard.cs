using System.Globalization;

namespace Pipeline.Evaluation;

/// <summary>The figures of one evaluation in a fixed order, and examples of what was wrong.</summary>
public sealed class Scoreboard
{
    private readonly List<Row> _rows = [];
    private readonly List<string> _errors = [];

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>One line per wrong item: class, gold, got.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public void Add(string measure, PrecisionRecall figures) => _rows.Add(new Row(measure, figures.F1, figures));

    /// <param name="measure">What was measured.</param>
    /// <param name="value">Percent, or a count.</param>
    public void Add(string measure, double value) => _rows.Add(new Row(measure, value, null));

    /// <summary>Right of all, in percent.</summary>
    public void AddShare(string measure, int right, int all)
    {
        if (all > 0) Add(measure, 100.0 * right / all);
    }

    /// <summary>Takes over all figures and errors of another board.</summary>
    public void Add(string prefix, Scoreboard other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var row in other._rows) _rows.Add(row with { Measure = prefix + row.Measure });
        _errors.AddRange(other._errors);
    }

    public void Wrong(params object?[] what) => _errors.Add(string.Join(" | ", what));

    /// <summary>The figure of a measure: F1 where there is one, else the plain value. Percent.</summary>
    public double this[string measure] => _rows.First(row => row.Measure == measure).Figure;

    /// <summary>One measure. <paramref name="Counts"/> is null for shares and means.</summary>
    public sealed record Row(string Measure, double Figure, PrecisionRecall? Counts)
    {
        public override string ToString() =>
            Counts?.ToString() ?? Figure.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
