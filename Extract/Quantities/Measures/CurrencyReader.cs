using Extract.Numerals;
using Extract.Quantities.Context;
using Extract.Tagging;

namespace Extract.Quantities.Measures;

/// <summary>Finds the currency of a number, on either side of it.</summary>
internal sealed class CurrencyReader(LexemeView view)
{
    private const int LongestWords = 7;

    private const int LongestSign = 5;

    /// <summary>The sign, abbreviation or code that stands against the number or one space before it: "US$3", "$US3", "Rs. 5", "USD 5".</summary>
    public Currency? Before(int first, out int start, out bool negative)
    {
        start = first;
        // "$-50bn"
        negative = view.Text(first - 1) is "-" or "−" && view.Glued(first) && view.Glued(first - 1) && !view.IsWord(first - 2) && Currency.FindSign(view.Text(first - 2)) is not null;
        var last = negative ? first - 2 : first - 1;
        if (last < 0) return null;
        var (text, end) = (view.Source, view[last].Span.End);
        if (!negative && view[first].Span.Start - end > 1) return null;
        for (var length = Math.Min(LongestSign, end); length > 0; length--)
        {
            var from = end - length;
            if (!Currency.MayEndSign(text[end - 1], length)) continue;
            var sign = text.AsSpan(from, length);
            if (Currency.FindSign(sign) is not { } currency || !IsFree(text, from, length, view.Glued(last + 1))) continue;
            if (QuantityWords.DoubtfulSigns.Contains(sign) && !IsAmount(first)) continue;
            start = view.StartingAt(last, from);
            return length == 1 && start > 0 && !view.Glued(start) ? SpacedLetters(ref start, currency) : currency;
        }
        return null;
    }

    /// <summary>Numbers as sums of money are written, which "PS 5", "ALL 5" and "TOP 10" are not.</summary>
    private bool IsAmount(int i) => view.Text(i).ContainsAny(',', '.') || view[i].Value >= 1000 || view.Class(i + 1) == NumeralClass.Scale || view.Text(i + 1) is "m" or "b" && view.Glued(i + 1);

    /// <summary>"at dollar 22.5 million": seldom, but then the word can mean nothing else.</summary>
    public Currency? WordBefore(int first, ref bool negative, out int start)
    {
        (start, negative) = (first, false);
        if (!view.Is(first - 1, "dollar") || view.Class(first) != NumeralClass.Digits || view.Class(first - 2) == NumeralClass.Digits) return null;
        if (view.IsWord(first - 2) && view.Tag(first - 2) != UniversalTag.ADP) return null;
        start = first - 1;
        return Currency.FindSign("$");
    }

