using MimeKit;

namespace Ingest.Readers.Mail;

/// <summary>
/// Newsletters as mail: a message (eml) or a mailbox of any size (mbox). Each message is an article; in place of one that forwards others, those are.
/// A broken message is rejected with the line that it begins on, and reading goes on with the next.
/// </summary>
internal static class MailReader
{
    // Forwarded within forwarded.
    private const int DeepestMessage = 8;

    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry)
    {
        var mailbox = new Mailbox(entry.Content);
        var number = 0;
        while (mailbox.Next() is { } message)
        {
            number++;
            var id = mailbox.IsMailbox ? $"{entry.Id}:{number}" : entry.Id;
            var place = new SourcePlace(entry.File, mailbox.IsMailbox ? mailbox.Line : 0);
            foreach (var item in mailbox.IsTooLarge ? [TooLarge(id, place)] : Read(message, id, place)) yield return item;
        }
        if (number == 0) yield return new Rejection(entry.Id, RejectionKind.Empty, "The file is empty.", new SourcePlace(entry.File));
    }

    private static List<Outcome<RawArticle>> Read(byte[] message, string id, SourcePlace place)
    {
        try
        {
            return [.. Articles(MimeDocument.Parse(message, "mail"), id, place, 0)];
        }
        catch (InvalidDataException e)
        {
            return [new Rejection(id, RejectionKind.Malformed, e.Message, place)];
        }
    }

    private static IEnumerable<Outcome<RawArticle>> Articles(MimeMessage mail, string id, SourcePlace place, int depth)
    {
        var forwarded = MailBody.Messages(mail.Body).ToList();
        return forwarded.Count == 0 || depth == DeepestMessage
            ? [Article(mail, id, place)]
            : forwarded.SelectMany((message, i) => Articles(message, $"{id}/{i + 1}", place, depth + 1));
    }

    private static Outcome<RawArticle> Article(MimeMessage mail, string id, SourcePlace place)
    {
        id = mail.MessageId is { Length: > 0 } named ? named : id;
        if (MailBody.Find(mail.Body) is not { } body)
            return new Rejection(id, RejectionKind.Empty, IsEncrypted(mail.Body) ? "The mail is encrypted." : "The mail has neither a page nor a text in it.", place);
        if (body.IsTooLarge) return new Rejection(id, RejectionKind.TooLarge, ReadLimits.TooLarge("The text of the mail"), place);
        if (BinaryContent.KindOf(body.Bytes.Span) is { } kind) return new Rejection(id, RejectionKind.Binary, $"What the mail calls text is {kind}.", place);
        var url = MailHeaders.Address(mail);
        var sender = MailSender.Of(mail, url);
        return new RawArticle
        {
            Id = id,
            Form = body.IsHtml ? ContentForm.Html : ContentForm.Raw,
            Place = place,
            Bytes = body.Bytes,
            Charset = body.Charset,
            Url = url,
            Title = MailHeaders.Title(mail),
            Published = MailHeaders.Date(mail),
            Site = sender.Site,
            Authors = sender.Author is { } author ? [author] : [],
        };
    }

    private static Rejection TooLarge(string id, SourcePlace place) =>
        new(id, RejectionKind.TooLarge, $"The mail is larger than {ReadLimits.MailBytes >> 20} MB, attachments included.", place);

    private static bool IsEncrypted(MimeEntity? body) => body is not null && (body.ContentType.IsMimeType("multipart", "encrypted") || body.ContentType.IsMimeType("application", "pkcs7-mime"));
}
