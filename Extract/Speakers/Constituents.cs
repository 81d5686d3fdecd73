using System.Collections.Frozen;
using Extract.Entities;
using Extract.Quotations;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>
/// Politicians by party and constituency: "the Kentucky Republican" and "the Ohio senator" are somebody named before; "an Iowa Democrat" and "41 percent of Americans" are nobody's name.
/// </summary>
internal sealed class Constituents(SpeakerContext context, PersonFacts[] facts)
{
    // Words of such a phrase.
    private const int LongestPhrase = 6;

    // Names before the phrase that are looked at for one of that state.
    private const int Memory = 400;

    // Tokens behind a name in which its state may stand: "(R-Ky.)", "of Kentucky".
    private const int LongestState = 5;

    private static readonly WordSet Partisans = WordSet.Read("role_words.tsv", "partisan", StringComparer.Ordinal);
    private static readonly WordSet Legislators = WordSet.Read("role_words.tsv", "legislator", StringComparer.Ordinal);
    private static readonly WordSet Indefinites = WordSet.Read("role_words.tsv", "indefinite", StringComparer.Ordinal);

    // Every way to write a state → its name.
    private static readonly FrozenDictionary<string, string> States = ResourceTable.Read("us_states.tsv")
        .SelectMany(row => row[..3].Where(form => form.Length > 0).Select(form => KeyValuePair.Create(form, row[0]))).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;

    /// <summary>Whom "the Kentucky Republican", "the Republican lawmaker" or "the Slovak" means: the last politician of that state, else the person whom a pronoun would mean; null for other phrases and where nobody fits.</summary>
    /// <param name="range">The marked phrase.</param>
    /// <param name="person">Whom a pronoun in its place would mean.</param>
    public Speaker? Find(TokenRange range, Func<Speaker> person)
    {
        if (range.Count is < 2 or > LongestPhrase || _context.Lower(range.Start) is not "the") return null;
        if (Compatriot(range, person) is { } compatriot) return compatriot;
        var noun = _context.Lower(range.End - 1);
        var isPartisan = Partisans.Contains(noun);
        if (!isPartisan && !Legislators.Contains(noun)) return null;
        var state = StateOf(range);
        // "the Republican" alone may be a source.
        if (state is null && (range.Count != 3 || isPartisan || !Partisans.Contains(Noun(_context.Lower(range.Start + 1))))) return null;
        if (state is not null && LastFrom(range.Start, state) is >= 0 and var last) return new Speaker { Entities = [last], Confidence = 0.7 };
        return person() is { Entities: [var only] } found && _context.Entities[only].Type == EntityType.Person && IsPolitician(only) && !IsFromElsewhere(only, state) ? found with { Confidence = 0.5 } : null;
    }

    /// <summary>"the Slovak", "the Dutchman": somebody named before; "the French" are a people.</summary>
    private Speaker? Compatriot(TokenRange range, Func<Speaker> person)
    {
        if (range.Count != 2 || _context.Lower(range.Start) is not "the") return null;
        // "The Australian" is a newspaper.
        if (_context.MentionAt(range.Start + 1) is >= 0 and var mention && _context.TypeOf(mention) != EntityType.Miscellaneous) return null;
        var word = _context.Word(range.Start + 1);
        var adjective = word.EndsWith("woman", StringComparison.Ordinal) ? word[..^5] : word.EndsWith("man", StringComparison.Ordinal) ? word[..^3] : word;
        var isPeople = adjective.Length == word.Length && (word.EndsWith('s') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal));
        if (isPeople || (CountryAdjectives.Find(adjective) ?? CountryAdjectives.Find(word)) is null) return null;
        return person() is { Entities.Count: > 0 } found ? found with { Confidence = 0.5 } : null;
    }

    /// <summary>Whether a phrase counts or picks some of a kind of people ("an Iowa Democrat", "many Americans", "41 percent of Americans"): then its last word is no name.</summary>
    public bool IsSomeOfKind(TokenRange range, TokenRange name)
    {
        var kind = _context.Word(name.End - 1);
        var isPartisan = Partisans.Contains(Noun(SpeakerNouns.Lower(kind)));
        if (name.End != range.End || (!isPartisan && (!kind.EndsWith('s') || CountryAdjectives.Find(kind) is null))) return false;
        return (isPartisan && !kind.EndsWith('s')) || Indefinites.Contains(_context.Lower(range.Start)) || _context.Tokens[range.Start].Kind == TokenKind.Number
            || (name.Start > range.Start + 1 && _context.Lower(name.Start - 1) is "of");
    }

    private static string Noun(string word) => word.EndsWith('s') ? word[..^1] : word is "democratic" ? "democrat" : word;

    /// <summary>The state between the article and the noun.</summary>
    private string? StateOf(TokenRange range)
    {
        for (var i = range.Start + 1; i < range.End - 1; i++)
            for (var end = Math.Min(range.End - 1, i + 2); end > i; end--)
                if (States.TryGetValue(_context.Tokens.TextOf(new TokenRange(i, end)), out var state)) return state;
        return null;
    }

    private int LastFrom(int place, string state)
    {
        var end = _context.MentionsBefore(place);
        for (var m = end - 1; m >= Math.Max(0, end - Memory); m--)
            if (_context.TypeOf(m) == EntityType.Person && IsPolitician(_context.EntityOf(m)) && StateOf(_context.EntityOf(m)) == state) return _context.EntityOf(m);
        return -1;
    }

    private bool IsFromElsewhere(int entity, string? state) => state is not null && StateOf(entity) is { } home && home != state;

    /// <summary>Somebody of whom nothing is said may be one; a president is nobody's "Ohio Republican".</summary>
    private bool IsPolitician(int entity) =>
        _facts[entity].Noun is not { Lemma: "president" or "vice president" }
        && (_facts[entity].Hint ?? _facts[entity].Noun?.Kind ?? SpeakerKind.Politician) is SpeakerKind.Politician or SpeakerKind.Official;

    /// <summary>The state that the article gives a person: in what is said of him, or right behind his name.</summary>
    private string? StateOf(int entity)
    {
        if (_facts[entity].Affiliation is { } affiliation && States.TryGetValue(affiliation.Text, out var known)) return known;
        foreach (var m in _context.Entities[entity].Mentions)
        {
            var behind = _context.Mentions[m].Tokens.End;
            if (behind >= _context.Tokens.Count || _context.Word(behind) is not ("," or "(" or "of")) continue;
            for (var i = behind + 1; i < Math.Min(_context.Tokens.Count, behind + LongestState); i++)
            {
                if (_context.TagAt(i) is UniversalTag.VERB or UniversalTag.AUX) break;
                if (States.TryGetValue(_context.Word(i), out var state) || (i + 1 < _context.Tokens.Count && States.TryGetValue(_context.Tokens.TextOf(new TokenRange(i, i + 2)), out state))) return state;
            }
        }
        return null;
    }
}
