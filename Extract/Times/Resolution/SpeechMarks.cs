using Extract.Tokens;

namespace Extract.Times.Resolution;

/// <summary>Whether a token stands between quotation marks; a blank line ends what was not closed. Calls come in text order, the whole text takes linear time.</summary>
internal sealed class SpeechMarks(TokenList tokens)
{
    private int _next;
    private bool _isOpen;

    public bool Hold(int token)
    {
        for (; _next < token; _next++)
        {
            if (_isOpen && _next > 0 && EndsParagraph(_next)) _isOpen = false;
            switch (tokens.Chars(_next))
            {
                case "\"": _isOpen = !_isOpen; break;
                case "“" or "``": _isOpen = true; break;
                case "”" or "''": _isOpen = false; break;
                default: break;
            }
        }
        return _isOpen;
    }

    private bool EndsParagraph(int token)
    {
        var start = tokens[token - 1].Span.End;
        return tokens.Text.AsSpan(start, tokens[token].Span.Start - start).Count('\n') > 1;
    }
}
