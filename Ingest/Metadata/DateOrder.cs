using System.Collections.Frozen;

namespace Ingest.Metadata;

/// <summary>Whether 3/4/2024 is the fourth of March or the third of April.</summary>
internal static class DateOrder
{
    private static readonly FrozenSet<string> MonthFirst = ResourceTable.Entries("date_words.tsv", "month-first").ToFrozenSet();
    private static readonly FrozenSet<string> DayFirstDomains = ResourceTable.Entries("date_words.tsv", "day-first-domain").ToFrozenSet();

    /// <summary>By the language of the text and the country of the host.</summary>
    public static bool IsMonthFirst(string? language, string? host) =>
        language is not null && MonthFirst.Contains(language) && (host is null || !DayFirstDomains.Contains(host[(host.LastIndexOf('.') + 1)..]));
}
