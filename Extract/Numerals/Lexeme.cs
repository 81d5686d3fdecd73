using Ingest.Offsets;

namespace Extract.Numerals;

/// <summary>A token, or the part of one that a number needs apart: <c>US$3.2bn</c> is <c>US$</c> <c>3.2</c> <c>bn</c>.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Token">The token in which it begins.</param>
/// <param name="Class">Its part in a numeral.</param>
/// <param name="Glued">No white space before it.</param>
/// <param name="Value">Value of a number or number word.</param>
internal readonly record struct Lexeme(TextSpan Span, int Token, NumeralClass Class, bool Glued, decimal Value);
