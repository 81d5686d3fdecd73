using System.Globalization;

namespace Ingest.Metadata;

/// <summary>Dates in the path of an address: <c>/2024/03/05/</c>, <c>/2024-03-05-</c>, <c>/20240305/</c>, <c>/29-10-2021/</c>.</summary>
internal static class UrlDate
{
    /// <summary>The first day that the path names; null where it names none, or a month or year only.</summary>
    public static DateOnly? Find(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var path = uri.AbsolutePath;
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i])) continue;
            var length = 1;
            while (i + length < path.Length && char.IsAsciiDigit(path[i + length])) length++;
            if (At(path, i, length) is { } day) return day;
            i += length;
        }
        return null;
    }

    // The run of digits that begins at i, and what follows it.
    private static DateOnly? At(string path, int i, int length)
    {
        const int YearFirst = 11, YearLast = 10;
        if (length == 8 && path.AsSpan(i, 2) is "20" && DateOnly.TryParseExact(path.AsSpan(i, length), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var packed)) return packed;
        if (i + length >= path.Length) return null;
        if (length == 4 && path[i + length] is '/' or '-' or '_') return DateText.Find(Part(path, i, YearFirst).Replace('_', '-'), false, null);
        // Day, month and year of one date, not the day of another.
        if (length > 2 || path[i + length] != '-' || DateText.Find(Part(path, i, YearLast), false, null) is not { } day) return null;
        return Part(path, i, YearLast).Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? day : null;
    }

    private static string Part(string path, int start, int length) => path.Substring(start, Math.Min(length, path.Length - start));
}
