using System.Globalization;
using Extract.Tokens;

namespace Extract.Entities.Resolution;

/// <summary>Joins the names of people.</summary>
internal sealed class PersonClusters
{
    // Names that share a word with a name are compared with it; a list of namesakes is not compared in full.
    private const int MostCandidates = 40;

    // Mentions behind which a family that was named together may be called by its name alone.
    private const int FamilyReach = 8;

    // Distance of those who are named only later.
    private const int NotYet = 1_000_000;

    private readonly TokenList _tokens;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly List<(NameCluster Cluster, PersonName Name)> _people = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameCluster> _unmatched = new(StringComparer.Ordinal);

    private PersonClusters(TokenList tokens, IReadOnlyList<Mention> mentions) => (_tokens, _mentions) = (tokens, mentions);

    /// <param name="tokens">The article's tokens.</param>
    /// <param name="mentions">All mentions.</param>
    /// <param name="groups">The names of people.</param>
    /// <param name="places">Keys of the article's places.</param>
    public static IReadOnlyList<NameCluster> Build(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NameGroup> groups, IReadOnlySet<string> places)
    {
        var clusters = new PersonClusters(tokens, mentions);
        var names = groups.Select(group => (group, name: WithoutPlace(PersonName.Parse(group.Text), places))).ToList();
        foreach (var (group, name) in names.Where(n => n.name.IsFull).OrderByDescending(n => n.name.Words.Length).ThenBy(n => n.group.Mentions[0]))
            clusters.AddFull(group, name);
        var single = names.Where(n => !n.name.IsFull).SelectMany(n => n.group.Mentions.Select(mention => (mention, n.name))).OrderBy(n => n.mention);
        foreach (var (mention, name) in single) clusters.AddSingle(mention, name);
        return [.. clusters._people.Select(p => p.Cluster), .. clusters._unmatched.Values];
    }

    /// <summary>"Koszalin Piotr Jedliński": a place that ran into the name ("mayor of Koszalin Piotr Jedliński").</summary>
    private static PersonName WithoutPlace(PersonName name, IReadOnlySet<string> places) =>
        name.Words.Length == 3 && places.Contains(name.Forename) && FirstNames.Contains(name.Words[1]) ? PersonName.Parse(name.Text[(name.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..]) : name;

    private void AddFull(NameGroup group, PersonName name)
    {
        var best = Candidates(name)
            .Select(i => (index: i, score: name.Match(_people[i].Name)))
            .Where(c => c.score >= 20 && !IsSon(group, name, _people[c.index]))
            .OrderByDescending(c => c.score).ThenBy(c => Distance(c.index, group.Mentions[0]))
            .FirstOrDefault((index: -1, score: 0));
        if (best.score > 0)
        {
            _people[best.index].Cluster.Add(group.Mentions);
            return;
        }
        var cluster = new NameCluster(name.Text, EntityType.Person);
        cluster.Add(group.Mentions);
        _people.Add((cluster, name));
        var keys = name.Words.SelectMany(word => word.Split('-').Append(word)).Append(name.Nickname).Append(name.Initials).Append(Start(name.Forename)).Append(Outline(name.Surname));
        foreach (var word in keys.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!_byWord.TryGetValue(word, out var list)) _byWord.Add(word, list = []);
            if (list.Count < MostCandidates) list.Add(_people.Count - 1);
        }
    }

    /// <summary>A suffix tells two people apart where the same name was there first without it ("Donald Trump", later "Donald Trump Jr.").</summary>
    private static bool IsSon(NameGroup group, PersonName name, (NameCluster Cluster, PersonName Name) other) =>
        name.Words.AsSpan().SequenceEqual(other.Name.Words) && IsLaterWithSuffix(group, name, other);

