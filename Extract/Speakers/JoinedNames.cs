using Extract.Entities;
using Extract.Tagging;

namespace Extract.Speakers;

/// <summary>Names of one kind joined in one phrase: "Uniper, EnBW and RWE", "dairy cooperative Arla and lender Rabobank".</summary>
internal sealed class JoinedNames(SpeakerContext context)
{
    // Sentences before "both" in which the names that it means are looked for.
    private const int Reach = 1;

    // Words that may stand before a name behind "and".
    private const int MostModifiers = 2;

    private readonly SpeakerContext _context = context;

    /// <summary>A name and those joined to it behind it.</summary>
    /// <param name="mention">The first name.</param>
    /// <param name="end">Token where the phrase ends.</param>
    public List<int> From(int mention, int end)
    {
        var names = new List<int> { mention };
        var complete = 1;
        while (Next(names[^1], end) is { } next)
        {
            names.Add(next.Mention);
            if (next.HasAnd) complete = names.Count;
        }
        // "Acme, Arla": without "and" no list.
        return names[..complete];
    }

    /// <summary>The longest list of names that ends with one.</summary>
    public List<int> EndingWith(int mention)
    {
        var names = new List<int> { mention };
        var start = _context.Sentences[_context.SentenceOf(_context.Mentions[mention].Tokens.Start)].Tokens.Start;
        var hasAnd = false;
        for (var m = mention - 1; m >= 0 && _context.Mentions[m].Tokens.Start >= start; m--)
        {
            if (Next(m, _context.Mentions[names[0]].Tokens.End) is not { } next || next.Mention != names[0] || (next.HasAnd && hasAnd)) break;
            if (names.Count == 1 && !next.HasAnd) break;
            hasAnd |= next.HasAnd;
            names.Insert(0, m);
        }
        return names;
    }

    /// <summary>The list of at least two people or organizations that stood last before a token, outside quotations; empty without one.</summary>
    /// <param name="token">Where "both" or "the companies" stands.</param>
    /// <param name="isOrganization">Whether only organizations are meant.</param>
    public List<int> LastBefore(int token, bool isOrganization)
    {
        var from = _context.Sentences[Math.Max(0, _context.SentenceOf(token) - Reach)].Tokens.Start;
        for (var m = _context.MentionsBefore(token) - 1; m > 0 && _context.Mentions[m].Tokens.Start >= from; m--)
        {
            if (_context.TypeOf(m) is not EntityType.Organization && (isOrganization || _context.TypeOf(m) is not EntityType.Person)) continue;
            if (_context.IsQuoted(_context.Mentions[m].Tokens.Start)) continue;
            if (EndingWith(m) is { Count: > 1 } names) return names;
        }
        return [];
    }

    private (int Mention, bool HasAnd)? Next(int mention, int end)
    {
        var i = BehindBrackets(_context.Mentions[mention].Tokens.End, end);
        var hasAnd = false;
        var hasComma = i < end && _context.Word(i) == ",";
        if (hasComma) i++;
        if (i < end && _context.Lower(i) is "and" or "&") (hasAnd, i) = (true, i + 1);
        if (!hasAnd && !hasComma) return null;
        for (var modifiers = 0; i < end && modifiers <= MostModifiers; i++, modifiers++)
        {
            if (_context.MentionAt(i) is >= 0 and var next) return _context.TypeOf(next) == _context.TypeOf(mention) ? (next, hasAnd) : null;
            if (_context.Lower(i) is not "the" && (!hasAnd || _context.TagAt(i) is not (UniversalTag.NOUN or UniversalTag.ADJ))) return null;
        }
        return null;
    }

    /// <summary>"the National Action Party (PAN) and".</summary>
    private int BehindBrackets(int i, int end)
    {
        if (i >= end || _context.Word(i) != "(") return i;
        for (var close = i + 1; close < Math.Min(end, i + 5); close++)
            if (_context.Word(close) == ")") return close + 1;
        return i;
    }
}
