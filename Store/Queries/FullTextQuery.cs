using System.Text;

namespace Store.Queries;

/// <summary>What a person types → an FTS5 expression that never fails: words in quotation marks stay a phrase, a final * stands for any ending.</summary>
public static class FullTextQuery
{
    /// <summary>An expression that all words must match; null if there is no word in the text.</summary>
    public static string? AllOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var phrases = Phrases(text).Select(Quote).ToList();
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases);
    }

    /// <summary>The same, within one column; null if there is no word in the text.</summary>
    public static string? AllOf(string column, string text) => AllOf(text) is { } expression ? $"{column} : ({expression})" : null;

    /// <summary>Words and phrases in quotation marks, those that hold a letter or digit.</summary>
    internal static IEnumerable<string> Phrases(string text) => Parts(text).Where(phrase => phrase.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> Parts(string text)
    {
        var phrase = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            var isMark = c is '"' or '“' or '”';
            if (isMark || (char.IsWhiteSpace(c) && !isQuoted))
            {
                if (phrase.Length > 0) yield return phrase.ToString();
                phrase.Clear();
                isQuoted ^= isMark;
            }
            else if (c != '\0')
            {
                phrase.Append(c);
            }
        }
        if (phrase.Length > 0) yield return phrase.ToString();
    }

    private static string Quote(string phrase) => phrase.EndsWith('*') ? $"\"{phrase.TrimEnd('*')}\"*" : $"\"{phrase}\"";
}
