using Extract.Entities;
using Extract.Entities.Resolution;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Relatives that the article names: "the father" of "David and Louise Turner", "the couple", "his daughter" where one person is somebody's daughter.</summary>
internal sealed class Families(SpeakerContext context, PersonFacts[] facts, JoinedNames joined)
{
    private static readonly WordSet Couples = WordSet.Read("role_words.tsv", "couple", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;
    private readonly JoinedNames _joined = joined;

    /// <summary>"the couple", "the sisters": the family named together last; null for another phrase or without one.</summary>
    public Speaker? Together(TokenRange range)
    {
        if (range.Count != 2 || _context.Lower(range.Start) is not "the" || !Couples.Contains(_context.Lower(range.End - 1))) return null;
        return LastCouple(range.Start) is { Count: > 1 } couple ? Speaker.Of(_context, couple, 0.6) : null;
    }

    /// <summary>"the mother" of a couple, "his daughter": the only one of the article; null where there is none, or there are several.</summary>
    public Speaker? Relative(TokenRange range, RolePhrase phrase)
    {
        if (phrase.Noun is not { Class: NounClass.Kin, IsPlural: false } || phrase.Head - range.Start is < 1 or > 2) return null;
        var first = _context.Lower(range.Start);
        var gender = Titles.Find(phrase.Noun.Lemma);
        if (first is "the" && gender != Gender.Unknown && LastCouple(range.Start) is [var one, var other])
        {
            var found = PickBy(gender, _context.EntityOf(one), _context.EntityOf(other));
            return found >= 0 ? new Speaker { Entities = [found], Confidence = 0.6 } : null;
        }
        return first is "his" or "her" or "their" && Only(phrase.Noun.Lemma, gender) is >= 0 and var relative ? new Speaker { Entities = [relative], Confidence = 0.6 } : null;
    }

    private int PickBy(Gender gender, int one, int other)
    {
        var (first, second) = (_context.Entities[one].Gender, _context.Entities[other].Gender);
        if (first == second) return -1;
        return first == gender || (first == Gender.Unknown && second != gender) ? one : other;
    }

    /// <summary>The only person of whom the article says the word.</summary>
    private int Only(string lemma, Gender gender)
    {
        var found = -1;
        for (var e = 0; e < _facts.Length; e++)
        {
            if (!_facts[e].Phrases.Any(phrase => phrase.Noun.Lemma == lemma)) continue;
            if (found >= 0 || _context.Entities[e].Gender.Contradicts(gender)) return -1;
            found = e;
        }
        return found;
    }

    /// <summary>"David and Louise Turner", "David Turner and Louise Turner": the last two named so before a token.</summary>
    private List<int> LastCouple(int token)
    {
        for (var m = _context.MentionsBefore(token) - 1; m > 0; m--)
        {
            if (_context.TypeOf(m) != EntityType.Person || !IsFamily(m - 1, m)) continue;
            if (_joined.EndingWith(m) is { Count: 2 } names) return names;
        }
        return [];
    }

    private bool IsFamily(int one, int other)
    {
        if (_context.TypeOf(one) != EntityType.Person) return false;
        var (first, second) = (_context.Mentions[one].Tokens, _context.Mentions[other].Tokens);
        return second.Count > 1 && _context.EntityOf(one) != _context.EntityOf(other)
            && (_context.Word(first.End - 1) == _context.Word(second.End - 1) || (first.Count == 1 && FirstNames.Contains(_context.Lower(first.Start))));
    }
}
