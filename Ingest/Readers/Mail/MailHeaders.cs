using System.Globalization;
using Ingest.Readers.Feeds;
using MimeKit;

namespace Ingest.Readers.Mail;

/// <summary>What the headers of a newsletter say about its article.</summary>
internal static class MailHeaders
{
    private static readonly string[] Forwarded = [.. ResourceTable.Rows("mail_words.tsv").Where(row => row[0] == "forwarded").Select(row => row[1] + ":")];

    /// <summary>The subject, without the marks of answering and forwarding.</summary>
    public static string? Title(MimeMessage mail)
    {
        var title = string.Join(' ', (mail.Subject ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (Array.Find(Forwarded, mark => title.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) is { } mark) title = title[mark.Length..].TrimStart();
        return title.Length == 0 ? null : title;
    }

    /// <summary>When it was sent, in ISO 8601 with its own offset.</summary>
    public static string? Date(MimeMessage mail) =>
        mail.Date > DateTimeOffset.MinValue ? mail.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : FeedDate.ToIso(mail.Headers[HeaderId.Date]);

    /// <summary>Where the article stands on the Web: <c>Archived-At</c> (RFC 5064), or <c>List-Post</c>, in which newsletter services name it.</summary>
    public static string? Address(MimeMessage mail) =>
        new[] { HeaderId.ArchivedAt, HeaderId.ListPost }.Select(header => mail.Headers[header]?.Trim(' ', '<', '>')).FirstOrDefault(IsPage);

    private static bool IsPage(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