    /// <summary>A sign made of letters must stand alone; one letter ("R") must touch its number besides.</summary>
    private static bool IsFree(string text, int from, int length, bool glued)
    {
        if (!char.IsLetter(text[from])) return true;
        if (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || (text[from - 1] is '-' && length == 1))) return false;
        return length > 1 || glued;
    }

    /// <summary>"c $ 100", "US $58": the letters of the sign stand apart.</summary>
    private Currency SpacedLetters(ref int start, Currency currency)
    {
        if (view.Text(start) is not "$" || !QuantityWords.DollarLetters.Contains(view.Text(start - 1))) return currency;
        var letters = view.Text(start - 1).ToString();
        if (Currency.FindSign(letters.Length == 3 ? letters : letters + "$") is not { } found) return currency;
        start--;
        return found;
    }

    /// <summary>The second naming of "$10 dollars", and the country of "$75 U.S. per barrel".</summary>
    public int SkipRedundantWord(int end, ref Currency currency)
    {
        var letters = view.Text(end);
        if (currency is { Code: "USD", Factor: 1 } && letters.Length is > 1 and < 5 && QuantityWords.DollarLetters.Contains(letters) && EndsAmount(end + 1)
            && Currency.FindSign(letters.Length == 3 ? letters : $"{letters}$") is { } found)
        {
            currency = found;
            return end + 1;
        }
        if (Currency.Words.TryMatch(view, end, LongestWords, out var words, out var word) && word.Factor == 1 && (word.Code == currency.Code || currency.Code == "USD")) return end + words;
        return view.Text(end).Length == 3 && Currency.FindSign(view.Text(end))?.Code == currency.Code ? end + 1 : end;
    }

    /// <summary>Words, a code or a sign after the number: "100 Georgian lari", "50 USD", "1.5m €".</summary>
    public bool TryAfter(int i, decimal before, Numeral numeral, out Currency currency, out int end, ref decimal value)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        (currency, end) = (null!, k);
        for (var most = LongestWords; Currency.Words.TryMatch(view, k, most, out var words, out var found); most = words - 1)
        {
            if (!MayFollow(k, words, before)) continue;
            (currency, end) = (found, k + words);
            SkipScale(ref end, before, ref value);
            return true;
        }
        var sign = view.Text(k);
        if (sign.Length == 0 || sign.Length > 5 || (sign.Length == 1 && char.IsLetter(sign[0]))) return false;
        if (Currency.FindSign(sign) is not { } coin) return false;
        // "$" after a number belongs to a number that follows it.
        if (view.Class(k + 1) == NumeralClass.Digits && view.Glued(k + 1)) return false;
        if (!numeral.HasDigits && sign.Length < 3 && char.IsLetter(sign[0])) return false;
        if (QuantityWords.DoubtfulSigns.Contains(sign) && before < 1000) return false;
        (currency, end) = (coin, k + 1);
        SkipScale(ref end, before, ref value);
        return true;
    }

    /// <summary>"75 USD million".</summary>
    private void SkipScale(ref int end, decimal before, ref decimal value)
    {
        if (view.Class(end) != NumeralClass.Scale || before >= 1e9m) return;
        value = before * view[end].Value;
        end++;
    }

    /// <summary>Keeps "they won", "a real", "10 pounds of flour" and "c" out.</summary>
    private bool MayFollow(int k, int words, decimal value)
    {
        var text = view.Text(k);
        if (text.Length == 1) return text is "¢" || (view.Glued(k) ? text is "p" || (text is "c" && value < 100) : text is "p" && view.Class(k - 1) == NumeralClass.Digits && EndsAmount(k + 1));
        if (words > 1) return true;
        if (view.Is(k, "pound") || view.Is(k, "pounds")) return IsMoneyPounds(k, value);
        return value >= 1000 || !QuantityWords.DoubtfulCurrencies.Contains(text);
    }

    /// <summary>Whether no noun follows: "down 68 p at 1112 p", "$75 U.S. per barrel".</summary>
    private bool EndsAmount(int i) => view.Text(i) is "," or "." or ";" or ")" or "" || QuantityWords.PhraseEnds.Contains(view.Text(i));

    /// <summary>Pounds are money beside words of paying and for large round sums, otherwise a weight.</summary>
    private bool IsMoneyPounds(int k, decimal value)
    {
        if (view.Is(k + 1, "of") || view.Is(k + 1, "per") && view.Is(k + 2, "square")) return value >= 1_000_000;
        if (view.Is(k + 1, "sterling") || value >= 1_000_000) return true;
        for (var i = k - 2; i > Math.Max(-1, k - 7); i--)
            if (QuantityWords.PaymentWords.Contains(view.Text(i))) return true;
        return false;
    }

    /// <summary>"five dollars and fifty cents", "3 UAH 4 kopiykas", "$20 and 43c".</summary>
    public int Cents(int end, Currency currency, ref decimal value)
    {
        var number = view.Is(end, "and") ? end + 1 : end;
        if (currency.Factor != 1 || Hundredths(number, out var parts) is var word && word == number) return end;
        if (view.Class(number) == NumeralClass.Digits && view.Text(number).Length == 2 && !view.IsWord(word) && Currency.FindSign(view.Text(word)) is null && view.Text(word) is not "%")
        {
            value += parts / 100;
            return word;
        }
        var isPart = Currency.Words.TryMatch(view, word, LongestWords, out var words, out var part) && part.Factor < 1
            && (part.Code == currency.Code || view.Is(word, "cents") || view.Is(word, "cent") || view.Is(word, "c") && view.Glued(word));
        if (!isPart) return end;
        value += parts * part.Factor;
        return word + words;
    }

    /// <summary>A number below a hundred in digits or words; returns the lexeme after it, or <paramref name="i"/>.</summary>
    private int Hundredths(int i, out decimal value)
    {
        value = 0;
        if (view.Class(i) is not (NumeralClass.Digits or NumeralClass.Unit or NumeralClass.Teen or NumeralClass.Tens) || view[i].Value >= 100) return i;
        value = view[i].Value;
        if (view.Class(i) != NumeralClass.Tens) return i + 1;
        var unit = view.IsJoint(i + 1) ? i + 2 : i + 1;
        if (view.Class(unit) != NumeralClass.Unit) return i + 1;
        value += view[unit].Value;
        return unit + 1;
    }
}
