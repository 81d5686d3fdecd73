namespace Extract.Speakers.Employers;

/// <summary>
/// In which organization a post is held that the article names without one: "Coach Jane Roe" in a report about one team. Every organization around the post answers
/// closed questions (<see cref="EmployerFeature"/>); one is given where its share of the exponentials of the summed weights, "none" among them, is large enough.
/// </summary>
internal sealed class EmployerChoice(SpeakerContext context, IReadOnlyList<PersonFacts> facts, EmployerWeights weights)
{
    // Share from which an organization is given.
    private const double LeastShare = 0.45;

    private static readonly WordSet TimeModifiers = WordSet.Read("role_words.tsv", "time_modifier", StringComparer.Ordinal);

    private readonly EmployerQuestions _questions = new(context, facts);
    private readonly Dictionary<Post, Evidence?> _found = [];

    /// <summary>Who was asked for, and about which organizations.</summary>
    public Dictionary<Post, IReadOnlyList<AskedEmployer>>? Asked { get; init; }

    /// <returns>Null where none is likely enough, and for a post that was held before.</returns>
    public Evidence? Find(Post post)
    {
        if (TimeModifiers.Contains(post.Words.Split(' ')[0])) return null;
        if (!_found.TryGetValue(post, out var known)) _found.Add(post, known = Choose(post));
        return known;
    }

    private Evidence? Choose(Post post)
    {
        var asked = _questions.Ask(post);
        Asked?.Add(post, asked);
        var (best, sum) = (asked[^1], 0.0);
        var most = 0.0;
        foreach (var employer in asked)
        {
            var mass = Math.Exp(weights.Score(employer.Answers));
            sum += mass;
            if (mass > most) (best, most) = (employer, mass);
        }
        return best.Entity >= 0 && most >= LeastShare * sum ? context.NameOf(best.Mention) : null;
    }
}