    private static bool IsLaterWithSuffix(NameGroup group, PersonName name, (NameCluster Cluster, PersonName Name) other) =>
        (name.Suffix is null && other.Name.Suffix is not null && group.Mentions[0] < other.Cluster.Mentions[0])
        || (name.Suffix is not null && other.Name.Suffix is null && group.Mentions[0] > other.Cluster.Mentions[0]);

    private void AddSingle(int mention, PersonName name)
    {
        var gender = Titles.GenderBefore(_tokens, _mentions[mention].Tokens.Start);
        var candidates = Candidates(name)
            .Select(i => (index: i, score: name.Match(_people[i].Name)))
            .Where(c => c.score > 0 && !Contradicts(gender, _people[c.index].Name)).ToList();
        var isFamily = candidates.Count > 1 && IsFamily(candidates.ConvertAll(c => _people[c.index].Name), name) && candidates.TrueForAll(c => Distance(c.index, mention) is <= FamilyReach or >= NotYet);
        var best = candidates
            .OrderByDescending(c => Math.Min(c.score, 7)).ThenByDescending(c => Prominence(c.index, mention)).ThenBy(c => isFamily ? Precedence(c.index, mention) : 0).ThenBy(c => Distance(c.index, mention)).ThenByDescending(c => c.score)
            .FirstOrDefault((index: -1, score: 0));
        if (best.score > 0)
        {
            _people[best.index].Cluster.Add([mention]);
            return;
        }
        if (!_unmatched.TryGetValue(name.Key, out var cluster)) _unmatched.Add(name.Key, cluster = new NameCluster(name.Text, EntityType.Person));
        cluster.Add([mention]);
    }

    private static bool Contradicts(Gender title, PersonName name) =>
        title != Gender.Unknown && FirstNames.Find(name.Forename) is var known && known != Gender.Unknown && known != title;

    /// <summary>Mentions between the candidate's last naming before a place and that place; names that come later count as far.</summary>
    private int Distance(int person, int mention)
    {
        var mentions = _people[person].Cluster.Mentions;
        var at = mentions.BinarySearch(mention);
        var before = (at >= 0 ? at : ~at) - 1;
        return before >= 0 ? mention - mentions[before] : NotYet + mentions[0];
    }

    /// <summary>How often somebody was named before a place, in powers of two: of a family, the bare surname means the one the article is about.</summary>
    private int Prominence(int person, int mention)
    {
        var mentions = _people[person].Cluster.Mentions;
        var at = mentions.BinarySearch(mention);
        return System.Numerics.BitOperations.Log2((uint)((at >= 0 ? at : ~at) + 1));
    }

    /// <summary>Whether people bear the surname that stands alone, with names before it that are no spellings of one.</summary>
    private static bool IsFamily(List<PersonName> people, PersonName surname) =>
        people.TrueForAll(p => p.Surname == surname.Surname && p.Nickname is null && p.Forename.Length > 1) && people.Select(p => p.Forename[0]).Distinct().Count() == people.Count;

    /// <summary>Of a family the one who was named first: "Donald Trump and his wife Melania Trump", later "Trump"; names that come later count as last.</summary>
    private int Precedence(int person, int mention) => _people[person].Cluster.Mentions[0] is var first && first < mention ? first : int.MaxValue;

    private IEnumerable<int> Candidates(PersonName name) =>
        name.Words.Append(name.Nickname).OfType<string>().Append(name.Words[0].Length == 1 ? name.Surname : name.Forename)
            .Append(Outline(name.Surname)).Append(name.IsFull ? null : Start(name.Forename)).OfType<string>()
            .SelectMany(word => _byWord.GetValueOrDefault(word) ?? []).Distinct();

    /// <summary>Key of the words that begin with the same three letters.</summary>
    private static string? Start(string word) => word.Length < 3 ? null : word[..3] + "…";

    /// <summary>Key of the words that may be another spelling of the same name.</summary>
    private static string Outline(string word) => string.Create(CultureInfo.InvariantCulture, $"{word[0]}…{word.Length}");
}
