namespace Ingest.Cleaning.Html;

/// <summary>How a text ends.</summary>
internal enum TextEnding
{
    None,
    Colon,
    Ellipsis,
    Sentence,
    Quote,
}

/// <summary>The look of a text, whatever its language: shares of capitals, digits, punctuation and small words.</summary>
internal readonly record struct TextShape(TextEnding Ending, double Capitals, double Digits, double Punctuation, double LowerWords)
{
    public static TextShape Of(string text)
    {
        int letters = 0, capitals = 0, digits = 0, marks = 0, words = 0, lower = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c)) capitals++;
                if (!inside)
                {
                    words++;
                    if (char.IsLower(c)) lower++;
                }
                inside = true;
                continue;
            }
            if (char.IsWhiteSpace(c)) inside = false;
            else if (char.IsDigit(c)) digits++;
            else if (c is ',' or '.' or '、' or '。' or ';' or '!' or '?') marks++;
        }
        return new TextShape(EndingOf(text), (double)capitals / Math.Max(1, letters), (double)digits / text.Length, (double)marks / text.Length, (double)lower / Math.Max(1, words));
    }

    private static TextEnding EndingOf(string text) => text[^1] switch
    {
        '.' when text.EndsWith("...", StringComparison.Ordinal) => TextEnding.Ellipsis,
        '…' => TextEnding.Ellipsis,
        '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' => TextEnding.Sentence,
        ':' or '：' => TextEnding.Colon,
        '"' or '”' or '“' or '»' or '«' or '’' or '\'' or ')' or '」' => TextEnding.Quote,
        _ => TextEnding.None,
    };
}
