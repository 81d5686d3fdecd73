using Extract.Entities;
using Extract.Speakers.Antecedents;

namespace Extract.Speakers.Employers;

/// <summary>A post whose organization is looked for.</summary>
/// <param name="Noun">Its head noun; null where only a name is known.</param>
/// <param name="Words">The whole post, in small letters.</param>
/// <param name="Place">Token where it stands.</param>
/// <param name="Entity">Who holds it; -1 for an unnamed speaker.</param>
internal readonly record struct Post(SpeakerNoun? Noun, string Words, int Place, int Entity);

/// <summary>An organization with the answers about it; the entity is -1 for "none of them".</summary>
internal readonly record struct AskedEmployer(int Entity, int Mention, int[] Answers);

/// <summary>Answers the questions about the organizations named around a post (<see cref="EmployerFeature"/>).</summary>
internal sealed class EmployerQuestions
{
    // Names before a post, and behind it, that are looked at.
    private const int MentionsBefore = 80;
    private const int MentionsBehind = 12;

    // Most often named organizations that are asked about wherever they stand.
    private const int Foremost = 3;

    private const int Categories = 10;
    private const int Sizes = 8;
    private const int Orders = 6;
    private const int Ranks = 4;
    private const int ArticleForms = 5;
    private const int LastClause = (int)NamingRole.Other + 1;

    private static readonly WordSet Businesses = WordSet.Read("role_words.tsv", "business", StringComparer.Ordinal);
    private static readonly string[] Words = ["told", "to", "by", "for", "of", "at", "with", "against", "from", "in", "and", "the", "a", ","];

    private readonly SpeakerContext _context;
    private readonly Dictionary<int, int> _rank = [];
    private readonly Dictionary<string, int> _employed = new(StringComparer.Ordinal);
    private readonly HashSet<(string Organization, PostGroup Group)> _filled = [];
    private readonly List<int> _foremost;
    private readonly int _first = -1;
    private readonly int[] _organizations = new int[Categories];

    /// <param name="context">The article.</param>
    /// <param name="facts">One entry per entity.</param>
    public EmployerQuestions(SpeakerContext context, IReadOnlyList<PersonFacts> facts)
    {
        _context = context;
        var organizations = Enumerable.Range(0, context.Entities.Count).Where(e => context.Entities[e].Type == EntityType.Organization)
            .OrderByDescending(e => context.Entities[e].Mentions.Count).ThenBy(e => context.Entities[e].Mentions[0]).ToList();
        for (var i = 0; i < organizations.Count; i++) _rank[organizations[i]] = Math.Min(i, Ranks - 1);
        foreach (var e in organizations) _organizations[(int)OrganizationWords.Find(context.Entities[e].Name)]++;
        _foremost = [.. organizations.Take(Foremost)];
        if (organizations.Count > 0) _first = organizations.MinBy(e => context.Entities[e].Mentions[0]);
        foreach (var fact in facts)
        {
            if (fact.Affiliation is not { } affiliation) continue;
            _employed[affiliation.Text] = _employed.GetValueOrDefault(affiliation.Text) + 1;
            _filled.Add((affiliation.Text, PostGroups.Of(fact.Noun)));
        }
    }

    /// <summary>Every organization around a post, and that it is none of them.</summary>
    public IReadOnlyList<AskedEmployer> Ask(Post post)
    {
        var asked = new List<AskedEmployer>();
        var seen = new HashSet<int>();
        var end = _context.MentionsBefore(post.Place);
        void Add(int mention, int order)
        {
            if (MayBe(post, _context.EntityOf(mention))) asked.Add(Asked(post, mention, order));
        }

        for (var m = end - 1; m >= Math.Max(0, end - MentionsBefore); m--)
        {
            if (_context.TypeOf(m) == EntityType.Organization && seen.Add(_context.EntityOf(m))) Add(m, seen.Count - 1);
        }
        foreach (var e in _foremost)
        {
            var mentions = _context.Entities[e].Mentions;
            if (mentions[0] < end && seen.Add(e)) Add(mentions.Last(m => m < end), Orders - 2);
        }
        for (var m = end; m < Math.Min(_context.Mentions.Count, end + MentionsBehind); m++)
        {
            if (_context.TypeOf(m) == EntityType.Organization && seen.Add(_context.EntityOf(m))) Add(m, Orders - 1);
        }
        var group = (int)PostGroups.Of(post.Noun);
        asked.Add(new AskedEmployer(-1, -1, [Of(EmployerFeature.NoneByPost, (group * ArticleForms) + ArticleForm(post)), Of(EmployerFeature.NoneByCount, Math.Min(asked.Count, 7))]));
        return asked;
    }

