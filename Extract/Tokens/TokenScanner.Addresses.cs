namespace Extract.Tokens;

/// <summary>Web addresses, e-mail addresses, @names, #tags and names of sites and files.</summary>
internal ref partial struct TokenScanner
{
    private static readonly WordSet AddressEndings = WordSet.Read("address_endings.tsv", StringComparer.OrdinalIgnoreCase);

    private bool TryAddress()
    {
        var rest = _text[_at..];
        var c = rest[0];
        int length;
        if (c is 'h' or 'H' or 'w' or 'W' or 'm' or 'f' && StartsAddress(rest)) length = UrlLength(rest);
        else if (c == '@' && !IsJoinedToWord()) length = HandleLength(rest);
        else if (c == '.') length = FileEndingLength(rest);
        else if (c == '#' && char.IsLetter(Peek(1))) length = HandleLength(rest);
        else if (_atChunkStart && char.IsAsciiLetterOrDigit(c)) length = MailOrSiteLength(rest);
        else return false;
        if (length < 2) return false;
        _atChunkStart = false;
        Add(_at + length, TokenKind.Address);
        return true;
    }

    private static bool StartsAddress(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ftp://", StringComparison.Ordinal)
        || rest.StartsWith("mailto:", StringComparison.Ordinal);

    private static int UrlLength(ReadOnlySpan<char> rest)
    {
        var end = 0;
        var open = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('"' or '<' or '>' or '“' or '”' or '»' or '|' or '…'))
        {
            open += rest[end] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open < 0) break;
            end++;
        }
        return TrimEnd(rest, end);
    }

    private static int TrimEnd(ReadOnlySpan<char> rest, int end)
    {
        while (end > 0 && rest[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ')' or ']' or '*')
        {
            if (rest[end - 1] == ')' && rest[..end].Contains('(')) break;
            end--;
        }
        return end;
    }

    private static int HandleLength(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
        return end > 1 ? end : 0;
    }

    /// <summary>An e-mail address, or a word with an ending such as <c>.com</c> or <c>.pdf</c>, possibly with a path behind.</summary>
    private static int MailOrSiteLength(ReadOnlySpan<char> rest)
    {
        var end = 0;
        var lastDot = -1;
        var at = -1;
        while (end < rest.Length)
        {
            var c = rest[end];
            if (c == '.') lastDot = end;
            else if (c == '@' && at < 0) at = end;
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '+' or '%')) break;
            end++;
        }
        while (end > 0 && rest[end - 1] is '.' or '-' or '+' or '%' or '_')
        {
            end--;
            if (lastDot == end) lastDot = rest[..end].LastIndexOf('.');
        }
        if (at > 0) return at < end - 1 && (lastDot > at + 1 || (lastDot < at && char.IsAsciiLetter(rest[at + 1]))) ? end : 0;
        if (IsNewsgroup(rest[..end])) return end;
        if (lastDot <= 0 || rest[lastDot - 1] == '.' || !AddressEndings.Contains(rest[(lastDot + 1)..end]) || !HasLongLabel(rest[..lastDot])) return 0;
        // "said.In": a small ending with a capital is rather the next sentence.
        if (end - lastDot <= 3 && char.IsUpper(rest[lastDot + 1]) && char.IsLower(rest[end - 1])) return 0;
        return end < rest.Length && rest[end] == '/' ? UrlLength(rest) : end;
    }

    /// <summary>"alt.animals.dog": three words or more of small letters.</summary>
    private static bool IsNewsgroup(ReadOnlySpan<char> name)
    {
        int dots = 0, run = 0;
        foreach (var c in name)
        {
            if (c == '.' && run < 2 || c != '.' && c != '-' && !char.IsAsciiLetterLower(c)) return false;
            if (c == '.') dots++;
            run = c == '.' ? 0 : run + 1;
        }
        return dots > 1 && run > 1;
    }

    /// <summary>".doc", ".com" by itself.</summary>
    private static int FileEndingLength(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end])) end++;
        return end > 3 && AddressEndings.Contains(rest[1..end]) ? end : 0;
    }

    /// <summary>Whether a part between the dots has two characters or more: "bbc.co.uk" but not "U.S" or "p.m".</summary>
    private static bool HasLongLabel(ReadOnlySpan<char> name)
    {
        var run = 0;
        foreach (var c in name)
        {
            run = c == '.' ? 0 : run + 1;
            if (run > 1) return true;
        }
        return false;
    }
}
