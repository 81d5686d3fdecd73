using System.Buffers;
using Extract.Tokens;

namespace Extract.Sentences;

/// <summary>
/// Places where a line must have ended although the text no longer shows it, as in mail and pages whose lines were joined: behind rows of signs,
/// addresses, smileys and closings of letters, and around the stamp of a forwarded message ("Kay Mann 04/26/2001 07:17 AM Will you …").
/// </summary>
internal readonly struct LostLineBreaks(TokenList tokens, int blockEnd)
{
    private const int RowOfSigns = 5;

    private static readonly SearchValues<char> Signs = SearchValues.Create("=*-~#+<>|_");
    private static readonly WordSet LetterClosings = WordSet.Read("letter_closings.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line ended behind token <paramref name="index"/>.</summary>
    /// <param name="start">First token of the sentence.</param>
    /// <param name="index">A token of the sentence, not the block's last.</param>
    public bool EndsBehind(int start, int index)
    {
        if (index + 1 >= blockEnd) return false;
        var next = index + 1;
        if (IsStamp(next)) return index >= start && !char.IsLower(tokens.Chars(index)[0]);
        if (!StartsLine(next)) return false;
        return tokens[index].Kind switch
        {
            TokenKind.Address => IsMailOrWeb(tokens.Chars(index)),
            TokenKind.Word => tokens.Chars(index) is "AM" or "PM" && IsStamp(index - 2),
            TokenKind.Number => IsStamp(index - 1) && tokens.Chars(next) is not ("AM" or "PM"),
            _ => IsRowOfSigns(start, index) || IsSmiley(index) || IsLetterClosing(start, index),
        };
    }

    private bool StartsLine(int index) => tokens.IsSpaceBefore(index) && (char.IsUpper(tokens.Chars(index)[0]) || IsMailOrWeb(tokens.Chars(index)));

    /// <summary>"04/26/2001 07:17".</summary>
    private bool IsStamp(int index) =>
        index >= 0 && index + 1 < tokens.Count && tokens[index].Kind == TokenKind.Number && tokens[index + 1].Kind == TokenKind.Number
        && tokens.Chars(index).Count('/') == 2 && tokens.Chars(index + 1).Contains(':');

    private static bool IsMailOrWeb(ReadOnlySpan<char> chars) => chars.Length > 1 && (chars[1..].Contains('@') || chars.Contains("://", StringComparison.Ordinal));

    /// <summary>A row of one sign, or one of mixed signs behind a sentence ("==----"); a mixed one before it ("----==") belongs to it.</summary>
    private bool IsRowOfSigns(int start, int index)
    {
        var chars = tokens.Chars(index);
        if (chars.Length < RowOfSigns || chars[0] is not ('=' or '*' or '-' or '~' or '#')) return false;
        return chars.IndexOfAnyExcept(chars[0]) < 0 || (index > start && chars.IndexOfAnyExcept(Signs) < 0);
    }

    private bool IsSmiley(int index) =>
        tokens.Chars(index) is ":)" or ":-)" or ";)" or ";-)" or ":D" or ":-(" or ":("
        || (index >= 2 && tokens.Chars(index) is ")" && tokens.Chars(index - 1) is "-" && tokens.Chars(index - 2) is ":" or ";" && !tokens.IsSpaceBefore(index) && !tokens.IsSpaceBefore(index - 1));

    /// <summary>"Best regards," with nothing before it.</summary>
    private bool IsLetterClosing(int start, int index) =>
        tokens.Chars(index) is "," && index - start is 1 or 2 && LetterClosings.Contains(tokens.Chars(index - 1)) && char.IsUpper(tokens.Chars(start)[0]);
}
