using Ingest.Metadata;
using MimeKit;

namespace Ingest.Readers.Mail;

/// <summary>Who a mail comes from: a newsletter's sender is its outlet, or a person who writes for one.</summary>
/// <param name="Site">The outlet; null where nothing names one.</param>
/// <param name="Author">The person; null where the sender is none.</param>
internal readonly record struct MailSender(string? Site, string? Author)
{
    private static readonly string[] Between = [.. ResourceTable.Rows("mail_words.tsv").Where(row => row[0] == "between").Select(row => $" {row[1]} ")];

    /// <param name="message">The mail.</param>
    /// <param name="url">Its address on the Web, if known: its host stands for an outlet that is not named.</param>
    public static MailSender Of(MimeMessage message, string? url)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var name = string.Join(' ', (from?.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '\'');
        if (name.Contains('@', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)) name = "";
        foreach (var between in Between)
        {
            var at = name.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Person(name[..at]) is { } author) return new MailSender(name[(at + between.Length)..], author);
        }
        var outlet = ListName(message) ?? SiteFinder.HostOf(url) ?? HostOf(from?.Address);
        if (name.Length == 0) return new MailSender(outlet, null);
        return Person(name) is { } person ? new MailSender(outlet, person) : new MailSender(name, null);
    }

    private static string? Person(string name) =>
        PersonNames.HasForename(name) && new PersonNames(null, null).People(name, strict: true).ToList() is [var person] && person == name ? person : null;

    // List-Id: "The Morning" <morning.example.org>
    private static string? ListName(MimeMessage message)
    {
        var list = message.Headers["List-Id"] ?? "";
        var name = list[..Math.Max(0, list.IndexOf('<', StringComparison.Ordinal))].Trim(' ', '"');
        return name.Length > 0 && !name.Contains('@', StringComparison.Ordinal) ? name : null;
    }

    private static string? HostOf(string? address) => address is not null && address.LastIndexOf('@') is >= 0 and var at && at + 1 < address.Length ? address[(at + 1)..] : null;
}
