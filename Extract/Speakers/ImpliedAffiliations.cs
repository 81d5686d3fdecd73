using System.Collections.Frozen;
using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>
/// The affiliation that an office implies where the article does not say it beside the name: "the prime minister" in an article
/// about one country, a senator where one Senate is named, a detective where one police force is.
/// </summary>
internal sealed class ImpliedAffiliations
{
    private static readonly FrozenDictionary<string, string[]> Bodies =
        ResourceTable.Read("office_bodies.tsv").ToFrozenDictionary(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal);

    private const int MostModifiers = 3;

    // Share of the article's country names that one country needs to be the one meant.
    private const double LeastShare = 0.5;

    private readonly SpeakerContext _context;
    private readonly Evidence? _country;
    private readonly Dictionary<string, Evidence> _commonBodies;
    private readonly Dictionary<(string Lemma, string Role), Evidence?> _found = [];

    public ImpliedAffiliations(SpeakerContext context)
    {
        _context = context;
        _country = FindCountry();
        _commonBodies = FindCommonBodies(context);
    }

    /// <param name="noun">Head noun of the role.</param>
    /// <param name="role">The whole role.</param>
    public Evidence? Find(SpeakerNoun noun, string role)
    {
        if (!_found.TryGetValue((noun.Lemma, role), out var evidence)) _found.Add((noun.Lemma, role), evidence = Search(noun, role));
        return evidence;
    }

    private Evidence? Search(SpeakerNoun noun, string role)
    {
        if (ByPartOfName(role) is { } named) return named;
        if (noun.Lemma is "minister" && IsBareMinister(role) && OnlyMinistry() is { } ministry) return ministry;
        if (noun.Class == NounClass.Role && ByBodyInRole(role) is { } body) return body;
        if (!Bodies.TryGetValue(noun.Lemma, out var words)) return null;
        foreach (var word in words)
        {
            if (word == "country") return _country;
            if (word == "region") return FindRegion();
            var entities = _context.Entities.Where(e => e.Type == EntityType.Organization && e.Name.Contains(word, StringComparison.Ordinal)).Take(2).ToList();
            if (entities.Count == 1) return new Evidence(entities[0].Name, _context.Mentions[entities[0].Mentions[0]].Span);
        }
        return words.Select(word => _commonBodies.GetValueOrDefault(word)).FirstOrDefault(evidence => evidence is not null);
    }

    /// <summary>"the city council", by its last word written with a capital: the first naming of each body by a common noun with a modifier.</summary>
    private static Dictionary<string, Evidence> FindCommonBodies(SpeakerContext context)
    {
        var found = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        for (var i = 1; i < context.Tokens.Count; i++)
        {
            if (context.MentionAt(i) >= 0 || context.TagAt(i) != UniversalTag.NOUN || SpeakerNouns.Find(context.Word(i)) is not { Class: NounClass.Body, IsPlural: false, Lemma: not "court" } noun) continue;
            var start = i;
            while (start > 0 && i - start < MostModifiers && context.MentionAt(start - 1) < 0 && context.TagAt(start - 1) is UniversalTag.NOUN) start--;
            if (start < i) found.TryAdd(char.ToUpperInvariant(noun.Lemma[0]) + noun.Lemma[1..], context.Evidence(new TokenRange(start, i + 1)));
        }
        return found;
    }

    public Evidence? Country => _country;

    /// <summary>"Council spokesperson" where the European Council is named; "Emergencies Minister" where the Emergencies Ministry is.</summary>
    private Evidence? ByPartOfName(string role)
    {
        var words = role.Split(' ');
        if (words.Length < 2 || !char.IsUpper(words[0][0])) return null;
        var isMinister = words[^1] is "Minister" or "minister";
        foreach (var entity in _context.Entities)
        {
            if (entity.Type != EntityType.Organization) continue;
            var name = entity.Name;
            var fits = isMinister
                ? (name.EndsWith("Ministry", StringComparison.Ordinal) || name.StartsWith("Ministry", StringComparison.Ordinal)) && entity.Aliases.Append(name).Any(form => form.Contains(words[0], StringComparison.Ordinal))
                : name.EndsWith(" " + words[0], StringComparison.Ordinal);
            if (fits && words[0] is not ("Deputy" or "Prime" or "Former" or "Acting")) return new Evidence(name, _context.Mentions[entity.Mentions[0]].Span);
        }
        return null;
    }

    /// <summary>"committee chairman", "union leader": the one organization of the article whose name holds the word.</summary>
    private Evidence? ByBodyInRole(string role)
    {
        foreach (var word in role.Split(" of ")[0].Split(' ')[..^1])
        {
            if (SpeakerNouns.Find(word) is not { Class: NounClass.Body, IsPlural: false } body || body.Lemma is "government" or "state" or "city" or "county" or "country" or "news") continue;
            var named = _context.Entities.Where(e => e.Type == EntityType.Organization && e.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
            if (named.Count == 1) return new Evidence(named[0].Name, _context.Mentions[named[0].Mentions[0]].Span);
        }
        return null;
    }

    /// <summary>"Deputy Minister": which ministry's, the article has said elsewhere.</summary>
    private static bool IsBareMinister(string role) =>
        role.Split(' ').All(word => SpeakerNouns.Lower(word) is "deputy" or "vice" or "junior" or "state" or "assistant" or "acting" or "former" or "minister");

    private Evidence? OnlyMinistry()
    {
        var ministries = _context.Entities.Where(e => e.Type == EntityType.Organization && (e.Name.StartsWith("Ministry", StringComparison.Ordinal) || e.Name.EndsWith("Ministry", StringComparison.Ordinal))).Take(2).ToList();
        return ministries.Count == 1 ? new Evidence(ministries[0].Name, _context.Mentions[ministries[0].Mentions[0]].Span) : null;
    }

    private Evidence? FindCountry()
    {
        var counts = new Dictionary<string, (int Count, Evidence Evidence)>(StringComparer.Ordinal);
        var total = 0;
        for (var m = 0; m < _context.Mentions.Count; m++)
        {
            var entity = _context.EntityOfMention(m);
            var text = _context.Mentions[m].Span.Slice(_context.Tokens.Text);
            var name = entity.Type == EntityType.Location ? CountryAdjectives.NameOf(text) : entity.Type == EntityType.Miscellaneous ? CountryAdjectives.Find(text) : null;
            if (name is null || _context.NameOf(m) is not { } evidence) continue;
            total++;
            counts[name] = counts.TryGetValue(name, out var known) ? (known.Count + 1, known.Evidence) : (1, evidence);
        }
        if (total == 0) return null;
        var best = counts.Values.MaxBy(c => c.Count);
        return best.Count >= LeastShare * total ? best.Evidence : null;
    }

    /// <summary>The place named most often that is no country.</summary>
    private Evidence? FindRegion()
    {
        var best = _context.Entities.Where(e => e.Type == EntityType.Location && CountryAdjectives.NameOf(e.Name) is null).MaxBy(e => e.Mentions.Count);
        return best is null ? null : new Evidence(best.Name, _context.Mentions[best.Mentions[0]].Span);
    }
}
