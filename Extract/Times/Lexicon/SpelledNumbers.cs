using Extract.Numerals;
using Extract.Tokens;

namespace Extract.Times.Lexicon;

/// <summary>
/// The numerals of the text as numbers and ordinals of time, and years that are read in pairs: "nineteen ninety-seven". One for each text; places are
/// asked for in text order.
/// </summary>
internal sealed class SpelledNumbers(TokenList tokens, NumeralList numerals)
{
    private readonly Lexeme[] _lexemes = numerals.Lexemes;

    private int _next;

    /// <summary>Extends a lexeme that begins a number in words ("a" only before a hundred or more).</summary>
    public void Read(ref TimeLexeme lexeme)
    {
        var start = At(lexeme.Start);
        if (start < 0 || !new NumeralReader(tokens, _lexemes).TryRead(start, out var numeral)) return;
        if (numeral.Form == NumeralForm.Ordinal)
        {
            Finish(ref lexeme, numeral.End, (double)numeral.Value, true);
            return;
        }
        // Halves and quarters are units of time of their own.
        var first = _lexemes[start].Class == NumeralClass.Article ? start + 1 : start;
        var end = new CardinalReader(tokens.Text, _lexemes).Read(first, out var value);
        if (end == first) return;
        if (!ReadYear(ref lexeme, end, value)) Finish(ref lexeme, end, (double)value, false);
    }

    /// <summary>"nineteen ninety-seven", "twenty twelve".</summary>
    private bool ReadYear(ref TimeLexeme lexeme, int start, decimal century)
    {
        if (century is < 10 or > 20 || start >= _lexemes.Length) return false;
        var end = new CardinalReader(tokens.Text, _lexemes).Read(start, out var years);
        if (end == start || years is < 10 or >= 100 || !HasNoDigits(start, end)) return false;
        lexeme.Number = ((double)century * 100) + (double)years;
        lexeme.Classes = TimeClass.Year;
        lexeme.Word = 0;
        End(ref lexeme, end);
        return true;
    }

    /// <summary>"2.3" before "million".</summary>
    public void Scale(ref TimeLexeme lexeme)
    {
        if (lexeme.TokenEnd >= tokens.Count || At(tokens[lexeme.TokenEnd].Span.Start) is not (>= 0 and var scale)) return;
        if (_lexemes[scale].Class is not (NumeralClass.Scale or NumeralClass.Hundred)) return;
        lexeme.Number *= (double)_lexemes[scale].Value;
        lexeme.Classes = TimeClass.Num;
        End(ref lexeme, scale + 1);
    }

    private void Finish(ref TimeLexeme lexeme, int end, double number, bool isOrdinal)
    {
        var isOneWord = _lexemes[end - 1].Span.Start == lexeme.Start;
        var keep = isOneWord ? lexeme.Classes & ~(TimeClass.Cardinal | TimeClass.Ordinal) : 0;
        if (!isOneWord) lexeme.Word = 0;
        lexeme.Number = number;
        lexeme.Classes = keep | (isOrdinal ? TimeClass.Ord : TimeClass.Num);
        if (number is >= 1 and <= 31 && number == Math.Floor(number)) lexeme.Classes |= TimeClass.Day;
        if (!isOrdinal && number is >= 1100 and < 2200) lexeme.Classes |= TimeClass.Year;
        End(ref lexeme, end);
    }

    /// <summary>The lexeme ends where the numeral does.</summary>
    private void End(ref TimeLexeme lexeme, int end)
    {
        lexeme.End = _lexemes[end - 1].Span.End;
        var token = _lexemes[end - 1].Token + 1;
        while (token < tokens.Count && tokens[token].Span.Start < lexeme.End) token++;
        lexeme.TokenEnd = token;
    }

    private bool HasNoDigits(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_lexemes[i].Class == NumeralClass.Digits) return false;
        return true;
    }

    /// <summary>The numeral's lexeme that begins at an offset; −1 if there is none.</summary>
    private int At(int offset)
    {
        while (_next > 0 && _lexemes[_next - 1].Span.Start >= offset) _next--;
        while (_next < _lexemes.Length && _lexemes[_next].Span.Start < offset) _next++;
        return _next < _lexemes.Length && _lexemes[_next].Span.Start == offset ? _next : -1;
    }
}
