using System.Globalization;

namespace Extract.Speakers;

/// <summary>One weight for each answer of each of some closed questions, as log-odds; 0 where nothing was learned.</summary>
/// <typeparam name="TFeature">The questions, numbered from 0.</typeparam>
public abstract class AnswerWeights<TFeature>
    where TFeature : struct, Enum
{
    private readonly int _mostAnswers;
    private readonly double[] _values;

    /// <param name="mostAnswers">How many answers a question may have.</param>
    private protected AnswerWeights(int mostAnswers) => (_mostAnswers, _values) = (mostAnswers, new double[Enum.GetValues<TFeature>().Length * mostAnswers]);

    /// <summary>Room for weights.</summary>
    public int Count => _values.Length;

    /// <summary>The weight of an answer, by its index.</summary>
    public double this[int index]
    {
        get => _values[index];
        internal set => _values[index] = value;
    }

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
                yield return string.Create(CultureInfo.InvariantCulture, $"{Enum.GetNames<TFeature>()[i / _mostAnswers]}\t{i % _mostAnswers}\t{_values[i]:F2}");
        }
    }

    /// <summary>Reads rows that <see cref="Rows"/> wrote.</summary>
    private protected void Read(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var feature = Array.IndexOf(Enum.GetNames<TFeature>(), row[0]);
            _values[(feature * _mostAnswers) + int.Parse(row[1], CultureInfo.InvariantCulture)] = double.Parse(row[2], CultureInfo.InvariantCulture);
        }
    }
}
