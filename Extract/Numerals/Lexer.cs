using Extract.Quantities.Measures;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Numerals;

/// <summary>Tokens → lexemes: tokens with digits are taken apart, numbers are read, number words classified. Linear.</summary>
internal static class Lexer
{
    public static Lexeme[] Read(TokenList tokens)
    {
        var text = tokens.Text;
        var lexemes = new List<Lexeme>(tokens.Count + 16);
        var position = 0;
        for (var t = 0; t < tokens.Count; t++)
        {
            var span = tokens[t].Span;
            var kind = tokens[t].Kind;
            position = Math.Max(position, span.Start);
            // A number may run on over the tokens that follow it ("1" "," "250"), so that a token may be used up already.
            while (position < span.End)
            {
                var lexeme = kind switch
                {
                    TokenKind.Address => new Lexeme(span, t, NumeralClass.None, IsGlued(text, span.Start), 0),
                    TokenKind.Word or TokenKind.Number => Next(text, position, span.End, t, lexemes.Count > 0 && lexemes[^1].Class == NumeralClass.Digits),
                    _ => Sign(text, position, span.End, t),
                };
                lexemes.Add(lexeme);
                position = lexeme.Span.End;
            }
        }
        return [.. lexemes];
    }

    private static Lexeme Next(string text, int start, int end, int token, bool isAfterDigits)
    {
        if (char.IsAsciiDigit(text[start]) || (text[start] == '.' && DigitReader.IsDigit(text, start + 1))) return Number(text, start, token);
        var i = start + 1;
        while (i < end && !char.IsAsciiDigit(text[i])) i++;
        // "25kg.", "200 lbs.": the full stop is none of the unit's.
        if (isAfterDigits && i - start > 1 && text[i - 1] == '.' && Unit.IsSign(text.AsSpan(start, i - 1 - start))) i--;
        var glued = IsGlued(text, start);
        if (Currency(text, i)) i++;
        if (TryVulgar(text[start], out var fraction)) return new Lexeme(new TextSpan(start, start + 1), token, NumeralClass.Vulgar, glued, fraction);
        var (kind, value) = NumberWords.Find(text.AsSpan(start, i - start));
        return new Lexeme(new TextSpan(start, i), token, kind, glued, value);
    }

    private static Lexeme Sign(string text, int start, int end, int token)
    {
        if (text[start] == '.' && DigitReader.IsDigit(text, start + 1) && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))) return Number(text, start, token);
        if (TryVulgar(text[start], out var fraction)) return new Lexeme(new TextSpan(start, start + 1), token, NumeralClass.Vulgar, IsGlued(text, start), fraction);
        return new Lexeme(new TextSpan(start, end), token, NumeralClass.None, IsGlued(text, start), 0);
    }

    private static Lexeme Number(string text, int start, int token)
    {
        var end = DigitReader.Read(text, start, out var value);
        return new Lexeme(new TextSpan(start, end), token, value is null ? NumeralClass.None : NumeralClass.Digits, IsGlued(text, start), value ?? 0);
    }

    /// <summary>"US$", "A$", "HK$": letters and a dollar or pound sign without space are one lexeme, however the tokens are cut.</summary>
    private static bool Currency(string text, int i) =>
        i < text.Length && text[i] is '$' or '£' && char.IsLetter(text[i - 1]) && (DigitReader.IsDigit(text, i + 1) || (i + 1 < text.Length && text[i + 1] == ' '));

    private static bool IsGlued(string text, int start) => start > 0 && !char.IsWhiteSpace(text[start - 1]);

    private static bool TryVulgar(char c, out decimal value)
    {
        value = c switch
        {
            '½' => 1m / 2,
            '¼' => 1m / 4,
            '¾' => 3m / 4,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅕' => 1m / 5,
            '⅖' => 2m / 5,
            '⅗' => 3m / 5,
            '⅘' => 4m / 5,
            '⅙' => 1m / 6,
            '⅚' => 5m / 6,
            '⅛' => 1m / 8,
            '⅜' => 3m / 8,
            '⅝' => 5m / 8,
            '⅞' => 7m / 8,
            _ => 0,
        };
        return value != 0;
    }
}
