using Extract.Tokens;

namespace Pipeline.Training;

/// <summary>
/// Corpora differ in whether they split compounds and contractions; the product's tokeniser does ("Anglo-Dutch" → "Anglo" "-" "Dutch"). Splits the
/// tokens of foreign text likewise and remembers where each piece came from.
/// </summary>
internal sealed class CompoundTokens
{
    private static readonly char[] Joints = ['-', '–', '\'', '’'];
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

    private static IEnumerable<string> Split(string token)
    {
        if (token.IndexOfAny(Joints) < 0 || !token.Any(char.IsLetter)) return [token];
        var tokens = Tokenizer.Tokenize(token);
        return tokens.Count == 0 ? [token] : tokens.Select((_, i) => tokens.TextOf(i));
    }
}
