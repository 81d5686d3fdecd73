using System.Buffers;

namespace Extract.Quotations;

/// <summary>
/// Tells quotation marks from apostrophes, primes and inch signs, and opening from closing ones, by the characters on both sides.
/// Looks at most a few characters around each mark.
/// </summary>
internal static class QuoteMarkReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»'‘’‚‛`´＂");

    /// <summary>The marks in <paramref name="text"/> from <paramref name="start"/> up to <paramref name="end"/>, in order.</summary>
    public static List<QuoteMark> Read(string text, int start, int end)
    {
        var marks = new List<QuoteMark>();
        for (var i = start; i < end;)
        {
            var next = text.AsSpan(i, end - i).IndexOfAny(Marks);
            if (next < 0) break;
            i += next;
            var length = Length(text, i, end);
            if (Classify(text, i, i + length, start, end) is { } mark) marks.Add(mark);
            i += length;
        }
        return marks;
    }

    /// <summary>Two single marks in a row are one double mark: <c>''</c>, <c>``</c>, <c>‘‘</c>; a third is an inner mark that ends with it.</summary>
    private static int Length(string text, int i, int end)
    {
        if (text[i] is not ('\'' or '`' or '‘' or '’' or '´') || i + 1 >= end || !IsSameMark(text[i], text[i + 1])) return 1;
        return i + 2 < end && text[i + 2] == text[i] ? 3 : 2;
    }

    /// <summary>The same mark, or single marks curled either way: some editors open with <c>‘’</c>.</summary>
    private static bool IsSameMark(char first, char second) => first == second || (first is '‘' or '’' && second is '‘' or '’');

    private static QuoteMark? Classify(string text, int i, int after, int start, int end)
    {
        var before = i > start ? text[i - 1] : ' ';
        var following = after < end ? text[after] : ' ';
        var isPair = after - i >= 2;
        return text[i] switch
        {
            '“' or '„' or '‟' => new(i, after, QuoteMarkStyle.Double, IsTypedAsCloser(before, following) ? QuoteMarkRole.Close : QuoteMarkRole.Open),
            '”' => new(i, after, QuoteMarkStyle.Double, IsOpeningPlace(before) && !IsClosingPlace(following) ? QuoteMarkRole.Open : QuoteMarkRole.Close),
            '«' => new(i, after, QuoteMarkStyle.Guillemet, QuoteMarkRole.Open),
            '»' => new(i, after, QuoteMarkStyle.Guillemet, QuoteMarkRole.Close),
            '"' or '＂' => new(i, after, QuoteMarkStyle.Double, RoleOfStraight(before, following)),
            '`' or '‘' when isPair => new(i, after, QuoteMarkStyle.Double, QuoteMarkRole.Open),
            '\'' when isPair => new(i, after, QuoteMarkStyle.Double, RoleOfStraight(before, following)),
            '’' or '´' when isPair => new(i, after, QuoteMarkStyle.Double, IsOpeningPlace(before) && !IsClosingPlace(following) ? QuoteMarkRole.Open : QuoteMarkRole.Close),
            _ => ClassifySingle(text[i], i, before, following),
        };
    }

    private static QuoteMark? ClassifySingle(char mark, int i, char before, char following)
    {
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(following)) return null;
        if (IsOpeningPlace(before))
            return char.IsDigit(following) || IsClosingPlace(following) || mark == '´' ? null : new(i, i + 1, QuoteMarkStyle.Single, QuoteMarkRole.Open);
        return mark is '\'' or '’' && !char.IsLetterOrDigit(following) ? new(i, i + 1, QuoteMarkStyle.Single, QuoteMarkRole.Close) : null;
    }

    private static QuoteMarkRole RoleOfStraight(char before, char following)
    {
        var opens = IsOpeningPlace(before);
        var closes = IsClosingPlace(following);
        return opens == closes ? QuoteMarkRole.Either : opens ? QuoteMarkRole.Open : QuoteMarkRole.Close;
    }

    private static bool IsTypedAsCloser(char before, char following) => !IsOpeningPlace(before) && IsClosingPlace(following);

    private static bool IsOpeningPlace(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or '"' or '“' or '„' or '‘' or '\'' or '«' or '…' or '>' or '•';

    private static bool IsClosingPlace(char following) =>
        char.IsWhiteSpace(following) || (char.IsPunctuation(following) && following is not ('(' or '[' or '{' or '$' or '@' or '#' or '“' or '‘' or '\'' or '…')) || following is '>';
}
