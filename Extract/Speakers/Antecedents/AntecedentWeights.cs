namespace Extract.Speakers.Antecedents;

/// <summary>One weight for each answer of each <see cref="AntecedentFeature"/>. The committed ones stand in <c>antecedent_weights.tsv</c>.</summary>
public sealed class AntecedentWeights() : AnswerWeights<AntecedentFeature>(MostAnswers)
{
    private const int MostAnswers = 64;

    private static readonly Lazy<AntecedentWeights> s_default = new(() =>
    {
        var weights = new AntecedentWeights();
        weights.Read(ResourceTable.Read("antecedent_weights.tsv"));
        return weights;
    });

    /// <summary>The committed weights, read on first use.</summary>
    public static AntecedentWeights Default => s_default.Value;

    /// <summary>Where the weight of an answer stands.</summary>
    /// <param name="feature">The question.</param>
    /// <param name="answer">From 0; large ones are taken for the last.</param>
    public static int Index(AntecedentFeature feature, int answer) => ((int)feature * MostAnswers) + Math.Min(answer, MostAnswers - 1);
}
