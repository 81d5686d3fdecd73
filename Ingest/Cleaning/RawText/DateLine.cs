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

    // Pages are younger than years of two digits can tell.
    private const int Century = 2000;

    private static readonly FrozenDictionary<string, int> Months = ResourceTable.Rows("months.tsv").Where(row => row[1] == "*")
        .SelectMany(row => row[2].Split(' '), (row, name) => KeyValuePair.Create(name, int.Parse(row[0], CultureInfo.InvariantCulture)))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Companions = ResourceTable.Rows("dateline_words.tsv")
        .SelectMany(row => row[1].Split(' '), (row, word) => KeyValuePair.Create(word, row[0]))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first full date in a line; null if there is none, or if day and month cannot be told apart.</summary>
    public static WrittenDate? Find(string line)
    {
        var runs = AlphanumericRuns.Of(line);
        for (var i = 0; i + 2 < runs.Count; i++)
        {
            if (DayAt(line, runs, i) is not { } found) continue;
            var start = i > 0 && IsWeekday(line, runs[i - 1]) ? runs[i - 1].Start : WeekdayTail(line, runs, i);
            return new WrittenDate(found.Day, new TextSpan(start, runs[found.Last].End));
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
        : MonthOf(word) is not null ? "month"
        : Companions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The date whose first run is number <paramref name="i"/>, and the number of its last.</summary>
    private static (DateOnly Day, int Last)? DayAt(string line, IReadOnlyList<TextSpan> runs, int i)
    {
        var first = Number(line, runs[i]);
        var next = AfterOrdinal(line, runs, i + 1);
        if (first is null)
        {
            // June 11, 2025
            if (MonthOf(WithoutGlue(line, runs, i).In(line)) is not { } named || Number(line, runs[i + 1]) is not { } day) return null;
            var year = AfterOrdinal(line, runs, i + 2);
            return Valid(Year(line, runs, year), named, day, year);
        }
        if (next < runs.Count && MonthOf(runs[next].In(line)) is { } month)
        {
            // 11 June 2025
            var year = AfterOrdinal(line, runs, next + 1);
            return Valid(Year(line, runs, year), month, first.Value, year);
        }
        return InFigures(line, runs, i, first.Value);
    }

    // 2025-06-11, 11.06.2025, 25/12/2023, 12/25/23; of 03/04/2024 nobody knows.
    private static (DateOnly Day, int Last)? InFigures(string line, IReadOnlyList<TextSpan> runs, int i, int a)
    {
        if (Number(line, runs[i + 1]) is not { } b || Number(line, runs[i + 2]) is not { } c) return null;
        var mark = line[runs[i].End];
        var isTight = runs[i + 1].Start == runs[i].End + 1 && runs[i + 2].Start == runs[i + 1].End + 1 && line[runs[i + 1].End] == mark;
        if (!isTight || mark is not ('-' or '/' or '.')) return null;
        if (runs[i].Length == 4) return Valid(a, b, c, i + 2);
        if (runs[i + 2].Length == 2 && mark != '.') c += Century;
        else if (runs[i + 2].Length != 4) return null;
        if (mark == '.' || a > 12 || a == b) return Valid(c, b, a, i + 2);
        return b > 12 ? Valid(c, a, b, i + 2) : null;
    }

    private static (DateOnly Day, int Last)? Valid(int? year, int month, int day, int last) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month)
            ? (new DateOnly(year.Value, month, day), last)
            : null;

    private static int? MonthOf(ReadOnlySpan<char> word) =>
        Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : null;

    /// <summary>Four digits; of more, as in <c>20233:00</c>, the first four.</summary>
    private static int? Year(string line, IReadOnlyList<TextSpan> runs, int i) =>
        i < runs.Count && runs[i].Length is >= 4 and <= 8 ? Number(line, runs[i] with { End = runs[i].Start + 4 }) : null;

    private static int? Number(string line, TextSpan run) =>
        run.Length <= 4 && int.TryParse(run.In(line), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int AfterOrdinal(string line, IReadOnlyList<TextSpan> runs, int i) =>
        i < runs.Count && (IsOrdinalEnd(runs[i].In(line)) || runs[i].In(line) is "de" or "of") ? i + 1 : i;

    private static bool IsOrdinalEnd(ReadOnlySpan<char> word) => word is "st" or "nd" or "rd" or "th" or "de";

    private static bool IsWeekday(string line, TextSpan run) =>
        Companions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(run.In(line), out var kind) && kind == "weekday";

    /// <summary>Where the date starts if a weekday is glued to the end of the word before it, as in <c>EnglishWednesday</c>.</summary>
    private static int WeekdayTail(string line, IReadOnlyList<TextSpan> runs, int i)
    {
        var start = WithoutGlue(line, runs, i).Start;
        if (i == 0) return start;
        var cut = GlueCut(line, runs[i - 1]);
        return cut > runs[i - 1].Start && IsWeekday(line, runs[i - 1] with { Start = cut }) ? cut : start;
    }

    /// <summary>The run without what is glued before the name of a month, as in <c>ESPNDec</c>.</summary>
    private static TextSpan WithoutGlue(string line, IReadOnlyList<TextSpan> runs, int i)
    {
        for (var at = runs[i].Start + 1; at < runs[i].End; at++)
        {
            var tail = runs[i] with { Start = at };
            if (char.IsUpper(line[at]) && MonthOf(tail.In(line)) is not null) return tail;
        }
        return runs[i] with { Start = GlueCut(line, runs[i]) };
    }

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
