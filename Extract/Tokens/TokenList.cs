using System.Collections;
using Ingest.Offsets;

namespace Extract.Tokens;

/// <summary>
/// The tokens of one text, in order and disjoint; with the white space between them they rebuild the text exactly.
/// The only place where token indexes and text offsets are converted into each other.
/// </summary>
public sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] _tokens;

    public TokenList(string text, Token[] tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    public string Text { get; }

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    /// <summary>The characters of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Chars(int index) => _tokens[index].Span.In(Text);

    /// <summary>The characters of token <paramref name="index"/> as a string.</summary>
    public string TextOf(int index) => _tokens[index].Span.Slice(Text);

    public string TextOf(TokenRange range) => range.IsEmpty ? "" : SpanOf(range).Slice(Text);

    /// <summary>From the first character of the first token to the last of the last; empty for an empty range.</summary>
    public TextSpan SpanOf(TokenRange range) =>
        range.IsEmpty ? default : new TextSpan(_tokens[range.Start].Span.Start, _tokens[range.End - 1].Span.End);

    /// <summary>The tokens that overlap <paramref name="span"/>.</summary>
    public TokenRange Covering(TextSpan span)
    {
        var start = FirstEndingAfter(span.Start);
        var end = start;
        while (end < _tokens.Length && _tokens[end].Span.Start < span.End) end++;
        return new TokenRange(start, end);
    }

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; <see cref="Count"/> if there is none.</summary>
    public int FirstEndingAfter(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Whether white space (or a line break) stands before the token.</summary>
    public bool IsSpaceBefore(int index) =>
        index == 0 || _tokens[index - 1].Span.End < _tokens[index].Span.Start;

    public bool Is(int index, ReadOnlySpan<char> text) =>
        (uint)index < (uint)_tokens.Length && Chars(index).SequenceEqual(text);

    public bool IsIgnoreCase(int index, ReadOnlySpan<char> text) =>
        (uint)index < (uint)_tokens.Length && Chars(index).Equals(text, StringComparison.OrdinalIgnoreCase);

    public IEnumerator<Token> GetEnumerator() => ((IEnumerable<Token>)_tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _tokens.GetEnumerator();
}
