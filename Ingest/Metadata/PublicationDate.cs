using System.Globalization;

namespace Ingest.Metadata;

/// <summary>The smallest part of a date that its source gives.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// <summary>Where a publication date was found.</summary>
public enum DateOrigin
{
    /// <summary>Given with the input record.</summary>
    Record,

    /// <summary>JSON-LD, or the state that a page's scripts carry.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element.</summary>
    Meta,

    /// <summary>A <c>time</c> element, or one marked by microdata.</summary>
    TimeElement,

    /// <summary>The path of the address.</summary>
    Url,

    /// <summary>A date line, byline or dateline in the text.</summary>
    Text,
}

/// <summary>When an article was published.</summary>
/// <param name="Value">ISO 8601 at its own precision: <c>2025</c>, <c>2025-06</c>, <c>2025-06-11</c>, <c>2025-06-11T14:05:00+02:00</c>. The zone is kept as found, never guessed.</param>
/// <param name="Precision">How precise the value is.</param>
/// <param name="Origin">Where it was found.</param>
public sealed record PublicationDate(string Value, DatePrecision Precision, DateOrigin Origin)
{
    /// <summary>The calendar day in the value's own zone; null where only month or year is known.</summary>
    public DateOnly? Day =>
        Value.Length >= 10 && DateOnly.TryParseExact(Value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Reads an ISO 8601 date or date-time; null if it is none.</summary>
    public static PublicationDate? FromIso(string? value, DateOrigin origin)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value)) return null;
        if (value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            if (value.Length == 10) return new PublicationDate(value, DatePrecision.Day, origin);
            if (value[10] is 'T' or ' ' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
                return new PublicationDate(string.Concat(value.AsSpan(0, 10), "T", value.AsSpan(11)), value.Length > 16 && value[16] == ':' ? DatePrecision.Second : DatePrecision.Minute, origin);
            return new PublicationDate(value[..10], DatePrecision.Day, origin);
        }
        if (value.Length == 7 && value[4] == '-' && IsDigits(value.AsSpan(0, 4)) && int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
            return new PublicationDate(value, DatePrecision.Month, origin);
        if (value.Length == 4 && IsDigits(value)) return new PublicationDate(value, DatePrecision.Year, origin);
        return null;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
