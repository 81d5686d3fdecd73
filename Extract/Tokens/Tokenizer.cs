using Ingest.Offsets;

namespace Extract.Tokens;

/// <summary>Text → tokens, by the conventions of the UD English treebanks.</summary>
public static class Tokenizer
{
    public static TokenList Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var start = i++;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
                tokens.Add(new Token(new TextSpan(start, i), char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word));
            }
            else
            {
                if (char.IsHighSurrogate(text[start]) && i < text.Length) i++;
                tokens.Add(new Token(new TextSpan(start, i), char.IsPunctuation(text[start]) ? TokenKind.Punctuation : TokenKind.Symbol));
            }
        }
        return new TokenList(text, [.. tokens]);
    }
}
