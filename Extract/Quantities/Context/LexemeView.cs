using Extract.Numerals;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Quantities.Context;

/// <summary>The lexemes of one text with their characters and tags; indexes out of range read as empty.</summary>
internal sealed class LexemeView(TokenList tokens, Lexeme[] lexemes, IReadOnlyList<TaggedToken> tags)
{
    /// <summary>Most characters of a unit, currency or approximator.</summary>
    public const int LongestPhrase = 48;

    public string Source => tokens.Text;

    public int Count => lexemes.Length;

    public Lexeme this[int i] => lexemes[i];

    public NumeralClass Class(int i) => (uint)i < (uint)lexemes.Length ? lexemes[i].Class : NumeralClass.None;

    public ReadOnlySpan<char> Text(int i) => (uint)i < (uint)lexemes.Length ? lexemes[i].Span.In(tokens.Text) : [];

    public UniversalTag Tag(int i) => (uint)i < (uint)lexemes.Length ? tags[lexemes[i].Token].Universal : UniversalTag.PUNCT;

    public bool Is(int i, ReadOnlySpan<char> word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether lexeme <paramref name="i"/> stands against the one before it without white space.</summary>
    public bool Glued(int i) => i > 0 && (uint)i < (uint)lexemes.Length && lexemes[i].Glued;

    public bool IsWord(int i) => Text(i) is { Length: > 0 } text && char.IsLetter(text[0]);

    public bool IsCapitalised(int i) => Text(i) is { Length: > 0 } text && char.IsUpper(text[0]);

    public bool IsHyphen(int i) => Text(i) is "-" or "‐" or "‑";

    /// <summary>Any dash that can stand between the ends of a range.</summary>
    public bool IsDash(int i) => Text(i) is "-" or "‐" or "‑" or "–" or "—" or "−";

    /// <summary>A hyphen that joins the lexemes on both of its sides.</summary>
    public bool IsJoint(int i) => IsHyphen(i) && Glued(i) && Glued(i + 1);

    /// <summary>Whether lexeme <paramref name="i"/> begins a sentence or a line.</summary>
    public bool BeginsLine(int i) => i <= 0 || i >= lexemes.Length || Source.AsSpan(lexemes[i - 1].Span.End, lexemes[i].Span.Start - lexemes[i - 1].Span.End).Contains('\n');

    /// <summary>Whether a blank line stands before lexeme <paramref name="i"/>.</summary>
    public bool BeginsParagraph(int i) => i > 0 && i < lexemes.Length && Source.AsSpan(lexemes[i - 1].Span.End, lexemes[i].Span.Start - lexemes[i - 1].Span.End).Count('\n') > 1;

    /// <summary>The lexeme at or before <paramref name="i"/> that begins at <paramref name="offset"/> or holds it.</summary>
    public int StartingAt(int i, int offset)
    {
        while (i > 0 && lexemes[i].Span.Start > offset) i--;
        return i;
    }

    /// <summary>Lexemes [<paramref name="start"/>, <paramref name="end"/>) as they stand in the text.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => Source.AsSpan(lexemes[start].Span.Start, lexemes[end - 1].Span.End - lexemes[start].Span.Start);

    /// <summary>
    /// Writes lexemes [<paramref name="start"/>, <paramref name="end"/>) with hyphens and runs of white space as one space each.
    /// </summary>
    /// <returns>The characters written; empty if they do not fit.</returns>
    public ReadOnlySpan<char> Phrase(int start, int end, Span<char> buffer)
    {
        if (start < 0 || end > lexemes.Length || lexemes[end - 1].Span.End - lexemes[start].Span.Start > Math.Min(buffer.Length, LongestPhrase)) return [];
        var length = 0;
        foreach (var c in Slice(start, end))
        {
            var space = c is '-' or '‑' || char.IsWhiteSpace(c);
            if (space && length > 0 && buffer[length - 1] == ' ') continue;
            buffer[length++] = space ? ' ' : c;
        }
        return buffer[..length];
    }
}
