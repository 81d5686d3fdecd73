namespace Extract.Numerals;

/// <summary>Reads cardinal numbers: digits or words, hundreds, scales, "and", "point". Adds up as a person reading aloud does.</summary>
internal readonly ref struct CardinalReader(string text, ReadOnlySpan<Lexeme> lexemes)
{
    private const decimal Largest = 1e24m;

    private readonly ReadOnlySpan<Lexeme> _lexemes = lexemes;

    /// <summary>What was read last in the present group of below a thousand: says what may follow.</summary>
    private enum Last
    {
        Nothing,
        Closed,
        Tens,
        Hundred,
        Scale,
    }

    private struct Sum
    {
        /// <summary>The number last added: what a dozen counts in "three hundred and two dozen".</summary>
        public decimal Small;
        public decimal Total, Group, Scale;
        public Last Last;
        public bool Any;
    }

    /// <returns>Index after the last lexeme of the number; <paramref name="start"/> if there is none.</returns>
    public int Read(int start, out decimal value)
    {
        var sum = new Sum { Scale = decimal.MaxValue };
        var end = start;
        while (true)
        {
            var next = sum.Any ? Connector(end, sum) : end;
            if (next >= _lexemes.Length || !TryAdd(next, ref sum)) break;
            end = next + 1;
            if (Class(next) is NumeralClass.Dozen or NumeralClass.Plural or NumeralClass.Suffix) break;
        }
        value = sum.Total + sum.Group;
        if (end > start && Class(end) == NumeralClass.Point && sum.Scale == decimal.MaxValue) end = ReadPoint(end, ref value);
        return end;
    }

    /// <summary>Skips the hyphen of "twenty-five" or the "and" of "two hundred and five", where it joins.</summary>
    private int Connector(int i, in Sum sum)
    {
        var next = SkipHyphen(i);
        if (next > i || Class(i) != NumeralClass.And || sum.Last is not (Last.Hundred or Last.Scale)) return next;
        if (Class(i + 1) is not (NumeralClass.Unit or NumeralClass.Teen or NumeralClass.Tens or NumeralClass.Digits)) return i;
        // "between one hundred and two hundred", "one million and two million": the "and" stands between two numbers.
        for (var k = i + 2; k < Math.Min(i + 6, _lexemes.Length); k++)
        {
            var follows = Class(k);
            if (follows is NumeralClass.Scale or NumeralClass.Suffix) return _lexemes[k].Value >= sum.Scale ? i : i + 1;
            if (follows is NumeralClass.Parts or NumeralClass.Half or NumeralClass.Quarter) return IsBelow(i + 1, k) ? i : i + 1;
            if (follows == NumeralClass.Hundred) return sum.Last == Last.Hundred ? i : i + 1;
            if (follows is not (NumeralClass.Unit or NumeralClass.Tens) && !IsHyphen(k)) break;
        }
        return Class(i + 1) == NumeralClass.Digits && (sum.Last != Last.Hundred || _lexemes[i + 1].Value >= 100) ? i : i + 1;
    }

    /// <summary>Whether the number from <paramref name="start"/> is less than the parts at <paramref name="parts"/>: "one hundred and three quarters", against "one hundred and thirty fifths".</summary>
    private bool IsBelow(int start, int parts)
    {
        var value = 0m;
        for (var k = start; k < parts; k++) value += _lexemes[k].Value;
        return value < _lexemes[parts].Value;
    }

    private bool TryAdd(int i, ref Sum sum)
    {
        var value = _lexemes[i].Value;
        switch (_lexemes[i].Class)
        {
            case NumeralClass.Digits when sum.Last == Last.Nothing || JoinsDigits(i, sum):
                return Add(ref sum, value, Last.Closed);
            case NumeralClass.Unit when sum.Last is Last.Nothing or Last.Tens or Last.Hundred or Last.Scale:
                return Add(ref sum, value, Last.Closed);
            case NumeralClass.Teen when sum.Last is Last.Nothing or Last.Hundred or Last.Scale:
                return Add(ref sum, value, Last.Closed);
            case NumeralClass.Tens when sum.Last is Last.Nothing or Last.Hundred or Last.Scale:
                return Add(ref sum, value, Last.Tens);
            case NumeralClass.Hundred:
                return Multiply(ref sum, 100, Last.Hundred, sum.Group is >= 1 && sum.Group < (Class(i - 1) == NumeralClass.Digits ? 1000 : 100) && sum.Last != Last.Hundred);
            case NumeralClass.Dozen:
                return AddDozens(ref sum);
            case NumeralClass.Plural:
                if (value == 12) return sum.Any && AddDozens(ref sum);
                return value >= 1e6m && sum.Any && Multiply(ref sum, value, Last.Closed, sum.Group >= 1);
            case NumeralClass.Suffix:
                return sum.Any && _lexemes[i].Glued && Class(i - 1) == NumeralClass.Digits && Multiply(ref sum, value, Last.Closed, true);
            case NumeralClass.Scale:
                return AddScale(ref sum, value);
            default:
                return false;
        }
    }

    /// <summary>"4 thousand 3 hundred and 21": digits go on after a scale or hundred only as a smaller part of the same number.</summary>
    private bool JoinsDigits(int i, in Sum sum)
    {
        if (sum.Last is not (Last.Hundred or Last.Scale) || _lexemes[i].Value >= 1000) return false;
        return Class(i - 1) == NumeralClass.And || (Class(i + 1) == NumeralClass.Hundred && _lexemes[i].Value < 10)
            || (Class(i + 1) == NumeralClass.Scale && _lexemes[i + 1].Value < sum.Scale && !_lexemes[i + 1].Glued);
    }

    /// <summary>"two dozen", "a dozen"; only the last part of "three hundred and two dozen" counts dozens.</summary>
    private static bool AddDozens(ref Sum sum)
    {
        if (sum.Last is not (Last.Closed or Last.Tens) || sum.Small == sum.Group) return Multiply(ref sum, 12, Last.Closed, sum.Group is >= 1 and < 1000);
        sum.Group += 11 * sum.Small;
        sum.Last = Last.Closed;
        return true;
    }

    private static bool Add(ref Sum sum, decimal value, Last last)
    {
        sum.Small = sum.Last == Last.Tens ? sum.Small + value : value;
        sum.Group += value;
        sum.Last = last;
        return sum.Any = true;
    }

    private static bool Multiply(ref Sum sum, decimal by, Last last, bool mayFollow)
    {
        if (sum.Any && !mayFollow) return false;
        if (sum.Group > Largest / by) return false;
        sum.Group = sum.Any ? sum.Group * by : by;
        sum.Last = last;
        return sum.Any = true;
    }

    private static bool AddScale(ref Sum sum, decimal scale)
    {
        if (sum.Any && sum.Last == Last.Scale)
        {
            // "2 lakh crore", "4,927 thousand billion".
            if (sum.Total > Largest / scale) return false;
            sum.Total *= scale;
            return true;
        }
        if (scale >= sum.Scale) return false;
        var group = sum.Any ? sum.Group : 1;
        if (group > Largest / scale) return false;
        (sum.Total, sum.Group, sum.Scale, sum.Last) = (sum.Total + (group * scale), 0, scale, Last.Scale);
        return sum.Any = true;
    }

    /// <summary>"two point five": the digits after "point".</summary>
    private int ReadPoint(int i, ref decimal value)
    {
        var scale = 0.1m;
        var k = i + 1;
        for (; Class(k) is NumeralClass.Unit && scale > 1e-12m; k++, scale /= 10) value += _lexemes[k].Value * scale;
        if (k == i + 1) return i;
        if (Class(k) != NumeralClass.Scale || value > 1e6m) return k;
        value *= _lexemes[k].Value;
        return k + 1;
    }

    public bool IsHyphen(int i) =>
        (uint)i < (uint)_lexemes.Length && _lexemes[i].Span.Length == 1 && text[_lexemes[i].Span.Start] is '-' or '\u2010' or '\u2011';

    /// <summary>The lexeme after a hyphen that joins two words without space; <paramref name="i"/> itself if there is none.</summary>
    public int SkipHyphen(int i) =>
        IsHyphen(i) && _lexemes[i].Glued && i + 1 < _lexemes.Length && _lexemes[i + 1].Glued && Class(i + 1) != NumeralClass.Digits ? i + 1 : i;

    private NumeralClass Class(int i) => (uint)i < (uint)_lexemes.Length ? _lexemes[i].Class : NumeralClass.None;
}
