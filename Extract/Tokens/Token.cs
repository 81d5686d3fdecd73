using Ingest.Offsets;

namespace Extract.Tokens;

/// <summary>What a token is by its characters alone.</summary>
public enum TokenKind
{
    /// <summary>Letters, possibly with digits, apostrophes or full stops inside: <c>police</c>, <c>n't</c>, <c>U.S.</c>, <c>G20</c>.</summary>
    Word,

    /// <summary>Begins with a digit and is a number as written: <c>1,250.5</c>, <c>2019</c>, <c>10/11</c>, <c>7:30</c>.</summary>
    Number,

    Punctuation,

    /// <summary>Currency, percent, mathematical and other signs, emoji.</summary>
    Symbol,

    /// <summary>Web address, e-mail address, @name or #tag, kept whole.</summary>
    Address,
}

/// <summary>One token: its place in the text and its kind. The text is read through <see cref="TokenList"/>.</summary>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
