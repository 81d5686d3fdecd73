using System.Collections.Frozen;
using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Speakers;

/// <summary>
/// The affiliation that an office implies where the article does not say it beside the name: "the prime minister" in an article
/// about one country, a senator where one Senate is named, a detective where one police force is.
/// </summary>
internal sealed class ImpliedAffiliations
{
    private const int MostModifiers = 3;

    // Sentences before an office in which the place is looked for that it belongs to.
    private const int RegionReach = 3;

    // Further than any place in the same sentence.
    private const int AnotherSentence = 1000;

    private static readonly WordSet VagueBodies = WordSet.Read("role_words.tsv", "vague_body", StringComparer.Ordinal);
    // Words with a capital before an office that are no part of a name.
    private static readonly WordSet NoNames = WordSet.Read("role_words.tsv", "no_name_part", StringComparer.Ordinal);

    private static readonly WordSet MinisterWords = WordSet.Read("role_words.tsv", "minister_word", StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Bodies =
        ResourceTable.Read("office_bodies.tsv").ToFrozenDictionary(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal);

    private static readonly FrozenSet<string> RegionalWords = ResourceTable.Read("office_scopes.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> States = ResourceTable.Read("us_states.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordSet Territories = WordSet.Read("role_words.tsv", "governed_territory", StringComparer.Ordinal);

    private readonly SpeakerContext _context;
    private readonly HomeCountries _countries;
    private readonly Dictionary<string, Evidence> _commonBodies;
    private readonly Dictionary<(string Lemma, string Role), Evidence?> _found = [];

    // The place named most often that an office of a region can belong to, by the office.
    private readonly Dictionary<string, Entity?> _foremost = new(StringComparer.Ordinal);
    private readonly Lazy<bool> _hasStates;

    /// <param name="context">The article.</param>
    /// <param name="facts">One entry per entity.</param>
    public ImpliedAffiliations(SpeakerContext context, IReadOnlyList<PersonFacts> facts)
    {
        _context = context;
        _countries = new HomeCountries(context, facts);
        _commonBodies = FindCommonBodies(context);
        _hasStates = new Lazy<bool>(() => context.Entities.Any(e => e.Type == EntityType.Location && States.Contains(e.Name)));
    }

    /// <param name="noun">Head noun of the role.</param>
    /// <param name="said">The whole role.</param>
    /// <param name="entity">Who holds it; -1 for an unnamed speaker.</param>
    public Evidence? Find(SpeakerNoun noun, Evidence said, int entity)
    {
        var role = said.Text;
        if (ByPartOfName(said) is null && Bodies.TryGetValue(noun.Lemma, out var words) && words[0] is "country" or "region" && !(noun.Lemma is "minister" && IsBareMinister(role)))
            return words[0] is "region" || IsRegional(role) ? FindRegion(noun, said) : _countries.Of(entity, noun.Lemma, said);
        if (!_found.TryGetValue((noun.Lemma, role), out var evidence)) _found.Add((noun.Lemma, role), evidence = Search(noun, said));
        return evidence;
    }

    /// <summary>Whether an office belongs to a country or a part of one.</summary>
    public static bool IsOfState(SpeakerNoun noun) => Bodies.TryGetValue(noun.Lemma, out var words) && words[0] is "country" or "region";

    /// <summary>
    /// What an office belongs to even beside a party (ministers sit for theirs): a head of state's country, the chamber of a
    /// majority leader, the committee of "the Republican committee chairman"; null for others.
    /// </summary>
    public Evidence? AboveParty(SpeakerNoun noun, Evidence said, int entity) =>
        IsOfCountryAlone(noun) && !IsRegional(said.Text) ? Find(noun, said, entity) : ChamberIn(said, said.Text.Split(' ')) ?? ByBodyInRole(said.Text);

    /// <summary>"US representatives", "U.S. District Judge": the chamber or court that the article names, not the place it is in; null for others.</summary>
    public Evidence? AbovePlace(SpeakerNoun noun, Evidence said, int entity, Evidence stated)
    {
        if (IsOfState(noun) || !Bodies.ContainsKey(noun.Lemma) || _context.TypeOfName(stated.Text) != EntityType.Location) return null;
        return Find(noun, said, entity) is { } body && (OrganizationWords.Find(body.Text) == OrganizationCategory.Legislature || body.Text.Contains("Court", StringComparison.Ordinal)) ? body : null;
    }

    private static bool IsOfCountryAlone(SpeakerNoun noun) =>
        noun.Lemma is not ("minister" or "secretary" or "state secretary") && Bodies.TryGetValue(noun.Lemma, out var words) && words[0] is "country";

    private Evidence? Search(SpeakerNoun noun, Evidence said)
    {
        var role = said.Text;
        if (ByPartOfName(said) is { } named) return named;
        // "County sheriff", "the county commissioner"
        if (role.StartsWith("county ", StringComparison.OrdinalIgnoreCase) && NearestMention(_context.Tokens.FirstEndingAfter(said.Span.Start), e => e.Type == EntityType.Location && e.Name.EndsWith(" County", StringComparison.Ordinal)) is { } county) return county;
        if (noun.Lemma is "minister" && IsBareMinister(role) && OnlyMinistry() is { } ministry) return ministry;
        if (noun.Class == NounClass.Role && ByBodyInRole(role) is { } body) return body;
        if (!Bodies.TryGetValue(noun.Lemma, out var words)) return null;
        foreach (var word in words)
        {
            if (word == "country") return _countries.Main;
            if (Called(word) is { } called) return called;
            var entities = _context.Entities.Where(e => e.Type == EntityType.Organization && e.Name.Contains(word, StringComparison.Ordinal) && SpeakerNouns.Find(e.Name) is null && !IsPartOf(e.Name, word)).Take(2).ToList();
            if (entities.Count == 1) return new Evidence(entities[0].Name, _context.Mentions[entities[0].Mentions[0]].Span);
        }
        return words.Select(word => _commonBodies.GetValueOrDefault(word)).FirstOrDefault(evidence => evidence is not null) ?? (words[0] is "Senate" ? Senate() : null);
    }

    /// <summary>The chamber as a part of other names ("Senate Democrats").</summary>
    private Evidence? Senate()
    {
        for (var i = 0; i < _context.Tokens.Count; i++)
            if (_context.Tokens.Is(i, "Senate")) return _context.Evidence(new TokenRange(i, i + 1));
        return null;
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

    /// <summary>The organization named most often whose name is the word, ends in it or begins with it and "of": "U.S. Senate", "House of Commons"; a "Senate Budget Committee" is none.</summary>
    private Evidence? Called(string word)
    {
        var best = _context.Entities.Where(e => e.Type == EntityType.Organization && e.Aliases.Append(e.Name).Any(name => IsCalled(name, word))).MaxBy(e => e.Mentions.Count);
        return best is null ? null : new Evidence(best.Aliases.Prepend(best.Name).First(name => IsCalled(name, word)), _context.Mentions[best.Mentions[0]].Span);
    }

    /// <summary>"Senate Democrats" and the "House Budget Committee" are parts of a chamber; the White House is none.</summary>
    private static bool IsPartOf(string name, string chamber) =>
        name.Contains("White " + chamber, StringComparison.Ordinal) || (name.StartsWith(chamber + " ", StringComparison.Ordinal) && OrganizationWords.Find(chamber) == OrganizationCategory.Legislature && !IsCalled(name, chamber));

    private static bool IsCalled(string name, string word) =>
        // The White House is no House.
        SpeakerNouns.Find(name) is null && name.EndsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[^(word.Length + 1)] == ' ') || name.StartsWith(word + " of ", StringComparison.Ordinal)
        || (word is "House" && name.EndsWith(" House of Representatives", StringComparison.Ordinal));

    /// <summary>The country that the article speaks of.</summary>
    public Evidence? Country => _countries.Main;

    /// <summary>Whether somebody is known to lead another country than the one beside the name ("President Obama arrived in Estonia").</summary>
    public bool Contradicts(int entity, string affiliation) => _countries.Contradicts(entity, affiliation);

    /// <summary>"regional president", "local health minister".</summary>
    private static bool IsRegional(string role) => RegionalWords.Overlaps(role.Split(' '));

    /// <summary>"Council spokesperson" where the European Council is named; "Emergencies Minister" where the Emergencies Ministry is; "Senate Majority Leader" by itself.</summary>
    private Evidence? ByPartOfName(Evidence said)
    {
        var words = said.Text.Split(' ');
        if (words.Length < 2 || words[0].Length == 0) return null;
        if (ChamberIn(said, words) is { } chamber) return chamber;
        if (!char.IsUpper(words[0][0]) || NoNames.Contains(words[0])) return null;
        if (words[^1] is not ("Minister" or "minister")) return Called(words[0]);
        foreach (var entity in _context.Entities)
        {
            if (entity.Type == EntityType.Organization && IsMinistry(entity.Name) && entity.Aliases.Append(entity.Name).Any(form => form.Contains(words[0], StringComparison.Ordinal)))
                return new Evidence(entity.Name, _context.Mentions[entity.Mentions[0]].Span);
        }
        return null;
    }

    /// <summary>"Republican House Speaker", "Senate Majority Leader".</summary>
    private Evidence? ChamberIn(Evidence said, string[] words)
    {
        var start = said.Span.Start;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            // "Speaker of the House"; members have their parties.
            var isInside = i < words.Length - 1 || (i > 1 && words[i - 1] is "the" or "of" && words[0] is not ("Member" or "member"));
            var isChamber = isInside && word.Length > 0 && char.IsUpper(word[0]) && OrganizationWords.Find(word) == OrganizationCategory.Legislature;
            // The White House is no House.
            if (isChamber && (i == 0 || words[i - 1] is not "White")) return Called(word) ?? new Evidence(word, new TextSpan(start, start + word.Length));
            start += word.Length + 1;
        }
        return null;
    }

    private static bool IsMinistry(string name) => name.StartsWith("Ministry", StringComparison.Ordinal) || name.EndsWith("Ministry", StringComparison.Ordinal);

    /// <summary>"committee chairman", "union leader": the one organization of the article whose name holds the word.</summary>
    private Evidence? ByBodyInRole(string role)
    {
        foreach (var word in role.Split(" of ")[0].Split(' ')[..^1])
        {
            if (SpeakerNouns.Find(word) is not { Class: NounClass.Body, IsPlural: false } body || VagueBodies.Contains(body.Lemma)) continue;
            var named = _context.Entities.Where(e => e.Type == EntityType.Organization && e.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
            if (named.Count == 1) return new Evidence(named[0].Name, _context.Mentions[named[0].Mentions[0]].Span);
        }
        return null;
    }

    /// <summary>"Deputy Minister": which ministry's, the article has said elsewhere.</summary>
    private static bool IsBareMinister(string role) =>
        role.Split(' ').All(word => MinisterWords.Contains(SpeakerNouns.Lower(word)));

    private Evidence? OnlyMinistry()
    {
        var ministries = _context.Entities.Where(e => e.Type == EntityType.Organization && IsMinistry(e.Name)).Take(2).ToList();
        return ministries.Count == 1 ? new Evidence(ministries[0].Name, _context.Mentions[ministries[0].Mentions[0]].Span) : null;
    }

    /// <summary>The place that is no country and stands nearest to an office, at most some sentences before it, else the one named most often.</summary>
    private Evidence? FindRegion(SpeakerNoun noun, Evidence role)
    {
        var isGovernor = noun.Lemma is "governor" or "gov." or "governor-elect" or "lieutenant governor";
        var isOfState = isGovernor && _hasStates.Value;
        bool Fits(Entity e)
        {
            if (e.Type != EntityType.Location || (noun.Lemma is "mayor" && States.Contains(e.Name))) return false;
            if (CountryAdjectives.NameOf(e.Name) is { } country && !(isGovernor && Territories.Contains(country))) return false;
            return !isOfState || States.Contains(e.Name) || Territories.Contains(e.Name);
        }
        if (NearestMention(_context.Tokens.FirstEndingAfter(role.Span.Start), Fits) is { } near) return near;
        if (!_foremost.TryGetValue(noun.Lemma, out var best)) _foremost.Add(noun.Lemma, best = _context.Entities.Where(Fits).MaxBy(e => e.Mentions.Count));
        return best is null ? null : new Evidence(best.Name, _context.Mentions[best.Mentions[0]].Span);
    }

    private Evidence? NearestMention(int place, Func<Entity, bool> fits)
    {
        var sentence = _context.SentenceOf(place);
        var (from, to) = (_context.Sentences[Math.Max(0, sentence - RegionReach)].Tokens.Start, _context.Sentences[sentence].Tokens.End);
        var (best, distance) = (-1, int.MaxValue);
        for (var m = _context.MentionsBefore(from); m < _context.Mentions.Count && _context.Mentions[m].Tokens.Start < to; m++)
        {
            var start = _context.Mentions[m].Tokens.Start;
            // What stands behind an office is more often where something happened.
            var away = Math.Abs(place - start) + (_context.SentenceOf(start) == sentence && start < place ? 0 : _context.SentenceOf(start) == sentence ? AnotherSentence / 2 : AnotherSentence);
            if (away < distance && fits(_context.EntityOfMention(m))) (best, distance) = (m, away);
        }
        return best < 0 ? null : _context.NameOf(best);
    }
}
