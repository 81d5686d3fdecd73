using System.Globalization;
using System.Text;
using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>Builds the text of one line from pieces of the source and remembers where each came from.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<OffsetMap.Piece> _pieces = [];
    private bool _pendingSpace;
    private int _expected = -1;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Appends a stretch of the source; white space at its ends and between stretches counts as one space.</summary>
    public void Append(string source, TextSpan span)
    {
        _pendingSpace |= _text.Length > 0;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = source[i];
            if (char.IsWhiteSpace(c))
            {
                _pendingSpace |= _text.Length > 0;
                continue;
            }
            if (IsMeaningless(c)) continue;
            if (_pendingSpace) Add(' ', i - 1);
            _pendingSpace = false;
            if (char.IsHighSurrogate(c) && i + 1 < span.End && char.IsLowSurrogate(source[i + 1]))
            {
                Add(c, i);
                c = source[++i];
            }
            else if (char.IsSurrogate(c))
            {
                c = '\uFFFD';
            }
            Add(c, i);
        }
    }

    /// <summary>The line built so far; the builder is empty afterwards.</summary>
    public TextLine Take()
    {
        var line = new TextLine(_text.ToString(), [.. _pieces]);
        _text.Clear();
        _pieces.Clear();
        _pendingSpace = false;
        _expected = -1;
        return line;
    }

    private void Add(char c, int source)
    {
        if (source != _expected) _pieces.Add(new OffsetMap.Piece(_text.Length, source));
        _text.Append(c);
        _expected = source + 1;
    }

    /// <summary>Controls, soft hyphens and characters of no width that do not join letters.</summary>
    private static bool IsMeaningless(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' || char.GetUnicodeCategory(c) == UnicodeCategory.Control;
}
