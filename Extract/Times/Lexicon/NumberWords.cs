using Extract.Tokens;

namespace Extract.Times.Lexicon;

/// <summary>Numbers, ordinals and years in words: "twenty-four", "two thousand", "nineteen ninety-seven", "twenty second".</summary>
internal sealed class NumberWords(TimeWords words)
{
    /// <summary>Longest number in tokens; no number of time is longer.</summary>
    private const int Longest = 12;

    private readonly int _and = words.Literal("and");

    /// <summary>Extends a lexeme that is the first word of a number ("a" only before a scale).</summary>
    public void Read(TokenList tokens, ref TimeLexeme lexeme)
    {
        var at = lexeme.Token;
        var first = Word(tokens, at);
        double total = 0, current = 0;
        if ((first & TimeClass.Cardinal) == 0 && (first & TimeClass.Ordinal) == 0)
        {
            if ((Word(tokens, at + 1, out var scale) & TimeClass.Scale) == 0) return;
            at += 2;
            current = scale;
        }
        var wasTens = false;
        var isOrdinal = false;
        while (at < tokens.Count && at - lexeme.Token < Longest)
        {
            var hyphen = wasTens && tokens.Chars(at) is "-" or "–" && !tokens.IsSpaceBefore(at) && !tokens.IsSpaceBefore(at + 1) ? 1 : 0;
            var type = Word(tokens, at + hyphen, out var value);
            if ((type & TimeClass.Cardinal) != 0)
            {
                if (at > lexeme.Token && !Continues(current, value)) break;
                current += value;
                wasTens = value >= 20;
            }
            else if (hyphen == 0 && (type & TimeClass.Scale) != 0)
            {
                if (value == 100) current = Math.Max(1, current) * 100;
                else
                {
                    total += Math.Max(1, current) * value;
                    current = 0;
                }
                wasTens = false;
            }
            else if ((type & TimeClass.Ordinal) != 0 && (at == lexeme.Token || (wasTens && value < 10)))
            {
                current += value;
                at += hyphen + 1;
                isOrdinal = true;
                break;
            }
            else if (hyphen == 0 && total + current >= 100 && WordId(tokens, at) == _and && (Word(tokens, at + 1, out var after) & TimeClass.Cardinal) != 0 && Continues(current, after))
            {
                at++;
                continue;
            }
            else break;
            at += hyphen + 1;
        }
        Finish(tokens, ref lexeme, at, total + current, isOrdinal);
    }

    /// <summary>"2.3" before "million".</summary>
    public void Scale(TokenList tokens, ref TimeLexeme lexeme)
    {
        if (lexeme.TokenEnd >= tokens.Count || (Word(tokens, lexeme.TokenEnd, out var scale) & TimeClass.Scale) == 0) return;
        lexeme.Number *= scale;
        lexeme.Classes = TimeClass.Num;
        lexeme.End = tokens[lexeme.TokenEnd].Span.End;
        lexeme.TokenEnd++;
    }

    private void Finish(TokenList tokens, ref TimeLexeme lexeme, int at, double number, bool isOrdinal)
    {
        var keep = lexeme.Classes & ~(TimeClass.Cardinal | TimeClass.Ordinal | TimeClass.Scale);
        if (at > lexeme.Token + 1) keep = 0;
        lexeme.Number = number;
        lexeme.Classes = keep | (isOrdinal ? TimeClass.Ord : TimeClass.Num);
        if (number is >= 1 and <= 31 && number == Math.Floor(number)) lexeme.Classes |= TimeClass.Day;
        if (at > lexeme.Token + 1) lexeme.Word = 0;
        if (!isOrdinal && number is >= 10 and <= 20 && ReadYear(tokens, ref lexeme, at, number)) return;
        if (!isOrdinal && number is >= 1100 and < 2200) lexeme.Classes |= TimeClass.Year;
        lexeme.TokenEnd = at;
        lexeme.End = tokens[at - 1].Span.End;
    }

    /// <summary>"nineteen ninety-seven", "twenty twelve".</summary>
    private bool ReadYear(TokenList tokens, ref TimeLexeme lexeme, int at, double century)
    {
        if ((Word(tokens, at, out var value) & TimeClass.Cardinal) == 0 || value < 10) return false;
        at++;
        if (value >= 20)
        {
            var hyphen = at < tokens.Count && tokens.Chars(at) is "-" or "–" ? 1 : 0;
            if ((Word(tokens, at + hyphen, out var unit) & TimeClass.Cardinal) != 0 && unit is > 0 and < 10)
            {
                value += unit;
                at += hyphen + 1;
            }
        }
        lexeme.Number = (century * 100) + value;
        lexeme.Classes = TimeClass.Year;
        lexeme.Word = 0;
        lexeme.TokenEnd = at;
        lexeme.End = tokens[at - 1].Span.End;
        return true;
    }

    /// <summary>Whether a cardinal may follow what was read: "twenty" + "four", "hundred" + "ninety".</summary>
    private static bool Continues(double current, double value)
    {
        var rest = current % 100;
        if (current == 0) return true;
        return rest == 0 ? value < 100 && current >= 100 : rest >= 20 && rest % 10 == 0 && value is > 0 and < 10;
    }

    private int WordId(TokenList tokens, int at) => at < tokens.Count ? words.Find(tokens.Chars(at))?.Word ?? 0 : 0;

    private TimeClass Word(TokenList tokens, int at) => Word(tokens, at, out _);

    private TimeClass Word(TokenList tokens, int at, out double value)
    {
        value = 0;
        if (at >= tokens.Count || words.Find(tokens.Chars(at)) is not { } word) return TimeClass.None;
        value = word.Number;
        return word.AnyCase;
    }
}
