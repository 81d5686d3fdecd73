using Extract.Entities;
using Extract.Speakers.Antecedents;
using Extract.Tagging;

namespace Extract.Speakers;

/// <summary>
/// A pronoun as speaker → its antecedent: "he" and "she" by <see cref="PronounChains"/>, "they" and "it" by the speakers before and the organization named last.
/// </summary>
internal sealed class PronounResolver(SpeakerContext context, PronounChains chains, GroupAntecedents groups)
{
    // Sentences before the pronoun in which antecedents are looked for.
    private const int Reach = 6;

    // Tokens before these sentences in which a last guess is looked for.
    private const int FarReach = 2000;

    // Tokens within which an unnamed speaker is meant again rather than somebody named before.
    private const int NearSpeaker = 60;

    private static readonly WordSet BehindPronoun = WordSet.Read("role_words.tsv", "behind_pronoun", StringComparer.Ordinal);
    private static readonly WordSet Pronouns = WordSet.Read("role_words.tsv", "pronoun", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly GroupAntecedents _groups = groups;
    private readonly BodyAntecedents _bodies = new(context);

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    public static bool IsReflexive(string word) => BehindPronoun.Contains(word);

    /// <param name="token">The pronoun.</param>
    /// <param name="previous">Speakers of the statements before, with the place of each.</param>
    public Speaker Resolve(int token, IReadOnlyList<(int Token, Speaker Speaker)> previous)
    {
        var last = previous.Count > 0 && previous[^1].Token < token ? previous[^1].Speaker : null;
        var previousToken = last is null ? -1 : previous[^1].Token;
        return _context.Lower(token) switch
        {
            "he" or "him" or "his" => Person(token, Gender.Male, last, previousToken),
            "she" or "her" => Person(token, Gender.Female, last, previousToken),
            "who" or "which" => Relative(token) ?? last ?? Speaker.Unknown,
            "they" or "them" or "their" or "we" => Plural(token, previous),
            "it" or "its" => Thing(token, last),
            // "I" stands inside what somebody says.
            "i" or "you" => last ?? Speaker.Unknown,
            _ => Speaker.Unknown,
        };
    }

    /// <summary>A noun phrase that says nothing of a person but that it was named before: "the 24-year-old".</summary>
    public Speaker AnyPerson(int token, IReadOnlyList<(int Token, Speaker Speaker)> previous)
    {
        var last = previous.Count > 0 && previous[^1].Token < token ? previous[^1] : default;
        return Person(token, Gender.Unknown, last.Speaker, last.Speaker is null ? -1 : last.Token);
    }

    /// <summary>The name or noun right before "who".</summary>
    private Speaker? Relative(int token)
    {
        var before = token - 1;
        if (before >= 0 && _context.Word(before) == ",") before--;
        for (var i = before; i >= Math.Max(0, before - 12) && _context.SentenceOf(i) == _context.SentenceOf(token); i--)
        {
            if (_context.MentionAt(i) is >= 0 and var mention && (_context.TypeOf(mention) == EntityType.Person || i == before))
                return new Speaker { Entities = [_context.EntityOf(mention)], Confidence = 0.85 };
            var reader = new RolePhraseReader(_context);
            if (reader.FindNoun(i, i + 1) is { Noun.Class: NounClass.Role or NounClass.Kin or NounClass.People } found)
            {
                var start = i;
                while (start > 0 && _context.TagAt(start - 1) is UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN) start--;
                return reader.Read(start, token) is { } phrase ? new Speaker { Phrase = phrase, Noun = phrase.Noun, Role = phrase.Role, Affiliation = phrase.Affiliation } : null;
            }
        }
        return null;
    }

    private Speaker Person(int token, Gender gender, Speaker? last, int previousToken)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(token) - Reach)].Tokens.Start;
        var best = chains.FindSpeaker(token, last is { Entities: [var speaker] } ? speaker : -1);
        if (last is { Entities.Count: 0, Noun: { Class: NounClass.Role or NounClass.Kin, IsPlural: false } } && token - previousToken < NearSpeaker && !IsNamed(best, previousToken, token)) return last;
        if (best >= 0) return new Speaker { Entities = [best], Confidence = 0.8 };
        return last is not null && last.Entities.Count == 1 && _context.Entities[last.Entities[0]] is { Type: EntityType.Person } person && !person.Gender.Contradicts(gender)
            ? last with { Confidence = 0.5 } : Farther(from, gender);
    }

    /// <summary>The last person of that gender in the whole text before.</summary>
    private Speaker Farther(int before, Gender gender)
    {
        for (var i = before - 1; i >= Math.Max(0, before - FarReach); i--)
        {
            if (_context.MentionAt(i) is >= 0 and var mention && _context.EntityOfMention(mention) is { Type: EntityType.Person } entity && !entity.Gender.Contradicts(gender))
                return new Speaker { Entities = [_context.EntityOf(mention)], Confidence = 0.4 };
        }
        return Speaker.Unknown;
    }

    /// <summary>Whether an entity is named between two tokens.</summary>
    private bool IsNamed(int entity, int from, int to)
    {
        for (var m = _context.MentionsBefore(to) - 1; m >= 0 && _context.Mentions[m].Tokens.Start >= from; m--)
            if (_context.EntityOf(m) == entity) return true;
        return false;
    }

    private Speaker Plural(int token, IReadOnlyList<(int Token, Speaker Speaker)> previous)
    {
        var phrase = _context.Lower(token) is "we" ? null : _groups.Find(token);
        var group = phrase is null ? null : Speaker.FromPhrase(phrase, 0.5);
        for (var i = previous.Count - 1; i >= 0 && i >= previous.Count - 4; i--)
        {
            var speaker = previous[i].Speaker;
            var isPlural = speaker.Entities.Count > 1 || speaker.Noun is { IsPlural: true } or { Class: NounClass.Body or NounClass.People }
                || (speaker.Entities.Count == 1 && _context.Entities[speaker.Entities[0]].Type == EntityType.Organization);
            if (isPlural && previous[i].Token < token) return phrase is not null && phrase.Tokens.Start > previous[i].Token && !EarlierSpeakers.IsSameGroup(speaker.Noun, phrase.Noun) ? group! : speaker with { Confidence = 0.6 };
        }
        return group ?? NearestOrganization(token) ?? (previous.Count > 0 ? previous[^1].Speaker with { Confidence = 0.3 } : Speaker.Unknown);
    }

    private Speaker Thing(int token, Speaker? last)
    {
        if (last is { Noun: { Class: NounClass.Document or NounClass.Body } }) return last with { Confidence = 0.6 };
        if (last is { Entities.Count: 1 } && _context.Entities[last.Entities[0]].Type != EntityType.Person) return last with { Confidence = 0.7 };
        return NearestOrganization(token) ?? Speaker.Unknown;
    }

    private Speaker? NearestOrganization(int token) =>
        _bodies.Near(token) is >= 0 and var body ? new Speaker { Entities = [body], Confidence = 0.5 } : null;
}
