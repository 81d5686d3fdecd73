using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>One place of a pattern: a class, or a word.</summary>
/// <param name="Class">The class; none if a word is meant.</param>
/// <param name="Word">The word's number in the vocabulary.</param>
/// <param name="IsHigh">The second of two: <c>hi:NUM</c>.</param>
internal readonly record struct PatternElement(TimeClass Class, int Word, bool IsHigh);

/// <summary>Reads the pattern column of <c>rules.tsv</c> and writes it out as all sequences it stands for.</summary>
internal sealed class PatternSyntax(TimeWords words)
{
    /// <exception cref="FormatException">Unbalanced parentheses or an unknown class.</exception>
    public IReadOnlyList<PatternElement[]> Expand(string pattern)
    {
        var at = 0;
        var sequences = Alternatives(Tokens(pattern), ref at);
        if (at < Tokens(pattern).Count) throw new FormatException($"Unbalanced parenthesis in the pattern \"{pattern}\".");
        return [.. sequences.Where(s => s.Count > 0).Select(s => s.ToArray())];
    }

    private static List<string> Tokens(string pattern)
    {
        var spaced = pattern.Replace("(", " ( ", StringComparison.Ordinal).Replace(")?", " )? ", StringComparison.Ordinal).Replace("|", " | ", StringComparison.Ordinal);
        var tokens = new List<string>();
        foreach (var piece in spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.Length > 1 && piece[^1] == ')')
            {
                tokens.Add(piece[..^1]);
                tokens.Add(")");
            }
            else
            {
                tokens.Add(piece);
            }
        }
        return tokens;
    }

    private List<List<PatternElement>> Alternatives(List<string> tokens, ref int at)
    {
        var all = new List<List<PatternElement>>();
        var current = new List<List<PatternElement>> { new() };
        while (at < tokens.Count && tokens[at] is not (")" or ")?"))
        {
            if (tokens[at] == "|")
            {
                all.AddRange(current);
                current = [[]];
                at++;
                continue;
            }
            current = Product(current, Item(tokens, ref at));
        }
        all.AddRange(current);
        return all;
    }

    private List<List<PatternElement>> Item(List<string> tokens, ref int at)
    {
        var token = tokens[at++];
        if (token == "(")
        {
            var inner = Alternatives(tokens, ref at);
            if (at >= tokens.Count) throw new FormatException("A parenthesis is not closed.");
            if (tokens[at++] == ")?") inner.Add([]);
            return inner;
        }
        var optional = token.Length > 1 && token[^1] == '?';
        if (optional) token = token[..^1];
        List<List<PatternElement>> result = [[Element(token)]];
        if (optional) result.Add([]);
        return result;
    }

    private PatternElement Element(string token)
    {
        var high = token.StartsWith("hi:", StringComparison.Ordinal);
        if (high) token = token[3..];
        if (token.Length > 1 && char.IsLetter(token[0]) && !token.Any(char.IsLower))
        {
            return Enum.TryParse<TimeClass>(token, ignoreCase: true, out var type)
                ? new PatternElement(type, 0, high)
                : throw new FormatException($"Unknown class {token}.");
        }
        return new PatternElement(TimeClass.None, words.Literal(token), high);
    }

    private static List<List<PatternElement>> Product(List<List<PatternElement>> left, List<List<PatternElement>> right)
    {
        var product = new List<List<PatternElement>>(left.Count * right.Count);
        foreach (var l in left)
            foreach (var r in right)
                product.Add([.. l, .. r]);
        return product;
    }
}
