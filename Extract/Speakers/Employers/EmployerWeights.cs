using System.Globalization;

namespace Extract.Speakers.Employers;

/// <summary>One weight for each answer of each feature. The committed ones stand in <c>employer_weights.tsv</c>.</summary>
public sealed class EmployerWeights
{
    private const int MostAnswers = 256;

    private static readonly Lazy<EmployerWeights> s_default = new(() => Read(ResourceTable.Read("employer_weights.tsv")));

    private readonly double[] _values = new double[Enum.GetValues<EmployerFeature>().Length * MostAnswers];

    /// <summary>The committed weights, read on first use.</summary>
    public static EmployerWeights Default => s_default.Value;

    /// <summary>Room for weights; an index is one of <see cref="Index"/>.</summary>
    public int Count => _values.Length;

    /// <summary>The weight of an answer, as log-odds; 0 where nothing was learned.</summary>
    public double this[int index]
    {
        get => _values[index];
        internal set => _values[index] = value;
    }

    /// <summary>Where the weight of an answer stands.</summary>
    /// <param name="feature">The question.</param>
    /// <param name="answer">From 0; large ones are taken for the last.</param>
    public static int Index(EmployerFeature feature, int answer) => ((int)feature * MostAnswers) + Math.Min(answer, MostAnswers - 1);

    /// <summary>The sum of the weights of some answers.</summary>
    public double Score(ReadOnlySpan<int> answers)
    {
        var sum = 0.0;
        foreach (var index in answers) sum += _values[index];
        return sum;
    }

    /// <summary>Rows of feature, answer and weight, those that are not zero.</summary>
    public IEnumerable<string> Rows()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (Math.Abs(_values[i]) >= 0.005)
                yield return string.Create(CultureInfo.InvariantCulture, $"{(EmployerFeature)(i / MostAnswers)}\t{i % MostAnswers}\t{_values[i]:F2}");
        }
    }

    private static EmployerWeights Read(IEnumerable<string[]> rows)
    {
        var weights = new EmployerWeights();
        foreach (var row in rows)
            weights[Index(Enum.Parse<EmployerFeature>(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture))] = double.Parse(row[2], CultureInfo.InvariantCulture);
        return weights;
    }
}
