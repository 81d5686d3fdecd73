using System.Runtime.InteropServices;
using Extract.Numerals;
using Extract.Tokens;

namespace Extract.Times.Lexicon;

/// <summary>Tokens → the words and numbers of time among them, in text order. Each token is looked at a bounded number of times.</summary>
internal sealed class TimeLexer(TimeWords words)
{
    private readonly int _comma = words.Literal(",");
    private readonly int _possessive = words.Literal("'s");

    /// <summary>Lexemes that follow each other without a gap have adjacent token ranges.</summary>
    public List<TimeLexeme> Read(TokenList tokens, NumeralList numerals)
    {
        var numbers = new SpelledNumbers(tokens, numerals);
        var lexemes = new List<TimeLexeme>((tokens.Count / 4) + 4);
        for (var i = 0; i < tokens.Count;)
        {
            var lexeme = new TimeLexeme { Token = i, TokenEnd = i + 1, Start = tokens[i].Span.Start, End = tokens[i].Span.End };
            if (ReadOne(tokens, numbers, i, ref lexeme)) lexemes.Add(lexeme);
            i = Math.Max(lexeme.TokenEnd, i + 1);
        }
        return lexemes;
    }

    private bool ReadOne(TokenList tokens, SpelledNumbers numbers, int i, ref TimeLexeme lexeme)
    {
        var token = tokens.Chars(i);
        var first = token[0];
        if (char.IsAsciiLetter(first)) return ReadWord(tokens, numbers, i, token, ref lexeme);
        if (char.IsAsciiDigit(first)) return ReadDigits(tokens, numbers, i, ref lexeme);
        switch (first)
        {
            case ',':
                lexeme.Word = _comma;
                return true;
            case '-' or '–' when token.Length == 1:
                lexeme.Classes = TimeClass.Dash;
                return true;
            case '\'' or '’':
                return ReadApostrophe(tokens, i, ref lexeme);
            default:
                return false;
        }
    }

    private bool ReadDigits(TokenList tokens, SpelledNumbers numbers, int i, ref TimeLexeme lexeme)
    {
        if (words.Find(tokens.Chars(i)) is { } word && !char.IsLetterOrDigit(Next(tokens.Text, tokens[i].Span.End)))
        {
            Take(word, tokens, i, tokens[i].Span.End, ref lexeme);
            return true;
        }
        var found = NumericShapes.Read(tokens.Text, lexeme.Start, ref lexeme);
        lexeme.TokenEnd = TokenAfter(tokens, i, lexeme.End);
        if (found && lexeme.Classes.HasFlag(TimeClass.Num)) numbers.Scale(ref lexeme);
        return found;
    }

    private bool ReadApostrophe(TokenList tokens, int i, ref TimeLexeme lexeme)
    {
        var text = tokens.Text;
        var at = lexeme.Start + 1;
        var next = Next(text, at);
        if (next == 's' && !char.IsLetterOrDigit(Next(text, at + 1)))
        {
            lexeme.Word = _possessive;
            lexeme.End = at + 1;
            lexeme.TokenEnd = TokenAfter(tokens, i, lexeme.End);
            return true;
        }
        if (!char.IsAsciiDigit(next)) return false;
        var found = NumericShapes.Read(text, lexeme.Start, ref lexeme);
        if (!found) return false;
        lexeme.TokenEnd = TokenAfter(tokens, i, lexeme.End);
        return true;
    }

    private bool ReadWord(TokenList tokens, SpelledNumbers numbers, int i, ReadOnlySpan<char> token, ref TimeLexeme lexeme)
    {
        if (char.IsAsciiDigit(token[^1]) && NumericShapes.ReadName(token, ref lexeme)) return true;
        var stop = token.Length > 2 && token[^1] == '.';
        var word = words.Find(token);
        if (word is null && stop)
        {
            word = words.Find(token[..^1]);
            if (word is { IsAbbreviation: false }) word = null;
        }
        if (word is null) return ReadHyphenated(tokens, i, token, ref lexeme);
        foreach (var longer in CollectionsMarshal.AsSpan(word.Longer))
        {
            var end = EndOf(tokens.Text, lexeme.Start, longer.Text);
            if (end < 0) continue;
            Take(longer, tokens, i, end, ref lexeme);
            if (lexeme.Classes != 0 || lexeme.Word != 0) return true;
        }
        var wordEnd = lexeme.End;
        if (word.IsAbbreviation && !stop && Next(tokens.Text, wordEnd) == '.' && IsAbbreviatedForm(word, token)) wordEnd++;
        Take(word, tokens, i, wordEnd, ref lexeme);
        if ((lexeme.Classes & (TimeClass.Cardinal | TimeClass.Ordinal)) != 0 || (token.Length == 1 && token[0] is 'a')) numbers.Read(ref lexeme);
        return lexeme.Classes != 0 || lexeme.Word != 0;
    }

