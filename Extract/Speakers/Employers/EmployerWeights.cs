namespace Extract.Speakers.Employers;

/// <summary>One weight for each answer of each <see cref="EmployerFeature"/>. The committed ones stand in <c>employer_weights.tsv</c>.</summary>
public sealed class EmployerWeights() : AnswerWeights<EmployerFeature>(MostAnswers)
{
    private const int MostAnswers = 256;

    private static readonly Lazy<EmployerWeights> s_default = new(() =>
    {
        var weights = new EmployerWeights();
        weights.Read(ResourceTable.Read("employer_weights.tsv"));
        return weights;
    });

    /// <summary>The committed weights, read on first use.</summary>
    public static EmployerWeights Default => s_default.Value;

    /// <summary>Where the weight of an answer stands.</summary>
    /// <param name="feature">The question.</param>
    /// <param name="answer">From 0; large ones are taken for the last.</param>
    public static int Index(EmployerFeature feature, int answer) => ((int)feature * MostAnswers) + Math.Min(answer, MostAnswers - 1);
}
