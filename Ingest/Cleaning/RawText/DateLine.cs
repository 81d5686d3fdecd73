using System.Collections.Frozen;
using System.Globalization;
using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>A calendar day written in a line, and its place there.</summary>
/// <param name="Day">The day.</param>
/// <param name="Span">UTF-16 offsets in the line, from the weekday if one stands before it to the end of the year.</param>
internal readonly record struct WrittenDate(DateOnly Day, TextSpan Span);

/// <summary>Dates that are written in full, and lines that hold nothing else.</summary>
internal static class DateLine
{
    private const int Longest = 120;
    private const int MostWords = 20;

    private static readonly FrozenDictionary<string, int> s_months = ResourceTable.Rows("months.tsv").Where(row => row[1] == "*")
        .SelectMany(row => row[2].Split(' '), (row, name) => KeyValuePair.Create(name, int.Parse(row[0], CultureInfo.InvariantCulture)))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> s_companions = ResourceTable.Rows("dateline_words.tsv")
        .SelectMany(row => row[1].Split(' '), (row, word) => KeyValuePair.Create(word, row[0]))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first full date in a line; null if there is none, or if day and month cannot be told apart.</summary>
    public static WrittenDate? Find(string line)
    {
        var runs = AlphanumericRuns.Of(line);
        for (var i = 0; i + 2 < runs.Count; i++)
        {
            if (DayAt(line, runs, i) is not { } day) continue;
            var start = i > 0 && IsWeekday(line, runs[i - 1]) ? runs[i - 1].Start : WeekdayTail(line, runs, i);
            return new WrittenDate(day, new TextSpan(start, runs[LastRun(line, runs, i)].End));
        }
        return null;
    }

    /// <summary>A line that holds a date, or how long ago it was, and nothing but labels, times, zones and languages beside it.</summary>
    public static bool IsDate(string line)
    {
        if (line.Length > Longest) return false;
        var kinds = Kinds(line);
        if (kinds.Count is 0 or > MostWords || kinds.Contains(null)) return false;
        var hasNumber = line.AsSpan().ContainsAnyInRange('0', '9');
        return (hasNumber && kinds.Exists(kind => kind is "month" or "weekday" or "ago")) || Find(line) is not null;
    }

    /// <summary>A line that only names languages: a switch between the editions of a page.</summary>
    public static bool IsLanguageSwitch(string line) =>
        line.Length <= Longest && Kinds(line) is { Count: > 0 } kinds && kinds.TrueForAll(kind => kind == "language");

    /// <summary>What each word of a line is beside a date, words glued together apart; null for one that is nothing.</summary>
    private static List<string?> Kinds(string line)
    {
        var kinds = new List<string?>();
        foreach (var run in AlphanumericRuns.Of(line))
        {
            var cut = GlueCut(line, run);
            if (KindOf(run.In(line)) is { } whole || cut == run.Start) kinds.Add(KindOf(run.In(line)));
            else kinds.AddRange([KindOf((run with { End = cut }).In(line)), KindOf((run with { Start = cut }).In(line))]);
        }
        return kinds;
    }

    private static string? KindOf(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) || IsOrdinalEnd(word) ? "number"
        : s_months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) ? "month"
        : s_companions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;

    private static DateOnly? DayAt(string line, IReadOnlyList<TextSpan> runs, int i)
    {
        var first = Number(line, runs[i]);
        var month = s_months.GetAlternateLookup<ReadOnlySpan<char>>();
        if (first is null)
        {
            if (!month.TryGetValue(WithoutGlue(line, runs, i).In(line), out var named)) return null;
            return Number(line, runs[i + 1]) is { } day ? Valid(Year(line, runs, AfterOrdinal(line, runs, i + 2)), named, day) : null;
        }
        var second = AfterOrdinal(line, runs, i + 1);
        if (second < runs.Count && month.TryGetValue(runs[second].In(line), out var middle))
            return Valid(Year(line, runs, AfterOrdinal(line, runs, second + 1)), middle, first.Value);
        if (Number(line, runs[i + 1]) is not { } b || Number(line, runs[i + 2]) is not { } c) return null;
        var mark = line[runs[i].End];
        if (runs[i + 1].Start != runs[i].End + 1 || runs[i + 2].Start != runs[i + 1].End + 1 || line[runs[i + 1].End] != mark || mark is not ('-' or '/' or '.')) return null;
        if (runs[i].Length == 4) return Valid(first, b, c);
        if (runs[i + 2].Length != 4) return null;
        return mark == '.' || first > 12 ? Valid(c, b, first.Value) : b > 12 ? Valid(c, first.Value, b) : first == b ? Valid(c, b, b) : null;
    }

    private static DateOnly? Valid(int? year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month)
            ? new DateOnly(year.Value, month, day)
            : null;

    private static int? Year(string line, IReadOnlyList<TextSpan> runs, int i) =>
        i < runs.Count && runs[i].Length == 4 ? Number(line, runs[i]) : null;

    private static int? Number(string line, TextSpan run) =>
        run.Length <= 4 && int.TryParse(run.In(line), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int AfterOrdinal(string line, IReadOnlyList<TextSpan> runs, int i) =>
        i < runs.Count && (IsOrdinalEnd(runs[i].In(line)) || runs[i].In(line) is "de" or "of") ? i + 1 : i;

    private static bool IsOrdinalEnd(ReadOnlySpan<char> word) => word is "st" or "nd" or "rd" or "th" or "de";

    /// <summary>Index of the run that ends the date at <paramref name="i"/>: the first of four digits, or the third.</summary>
    private static int LastRun(string line, IReadOnlyList<TextSpan> runs, int i)
    {
        if (runs[i].Length == 4 && char.IsAsciiDigit(line[runs[i].Start])) return i + 2;
        var last = i + 2;
        while (runs[last].Length != 4 || !char.IsAsciiDigit(line[runs[last].Start])) last++;
        return last;
    }

    private static bool IsWeekday(string line, TextSpan run) =>
        s_companions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(run.In(line), out var kind) && kind == "weekday";

    /// <summary>Where the date starts if a weekday is glued to the end of the word before it, as in <c>EnglishWednesday</c>.</summary>
    private static int WeekdayTail(string line, IReadOnlyList<TextSpan> runs, int i)
    {
        var start = WithoutGlue(line, runs, i).Start;
        if (i == 0) return start;
        var cut = GlueCut(line, runs[i - 1]);
        return cut > runs[i - 1].Start && IsWeekday(line, runs[i - 1] with { Start = cut }) ? cut : start;
    }

    private static TextSpan WithoutGlue(string line, IReadOnlyList<TextSpan> runs, int i) => runs[i] with { Start = GlueCut(line, runs[i]) };

    /// <summary>The last place in a word where a capital follows a small letter; the word's start if there is none.</summary>
    private static int GlueCut(string line, TextSpan run)
    {
        for (var at = run.End - 1; at > run.Start; at--)
        {
            if (char.IsUpper(line[at]) && char.IsLower(line[at - 1])) return at;
        }
        return run.Start;
    }
}
