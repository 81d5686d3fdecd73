using Extract.Entities;
using Extract.Quotations;

namespace Extract.Speakers;

/// <summary>What speakers say of themselves: "I'm the community manager of …", "As a nurse, I …". It counts where the article says nothing of what somebody does.</summary>
internal sealed class SelfDescriptions(SpeakerContext context, PersonFacts[] facts)
{
    // Words of such a phrase.
    private const int MostTokens = 16;

    // Words before its head noun.
    private const int MostModifiers = 5;

    private readonly SpeakerContext _context = context;
    private readonly PersonFacts[] _facts = facts;
    private readonly RolePhraseReader _reader = new(context);

    /// <param name="statement">A statement.</param>
    /// <param name="speaker">Who makes it.</param>
    public void Learn(Statement statement, Speaker speaker)
    {
        if (statement.Type == QuotationType.Indirect || speaker.Entities is not [var only] || _context.Entities[only].Type != EntityType.Person || _facts[only].Role is not null) return;
        foreach (var piece in statement.Content)
        {
            var range = _context.Tokens.Covering(piece);
            for (var i = range.Start; i + 2 < range.End; i++)
            {
                if (Start(i) is not (> 0 and var start) || _reader.Read(start, Math.Min(range.End, start + MostTokens)) is not { } phrase || !IsOccupation(phrase)) continue;
                var next = phrase.Tokens.End;
                if (_context.Lower(i) is "as" && !(_context.Word(next) == "," && _context.Lower(next + 1) is "i")) continue;
                if (_context.Tags[phrase.Head + 1].Tag is "NN" or "NNS" && _context.MentionAt(phrase.Head + 1) < 0) continue;
                _facts[only].AddSaid(phrase);
                return;
            }
        }
    }

    /// <summary>Where the role begins, with its article; -1 if no such words stand at the token.</summary>
    private int Start(int token)
    {
        var start = _context.Lower(token) switch
        {
            "as" => token + 1,
            "i" when _context.Lower(token + 1) is "am" or "'m" => token + 2,
            _ => -1,
        };
        return start > 0 && _context.Lower(start) is "a" or "an" or "the" ? start : -1;
    }

    /// <summary>"I'm a fan", "I'm a father", "I'm a victim" say nothing of what somebody does.</summary>
    private static bool IsOccupation(RolePhrase phrase) =>
        phrase.Noun is { Class: NounClass.Role, IsPlural: false } && PersonFacts.Strength(phrase.Noun) >= PersonFacts.TitleForLife && phrase.Head - phrase.Tokens.Start <= MostModifiers;
}
