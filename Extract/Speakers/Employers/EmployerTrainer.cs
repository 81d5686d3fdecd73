namespace Extract.Speakers.Employers;

/// <summary>
/// Learns in which organization a post is held from labelled statements: the probability of the right one, or of none, is raised by gradient ascent. Every post counts once.
/// </summary>
public sealed class EmployerTrainer
{
    private const int Passes = 150;
    private const double Rate = 0.2;

    private static readonly Post NoPost = new(null, "", -1, -1);

    private readonly List<AnsweredChoice> _examples = [];

    /// <summary>One choice among the organizations around it per post, in the order of <see cref="Add"/>; the last of each is none of them.</summary>
    public IReadOnlyList<AnsweredChoice> Examples => _examples;

    /// <summary>Adds the posts of an article whose organization the article does not state beside them.</summary>
    /// <param name="document">An annotated article.</param>
    /// <param name="affiliations">One per quotation of the document: empty for none, null for an unlabelled one.</param>
    public void Add(Document document, IReadOnlyList<string?> affiliations)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(affiliations);
        var statements = document.Quotations.Select(q => q.Statement).ToList();
        var context = new SpeakerContext(document.Tokens, document.Tags, document.Sentences, document.Mentions, document.Entities, statements);
        var facts = new PersonFactsCollector(context).Collect();
        var asked = new Dictionary<Post, IReadOnlyList<AskedEmployer>>();
        var quotations = SpeakerAttributor.Attribute(context, facts, new EmployerChoice(context, facts, new EmployerWeights()) { Asked = asked }, statements);
        var posts = asked.Keys.Where(post => post.Entity >= 0).ToDictionary(post => post.Entity);
        for (var q = 0; q < affiliations.Count; q++)
        {
            if (affiliations[q] is not { } right) continue;
            var place = quotations[q].Role is { } role ? document.Tokens.FirstEndingAfter(role.Span.Start) : -1;
            var post = quotations[q].EntityIndex is { } entity ? posts.GetValueOrDefault(entity, NoPost) : asked.Keys.FirstOrDefault(p => p.Entity < 0 && p.Place == place, NoPost);
            if (!asked.Remove(post, out var employers)) continue;
            _examples.Add(new AnsweredChoice([.. employers.Select(e => e.Answers)], [.. employers.Select(e => e.Entity < 0 ? right.Length == 0 : IsMeant(document, e.Entity, right))]));
        }
    }

    /// <summary>Learns from some of the examples; the same ones in the same order give the same weights.</summary>
    public static EmployerWeights Train(IReadOnlyList<AnsweredChoice> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var weights = new EmployerWeights();
        AnsweredChoice.Ascend(weights, examples, Passes, Rate);
        return weights;
    }

    /// <summary>Whether a label means an entity: half of the words of the two are the same.</summary>
    private static bool IsMeant(Document document, int entity, string label)
    {
        var words = Words(label);
        return document.Entities[entity].Aliases.Append(document.Entities[entity].Name).Any(name => Words(name) is var other && 2 * words.Intersect(other).Count() >= words.Union(other).Count());
    }

    private static HashSet<string> Words(string name) =>
        [.. SpeakerNouns.Lower(name).Split([' ', '-', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("the" or "of" or "a" or "for" or "and"))];
}
