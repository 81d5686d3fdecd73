using System.Collections.Frozen;
using Extract.Entities;
using Extract.Speakers.Antecedents;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Which organization of the article "the company", "the fund" or "its" means.</summary>
internal sealed class BodyAntecedents(SpeakerContext context)
{
    // Names that are looked back at.
    private const int MentionMemory = 300;

    // Sentences before "its" in which its owner is looked for.
    private const int Reach = 2;

    // Tokens before "its" that are looked at.
    private const int MostTokens = 120;

    // What is left of a naming's weight with every sentence in between.
    private const double PerSentence = 0.8;

    // How much more a subject or owner counts than another name.
    private const double SubjectFactor = 3;

    // For a name that is a line of its own.
    private const double HeadingFactor = 12;

    private const double QuotedFactor = 0.3;

    // For an organization whose name says that it is of another kind than the noun.
    private const double UnlikelyFactor = 0.2;

    // What the namings of an organization have to weigh together before a noun that is no part of its name means it.
    private const double LeastWeight = 0.5;

    // Nouns → the kinds of organizations that are called so.
    private static readonly FrozenDictionary<string, OrganizationCategory[]> Kinds = ResourceTable.Read("bare_nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split('|').Select(kind => Enum.Parse<OrganizationCategory>(kind, ignoreCase: true)).ToArray(), StringComparer.Ordinal);

    private static readonly WordSet Businesses = WordSet.Read("role_words.tsv", "business", StringComparer.Ordinal);

    // What organizations of a category are called; those of the others by any noun that is not the media's.
    private static readonly FrozenDictionary<OrganizationCategory, WordSet> NounsOf = ResourceTable.Read("body_nouns.tsv").Where(row => row[0] is not ("place" or "country"))
        .ToFrozenDictionary(row => Enum.Parse<OrganizationCategory>(row[0], ignoreCase: true), row => new WordSet(row[1].Split('|'), StringComparer.Ordinal));

    private static readonly WordSet Places = WordSet.Read("body_nouns.tsv", "place", StringComparer.Ordinal);
    private static readonly WordSet Countries = WordSet.Read("body_nouns.tsv", "country", StringComparer.Ordinal);

    // "the miner", "the regulator": what may be meant before an office ("the miner's spokesman").
    private static readonly WordSet Owners = WordSet.Read("role_words.tsv", "owner_noun", StringComparer.Ordinal);
    private static readonly WordSet Streets = WordSet.Read("street_types.tsv", StringComparer.OrdinalIgnoreCase);

    private readonly SpeakerContext _context = context;
    private HashSet<(string Noun, int Entity)>? _apposed;

    /// <summary>Whether a noun may stand for an organization as owner of an office.</summary>
    public static bool IsOwner(string lemma) => Owners.Contains(lemma) || Businesses.Contains(lemma);

    /// <summary>The entity that a bare noun means: the one whose namings weigh most, of those that are called so ("Acme, the mill") if there are any; -1 for none.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="lemma">The noun.</param>
    /// <param name="isBare">Whether no other word describes it: "the justice department" is no department that was named under another name.</param>
    /// <param name="isOwner">Whether an office is owned: more nouns mean an organization then.</param>
    public int Find(int place, string lemma, bool isBare = false, bool isOwner = false)
    {
        _apposed ??= FindApposed();
        var end = _context.MentionsBefore(place);
        var weights = new Dictionary<int, (double Weight, bool IsByName)>();
        for (var m = Math.Max(0, end - MentionMemory); m < end; m++)
        {
            var entity = _context.EntityOfMention(m);
            var isOrganization = entity.Type == EntityType.Organization;
            var isByName = isOrganization && (HasWord(entity.Name, lemma) || (isOwner && _apposed.Contains((lemma, _context.EntityOf(m)))));
            if (!isByName && !(isOrganization && isOwner && Owners.Contains(lemma)) && !Fits(entity, lemma, isBare)) continue;
            var known = weights.GetValueOrDefault(_context.EntityOf(m));
            // Of places the one named last is meant.
            weights[_context.EntityOf(m)] = (entity.Type == EntityType.Location ? m : known.Weight + (Weight(m, place) * Likelihood(entity, lemma)), isByName);
        }
        var best = -1;
        var least = Kinds.ContainsKey(lemma) && !Businesses.Contains(lemma) ? LeastWeight : 0;
        foreach (var (entity, entry) in weights)
            if ((entry.IsByName || entry.Weight >= least) && (best < 0 || (entry.IsByName, entry.Weight).CompareTo((weights[best].IsByName, weights[best].Weight)) > 0)) best = entity;
        return best;
    }

    /// <summary>The organization that "it" means: of those named outside quotations within two sentences before it the one whose namings weigh most; -1 for none.</summary>
    public int Near(int place)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(place) - Reach)].Tokens.Start;
        var weights = new Dictionary<int, double>();
        var best = -1;
        for (var m = _context.MentionsBefore(place) - 1; m >= 0 && _context.Mentions[m].Tokens.Start >= from; m--)
        {
            var entity = _context.EntityOf(m);
            if (_context.TypeOf(m) != EntityType.Organization || _context.IsQuoted(_context.Mentions[m].Tokens.Start)) continue;
            weights[entity] = weights.GetValueOrDefault(entity) + Weight(m, place);
            if (best < 0 || weights[entity] > weights[best]) best = entity;
        }
        return best;
    }

    /// <summary>How much a naming counts: less with every sentence in between, more as subject of its clause.</summary>
    private double Weight(int mention, int place)
    {
        var range = _context.Mentions[mention].Tokens;
        var sentences = _context.SentenceOf(place) - _context.SentenceOf(range.Start);
        var isHeading = range == _context.Sentences[_context.SentenceOf(range.Start)].Tokens;
        var isSubject = NamingRoles.OfName(_context, range.Start, range.End) is NamingRole.Subject or NamingRole.Possessive || IsSource(range.Start);
        return Math.Pow(PerSentence, sentences) * (isHeading ? HeadingFactor : isSubject ? SubjectFactor : 1) * (_context.IsQuoted(range.Start) ? QuotedFactor : 1);
    }

    /// <summary>"according to [the] Roe Company".</summary>
    private bool IsSource(int start)
    {
        var to = start - (start > 0 && _context.Lower(start - 1) is "the" ? 2 : 1);
        return to > 0 && _context.Lower(to) is "to" && _context.Lower(to - 1) is "according";
    }

    private static double Likelihood(Entity entity, string lemma)
    {
        // What is named first is called so most often.
        if (Kinds.TryGetValue(lemma, out var kinds) && !Businesses.Contains(lemma)) return kinds[0] == OrganizationWords.Find(entity.Name) ? 1 : 0.5;
        var category = OrganizationWords.Find(entity.Name);
        var isFitting = NounsOf.TryGetValue(category, out var nouns) ? nouns.Contains(lemma) : !NounsOf[OrganizationCategory.Media].Contains(lemma);
        // Ratings agencies are companies, most others belong to a government.
        return !isFitting ? UnlikelyFactor : lemma is "agency" && category == OrganizationCategory.Other ? 0.5 : 1;
    }

    private static bool Fits(Entity entity, string lemma, bool isBare) => Places.Contains(lemma)
        ? entity.Type == EntityType.Location && (Countries.Contains(lemma) ? CountryAdjectives.NameOf(entity.Name) is not null : IsPlaceIn(entity.Name))
        : entity.Type == EntityType.Organization && (Businesses.Contains(lemma) || (isBare && Kinds.TryGetValue(lemma, out var kinds) && kinds.Contains(OrganizationWords.Find(entity.Name))));

    /// <summary>The organization whose name is a phrase in whatever case ("the emergencies ministry"), or the only one whose name ends with its words ("the sheriff's office" of the Hill County Sheriff's Office); -1 for none.</summary>
    /// <param name="words">Without article, as written.</param>
    public int Named(string words)
    {
        var found = -1;
        var isLong = words.Contains(' ', StringComparison.Ordinal);
        for (var e = 0; e < _context.Entities.Count; e++)
        {
            var name = _context.Entities[e].Name;
            if (_context.Entities[e].Type != EntityType.Organization || !name.EndsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            if (name.Length == words.Length) return e;
            if (isLong && name[^(words.Length + 1)] == ' ') found = found == -1 ? e : -2;
        }
        return Math.Max(found, -1);
    }

    /// <summary>The only organization whose name holds all words of a description of several ("the country's chess federation"); -1 for others.</summary>
    public int Described(string phrase)
    {
        var owner = Math.Max(phrase.LastIndexOf("'s ", StringComparison.Ordinal), phrase.LastIndexOf("’s ", StringComparison.Ordinal));
        var words = phrase[(owner < 0 ? 0 : owner + 3)..].Split(' ');
        if (words.Length < 2) return -1;
        var found = -1;
        for (var e = 0; e < _context.Entities.Count; e++)
        {
            if (_context.Entities[e].Type != EntityType.Organization || !words.All(word => _context.Entities[e].Name.Contains(word, StringComparison.OrdinalIgnoreCase))) continue;
            found = found == -1 ? e : -2;
        }
        return Math.Max(found, -1);
    }

    /// <summary>A place that is neither a country nor a street.</summary>
    private static bool IsPlaceIn(string name) => CountryAdjectives.NameOf(name) is null && !Streets.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>The organization that "its" before an office means: the name or the definite noun ("the teachers' union") that stood last, outside quotations.</summary>
    /// <returns>Null for none; the mention is -1 where it is no name.</returns>
    public (Evidence Name, int Mention)? OwnerBefore(int token)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(token) - Reach)].Tokens.Start;
        for (var i = token - 1; i >= Math.Max(from, token - MostTokens); i--)
        {
            if (_context.IsQuoted(i)) continue;
            if (_context.MentionAt(i) is >= 0 and var mention)
            {
                if (_context.TypeOf(mention) == EntityType.Organization && _context.NameOf(mention) is { } name) return (name, mention);
                continue;
            }
            if (_context.TagAt(i) == UniversalTag.NOUN && SpeakerNouns.Find(_context.Word(i)) is { Class: NounClass.Body, IsPlural: false } noun && DefiniteStart(i, from) is >= 0 and var start)
            {
                // "CONASUR, the relief council,": the name is meant; "blamed the cuts in the technical service": somebody did.
                if (ApposedName(start - 1) is >= 0 and var apposed && _context.NameOf(apposed) is { } called) return (called, apposed);
                if (_context.TagAt(start - 2) == UniversalTag.ADP && NameBefore(start - 1) is >= 0 and var subject && _context.NameOf(subject) is { } actor) return (actor, subject);
                return start == i && Find(i, noun.Lemma, isOwner: true) is >= 0 and var body
                    ? (new Evidence(_context.Entities[body].Name, _context.SpanOf(i, i + 1)), _context.Entities[body].Mentions[0])
                    : (_context.Evidence(new TokenRange(start, i + 1)), -1);
            }
        }
        return null;
    }

    /// <summary>The organization before "the" and a comma; -1 without one.</summary>
    private int ApposedName(int the) =>
        _context.Word(the - 1) == "," && _context.MentionAt(the - 2) is >= 0 and var mention && _context.TypeOf(mention) == EntityType.Organization ? mention : -1;

    /// <summary>The organization that is the subject of the sentence before a token; -1 for none.</summary>
    private int NameBefore(int token)
    {
        for (var i = token - 1; i >= _context.Sentences[_context.SentenceOf(token)].Tokens.Start; i--)
        {
            if (_context.MentionAt(i) is not (>= 0 and var mention) || _context.TypeOf(mention) != EntityType.Organization) continue;
            var range = _context.Mentions[mention].Tokens;
            if (NamingRoles.OfName(_context, range.Start, range.End) == NamingRole.Subject) return mention;
        }
        return -1;
    }

    /// <summary>What the article calls its organizations: "Acme, the mining company", "the fish-meal plant Golden Lead".</summary>
    private HashSet<(string Noun, int Entity)> FindApposed()
    {
        var found = new HashSet<(string Noun, int Entity)>();
        for (var m = 0; m < _context.Mentions.Count; m++)
        {
            if (_context.TypeOf(m) != EntityType.Organization) continue;
            var (start, end) = (_context.Mentions[m].Tokens.Start, _context.Mentions[m].Tokens.End);
            if (IsNoun(start - 1)) found.Add((_context.Lower(start - 1), _context.EntityOf(m)));
            if (!_context.Tokens.Is(end, ",") || _context.Lower(end + 1) is not ("the" or "a" or "an")) continue;
            var head = end + 2;
            while (_context.TagAt(head) is UniversalTag.ADJ || IsNoun(head) || _context.MentionAt(head) >= 0) head++;
            if (IsNoun(head - 1)) found.Add((_context.Lower(head - 1), _context.EntityOf(m)));
        }
        return found;
    }

    private bool IsNoun(int token) => token >= 0 && _context.MentionAt(token) < 0 && _context.TagAt(token) == UniversalTag.NOUN;

    /// <summary>Start of the modifiers of a noun behind "the"; -1 where another word or a name opens the phrase.</summary>
    private int DefiniteStart(int noun, int from)
    {
        var start = noun;
        while (start > from && _context.MentionAt(start - 1) < 0 && (_context.TagAt(start - 1) is UniversalTag.NOUN or UniversalTag.ADJ || _context.Word(start - 1) is "'" or "’" or "'s" or "’s")) start--;
        return start > from && _context.Lower(start - 1) == "the" ? start : -1;
    }

    /// <summary>Whether a name holds the noun, in whatever case ("NewsGroup").</summary>
    private static bool HasWord(string name, string lemma) => name.Contains(lemma, StringComparison.OrdinalIgnoreCase);
}
