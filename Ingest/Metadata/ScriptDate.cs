using System.Globalization;

namespace Ingest.Metadata;

/// <summary>Dates of publication in the state that a page's scripts carry: <c>"datePublished":"2024-03-05T…"</c>, its quotation marks plain, escaped or as entities.</summary>
internal static class ScriptDate
{
    private static readonly string[] Keys = [.. ResourceTable.Entries("meta_fields.tsv", "script-published")];

    /// <summary>The day after the first key, in the order of keys; null where there is none.</summary>
    public static DateOnly? Find(string source)
    {
        const int LongestGap = 20, IsoDay = 10;
        foreach (var key in Keys)
        {
            for (var at = source.IndexOf(key, StringComparison.Ordinal); at >= 0; at = source.IndexOf(key, at + key.Length, StringComparison.Ordinal))
            {
                var after = source.AsSpan(at + key.Length);
                var digit = after[..Math.Min(after.Length, LongestGap)].IndexOfAnyInRange('0', '9');
                if (digit <= 0 || after.Length < digit + IsoDay) continue;
                if (DateOnly.TryParseExact(after.Slice(digit, IsoDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            }
        }
        return null;
    }
}
