using System.Text;

namespace Ingest.Cleaning.Html;

/// <summary>Collects the text of one block: white space collapses to single spaces, and inline elements never glue words.</summary>
internal sealed class BlockBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _breaks = [];
    private int _link;
    private int _strong;
    private bool _space;
    private bool _edge;
    private Concepts _concepts;
    private bool _first = true;

    public int Length => _text.Length;

    /// <summary>Adds text as the page has it.</summary>
    public void Add(string text, bool inLink, bool inStrong, Concepts concepts)
    {
        var before = _text.Length;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\0' || char.IsControl(c)) continue;
            if (_text.Length > 0 && (_space || (_edge && char.IsLetterOrDigit(c) && char.IsLetterOrDigit(_text[^1])))) _text.Append(' ');
            _space = _edge = false;
            _text.Append(c);
        }
        var added = _text.Length - before;
        if (added == 0) return;
        if (inLink) _link += added;
        if (inStrong) _strong += added;
        _concepts = _first ? concepts : _concepts & concepts;
        _first = false;
    }

    /// <summary>A line break: a gap between words, and the end of a line.</summary>
    public void AddLineBreak()
    {
        _space = true;
        if (_text.Length > 0 && (_breaks.Count == 0 || _breaks[^1] < _text.Length)) _breaks.Add(_text.Length);
    }

    /// <summary>One inline box ends and another begins: words on both sides are different words.</summary>
    public void AddEdge() => _edge = true;

    public void AddCellBorder()
    {
        if (_text.Length == 0) return;
        _text.Append(" |");
        _space = true;
    }

    /// <summary>The block so far, null if it holds no text; the builder starts anew.</summary>
    public TextBlock? Take(int element)
    {
        TextBlock? block = null;
        if (_text.Length > 0)
        {
            while (_text.Length > 0 && _text[^1] is '|' or ' ') _text.Length--;
            var text = _text.ToString();
            block = text.Length == 0 ? null : new TextBlock
            {
                Text = text,
                Element = element,
                LinkCharacters = Math.Min(_link, text.Length),
                StrongCharacters = Math.Min(_strong, text.Length),
                InlineConcepts = _concepts,
                LineEnds = _breaks.Exists(end => end < text.Length) ? [.. _breaks.Where(end => end < text.Length)] : [],
            };
        }
        _text.Clear();
        _breaks.Clear();
        _link = _strong = 0;
        _space = _edge = false;
        _concepts = Concepts.None;
        _first = true;
        return block;
    }
}
