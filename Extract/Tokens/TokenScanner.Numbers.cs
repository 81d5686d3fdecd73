namespace Extract.Tokens;

/// <summary>Numbers as written: grouped digits, decimals, dates, times, telephone numbers, ordinals and decades.</summary>
internal ref partial struct TokenScanner
{
    private static readonly WordSet UnitSuffixes = WordSet.Read("unit_suffixes.tsv", StringComparer.Ordinal);

    private void ScanNumber()
    {
        var end = _at;
        if (TryHyphenatedDigits(out var hyphenated))
        {
            Add(hyphenated, TokenKind.Number);
            return;
        }
        if (_text[end] == '.') end++;
        end = SkipDigits(end);
        while (end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]) && JoinsDigits(end))
            end = SkipDigits(end + 1);
        end = WithSuffix(end, out var kind);
        Add(end, kind);
    }

    private readonly int SkipDigits(int index)
    {
        while (char.IsAsciiDigit(CharAt(index))) index++;
        return index;
    }

    private readonly bool JoinsDigits(int index)
    {
        switch (_text[index])
        {
            case '.' or ':':
                return true;
            case ',':
                return index - _at <= 3 || _text[_at..index].Contains(',');
            case '/':
                // "9/11", "11/28/2000" and "1/2", but neither "2001/02" nor the path of a range.
                var next = SkipDigits(index + 1) - index - 1;
                var previous = index - 1 - _text[_at..index].LastIndexOf('/') - _at;
                return previous is 1 or 2 && (next <= 2 || (next == 4 && _text[_at..index].Contains('/')));
            default:
                return false;
        }
    }

    /// <summary>"713-853-3989", "1-800-991-9019", "345-9945", "3-5213" and dates such as "2019-01-03"; ranges ("10-12") and scores are split.</summary>
    private readonly bool TryHyphenatedDigits(out int end)
    {
        end = _at;
        Span<int> lengths = stackalloc int[5];
        var parts = 0;
        while (parts < lengths.Length)
        {
            var stop = SkipDigits(end);
            if (stop == end || stop - end > 4) return false;
            lengths[parts++] = stop - end;
            end = stop;
            if (CharAt(end) != '-' || !char.IsAsciiDigit(CharAt(end + 1))) break;
            end++;
        }
        if (parts < 2 || parts == lengths.Length || WordCharLength(end) > 0) return false;
        if (parts == 2) return lengths[0] is 1 or 3 && lengths[1] == 4;
        var isDate = parts == 3 && (lengths[0], lengths[1], lengths[2]) is (4, <= 2, <= 2) or (<= 2, <= 2, 4 or 2);
        return isDate || (lengths[parts - 1] == 4 && lengths[parts - 2] == 3 && lengths[parts - 3] == 3);
    }

    /// <summary>Takes an ordinal's or decade's ending with the number; leaves a unit behind it; other letters make it a word ("3D").</summary>
    private readonly int WithSuffix(int end, out TokenKind kind)
    {
        kind = TokenKind.Number;
        var stop = end;
        int length;
        while ((length = WordCharLength(stop)) > 0) stop += length;
        if (stop == end)
        {
            // "the 60's"
            if (IsApostrophe(CharAt(end)) && CharAt(end + 1) == 's' && CharAt(end - 1) == '0' && WordCharLength(end + 2) == 0) return end + 2;
            return end;
        }
        var suffix = _text[end..stop];
        if (IsOrdinalOrPlural(suffix) || IsExponent(suffix)) return stop;
        if (UnitSuffixes.Contains(suffix)) return end;
        if (suffix.Length == 1 && CharAt(stop) == '.' && CharAt(stop + 1) is 'm' && suffix[0] is 'a' or 'p') return end;
        if (_text[_at..end].IndexOfAny('.', ',', ':') >= 0) return end;
        kind = TokenKind.Word;
        return stop;
    }

    private static bool IsExponent(ReadOnlySpan<char> suffix) =>
        suffix.Length > 1 && suffix[0] is 'e' or 'E' && suffix[1..].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsOrdinalOrPlural(ReadOnlySpan<char> suffix) =>
        suffix is "s" || suffix.Equals("st", StringComparison.OrdinalIgnoreCase) || suffix.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || suffix.Equals("rd", StringComparison.OrdinalIgnoreCase) || suffix.Equals("th", StringComparison.OrdinalIgnoreCase);
}
