using MimeKit;

namespace Ingest.Readers.Mail;

/// <summary>A page with its pictures in one file (MHTML, RFC 2557), as browsers save it: the page is the article.</summary>
internal static class SavedPageReader
{
    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry) => [ReadOne(entry)];

    private static Outcome<RawArticle> ReadOne(InputEntry entry)
    {
        var place = new SourcePlace(entry.File);
        if (BoundedBytes.Read(entry.Content, ReadLimits.MailBytes) is not { } bytes)
            return new Rejection(entry.Id, RejectionKind.TooLarge, $"The saved page is larger than {ReadLimits.MailBytes >> 20} MB, its pictures included.", place);
        if (bytes.Length == 0) return new Rejection(entry.Id, RejectionKind.Empty, "The file is empty.", place);
        try
        {
            return Read(MimeDocument.Parse(bytes, "saved page"), entry.Id, place);
        }
        catch (InvalidDataException e)
        {
            return new Rejection(entry.Id, RejectionKind.Malformed, e.Message, place);
        }
    }

    private static Outcome<RawArticle> Read(MimeMessage saved, string id, SourcePlace place)
    {
        if (MailBody.Find(saved.Body is MultipartRelated { Root: { } root } ? root : saved.Body) is not { IsHtml: true } page)
            return new Rejection(id, RejectionKind.Empty, "The saved file holds no page.", place);
        if (page.IsTooLarge) return new Rejection(id, RejectionKind.TooLarge, ReadLimits.TooLarge("The page"), place);
        return new RawArticle
        {
            Id = id,
            Form = ContentForm.Html,
            Place = place,
            Bytes = page.Bytes,
            Charset = page.Charset,
            Url = (saved.Headers["Snapshot-Content-Location"] ?? page.Location) is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address.Trim() : null,
        };
    }
}
