using System.Globalization;
using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds when a page's article was published and modified: what the head states first, then what the page shows near its headline.</summary>
internal sealed class DateFinder
{
    // Papers put their archives of two centuries online.
    private const int FirstYear = 1700;

    private readonly Page _page;
    private readonly ShownDates _shown;
    private readonly DateOnly? _ofAddress;
    private readonly string? _language;
    private readonly bool _monthFirst;

    /// <param name="page">The page.</param>
    /// <param name="url">Its address, if known.</param>
    /// <param name="language">ISO 639-1 code of its text, or null.</param>
    public DateFinder(Page page, string? url, string? language)
    {
        _page = page;
        _language = language;
        _monthFirst = DateOrder.IsMonthFirst(language, SiteFinder.HostOf(url));
        _shown = new ShownDates(page, _monthFirst, language);
        _ofAddress = UrlDate.Find(url ?? page.CanonicalUrl);
    }

    /// <summary>Null where nothing tells. A date of modification serves only where there is no other.</summary>
    public PublicationDate? Published()
    {
        var stated = Read(_page.Linked.Published, DateOrigin.JsonLd) ?? Read(_page.Meta(MetaFields.Published), DateOrigin.Meta) ?? FromClues(ClueKind.DateProperty, DateOrigin.TimeElement);
        if (stated is not null) return FirstShown(stated);
        return Dated(_ofAddress, DateOrigin.Url) ?? FromClues(ClueKind.TimeElement, DateOrigin.TimeElement) ?? FromClues(ClueKind.DateClass, DateOrigin.Text)
            ?? Dated(_shown.InBlocks(), DateOrigin.Text) ?? Dated(ScriptDate.Find(_page.Source), DateOrigin.JsonLd) ?? Modified();
    }

    public PublicationDate? Modified() =>
        Read(_page.Linked.Modified, DateOrigin.JsonLd) ?? Read(_page.Meta(MetaFields.Modified), DateOrigin.Meta) ?? FromClues(ClueKind.ModifiedProperty, DateOrigin.TimeElement);

    // Content systems give the time of the last change, or of a move to another system, as that of publication: an earlier day in the line below the headline is right.
    // A time in UTC can fall on the day after the one that the newsroom's calendar said: an address that holds a date tells that, unless the page shows the other.
    private PublicationDate FirstShown(PublicationDate stated)
    {
        if (stated.Day is not { } day || _ofAddress == day) return stated;
        var shown = _shown.DateLine();
        var isUtc = stated.Value.EndsWith('Z') || stated.Value.EndsWith("+00:00", StringComparison.Ordinal);
        if (isUtc && shown != day && _ofAddress is { } local && Math.Abs(local.DayNumber - day.DayNumber) == 1) return Dated(local, DateOrigin.Url)!;
        return shown is { } visible && visible.DayNumber < day.DayNumber - 1 ? Dated(visible, DateOrigin.Text)! : stated;
    }

    private PublicationDate? Read(string? value, DateOrigin origin)
    {
        if (value is null) return null;
        if ((PublicationDate.FromIso(value, origin) ?? Compact(value.Trim(), origin)) is { } iso) return iso.Precision >= DatePrecision.Day && IsReal(iso) ? iso : null;
        return Dated(DateText.Find(value, _monthFirst, _language), origin);
    }

    // Content systems write the first day of their calendar for "unknown".
    private static bool IsReal(PublicationDate date) => date.Day is { } day && day.Year >= FirstYear && day != DateOnly.FromDateTime(DateTime.UnixEpoch);

    // Without separators (20240305, 20240305T0915), and seconds or milliseconds since 1970.
    private static PublicationDate? Compact(string value, DateOrigin origin)
    {
        const int Day = 8, Seconds = 10, Milliseconds = 13;
        var digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : value.Length;
        if (digits == Day && (value.Length == Day || value[Day] is 'T' or ' ') && DateOnly.TryParseExact(value.AsSpan(0, Day), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Dated(day, origin);
        if (digits != value.Length || digits is not (Seconds or Milliseconds)) return null;
        var seconds = long.Parse(value.AsSpan(0, Seconds), NumberStyles.None, CultureInfo.InvariantCulture);
        return new PublicationDate(DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), DatePrecision.Second, origin);
    }

    private PublicationDate? FromClues(ClueKind kind, DateOrigin origin) =>
        _shown.Clues(kind).Select(c => Read(c.Value, origin) ?? Dated(DateText.Find(c.Text, _monthFirst, _language), origin)).FirstOrDefault(d => d is not null);

    private static PublicationDate? Dated(DateOnly? day, DateOrigin origin) =>
        day is { } known ? new PublicationDate(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, origin) : null;
}
