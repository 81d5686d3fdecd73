using System.Globalization;
using Ingest.Cleaning.Html;

namespace Ingest.Metadata;

/// <summary>Finds when a page's article was published and modified: what the head states first, then what the page shows near its headline.</summary>
internal sealed class DateFinder(Page page, string? url, string? language)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "pubdate", "publication_date", "article.published",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date", "citation_online_date", "article:published", "published_at", "published_date",
        "og:published_time", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished", "article_date_original", "originalpublicationdate", "date_published", "datecreated", "created", "date", "dc.created", "pub_date",
        "vr:published_time", "published", "article:post_date", "bt:pubdate", "last-published", "search_date", "rbpubdate", "dateposted", "timestamp", "w-published-date", "article-published", "ob:date", "dcsext.articlefirstpublished", "publicationdate", "releasedate", "release_date", "issued", "firstpublished", "dc.issued", "displaydate", "published-date", "published-time", "publish_date", "publish_time", "publish-time", "pub-date", "article_date", "article-date", "date-published", "publication-date",
    ];

    private static readonly string[] ScriptKeys = ["datePublished", "publishedAt", "published_at", "publishDate", "publishedDate", "publicationDate", "firstPublished"];

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revision_date", "article:modified", "modified", "updated"];

    private readonly int _title = Math.Max(0, Headline.Find(page));
    private readonly bool _monthFirst = language is "en" or "tl" && !IsOutsideAmerica(url);

    /// <summary>Null where nothing tells. A date of modification serves only where there is no other.</summary>
    public PublicationDate? Published()
    {
        var stated = Read(page.Linked.Published, DateOrigin.JsonLd) ?? Read(page.Meta(PublishedNames), DateOrigin.Meta) ?? FromClues(ClueKind.DateProperty, DateOrigin.TimeElement);
        if (stated is not null) return Local(stated);
        return FromUrl() ?? FromClues(ClueKind.TimeElement, DateOrigin.TimeElement) ?? FromClues(ClueKind.DateClass, DateOrigin.Text) ?? FromBlocks() ?? FromScripts() ?? Modified();
    }

    // A time in UTC can fall on the day after the one that readers were shown: an address that holds a date tells the local day.
    private PublicationDate Local(PublicationDate stated)
    {
        var utc = stated.Value.EndsWith('Z') || stated.Value.EndsWith("+00:00", StringComparison.Ordinal);
        return utc && stated.Day is { } day && FromUrl() is { Day: { } local } shown && Math.Abs(local.DayNumber - day.DayNumber) == 1 ? shown : stated;
    }

    public PublicationDate? Modified() =>
        Read(page.Linked.Modified, DateOrigin.JsonLd) ?? Read(page.Meta(ModifiedNames), DateOrigin.Meta) ?? FromClues(ClueKind.ModifiedProperty, DateOrigin.TimeElement);

    private PublicationDate? Read(string? value, DateOrigin origin)
    {
        if (value is null) return null;
        if (PublicationDate.FromIso(value, origin) is { } iso) return iso.Precision >= DatePrecision.Day ? iso : null;
        return Dated(DateText.Find(value, _monthFirst, language), origin);
    }

    private static PublicationDate? Dated(DateOnly? day, DateOrigin origin) =>
        day is { } known ? new PublicationDate(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, origin) : null;

    // Of the elements that say a date near the headline, the nearest; one that speaks of an update only if no other does.
    private PublicationDate? FromClues(ClueKind kind, DateOrigin origin)
    {
        const int Farthest = 40;
        return page.Clues.Where(c => c.Kind == kind)
            .Select(c => (Distance: Distance(c), Date: Read(c.Value, origin) ?? Dated(DateText.Find(c.Text, _monthFirst, language), origin)))
            .Where(c => c.Date is not null && c.Distance <= Farthest)
            .OrderBy(c => c.Distance)
            .Select(c => c.Date)
            .FirstOrDefault();
    }

    private int Distance(PageClue clue)
    {
        const Concepts Elsewhere = Concepts.Related | Concepts.Popular | Concepts.Comment | Concepts.Teaser | Concepts.Nav | Concepts.Sidebar | Concepts.Header;
        var distance = clue.Block >= _title ? clue.Block - _title : 3 * (_title - clue.Block) + 5;
        if ((clue.Concepts & Elsewhere) != 0) distance += 30;
        if (SpeaksOfUpdate(clue.Text)) distance += 10;
        return distance;
    }

    private static bool SpeaksOfUpdate(string text) =>
        text.Contains("updated", StringComparison.OrdinalIgnoreCase) || text.Contains("modified", StringComparison.OrdinalIgnoreCase) || text.Contains("aktualisiert", StringComparison.OrdinalIgnoreCase);

    // /2024/03/05/, /2024-03-05-, /20240305/
    private PublicationDate? FromUrl()
    {
        var address = url ?? page.CanonicalUrl;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var path = uri.AbsolutePath;
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) || (i > 0 && char.IsAsciiDigit(path[i - 1]))) continue;
            var length = 1;
            while (i + length < path.Length && char.IsAsciiDigit(path[i + length])) length++;
            var compact = length == 8 && path[i] == '2' && path[i + 1] == '0';
            if (compact && PublicationDate.FromIso($"{path.AsSpan(i, 4)}-{path.AsSpan(i + 4, 2)}-{path.AsSpan(i + 6, 2)}", DateOrigin.Url) is { Day: not null } packed) return packed;
            if (length == 4 && i + 4 < path.Length && path[i + 4] is '/' or '-' or '_' && Dated(DateText.Find(path.Substring(i, Math.Min(11, path.Length - i)).Replace('_', '-'), false, null), DateOrigin.Url) is { } parted) return parted;
            // /29-10-2021/
            if (length <= 2 && i + length < path.Length && path[i + length] == '-' && Dated(DateText.Find(path.Substring(i, Math.Min(10, path.Length - i)), false, null), DateOrigin.Url) is { Value: var value } reversed
                && path.AsSpan(i, Math.Min(10, path.Length - i)).Contains(value.AsSpan(0, 4), StringComparison.Ordinal)) return reversed;
            i += length - 1;
        }
        return null;
    }

    // Short blocks around the headline, then any short block in page order.
    private PublicationDate? FromBlocks()
    {
        const int ShortWords = 25, Before = 8, After = 15;
        var near = Enumerable.Range(_title, After).Concat(Enumerable.Range(1, Before).Select(d => _title - d));
        foreach (var i in near.Concat(Enumerable.Range(0, page.Blocks.Count)))
        {
            if (i < 0 || i >= page.Blocks.Count || page.Blocks[i].Words > ShortWords) continue;
            if (Dated(DateText.Find(page.Blocks[i].Text, _monthFirst, language), DateOrigin.Text) is { } date) return date;
        }
        return null;
    }

    // "datePublished":"2024-03-05T…" in the state that a script carries, its quotation marks plain, escaped or as entities.
    private PublicationDate? FromScripts()
    {
        const int LongestGap = 20, IsoDay = 10;
        foreach (var key in ScriptKeys)
        {
            for (var at = page.Source.IndexOf(key, StringComparison.Ordinal); at >= 0; at = page.Source.IndexOf(key, at + key.Length, StringComparison.Ordinal))
            {
                var after = page.Source.AsSpan(at + key.Length);
                var digit = after[..Math.Min(after.Length, LongestGap)].IndexOfAnyInRange('0', '9');
                if (digit <= 0 || after.Length < digit + IsoDay) continue;
                if (PublicationDate.FromIso(after.Slice(digit, IsoDay).ToString(), DateOrigin.JsonLd) is { Day: not null } date) return date;
            }
        }
        return null;
    }

    private static bool IsOutsideAmerica(string? url) =>
        SiteFinder.HostOf(url) is { } host && (host.EndsWith(".uk", StringComparison.Ordinal) || host.EndsWith(".au", StringComparison.Ordinal) || host.EndsWith(".nz", StringComparison.Ordinal)
            || host.EndsWith(".ie", StringComparison.Ordinal) || host.EndsWith(".in", StringComparison.Ordinal) || host.EndsWith(".za", StringComparison.Ordinal) || host.EndsWith(".eu", StringComparison.Ordinal));
}
