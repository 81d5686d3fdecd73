namespace Extract.Speakers;

/// <summary>A choice among some things about each of which closed questions were answered, with what is right: an example to learn <see cref="AnswerWeights{TFeature}"/> from.</summary>
/// <param name="Answers">Indexes of weights, one list for each thing.</param>
/// <param name="IsRight">Which are right; none at all where the right one is not among them: such a choice teaches nothing.</param>
public sealed record AnsweredChoice(IReadOnlyList<int[]> Answers, IReadOnlyList<bool> IsRight)
{
    private const double Decay = 1.0;

    /// <summary>The probability of each: its share of the exponentials of the summed weights.</summary>
    /// <param name="weights">What decides.</param>
    public double[] Shares<TFeature>(AnswerWeights<TFeature> weights)
        where TFeature : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(weights);
        var mass = Answers.Select(answers => Math.Exp(weights.Score(answers))).ToArray();
        var sum = mass.Sum();
        for (var i = 0; i < mass.Length; i++) mass[i] /= sum;
        return mass;
    }

    /// <summary>Raises the probability of what is right, by gradient ascent with a step of its own for each weight (AdaGrad).</summary>
    internal static void Ascend<TFeature>(AnswerWeights<TFeature> weights, IReadOnlyList<AnsweredChoice> choices, int passes, double rate)
        where TFeature : struct, Enum
    {
        var squares = new double[weights.Count];
        for (var pass = 0; pass < passes; pass++)
        {
            var gradient = new double[weights.Count];
            foreach (var choice in choices) choice.AddGradient(weights, gradient);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] -= Decay * weights[i];
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0) weights[i] += rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }
    }

    private void AddGradient<TFeature>(AnswerWeights<TFeature> weights, double[] gradient)
        where TFeature : struct, Enum
    {
        var mass = Shares(weights);
        var right = 0.0;
        for (var i = 0; i < mass.Length; i++) right += IsRight[i] ? mass[i] : 0;
        if (right == 0) return;
        for (var i = 0; i < mass.Length; i++)
        {
            var push = (IsRight[i] ? mass[i] / right : 0) - mass[i];
            foreach (var index in Answers[i]) gradient[index] += push;
        }
    }
}
