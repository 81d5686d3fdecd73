using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Roles in the plural before a list of names ("astronauts Dana Holt and Bob Lindqvist") and behind one ("Dana Holt and Bob Lindqvist, both astronauts").</summary>
internal sealed class SharedRoles(SpeakerContext context, RolePhraseReader reader)
{
    // Words before the noun behind a list.
    private const int MostBeforeHead = 8;

    private readonly SpeakerContext _context = context;
    private readonly RolePhraseReader _reader = reader;
    private readonly JoinedNames _joined = new(context);

    private readonly List<(int Mention, RolePhrase Phrase)> _found = [];

    private readonly List<(List<int> Names, RolePhrase Phrase, bool IsPast)> _behind = [];

    /// <param name="mention">The first name of the list.</param>
    /// <param name="phrase">The plural role before it.</param>
    public void Add(int mention, RolePhrase phrase) => _found.Add((mention, phrase));

    /// <summary>Finds what is said of all names of a list behind its last one: ", both professors at …", "are two of the authors".</summary>
    /// <param name="mention">The last name.</param>
    /// <param name="sentenceEnd">End of its sentence.</param>
    public void ReadBehind(int mention, int sentenceEnd)
    {
        var end = _context.Mentions[mention].Tokens.End;
        if (end + 1 >= sentenceEnd || _context.Lower(end) is not ("," or "are" or "were" or "both") || _joined.EndingWith(mention) is not { Count: > 1 } names) return;
        var isApposed = _context.Word(end) == ",";
        var start = !isApposed && _context.Lower(end + 1) is "both" ? end + 2 : end + 1;
        if (_reader.Read(start, sentenceEnd) is not { Noun: { Class: NounClass.Role, IsPlural: true } } phrase || phrase.Head - start > MostBeforeHead) return;
        // ", mayors John Doe and …" goes on with the list.
        if (isApposed && phrase.Tokens.End < sentenceEnd && _context.Lower(phrase.Tokens.End) is not ("," or "." or ";" or "who" or ")" or "—" or "–")) return;
        _behind.Add((names, phrase, _context.Lower(end) is "were"));
    }

    /// <summary>Gives the singular of every role found to all names of its list, after what stands at the names themselves.</summary>
    /// <param name="facts">Facts of every entity.</param>
    public void Share(PersonFacts[] facts)
    {
        foreach (var (mention, phrase) in _found)
            if (phrase.Singular() is { } singular) Share(mention, singular, facts);
        foreach (var (names, phrase, isPast) in _behind)
        {
            if (phrase.Singular() is not { } singular) continue;
            foreach (var name in names) facts[_context.EntityOf(name)].AddSaid(singular, isPast);
        }
    }

    private void Share(int mention, RolePhrase singular, PersonFacts[] facts)
    {
        var end = EndWithPlace(mention);
        if (!GoesOn(end)) return;
        for (var m = mention; m < _context.Mentions.Count; m++)
        {
            if (_context.Mentions[m].Tokens.End <= end && m > mention) continue;
            if (_context.TypeOf(m) != EntityType.Person || _context.Mentions[m].Tokens.Start - end > 2) return;
            facts[_context.EntityOf(m)].Add(singular);
            end = EndWithPlace(m);
            if (!GoesOn(end)) return;
        }
    }

    /// <summary>Whether a list goes on behind one of its names.</summary>
    private bool GoesOn(int end) => _context.Lower(Math.Min(end, _context.Tokens.Count - 1)) is "," or "and" or "&";

    /// <summary>The end of a name, or of the organization or place behind it ("Jane Roe of the Green Party, John Doe of …").</summary>
    private int EndWithPlace(int mention)
    {
        var end = _context.Mentions[mention].Tokens.End;
        var name = end + 1 < _context.Tokens.Count && _context.Lower(end + 1) == "the" ? end + 2 : end + 1;
        if (name >= _context.Tokens.Count || _context.Lower(end) is not "of" || _context.MentionAt(name) is not (>= 0 and var place)) return end;
        return _context.TypeOf(place) == EntityType.Person ? end : _context.Mentions[place].Tokens.End;
    }
}
