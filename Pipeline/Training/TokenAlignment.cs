using Extract.Tokens;

namespace Pipeline.Training;

/// <summary>
/// Corpora differ in what a token is. Rewrites foreign tokens as the product's tokeniser would have cut them – "Anglo-Dutch" → "Anglo" "-" "Dutch",
/// "U" "." "S" "." → "U.S.", "O" "’" "Brien" → "O’Brien", "’" "s" → "’s" – and remembers which tokens each piece came from.
/// </summary>
internal sealed class TokenAlignment
{
    private static readonly char[] Joints = ['-', '–', '\'', '’'];
    private static readonly string[] Clitics = ["s", "t", "re", "ve", "m", "ll", "d"];
    private readonly List<string> _pieces = [];
    private readonly List<TokenRange> _origins = [];

    /// <param name="tokens">The tokens of a document.</param>
    /// <param name="sentences">Ranges that cover them in order.</param>
    public TokenAlignment(IReadOnlyList<string> tokens, IReadOnlyList<TokenRange> sentences)
    {
        var ranges = new List<TokenRange>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var start = _pieces.Count;
            for (var i = sentence.Start; i < sentence.End;)
            {
                var end = JoinedEnd(tokens, i, sentence.End);
                Add(string.Concat(tokens.Skip(i).Take(end - i)), new TokenRange(i, end));
                i = end;
            }
            ranges.Add(new TokenRange(start, _pieces.Count));
        }
        Sentences = ranges;
    }

    public IReadOnlyList<string> Pieces => _pieces;

    /// <summary>For each piece, the tokens that it is made of or part of.</summary>
    public IReadOnlyList<TokenRange> Origins => _origins;

    /// <summary>The sentences as ranges of pieces.</summary>
    public IReadOnlyList<TokenRange> Sentences { get; }

    private void Add(string text, TokenRange origin)
    {
        if (origin.Count == 1 && text.IndexOfAny(Joints) >= 0 && text.Any(char.IsLetter) && Tokenizer.Tokenize(text) is { Count: > 1 } parts)
        {
            for (var i = 0; i < parts.Count; i++) Add(parts.TextOf(i), origin, _pieces);
            return;
        }
        Add(text, origin, _pieces);
    }

    private void Add(string piece, TokenRange origin, List<string> pieces)
    {
        pieces.Add(piece);
        _origins.Add(origin);
    }

    /// <summary>End of the tokens that make one piece with token <paramref name="i"/>.</summary>
    private static int JoinedEnd(IReadOnlyList<string> tokens, int i, int end)
    {
        bool IsInitial(int k) => k + 1 < end && tokens[k].Length == 1 && char.IsUpper(tokens[k][0]) && tokens[k + 1] == ".";
        if (IsInitial(i))
        {
            var letters = i;
            while (IsInitial(letters)) letters += 2;
            return letters - i > 2 || letters < end ? letters : i + 1;
        }
        if (i + 1 < end && IsApostrophe(tokens[i]) && Clitics.Contains(tokens[i + 1])) return i + 2;
        var isIrish = i + 2 < end && tokens[i] is "O" or "D" or "L" && IsApostrophe(tokens[i + 1]) && char.IsUpper(tokens[i + 2][0]);
        return isIrish ? i + 3 : i + 1;
    }

    private static bool IsApostrophe(string token) => token is "’" or "'";
}