    private AskedEmployer Asked(Post post, int mention, int order)
    {
        var (entity, group) = (_context.EntityOf(mention), (int)PostGroups.Of(post.Noun));
        var start = _context.Mentions[mention].Tokens.Start;
        var size = start > post.Place ? Sizes - 1 : Size(_context.SentenceOf(post.Place) - _context.SentenceOf(start));
        order = Math.Min(order, order == Orders - 1 && start > post.Place ? Orders - 1 : Orders - 2);
        var isSameBlock = _context.Sentences[_context.SentenceOf(start)].Block == _context.Sentences[_context.SentenceOf(post.Place)].Block;
        var name = _context.Entities[entity].Name;
        var category = (int)OrganizationWords.Find(name);
        var rank = _rank[entity];
        var fit = FitOf(post, entity);
        int[] answers =
        [
            Of(EmployerFeature.Recency, (size * 2) + (isSameBlock ? 1 : 0)),
            Of(EmployerFeature.Order, order),
            Of(EmployerFeature.Frequency, rank),
            Of(EmployerFeature.First, (entity == _first ? 1 : 0) + (_context.SentenceOf(_context.Mentions[_context.Entities[entity].Mentions[0]].Tokens.Start) == 0 ? 2 : 0)),
            Of(EmployerFeature.Category, (group * Categories) + category),
            Of(EmployerFeature.PostRecency, (group * Sizes) + size),
            Of(EmployerFeature.PostOrder, (group * Orders) + order),
            Of(EmployerFeature.PostFrequency, (group * Ranks) + rank),
            Of(EmployerFeature.Clause, (int)NamingRoles.OfName(_context, start, _context.Mentions[mention].Tokens.End) + (size == 0 ? LastClause : 0)),
            Of(EmployerFeature.Before, WordBefore(start)),
            Of(EmployerFeature.Employs, Math.Min(2, _employed.GetValueOrDefault(name))),
            Of(EmployerFeature.Filled, _filled.Contains((name, PostGroups.Of(post.Noun))) ? group + 1 : 0),
            Of(EmployerFeature.Shared, SharesWord(post.Words, name) ? 1 : 0),
            Of(EmployerFeature.Quoted, _context.IsQuoted(start) ? 1 : 0),
            Of(EmployerFeature.Fit, ((int)fit * Sizes) + size),
            Of(EmployerFeature.Alike, ((int)fit * 4) + Alike(PostGroups.Of(post.Noun), fit)),
            Of(EmployerFeature.People, PeopleBetween(mention, post)),
            Of(EmployerFeature.Form, category + (name.Contains(' ', StringComparison.Ordinal) ? 0 : Categories)),
        ];
        return new AskedEmployer(entity, mention, answers);
    }

    /// <summary>"Committee chairman" is no post in a bank, and who is nobody the text knows ("a judge") has a post in no organization that it names.</summary>
    private bool MayBe(Post post, int entity)
    {
        if (FitOf(post, entity) == PostFit.No) return false;
        if (SharesWord(post.Words, _context.Entities[entity].Name)) return true;
        if (post.Entity < 0 && post.Noun?.Kind != SpeakerKind.Spokesperson && ArticleForm(post) is not (1 or 3)) return false;
        foreach (var word in post.Words.Split(' ')[..^1])
            if (SpeakerNouns.Find(word) is { Class: NounClass.Body } body && !Businesses.Contains(body.Lemma)) return false;
        return true;
    }

    private PostFit FitOf(Post post, int entity) => PostGroups.FitOf(PostGroups.Of(post.Noun), OrganizationWords.Find(_context.Entities[entity].Name));

    private int Alike(PostGroup group, PostFit fit)
    {
        var count = 0;
        for (var c = 0; c < Categories; c++)
            if (PostGroups.FitOf(group, (OrganizationCategory)c) == fit) count += _organizations[c];
        return Math.Min(count, 3);
    }

    private int PeopleBetween(int mention, Post post)
    {
        var people = new HashSet<int>();
        for (var m = mention + 1; m < _context.Mentions.Count && _context.Mentions[m].Tokens.Start < post.Place && people.Count < 4; m++)
            if (_context.TypeOf(m) == EntityType.Person && _context.EntityOf(m) != post.Entity) people.Add(_context.EntityOf(m));
        return people.Count;
    }

    private static int Of(EmployerFeature feature, int answer) => EmployerWeights.Index(feature, answer);

    private static int Size(int sentences) => sentences switch { < 0 => 0, < 4 => sentences, < 7 => 4, < 16 => 5, _ => 6 };

    private int WordBefore(int start)
    {
        if (start > 1 && _context.Lower(start - 1) == "the") start--;
        return start == 0 ? 0 : Array.IndexOf(Words, _context.Lower(start - 1)) + 1;
    }

    /// <summary>What opens the post: nothing, "the", "a", a possessive, another word.</summary>
    private int ArticleForm(Post post)
    {
        if (post.Place == 0) return 0;
        return _context.Lower(post.Place - 1) switch
        {
            "the" => 1,
            "a" or "an" or "one" => 2,
            "his" or "her" or "their" or "its" or "'s" or "’s" => 3,
            "," => 4,
            _ => 0,
        };
    }

    private static bool SharesWord(string words, string name)
    {
        foreach (var word in words.Split(' '))
            if (word.Length > 3 && name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
