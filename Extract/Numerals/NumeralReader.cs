using Extract.Quantities.Context;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Numerals;

/// <summary>
/// Reads the one numeral that begins at a lexeme: digits, words or both, with scale words, halves and quarters, ordinal and fraction endings.
/// </summary>
internal readonly ref struct NumeralReader(TokenList tokens, ReadOnlySpan<Lexeme> lexemes)
{
    private readonly ReadOnlySpan<Lexeme> _lexemes = lexemes;
    private readonly CardinalReader _cardinals = new(tokens.Text, lexemes);

    /// <returns>Whether a numeral begins at lexeme <paramref name="start"/>.</returns>
    public bool TryRead(int start, out Numeral numeral)
    {
        numeral = default;
        switch (Class(start))
        {
            case NumeralClass.None or NumeralClass.And or NumeralClass.Point or NumeralClass.Suffix or NumeralClass.OrdinalSuffix or NumeralClass.Parts:
                return false;
            // "bn" and "tn" follow a number; alone they are something else ("R-TN").
            case NumeralClass.Scale when Text(start).Length < 4:
                return false;
            case NumeralClass.Article:
                return TryReadAfterArticle(start, out numeral);
            case NumeralClass.Few:
                return TryReadFew(start, start + 1, out numeral);
            case NumeralClass.Couple or NumeralClass.Times or NumeralClass.Multiplied or NumeralClass.Single:
                numeral = Make(start, start + 1, _lexemes[start].Value, NumeralForm.Cardinal);
                return true;
            case NumeralClass.Plural:
                return TryReadPlural(start, out numeral);
            case NumeralClass.Half or NumeralClass.Quarter:
                return TryReadHalf(start, start, 1, out numeral);
            case NumeralClass.Vulgar:
                numeral = Scaled(start, start + 1, _lexemes[start].Value, NumeralForm.Fraction);
                return true;
            case NumeralClass.OrdinalUnit or NumeralClass.OrdinalTeen or NumeralClass.OrdinalTens or NumeralClass.OrdinalScale:
                numeral = Make(start, start + 1, _lexemes[start].Value, NumeralForm.Ordinal);
                return true;
            default:
                return TryReadCardinal(start, start, out numeral);
        }
    }

    /// <summary>"a hundred", "a dozen", "half a million" read from "a"; "a third of".</summary>
    private bool TryReadAfterArticle(int start, out Numeral numeral)
    {
        var next = start + 1;
        numeral = default;
        switch (Class(next))
        {
            case NumeralClass.Hundred or NumeralClass.Scale or NumeralClass.Dozen when !_lexemes[next].Glued && !IsHyphen(next + 1):
                return TryReadCardinal(start, next, out numeral);
            case NumeralClass.Couple when !_lexemes[next].Glued:
                if (!TryReadFew(start, next + 1, out numeral)) numeral = Make(start, next + 1, 2, NumeralForm.Cardinal);
                return true;
            case NumeralClass.Few when Class(next + 1) is NumeralClass.Hundred or NumeralClass.Scale or NumeralClass.Dozen:
                return TryReadFew(start, next + 1, out numeral);
            case NumeralClass.Half or NumeralClass.Quarter:
                return TryReadHalf(start, next, 1, out numeral);
            case NumeralClass.OrdinalUnit or NumeralClass.OrdinalTeen or NumeralClass.OrdinalTens or NumeralClass.OrdinalScale
                when _lexemes[next].Value > 2 && IsShare(next + 1) && (IsWordAt(next + 1) || IsCompared(start - 1) || Class(next) == NumeralClass.OrdinalScale):
                numeral = Scaled(start, next + 1, 1 / _lexemes[next].Value, NumeralForm.Fraction);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"several thousand", "a few hundred thousand": as vague as "thousands".</summary>
    private bool TryReadFew(int start, int scale, out Numeral numeral)
    {
        numeral = default;
        if (Class(scale) is not (NumeralClass.Hundred or NumeralClass.Scale or NumeralClass.Dozen)) return false;
        var end = _cardinals.Read(scale, out var value);
        var least = Class(scale - 1) == NumeralClass.Couple ? 2 * value : value;
        numeral = Make(start, end, least, NumeralForm.Vague);
        return true;
    }

    /// <summary>"dozens", "hundreds of thousands", "dozens and dozens".</summary>
    private bool TryReadPlural(int start, out Numeral numeral)
    {
        var (end, value) = (start + 1, _lexemes[start].Value);
        while (true)
        {
            var scaled = Is(end, "of") && Class(end + 1) is NumeralClass.Plural && _lexemes[end + 1].Value >= 1000;
            if (scaled) value *= _lexemes[end + 1].Value;
            else if (!(Class(end) == NumeralClass.And && Is(end + 1, Text(start)))) break;
            end += 2;
            if (value > 1e15m) break;
        }
        numeral = Make(start, end, value, NumeralForm.Vague);
        return value > 10 || end > start + 1;
    }

    /// <summary>"half", "half a million", "a quarter million", "three quarters of": <paramref name="part"/> is where the half or quarter stands.</summary>
    private bool TryReadHalf(int start, int part, decimal count, out Numeral numeral)
    {
        var (value, end) = (count / _lexemes[part].Value, part + 1);
        if (Class(end) == NumeralClass.Article) end++;
        else if (IsHyphen(end) && Class(end + 1) == NumeralClass.Article && IsHyphen(end + 2)) end += 3;
        else if (IsHyphen(end)) end++;
        if (Class(end) is NumeralClass.Hundred or NumeralClass.Scale or NumeralClass.Dozen)
        {
            var after = _cardinals.Read(end, out var scale);
            numeral = Make(start, after, value * scale, NumeralForm.Cardinal);
            return true;
        }
        numeral = Make(start, part + 1, value, NumeralForm.Fraction);
        return Class(part) == NumeralClass.Half || start < part;
    }

    private bool TryReadCardinal(int start, int first, out Numeral numeral)
    {
        var end = _cardinals.Read(first, out var value);
        numeral = default;
        if (end == first) return false;
        numeral = Make(start, end, value, NumeralForm.Cardinal);
        var tail = SkipHyphen(end);
        var ending = Class(tail);
        switch (ending)
        {
            case NumeralClass.OrdinalSuffix when _lexemes[tail].Glued && tail == end && Class(end - 1) == NumeralClass.Digits && Agrees(value, Text(tail)):
                numeral = Make(start, end + 1, value, NumeralForm.Ordinal);
                return true;
            case NumeralClass.OrdinalUnit or NumeralClass.OrdinalTeen or NumeralClass.OrdinalTens or NumeralClass.OrdinalScale:
                return TryReadOrdinal(start, end, tail, value, ref numeral);
            case NumeralClass.Tens when value == 1 && IsHyphen(tail + 1) && Class(SkipHyphen(tail + 1)) == NumeralClass.OrdinalUnit && IsShare(tail + 3):
                numeral = Scaled(start, tail + 3, 1 / (_lexemes[tail].Value + _lexemes[tail + 2].Value), NumeralForm.Fraction);
                return true;
            case NumeralClass.Parts when value > 1 && value < 1000 && _lexemes[tail].Value > 1:
                numeral = Scaled(start, tail + 1, value / _lexemes[tail].Value, NumeralForm.Fraction);
                return true;
            case NumeralClass.Half or NumeralClass.Quarter when value == 1 && !HasDigits(first, end) && !IsHyphen(tail + 1):
                return TryReadHalf(start, tail, 1, out numeral);
            default:
                TryAddFraction(start, end, value, ref numeral);
                return true;
        }
    }

    /// <summary>"twenty-first", "two hundredth", but also "one third" and "one-fifth".</summary>
    private bool TryReadOrdinal(int start, int end, int tail, decimal value, ref Numeral numeral)
    {
        var last = Class(end - 1);
        var ending = _lexemes[tail];
        if (value == 1 && last == NumeralClass.Unit && ending.Value > 2 && (IsHyphenBetween(end, tail) || IsShare(tail + 1)))
        {
            numeral = Scaled(start, tail + 1, 1 / ending.Value, NumeralForm.Fraction);
            return true;
        }
        // "$280 million first mortgage notes" is no ordinal.
        if (HasDigits(start, end)) return true;
        var sum = ending.Class switch
        {
            NumeralClass.OrdinalUnit when last is NumeralClass.Tens or NumeralClass.Hundred or NumeralClass.Scale => value + ending.Value,
            NumeralClass.OrdinalTeen or NumeralClass.OrdinalTens when last is NumeralClass.Hundred or NumeralClass.Scale => value + ending.Value,
            NumeralClass.OrdinalScale when ending.Value <= 1e12m && value < 1e12m => value * ending.Value,
            _ => 0,
        };
        if (sum > 0) numeral = Make(start, tail + 1, sum, NumeralForm.Ordinal);
        return true;
    }

    /// <summary>"1st", "22nd", "11th"; "17st" is a weight.</summary>
    private static bool Agrees(decimal value, ReadOnlySpan<char> suffix)
    {
        var isTeen = value % 100 is >= 11 and <= 13;
        return (suffix[0] | 0x20) switch
        {
            's' => value % 10 == 1 && !isTeen,
            'n' => value % 10 == 2 && !isTeen,
            'r' => value % 10 == 3 && !isTeen,
            _ => true,
        };
    }

    /// <summary>"two and a half", "one million and a half", "3 1/2", "2½", "1/2".</summary>
    private void TryAddFraction(int start, int end, decimal value, ref Numeral numeral)
    {
        var unit = Class(end - 1) is NumeralClass.Scale or NumeralClass.Hundred ? _lexemes[end - 1].Value : 1;
        if (Class(end) == NumeralClass.Vulgar && Class(end - 1) == NumeralClass.Digits)
        {
            numeral = Scaled(start, end + 1, value + _lexemes[end].Value, NumeralForm.Fraction);
        }
        else if (TryReadSlash(end - 1, out var alone, out var after) && end - 1 == start)
        {
            numeral = Scaled(start, after, alone, NumeralForm.Fraction);
        }
        else if (TryReadSlash(AfterDigitsHyphen(end), out var fraction, out after) && Class(end - 1) == NumeralClass.Digits && fraction < 1)
        {
            numeral = Scaled(start, after, value + fraction, NumeralForm.Fraction);
        }
        else if (AndAHalf(end, out fraction, out after))
        {
            numeral = Sum(start, after, value, fraction, unit);
        }
    }

    /// <summary>The lexeme after the hyphen of "3-1/2".</summary>
    private int AfterDigitsHyphen(int i) => IsHyphen(i) && _lexemes[i].Glued && i + 1 < _lexemes.Length && _lexemes[i + 1].Glued ? i + 1 : i;

    /// <summary>Digits, a slash and digits without space, as in "1/4".</summary>
    private bool TryReadSlash(int i, out decimal value, out int end)
    {
        (value, end) = (0, i + 3);
        if (Class(i) != NumeralClass.Digits || !(Is(i + 1, "/") || Is(i + 1, "⁄")) || Class(i + 2) != NumeralClass.Digits || Is(i + 3, "/")) return false;
        var (above, below) = (_lexemes[i].Value, _lexemes[i + 2].Value);
        if (below is not (2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 20 or 32 or 64 or 100 or 128 or 1000) || above != decimal.Truncate(above) || above >= 1000 || below != decimal.Truncate(below)) return false;
        value = above / below;
        return true;
    }

    /// <summary>"and a half", "-and-a-half", "and three quarters".</summary>
    private bool AndAHalf(int i, out decimal fraction, out int end)
    {
        fraction = 0;
        var k = end = SkipHyphen(i);
        if (Class(k) != NumeralClass.And) return false;
        k = SkipHyphen(k + 1);
        if (Class(k) == NumeralClass.Article)
        {
            k = SkipHyphen(k + 1);
            if (Class(k) is not (NumeralClass.Half or NumeralClass.Quarter or NumeralClass.OrdinalUnit) || _lexemes[k].Value < 2) return false;
            if (Class(k) == NumeralClass.OrdinalUnit && (_lexemes[k].Value != 3 || !IsShare(k + 1))) return false;
            (fraction, end) = (1 / _lexemes[k].Value, k + 1);
            return true;
        }
        var part = _cardinals.Read(k, out var count);
        if (part == k || HasDigits(k, part)) return false;
        part = SkipHyphen(part);
        if (Class(part) is not (NumeralClass.Parts or NumeralClass.Half or NumeralClass.Quarter)) return false;
        (fraction, end) = (count / _lexemes[part].Value, part + 1);
        return fraction < 1;
    }

    /// <summary>A fraction, multiplied if a scale word follows: "two and a half million".</summary>
    private Numeral Scaled(int start, int end, decimal value, NumeralForm form)
    {
        var next = Is(end, "of") && Class(end + 1) == NumeralClass.Article && Class(end + 2) == NumeralClass.Scale ? end + 2 : SkipHyphen(end);
        if (Class(next) is not (NumeralClass.Scale or NumeralClass.Hundred or NumeralClass.Dozen) || value > 1e9m) return Make(start, end, value, form);
        var after = _cardinals.Read(next, out var scale);
        return scale > 1e15m ? Make(start, end, value, form) : Make(start, after, value * scale, NumeralForm.Cardinal);
    }

    /// <summary>"two and a half million", "one million and a half", "one billion and three quarters million".</summary>
    private Numeral Sum(int start, int end, decimal value, decimal fraction, decimal unit)
    {
        if (unit == 1) return Scaled(start, end, value + fraction, NumeralForm.Cardinal);
        if (Class(end) == NumeralClass.Scale && _lexemes[end].Value < unit) return Make(start, end + 1, value + (fraction * _lexemes[end].Value), NumeralForm.Cardinal);
        return Make(start, end, value + (unit >= 1000 ? fraction * unit : fraction), NumeralForm.Cardinal);
    }

    /// <summary>Whether what follows an ordinal makes it a share ("a third of the voters", "up a third,") rather than a place in an order ("a third man").</summary>
    private bool IsShare(int i) =>
        i >= _lexemes.Length || QuantityWords.AfterShare.Contains(Text(i))
        || Class(i) == NumeralClass.Scale || !char.IsLetterOrDigit(tokens.Text[_lexemes[i].Span.Start]) && !IsHyphen(i);

    private bool IsWordAt(int i) => (uint)i < (uint)_lexemes.Length && char.IsLetter(Text(i)[0]);

    /// <summary>"up a third.", "by a fifth,": against "and a third, Mr Golden".</summary>
    private bool IsCompared(int i) => (uint)i < (uint)_lexemes.Length && QuantityWords.BeforeShare.Contains(Text(i));

    private Numeral Make(int start, int end, decimal value, NumeralForm form)
    {
        var (first, last) = (_lexemes[start], _lexemes[end - 1]);
        var digits = HasDigits(start, end);
        return new Numeral(new TextSpan(first.Span.Start, last.Span.End), value, form)
        {
            HasDigits = digits,
            IsBareDigits = digits && end == start + 1 && form == NumeralForm.Cardinal && !Text(start).ContainsAnyExceptInRange('0', '9'),
            First = start,
            End = end,
        };
    }

    private bool HasDigits(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Class(i) == NumeralClass.Digits) return true;
        return false;
    }

    private NumeralClass Class(int i) => (uint)i < (uint)_lexemes.Length ? _lexemes[i].Class : NumeralClass.None;

    private ReadOnlySpan<char> Text(int i) => _lexemes[i].Span.In(tokens.Text);

    private bool Is(int i, ReadOnlySpan<char> word) => (uint)i < (uint)_lexemes.Length && Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsHyphen(int i) => _cardinals.IsHyphen(i);

    private int SkipHyphen(int i) => _cardinals.SkipHyphen(i);

    private static bool IsHyphenBetween(int end, int tail) => tail > end;
}
