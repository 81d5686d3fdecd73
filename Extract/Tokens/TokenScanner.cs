using System.Buffers;
using System.Globalization;
using System.Text;
using Ingest.Offsets;

namespace Extract.Tokens;

/// <summary>Walks once over a text and cuts it into tokens; each method looks only a bounded distance ahead of what it consumes.</summary>
internal ref partial struct TokenScanner(string text)
{
    private const int LongestEmoticon = 4;
    private const int ShortestRow = 4;
    private static readonly SearchValues<char> RowSigns = SearchValues.Create("-=*~+<>|_");
    private static readonly WordSet Emoticons = WordSet.Read("emoticons.tsv", StringComparer.Ordinal);

    private readonly ReadOnlySpan<char> _text = text;
    // Pooled, because most articles would otherwise grow a list several times.
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(16, text.Length / 4));
    private int _count;
    private int _at;
    private bool _atChunkStart;

    public Token[] Scan()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
            {
                _at++;
                _atChunkStart = true;
                continue;
            }
            _atChunkStart |= _at == 0;
            var before = _at;
            ScanToken();
            if (_at <= before) throw new InvalidOperationException("The tokenizer made no progress.");
        }
        var tokens = _tokens.AsSpan(0, _count).ToArray();
        ArrayPool<Token>.Shared.Return(_tokens);
        return tokens;
    }

    private void ScanToken()
    {
        var c = _text[_at];
        if (TryAddress()) return;
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && !IsJoinedToWord()))
        {
            _atChunkStart = false;
            ScanNumber();
        }
        else if (IsWordStart(_at))
        {
            _atChunkStart = false;
            ScanWord();
        }
        else if (IsApostrophe(c) && TryApostropheWord())
        {
            _atChunkStart = false;
        }
        else
        {
            ScanSign(c);
        }
    }

    /// <summary>One sign; runs of the same dash, dot or ornament and any run of <c>!</c> and <c>?</c> are one token.</summary>
    private void ScanSign(char c)
    {
        var end = _at + 1;
        switch (c)
        {
            case '!' or '?':
                while (end < _text.Length && _text[end] is '!' or '?') end++;
                break;
            case var _ when EmoticonLength() is > 0 and var length:
                Add(_at + length, TokenKind.Symbol);
                return;
            case '.' or '-' or '=' or '_' or '*' or '~' or '+' or '<' or '>' or '|' or '$':
                if (RowLength() is > 0 and var row)
                {
                    end = _at + row;
                    break;
                }
                while (end < _text.Length && _text[end] == c) end++;
                var isEllipsis = end - _at > 2;
                while (c == '.' && !isEllipsis && end < _text.Length && _text[end] is '?' or '!') end++;
                break;
            case '…':
                while (end < _text.Length && _text[end] is '.' or '…') end++;
                break;
            case '\'' or '`' or '’' or '‘':
                if (end < _text.Length && _text[end] == c) end++;
                break;
            case > '\u007f':
                end = _at + StringInfo.GetNextTextElementLength(_text[_at..]);
                break;
        }
        // Letters behind a bracket, quotation mark or bullet still stand at the start of their word; in "Name<a@b.org>" and "Mail:a@b.org" a word begins.
        _atChunkStart = c is '<' or ':' || _atChunkStart && c is '(' or '[' or '<' or '"' or '“' or '‘' or '\'' or '•' or '«';
        Add(end, IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    /// <summary>Length of a row of mixed signs that draws a line ("----==", "+-----+"), 0 for less.</summary>
    private readonly int RowLength()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAnyExcept(RowSigns);
        if (length < 0) length = rest.Length;
        return length >= ShortestRow ? length : 0;
    }

    /// <summary>Length of ":)", ";-)", ":D" … behind a space or the end of a sentence; 0 for anything else.</summary>
    private readonly int EmoticonLength()
    {
        if (_at > 0 && !char.IsWhiteSpace(_text[_at - 1]) && _text[_at - 1] is not ('.' or '!' or '?')) return 0;
        for (var length = Math.Min(LongestEmoticon, _text.Length - _at); length > 1; length--)
            if (Emoticons.Contains(_text.Slice(_at, length))) return WordCharLength(_at + length) == 0 && Peek(length) != _text[_at + length - 1] ? length : 0;
        return 0;
    }

    private static bool IsPunctuation(char c) => c switch
    {
        '%' or '&' or '*' or '@' or '#' or '‰' or '§' or '†' or '‡' => false,
        '`' => true,
        _ => char.IsPunctuation(c),
    };

    private void Add(int end, TokenKind kind)
    {
        if (_count == _tokens.Length) Grow();
        _tokens[_count++] = new Token(new TextSpan(_at, end), kind);
        _at = end;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(_tokens.Length * 2);
        _tokens.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }

    private readonly char Peek(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private readonly char CharAt(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\0';

    private readonly bool IsJoinedToWord() => _at > 0 && char.IsLetterOrDigit(_text[_at - 1]);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private readonly bool IsWordStart(int index)
    {
        var c = CharAt(index);
        if (char.IsAsciiLetter(c)) return true;
        if (c < '\u0080') return false;
        return char.IsLetterOrDigit(c) || (char.IsHighSurrogate(c) && IsLetterPair(index));
    }

    private readonly bool IsLetterPair(int index) =>
        char.IsLowSurrogate(CharAt(index + 1)) && Rune.IsLetterOrDigit(new Rune(_text[index], _text[index + 1]));

    /// <summary>Length in chars of the word character at an index: letter, digit, combining mark, soft hyphen or joiner; 0 for others.</summary>
    private readonly int WordCharLength(int index)
    {
        var c = CharAt(index);
        if (char.IsAsciiLetterOrDigit(c) || c == '_') return 1;
        if (c < '\u0080') return 0;
        if (char.IsHighSurrogate(c)) return IsLetterPair(index) ? 2 : 0;
        return char.IsLetterOrDigit(c) || IsMark(c) ? 1 : 0;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