    /// <summary>"mid-afternoon", "pre-dawn": a form of the vocabulary that is one token.</summary>
    private bool ReadHyphenated(TokenList tokens, int i, ReadOnlySpan<char> token, ref TimeLexeme lexeme)
    {
        if (token.IndexOf('-') is not (> 0 and var dash) || words.Find(token[..dash]) is not { } head) return false;
        foreach (var longer in CollectionsMarshal.AsSpan(head.Longer))
        {
            if (EndOf(tokens.Text, lexeme.Start, longer.Text) != lexeme.End) continue;
            Take(longer, tokens, i, lexeme.End, ref lexeme);
            return lexeme.Classes != 0;
        }
        return false;
    }

    /// <summary>"May" has no stop of its own; "Jan" before a stop has.</summary>
    private static bool IsAbbreviatedForm(TimeWord word, ReadOnlySpan<char> token) => char.IsUpper(token[0]) && word.Capital != 0;

    private static void Take(TimeWord word, TokenList tokens, int i, int end, ref TimeLexeme lexeme)
    {
        var text = tokens.Text;
        lexeme.Classes = word.AnyCase;
        if (word.Capital != 0 && (char.IsUpper(text[lexeme.Start]) || (word.IsAbbreviation && word.Capital.HasFlag(TimeClass.Month) && IsBetweenNumbers(tokens, i)))) lexeme.Classes |= word.Capital;
        if (word.ExactCase != 0 && text.AsSpan(lexeme.Start).StartsWith(word.Exact, StringComparison.Ordinal)) lexeme.Classes |= word.ExactCase;
        lexeme.Word = word.Word;
        lexeme.Value = word.Value;
        lexeme.Number = word.Number;
        lexeme.Direction = word.Direction;
        lexeme.End = end;
        lexeme.TokenEnd = TokenAfter(tokens, i, end);
    }

    /// <summary>"14 nov 2023", "dec 12, 1989": a short month without its capital needs a day and a year.</summary>
    private static bool IsBetweenNumbers(TokenList tokens, int i)
    {
        bool IsNumber(int at) => (uint)at < (uint)tokens.Count && char.IsAsciiDigit(tokens.Chars(at)[0]);
        var after = i + 1 < tokens.Count && tokens.Chars(i + 1) is "." ? i + 2 : i + 1;
        return IsNumber(after) && (IsNumber(i - 1) || IsNumber(after + 1) || (after + 1 < tokens.Count && tokens.Chars(after + 1) is "," && IsNumber(after + 2)));
    }

    /// <summary>Where <paramref name="phrase"/> ends if it stands at <paramref name="start"/>, else −1. Any white space equals any other.</summary>
    private static int EndOf(string text, int start, string phrase)
    {
        var at = start;
        foreach (var c in phrase)
        {
            var t = Next(text, at);
            if (c == ' ')
            {
                if (!char.IsWhiteSpace(t)) return -1;
                at++;
                if (char.IsWhiteSpace(Next(text, at))) at++;
                continue;
            }
            var same = c switch
            {
                '\'' => t is '\'' or '’',
                '-' => t is '-' or '‑' or '–',
                _ => char.ToLowerInvariant(t) == c,
            };
            if (!same) return -1;
            at++;
        }
        return char.IsLetterOrDigit(Next(text, at)) ? -1 : at;
    }

    private static char Next(string text, int index) => index < text.Length ? text[index] : '\0';

    private static int TokenAfter(TokenList tokens, int i, int end)
    {
        i++;
        while (i < tokens.Count && tokens[i].Span.Start < end) i++;
        return i;
    }
}
