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
    private const double Decay = 1.0;
    private const double SpeakerWeight = 1.0;
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
            var asked = new List<(IReadOnlyList<AskedNaming> Namings, HashSet<int> Entities)>();
            foreach (var (context, token, entities) in _pronouns)
            {
                var namings = new PronounChains(context, weights).Ask(token);
                if (namings.Any(n => entities.Contains(n.Entity))) asked.Add((namings, entities));
            }
            Ascend(weights, asked);
        }
        // Snippets hold neither statements nor paragraphs.
        weights[AntecedentWeights.Index(AntecedentFeature.Paragraph, 1)] = ParagraphWeight;
        weights[AntecedentWeights.Index(AntecedentFeature.Speaker, 1)] = SpeakerWeight;
        return weights;
    }

    /// <summary>Gradient ascent with a step of its own for each weight (AdaGrad).</summary>
    private static void Ascend(AntecedentWeights weights, List<(IReadOnlyList<AskedNaming> Namings, HashSet<int> Entities)> asked)
    {
        var squares = new double[weights.Count];
        for (var pass = 0; pass < Passes; pass++)
        {
            var gradient = new double[weights.Count];
            foreach (var (namings, entities) in asked) AddGradient(weights, namings, entities, gradient);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] -= Decay * weights[i];
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0) weights[i] += Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }
    }

    private static void AddGradient(AntecedentWeights weights, IReadOnlyList<AskedNaming> namings, HashSet<int> entities, double[] gradient)
    {
        var mass = namings.Select(n => Math.Exp(weights.Score(n.Answers))).ToArray();
        var all = mass.Sum();
        var right = namings.Select((n, i) => entities.Contains(n.Entity) ? mass[i] : 0).Sum();
        for (var i = 0; i < namings.Count; i++)
        {
            var push = (entities.Contains(namings[i].Entity) ? mass[i] / right : 0) - (mass[i] / all);
            foreach (var index in namings[i].Answers) gradient[index] += push;
        }
    }
}
