using Extract.Tokens;

namespace Extract.Entities.Resolution;

/// <summary>Joins the names of organizations, places and other things: acronyms and shortened forms.</summary>
internal sealed class OrganizationClusters
{
    private const int MostCandidates = 40;

    private readonly TokenList _tokens;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly List<(NameGroup Group, OrganizationName Name)> _names;
    private readonly int[] _parent;
    private readonly HashSet<string> _places;
    private readonly Dictionary<int, int> _groupOfMention = [];

    private OrganizationClusters(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NameGroup> groups)
    {
        (_tokens, _mentions) = (tokens, mentions);
        _names = [.. groups.Select(group => (group, OrganizationName.Parse(group.Text)))];
        _places = [.. _names.Where(entry => entry.Group.Type == EntityType.Location).Select(entry => entry.Name.Key)];
        _parent = [.. Enumerable.Range(0, groups.Count)];
        for (var i = 0; i < groups.Count; i++)
            foreach (var mention in groups[i].Mentions) _groupOfMention[mention] = i;
    }

    public static IReadOnlyList<NameCluster> Build(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NameGroup> groups)
    {
        var clusters = new OrganizationClusters(tokens, mentions, groups);
        clusters.JoinBracketed();
        clusters.JoinAcronyms();
        clusters.JoinShortened();
        return clusters.Collect();
    }

    /// <summary>"World Health Organization (WHO)", "WHO (World Health Organization)".</summary>
    private void JoinBracketed()
    {
        for (var i = 1; i < _mentions.Count; i++)
        {
            var inner = _mentions[i].Tokens;
            // "the RMT union (National Union of …)"
            var between = inner.Start - 1 - _mentions[i - 1].Tokens.End;
            if (between is not (0 or 1) || !_tokens.Is(inner.Start - 1, "(") || !_tokens.Is(inner.End, ")")) continue;
            if (between == 1 && !char.IsLower(_tokens[inner.Start - 2].Span.Slice(_tokens.Text)[0])) continue;
            if (!_groupOfMention.TryGetValue(i, out var b) || !_groupOfMention.TryGetValue(i - 1, out var a)) continue;
            if (_names[b].Name.AbbreviatesLoosely(_names[a].Name)) Join(b, a);
            else if (_names[a].Name.AbbreviatesLoosely(_names[b].Name)) Join(a, b);
            // "Reporters Without Borders (RSF)": the initials of another language.
            else if (between == 0 && IsOrganization(a) && IsOrganization(b) && _names[b].Name.IsForeignAcronymOf(_names[a].Name)) Join(b, a);
        }
    }

    private void JoinAcronyms()
    {
        var byFirst = Index(name => name.IsAcronym ? null : name.Words[0][..1]);
        foreach (var (i, name) in All().Where(entry => entry.Name.IsAcronym && _parent[entry.Index] == entry.Index))
        {
            var keys = new[] { name.Words[0][..1], "u" };
            var full = keys.Distinct(StringComparer.Ordinal).SelectMany(key => byFirst.GetValueOrDefault(key) ?? [])
                .FirstOrDefault(j => SameKind(i, j) && name.AbbreviatesFully(_names[j].Name), -1);
            if (full < 0) full = (byFirst.GetValueOrDefault(keys[0]) ?? []).FirstOrDefault(j => TypeOf(i) == TypeOf(j) && name.AbbreviatesCompound(_names[j].Name), -1);
            if (full >= 0) Join(i, full);
        }
    }

    private void JoinShortened()
    {
        var byFirst = Index(name => name.Words.Length > 1 ? name.Words[0] : null);
        var byLast = Index(name => name.Words.Length > 1 ? name.Words[^1] : null);
        foreach (var (i, name) in All().Where(entry => _parent[entry.Index] == entry.Index && !entry.Name.IsAcronym && TypeOf(entry.Index) != EntityType.Location))
        {
            var candidates = (byFirst.GetValueOrDefault(name.Words[0]) ?? []).Concat(byLast.GetValueOrDefault(name.Words[^1]) ?? [])
                .Where(j => j != i && TypeOf(j) == TypeOf(i) && name.Shortens(_names[j].Name)).Distinct().ToList();
            var formal = candidates.FindIndex(j => name.DiffersFormally(_names[j].Name));
            if (formal >= 0) Join(i, candidates[formal]);
            // Otherwise the long form must have introduced the short one, be the only one that could, and be no branch abroad ("Facebook Ireland Limited").
            else if (candidates.Count == 1 && !_names[candidates[0]].Name.IsBranchOf(name, _places) && FirstMention(candidates[0]) < FirstMention(i)) Join(i, candidates[0]);
        }
    }

    private IEnumerable<(int Index, OrganizationName Name)> All() => _names.Select((entry, i) => (i, entry.Name));

    private EntityType TypeOf(int index) => _names[index].Group.Type;

    private bool IsOrganization(int index) => TypeOf(index) == EntityType.Organization;

    private int FirstMention(int index) => _names[index].Group.Mentions[0];

    private bool SameKind(int a, int b) => TypeOf(a) == TypeOf(b) || (TypeOf(a) != EntityType.Location && TypeOf(b) != EntityType.Location);

    private Dictionary<string, List<int>> Index(Func<OrganizationName, string?> keyOf)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (i, name) in All())
        {
            if (keyOf(name) is not { } key) continue;
            if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
            if (list.Count < MostCandidates) list.Add(i);
        }
        return index;
    }

    private void Join(int shorter, int longer)
    {
        var (a, b) = (Root(shorter), Root(longer));
        if (a != b) _parent[a] = b;
    }

    private int Root(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }

    private List<NameCluster> Collect()
    {
        var clusters = new SortedDictionary<int, NameCluster>();
        for (var i = 0; i < _names.Count; i++)
        {
            var root = Root(i);
            if (!clusters.TryGetValue(root, out var cluster)) clusters.Add(root, cluster = new NameCluster(_names[root].Group.Text, TypeOf(root)));
            cluster.Add(_names[i].Group.Mentions);
            if (_names[i].Name.Words.Length > OrganizationName.Parse(cluster.Name).Words.Length) cluster.Name = _names[i].Group.Text;
        }
        return [.. clusters.Values];
    }
}
