using Extract.Tokens;

namespace Pipeline.Training;

/// <summary>
/// Corpora differ in whether they split compounds at hyphens; the product's tokens do ("Anglo-Dutch" → "Anglo" "-" "Dutch"). Splits the tokens of
/// foreign text likewise and remembers where each piece came from.
/// </summary>
internal sealed class CompoundTokens
{
    private readonly List<string> _pieces = [];
    private readonly List<int> _origins = [];

    public CompoundTokens(IReadOnlyList<string> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var piece in Split(tokens[i]))
            {
                _pieces.Add(piece);
                _origins.Add(i);
            }
        }
    }

    public IReadOnlyList<string> Pieces => _pieces;

    /// <summary>For each piece, the token it is part of.</summary>
    public IReadOnlyList<int> Origins => _origins;

    /// <summary>The ranges of pieces for ranges of tokens that cover them in order.</summary>
    public IReadOnlyList<TokenRange> Ranges(IReadOnlyList<TokenRange> ranges)
    {
        var result = new List<TokenRange>(ranges.Count);
        var piece = 0;
        foreach (var range in ranges)
        {
            var start = piece;
            while (piece < _origins.Count && _origins[piece] < range.End) piece++;
            result.Add(new TokenRange(start, piece));
        }
        return result;
    }

    /// <summary>A compound: letters on both sides of a hyphen, and nothing that belongs to an address.</summary>
    private static IEnumerable<string> Split(string token)
    {
        if (token.AsSpan().IndexOfAny("/@#_") >= 0) return [token];
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i + 1 < token.Length; i++)
        {
            if (token[i] is not ('-' or '–') || i == start || !char.IsLetterOrDigit(token[i + 1]) || !token.Any(char.IsLetter)) continue;
            if (token[i - 1] is '-' or '–') continue;
            pieces.Add(token[start..i]);
            pieces.Add(token[i..(i + 1)]);
            start = i + 1;
        }
        pieces.Add(token[start..]);
        return pieces;
    }
}
