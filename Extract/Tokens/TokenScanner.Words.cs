namespace Extract.Tokens;

/// <summary>Words: letters with apostrophes, ampersands, abbreviations' full stops and prefixes' hyphens.</summary>
internal ref partial struct TokenScanner
{
    private static readonly WordSet SlashWords = WordSet.Read("slash_words.tsv", StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet HyphenPrefixes = WordSet.Read("hyphen_prefixes.tsv", StringComparer.OrdinalIgnoreCase);

    private void ScanWord()
    {
        var end = WordEnd(_at);
        if (TryDottedAbbreviation(end) || TrySlashWord(end) || TryCurrencyOfCountry(end) || TryPrefix(ref end)) return;
        if (CharAt(end) == '.' && Abbreviations.TakesFullStop(_text, _at, end, PreviousSign()))
        {
            Add(end + 1, TokenKind.Word);
            return;
        }
        var word = _text[_at..end];
        if (Contractions.FirstPart(_text, _at, end, _count > 0 ? _tokens[_count - 1].Span : default) is > 0 and var first) Add(_at + first, TokenKind.Word);
        var clitic = CliticLength(word);
        if (clitic > 0 && clitic < word.Length) Add(end - clitic, TokenKind.Word);
        Add(end, TokenKind.Word);
    }

    /// <summary>The end of the letters, with apostrophes and ampersands that stand between letters.</summary>
    private readonly int WordEnd(int index)
    {
        while (true)
        {
            int length;
            while ((length = WordCharLength(index)) > 0) index += length;
            var c = CharAt(index);
            var joins = IsApostrophe(c) || (c == '&' && char.IsUpper(CharAt(index - 1)) && char.IsUpper(CharAt(index + 1)));
            if (!joins || !IsWordStart(index + 1)) return index;
            index++;
        }
    }

    /// <summary>Length of <c>'s</c>, <c>n't</c>, <c>'ll</c> … at the end of a word; 0 without one.</summary>
    private static int CliticLength(ReadOnlySpan<char> word)
    {
        for (var length = 2; length <= 3 && length <= word.Length; length++)
        {
            if (!IsApostrophe(word[^length])) continue;
            var tail = word[^(length - 1)..];
            if (length == 2 && tail[0] is 't' or 'T') return word.Length > 3 && word[^3] is 'n' or 'N' ? 3 : 0;
            if (length == 2) return tail[0] is 's' or 'S' or 'd' or 'D' or 'm' or 'M' ? 2 : 0;
            return tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || tail.Equals("ll", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        }
        return 0;
    }

    /// <summary>A clitic on its own ("U.S." + "'s"), a clipped word ("'em") or year ("'90s").</summary>
    private bool TryApostropheWord()
    {
        var end = _at + 1;
        if (char.IsAsciiDigit(Peek(1)) && char.IsAsciiDigit(Peek(2)) && !IsJoinedToWord())
        {
            end = _at + 3;
            if (CharAt(end) == 's') end++;
            if (WordCharLength(end) > 0 || IsApostrophe(CharAt(end))) return false;
            Add(end, TokenKind.Number);
            return true;
        }
        int length;
        while ((length = WordCharLength(end)) > 0) end += length;
        var word = _text[_at..end];
        if (end - _at is < 2 or > 5) return false;
        var isClitic = CliticLength(word) == word.Length && (_at > 0 && !char.IsWhiteSpace(_text[_at - 1]) || WordCharLength(end) == 0 && word.Length == 2 && _text[_at] != '‘' && word[1] == 's');
        if (!isClitic && !word[1..].Equals("em", StringComparison.OrdinalIgnoreCase) && !word[1..].Equals("til", StringComparison.OrdinalIgnoreCase)
            && !word[1..].Equals("cause", StringComparison.OrdinalIgnoreCase)) return false;
        Add(end, TokenKind.Word);
        return true;
    }

    /// <summary>"U.S.", "p.m.", "Ph.D.", "J.K.", also without the last stop.</summary>
    private bool TryDottedAbbreviation(int end)
    {
        var part = end - _at;
        if (CharAt(end) != '.' || part > 2 || !IsWordStart(end + 1)) return false;
        var stop = end;
        var parts = 1;
        while (CharAt(stop) == '.' && IsWordStart(stop + 1))
        {
            var next = WordEnd(stop + 1);
            // Longer parts end it: "N.Korea" is two words, "said.The" two sentences.
            if (next - stop - 1 > (parts == 1 ? 2 : 1)) break;
            if (char.IsLower(_text[_at]) && char.IsUpper(_text[stop + 1])) break;
            stop = next;
            parts++;
        }
        if (parts == 1 && (part > 1 || !char.IsUpper(_text[_at]))) return false;
        if (parts == 1)
        {
            Add(end + 1, TokenKind.Word);
            return true;
        }
        if (CharAt(stop) == '.' && CharAt(stop + 1) != '.') stop++;
        Add(stop, TokenKind.Word);
        return true;
    }

    /// <summary>"b/c", "w/o".</summary>
    private bool TrySlashWord(int end)
    {
        if (CharAt(end) != '/' || end - _at != 1 || CharAt(_at - 1) == '/') return false;
        var stop = end + 1;
        int length;
        while ((length = WordCharLength(stop)) > 0) stop += length;
        if (CharAt(stop) == '/' || !SlashWords.Contains(_text[_at..stop])) return false;
        Add(stop, TokenKind.Word);
        return true;
    }

    /// <summary>"US$", "HK$" before an amount.</summary>
    private bool TryCurrencyOfCountry(int end)
    {
        if (CharAt(end) != '$' || end - _at > 3 || _text[_at..end].IndexOfAnyExceptInRange('A', 'Z') >= 0) return false;
        Add(end + 1, TokenKind.Symbol);
        return true;
    }

    /// <summary>"re-election", "non-profit", "e-mail"; not before a capital or a digit, where a name or number must stay free.</summary>
    private bool TryPrefix(ref int end)
    {
        var next = CharAt(end + 1);
        if (CharAt(end) is not ('-' or '‑') || !char.IsLower(next) || !HyphenPrefixes.Contains(_text[_at..end])) return false;
        if (CharAt(_at - 1) is '-' or '‑') return false;
        end = WordEnd(end + 1);
        return false;
    }

    private readonly char PreviousSign() => _count > 0 ? _text[_tokens[_count - 1].Span.End - 1] : '\0';
}
