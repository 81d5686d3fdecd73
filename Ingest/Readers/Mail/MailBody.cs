using MimeKit;

namespace Ingest.Readers.Mail;

/// <summary>The part of a mail that is its article.</summary>
/// <param name="Bytes">Decoded (base64, quoted-printable); offsets into the source count from its first character.</param>
/// <param name="IsHtml">A page; otherwise plain text.</param>
/// <param name="Charset">The charset that the part names, if any.</param>
/// <param name="Location">The address that the part names (<c>Content-Location</c>), if any.</param>
internal sealed record MailBody(ReadOnlyMemory<byte> Bytes, bool IsHtml, string? Charset, string? Location)
{
    /// <summary>The part is larger than an article may be; its bytes are cut off.</summary>
    public bool IsTooLarge => Bytes.Length > ReadLimits.ArticleBytes;

    /// <summary>
    /// The longest of the HTML parts, else the longest of the plain texts; what is attached is passed over. Null if none of them holds a word.
    /// </summary>
    public static MailBody? Find(MimeEntity? body) =>
        Texts(body).Select(Decoded).Where(part => part.Bytes.Span.ContainsAnyExcept(" \t\r\n\0"u8)).OrderByDescending(part => part.IsHtml).ThenByDescending(part => part.Bytes.Length).FirstOrDefault();

    /// <summary>Messages that are sent within the mail, forwarded or as a digest, the outermost ones in order.</summary>
    public static IEnumerable<MimeMessage> Messages(MimeEntity? body) => body switch
    {
        MessagePart { Message: { } message } => [message],
        Multipart parts => parts.SelectMany(Messages),
        _ => [],
    };

    private static IEnumerable<TextPart> Texts(MimeEntity? body) => body switch
    {
        TextPart { IsAttachment: false } part when part.IsHtml || part.IsPlain => [part],
        Multipart parts => parts.SelectMany(Texts),
        _ => [],
    };

    private static MailBody Decoded(TextPart part)
    {
        using var content = part.Content?.Open() ?? Stream.Null;
        return new MailBody(BoundedBytes.ReadUpTo(content, ReadLimits.ArticleBytes + 1), part.IsHtml, part.ContentType.Charset, part.ContentLocation?.OriginalString);
    }
}
