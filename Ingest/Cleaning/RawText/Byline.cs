using Ingest.Metadata;

namespace Ingest.Cleaning.RawText;

/// <summary>Lines such as <c>By Jane Doe and John Roe</c>.</summary>
internal static class Byline
{
    private const int Longest = 160;
    private const int MostWords = 14;

    /// <summary>A short line that opens like a byline, also where the name is glued to <c>By</c>, and ends like no sentence.</summary>
    public static bool IsByline(string line) =>
        line.Length <= Longest && line.AsSpan().Count(' ') < MostWords && line[^1] is not ('.' or '?' or '!' or ':') && BylineText.StartsAsByline(Spaced(line));

    /// <summary>The people that a byline names; none if it names a desk or a firm, or is no byline.</summary>
    public static IEnumerable<string> Authors(string line) =>
        IsByline(line) ? new PersonNames(null, null).People(Spaced(line), true).Select(Cased) : [];

    /// <summary>A line that is nothing but the name of a person; null for any other.</summary>
    public static string? NameAlone(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(IsNamePart) && new PersonNames(null, null).People(line, true).ToList() is [var name] && name == line ? Cased(name) : null;
    }

    /// <summary>The name that a line of several parts with a date among them starts with, as in <c>Jane Doe | Harbour News | June 11, 2025</c>.</summary>
    public static string? NameBeforeDate(string line) =>
        line.IndexOfAny(['|', '•', '·']) is var bar && bar > 0 && DateLine.Find(line) is not null ? NameAlone(line[..bar].Trim()) : null;

    /// <summary>A name in capitals as it is written otherwise.</summary>
    private static string Cased(string name)
    {
        if (name.Any(char.IsLower)) return name;
        var cased = name.ToCharArray();
        for (var i = 1; i < cased.Length; i++)
        {
            if (char.IsLetter(cased[i - 1])) cased[i] = char.ToLowerInvariant(cased[i]);
        }
        return new string(cased);
    }

    private static bool IsNamePart(string word) =>
        char.IsUpper(word[0]) && word.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    private static string Spaced(string line) =>
        line.Length > 3 && line.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(line[2]) ? "By " + line[2..] : line;
}
