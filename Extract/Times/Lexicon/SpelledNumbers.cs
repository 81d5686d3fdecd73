using Extract.Tokens;

namespace Extract.Times.Lexicon;

/// <summary>Numbers, ordinals and years in words: "twenty-four", "two thousand", "nineteen ninety-seven", "twenty second".</summary>
internal sealed class SpelledNumbers(TimeWords words)
{
    /// <summary>Longest number in tokens; no number of time is longer.</summary>
    private const int Longest = 12;

    private readonly int _and = words.Literal("and");

    /// <summary>What was read so far of one number.</summary>
    private struct Sum
    {
        private double _total;

        public double Current { get; set; }

        /// <summary>Whether the last word was "twenty" … "ninety" or more, so that a hyphen may follow.</summary>
        public bool EndsInTens { get; private set; }

        public readonly double Value => _total + Current;

        public void Add(double value)
        {
            Current += value;
            EndsInTens = value >= 20;
        }

        public void Multiply(double scale)
        {
            var product = Math.Max(1, Current) * scale;
            if (scale != 100) _total += product;
            Current = scale == 100 ? product : 0;
            EndsInTens = false;
        }

        /// <summary>Whether a cardinal may follow: "twenty" + "four", "hundred" + "ninety".</summary>
        public readonly bool Takes(double value)
        {
            var rest = Current % 100;
            if (Current == 0) return true;
            return rest == 0 ? value < 100 && Current >= 100 : rest >= 20 && rest % 10 == 0 && value is > 0 and < 10;
        }
    }

    /// <summary>Extends a lexeme that is the first word of a number ("a" only before a scale).</summary>
    public void Read(TokenList tokens, ref TimeLexeme lexeme)
    {
        var at = lexeme.Token;
        var sum = new Sum();
        if ((Word(tokens, at) & (TimeClass.Cardinal | TimeClass.Ordinal)) == 0)
        {
            if ((Word(tokens, at + 1, out var scale) & TimeClass.Scale) == 0) return;
            at += 2;
            sum.Current = scale;
        }
        while (at < tokens.Count && at - lexeme.Token < Longest)
        {
            var hyphen = sum.EndsInTens && IsJoint(tokens, at) ? 1 : 0;
            var type = Word(tokens, at + hyphen, out var value);
            if ((type & TimeClass.Cardinal) != 0)
            {
                if (at > lexeme.Token && !sum.Takes(value)) break;
                sum.Add(value);
            }
            else if (hyphen == 0 && (type & TimeClass.Scale) != 0) sum.Multiply(value);
            else if ((type & TimeClass.Ordinal) != 0 && (at == lexeme.Token || (sum.EndsInTens && value < 10)))
            {
                Finish(tokens, ref lexeme, at + hyphen + 1, sum.Value + value, true);
                return;
            }
            else if (hyphen > 0 || !IsAnd(tokens, at, sum)) break;
            at += hyphen + 1;
        }
        Finish(tokens, ref lexeme, at, sum.Value, false);
    }

    private static bool IsJoint(TokenList tokens, int at) =>
        tokens.Chars(at) is "-" or "–" && !tokens.IsSpaceBefore(at) && !tokens.IsSpaceBefore(at + 1);

    /// <summary>"a hundred and five".</summary>
    private bool IsAnd(TokenList tokens, int at, Sum sum) =>
        sum.Value >= 100 && WordId(tokens, at) == _and && (Word(tokens, at + 1, out var after) & TimeClass.Cardinal) != 0 && sum.Takes(after);

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
