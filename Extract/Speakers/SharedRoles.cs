using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Roles in the plural before a list of names: "astronauts Doug Hurley and Bob Behnken".</summary>
internal sealed class SharedRoles(SpeakerContext context)
{
    private readonly SpeakerContext _context = context;

    private readonly List<(int Mention, RolePhrase Phrase)> _found = [];

    /// <param name="mention">The first name of the list.</param>
    /// <param name="phrase">The plural role before it.</param>
    public void Add(int mention, RolePhrase phrase) => _found.Add((mention, phrase));

    /// <summary>Gives the singular of every role found to all names of its list, after what stands at the names themselves.</summary>
    /// <param name="facts">Facts of every entity.</param>
    public void Share(PersonFacts[] facts)
    {
        foreach (var (mention, phrase) in _found)
            if (phrase.Singular() is { } singular) Share(mention, singular, facts);
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
