using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Metadata;

/// <summary>Finds a calendar date in a short text, written in figures or with the name of a month in many languages.</summary>
internal static class DateText
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int Longest = 400;

    private static readonly FrozenDictionary<string, int> Months = ReadMonths("*");
    private static readonly FrozenDictionary<string, int> CroatianMonths = ReadMonths("hr");
    private static readonly FrozenSet<string> Fillers = ResourceTable.Entries("date_words.tsv", "filler").ToFrozenSet();
    private static readonly FrozenSet<string> PublicationWords = ResourceTable.Entries("date_words.tsv", "publication").ToFrozenSet();
    private static readonly FrozenSet<string> UpdateWords = ResourceTable.Entries("date_words.tsv", "update").ToFrozenSet();

    /// <summary>The first date in the text; null where there is none.</summary>
    /// <param name="text">Of it the first 400 characters are read.</param>
    /// <param name="monthFirst">Whether 3/4/2024 is the fourth of March.</param>
    /// <param name="language">ISO 639-1 code; decides between months of one name.</param>
    public static DateOnly? Find(string text, bool monthFirst, string? language)
    {
        var tokens = Tokens(text.Length > Longest ? text[..Longest] : text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i, monthFirst, language) is { } date) return date;
        }
        return null;
    }

    /// <summary>The first date in a text that is not said to be one of an update; null where there is none.</summary>
    /// <inheritdoc cref="Find" path="/param"/>
    public static DateOnly? FindPublished(string text, bool monthFirst, string? language)
    {
        const int LongestDate = 5;
        var tokens = Tokens(text.Length > Longest ? text[..Longest] : text);
        var isUpdate = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            isUpdate |= UpdateWords.Contains(tokens[i]);
            if (At(tokens, i, monthFirst, language) is not { } date) continue;
            if (!isUpdate) return date;
            (i, isUpdate) = (i + LongestDate - 1, false);
        }
        return null;
    }

    /// <summary>Whether a text speaks of a change to what was published.</summary>
    public static bool SpeaksOfUpdate(string text) => Tokens(text.Length > Longest ? text[..Longest] : text).Exists(UpdateWords.Contains);

    /// <summary>Whether a text speaks of publication.</summary>
    public static bool SpeaksOfPublication(string text) => Tokens(text.Length > Longest ? text[..Longest] : text).Exists(PublicationWords.Contains);

    /// <summary>Whether a word is the name of a month in any language.</summary>
    public static bool IsMonth(string word) => Months.ContainsKey(word.ToLowerInvariant());

    private static DateOnly? At(List<string> tokens, int i, bool monthFirst, string? language)
    {
        if (Number(tokens, i) is { } first) return tokens[i].Length == 4 ? YearFirst(tokens, i, first, language) : DayFirst(tokens, i, first, monthFirst, language);
        // March 5, 2024
        if (MonthOf(tokens, i, language) is not { } month) return null;
        var next = SkipFillers(tokens, i + 1);
        if (Number(tokens, next) is not { } day || tokens[next].Length > 2) return null;
        next = SkipFillers(tokens, next + 1);
        return Number(tokens, next) is { } year && tokens[next].Length == 4 ? Date(year, month, day) : null;
    }

    // 2024-03-05, 2024/3/5, 2024年3月5日, 2024. március 5.
    private static DateOnly? YearFirst(List<string> tokens, int i, int year, string? language)
    {
        var next = i + 1;
        if (next < tokens.Count && tokens[next] is "-" or "/" or "." or "年" or "년") next++;
        else if (MonthOf(tokens, SkipFillers(tokens, next), language) is null) return null;
        next = SkipFillers(tokens, next);
        var month = Number(tokens, next) is { } number && tokens[next].Length <= 2 ? number : MonthOf(tokens, next, language);
        if (month is null) return null;
        next++;
        if (next < tokens.Count && tokens[next] is "-" or "/" or "." or "月" or "월" or ",") next++;
        next = SkipFillers(tokens, next);
        return Number(tokens, next) is { } day && tokens[next].Length <= 2 ? Date(year, month.Value, day) : null;
    }

    // 5.3.2024, 05/03/24, 5 March 2024, 5. März 2024, 5 de marzo de 2024
    private static DateOnly? DayFirst(List<string> tokens, int i, int first, bool monthFirst, string? language)
    {
        if (tokens[i].Length > 2) return null;
        if (i + 4 < tokens.Count && tokens[i + 1] is "." or "/" or "-" && tokens[i + 1] == tokens[i + 3]
            && Number(tokens, i + 2) is { } second && tokens[i + 2].Length <= 2 && Number(tokens, i + 4) is { } third && tokens[i + 4].Length is 2 or 4)
        {
            var full = tokens[i + 4].Length == 2 ? 2000 + third : third;
            var swap = second > 12 || (monthFirst && tokens[i + 1] != "." && first <= 12);
            return swap ? Date(full, first, second) : Date(full, second, first);
        }
        var next = SkipFillers(tokens, i + 1);
        if (next < tokens.Count && tokens[next] == "-") next++;
        if (MonthOf(tokens, next, language) is not { } month) return null;
        next = SkipFillers(tokens, next + 1);
        if (next < tokens.Count && tokens[next] == "-") next++;
        return Number(tokens, next) is { } year && tokens[next].Length == 4 ? Date(year, month, first) : null;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int SkipFillers(List<string> tokens, int i)
    {
        while (i < tokens.Count && (tokens[i] is "." or "," || Fillers.Contains(tokens[i]))) i++;
        return i;
    }

    private static int? Number(List<string> tokens, int i) =>
        i < tokens.Count && tokens[i].Length <= 4 && int.TryParse(tokens[i], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? MonthOf(List<string> tokens, int i, string? language)
    {
        if (i >= tokens.Count) return null;
        if (language == "hr" && CroatianMonths.TryGetValue(tokens[i], out var croatian)) return croatian;
        return Months.TryGetValue(tokens[i], out var month) ? month : null;
    }

    // Runs of digits, runs of letters, single other characters; white space parts tokens. 年 and the like stand alone.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (char.IsLetter(text[i]) && text[i] < '\u2E80') while (i < text.Length && IsOfWord(text[i])) i++;
            else i++;
            if (!char.IsWhiteSpace(text[start])) tokens.Add(text[start..i].ToLowerInvariant());
        }
        return tokens;
    }

    private static bool IsOfWord(char c) =>
        c < '\u2E80' && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static FrozenDictionary<string, int> ReadMonths(string language)
    {
        var months = new Dictionary<string, int>();
        foreach (var row in ResourceTable.Rows("months.tsv").Where(r => r[1] == language))
        {
            foreach (var name in row[2].Split(' ')) months[name] = int.Parse(row[0], CultureInfo.InvariantCulture);
        }
        return months.ToFrozenDictionary();
    }
}
