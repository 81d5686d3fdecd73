using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Groups without a name: who "they", "several" and "one of them" are, and what "an official and several aides" are together.</summary>
internal sealed class GroupAntecedents(SpeakerContext context, RolePhraseReader reader)
{
    // Sentences before the word in which a group is looked for.
    private const int Reach = 2;

    private static readonly WordSet Members = WordSet.Read("role_words.tsv", "group_member", StringComparer.Ordinal);

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = reader;

    /// <summary>Whom "another", "several" or "one of them" is of; null for other phrases and where no group is near.</summary>
    /// <param name="range">The marked phrase.</param>
    /// <param name="previous">Speakers of the statements before, with the place of each.</param>
    public Speaker? FindMember(TokenRange range, IReadOnlyList<(int Token, Speaker Speaker)> previous)
    {
        var isOfThem = range.Count == 3 && _context.Lower(range.Start + 1) is "of" && _context.Lower(range.Start + 2) is "them";
        if (!(range.Count == 1 || isOfThem) || !Members.Contains(_context.Lower(range.Start)) || _context.MentionAt(range.Start) >= 0) return null;
        // "one of them, a hotel maid, said"
        if (_context.Tokens.Is(range.End, ",") && _context.Lower(range.End + 1) is "a" or "an")
            return _reader.Read(range.End + 1, _context.Sentences[_context.SentenceOf(range.Start)].Tokens.End) is { Noun: { Class: NounClass.Role, IsPlural: false } } own ? Speaker.FromPhrase(own, 0.6) : null;
        for (var i = previous.Count - 1; i >= Math.Max(0, previous.Count - 2); i--)
            if (previous[i].Speaker is { Entities.Count: 0, Noun: { Class: NounClass.Role, IsPlural: true, SaysRole: true } } group && previous[i].Token < range.Start) return group with { Confidence = 0.5 };
        return Find(range.Start) is { } phrase ? Speaker.FromPhrase(phrase, 0.5) : null;
    }

    /// <summary>The plural for people that is the subject of this sentence or one of those before; null without one, and where people are named between.</summary>
    public RolePhrase? Find(int place)
    {
        var last = _context.SentenceOf(place);
        for (var s = last; s >= Math.Max(0, last - Reach); s--)
        {
            var sentence = _context.Sentences[s].Tokens;
            for (var i = sentence.Start; i < Math.Min(place, sentence.End); i++)
                if (SubjectAt(i, sentence) is { } phrase && phrase.Tokens.End <= place) return phrase;
        }
        return null;
    }

    private RolePhrase? SubjectAt(int head, TokenRange sentence)
    {
        if (_context.IsQuoted(head) || _context.Tags[head].Tag is not ("NNS" or "NNPS") || _context.MentionAt(head) >= 0 || SpeakerNouns.Find(_context.Word(head)) is not { Class: NounClass.Role, IsPlural: true, SaysRole: true }) return null;
        var start = head;
        while (start > sentence.Start && _context.TagAt(start - 1) is UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.DET or UniversalTag.NUM) start--;
        var isSubject = start == sentence.Start || _context.TagAt(start - 1) is UniversalTag.PUNCT or UniversalTag.CCONJ or UniversalTag.SCONJ;
        return isSubject && _reader.Read(start, sentence.End) is { Noun: { Class: NounClass.Role, IsPlural: true } } phrase && phrase.Head == head
            && _context.TagAt(phrase.Tokens.End) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADV or UniversalTag.SCONJ or UniversalTag.PRON ? phrase : null;
    }

    /// <summary>"an official and several aides": what both are; null for one, and for two single people, who may be named elsewhere.</summary>
    public Speaker? Joint(TokenRange range, RolePhrase first)
    {
        var and = first.Tokens.End;
        if (and + 1 >= range.End || _context.Lower(and) != "and" || !IsOfPeople(first.Noun)) return null;
        if (_reader.Read(and + 1, range.End) is not { } second || second.Tokens.End < range.End || !IsOfPeople(second.Noun) || !(first.Noun.IsPlural || second.Noun.IsPlural)) return null;
        return Speaker.FromPhrase(first, 0.7) with { Noun = first.Noun with { IsPlural = true }, Role = new Evidence($"{first.Role.Text} and {second.Role.Text}", first.Role.Span.Cover(second.Role.Span)) };
    }

    private static bool IsOfPeople(SpeakerNoun noun) => noun.Class is NounClass.Role or NounClass.People && noun.SaysRole;
}
