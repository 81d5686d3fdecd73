using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Store.Queries;

/// <summary>
/// Where an article speaks of words that a full-text search marked in it: the paragraphs that hold one and those that follow them. A quotation rarely repeats its
/// topic ("That is the story of this quarter"); the sentence that leads to it names it.
/// </summary>
public static class Surroundings
{
    /// <summary>What opens and closes a marked word in the text; no clean text holds control characters.</summary>
    private const char Open = '\u0002', Close = '\u0003';

    /// <summary>Rows of <c>article_fts</c> that match @NAME → JSON array of [start, end) in code points of the text; <c>json_each</c> lists them.</summary>
    internal static string Of(string parameter) =>
        $"SELECT rowid AS article_id, marked_paragraphs(highlight(article_fts, 1, char(2), char(3))) AS ranges FROM article_fts WHERE article_fts MATCH @{parameter}";

    /// <summary>Gives the connection the function <c>marked_paragraphs</c>.</summary>
    internal static void Register(SqliteConnection connection) =>
        connection.CreateFunction<string, string>("marked_paragraphs", text => JsonSerializer.Serialize(Ranges(text)), isDeterministic: true);

    /// <summary>[start, end) in code points of the text without marks, in text order: paragraphs with a marked word, each up to the end of the next paragraph.</summary>
    /// <param name="text">Marked words stand between U+0002 and U+0003.</param>
    public static IReadOnlyList<int[]> Ranges(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ranges = new List<int[]>();
        var (start, place) = (0, 0);
        var (isMarked, isBlank, follows) = (false, true, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '\n')
            {
                if (!isBlank) // Blank lines part paragraphs; they are none themselves.
                {
                    if (follows) ranges[^1][1] = place;
                    if (isMarked) ranges.Add([start, place]);
                    (follows, isMarked, isBlank) = (isMarked, false, true);
                }
                start = place + 1;
            }
            isMarked |= c == Open;
            isBlank &= char.IsWhiteSpace(c) || c is Open or Close;
            if (c is not (Open or Close) && !char.IsLowSurrogate(c)) place++;
        }
        return ranges;
    }
}
