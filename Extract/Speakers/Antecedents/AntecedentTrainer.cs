namespace Extract.Speakers.Antecedents;

/// <summary>
/// Learns the weights of antecedents from pronouns whose entity is known: the probability of that entity, summed over its namings, is raised by gradient
/// ascent. Earlier pronouns are resolved with the weights of the round before.
/// </summary>
public sealed class AntecedentTrainer
{
    private const int Rounds = 4;
    private const int Passes = 60;
    private const double Rate = 0.3;
    private const double SpeakerWeight = 0.8;
    private const double ParagraphWeight = -1.0;

    private readonly List<(SpeakerContext Context, int Token, HashSet<int> Entities)> _pronouns = [];

    /// <summary>Adds an example.</summary>
    /// <param name="document">An annotated text.</param>
    /// <param name="token">The pronoun.</param>
    /// <param name="entities">Entities that it means, more than one where one person was taken for two.</param>
    public void Add(Document document, int token, IEnumerable<int> entities) => _pronouns.Add((PronounAntecedents.ContextOf(document), token, [.. entities]));

    /// <summary>Learns from all examples that were added; the same examples in the same order give the same weights.</summary>
    public AntecedentWeights Train()
    {
        var weights = new AntecedentWeights { [AntecedentWeights.Index(AntecedentFeature.Gender, 2)] = -3 };
        for (var sentences = 1; sentences < 6; sentences++) weights[AntecedentWeights.Index(AntecedentFeature.Sentences, sentences)] = -0.5 * sentences;
        for (var round = 0; round < Rounds; round++)
        {
            var choices = new List<AnsweredChoice>();
            foreach (var (context, token, entities) in _pronouns)
            {
                var namings = new PronounChains(context, weights).Ask(token);
                choices.Add(new AnsweredChoice([.. namings.Select(n => n.Answers)], [.. namings.Select(n => entities.Contains(n.Entity))]));
            }
            AnsweredChoice.Ascend(weights, choices, Passes, Rate);
        }
        // Snippets hold neither statements nor paragraphs.
        weights[AntecedentWeights.Index(AntecedentFeature.Paragraph, 1)] = ParagraphWeight;
        weights[AntecedentWeights.Index(AntecedentFeature.Speaker, 1)] = SpeakerWeight;
        return weights;
    }
}
