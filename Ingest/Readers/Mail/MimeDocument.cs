using System.Text;
using MimeKit;

namespace Ingest.Readers.Mail;

/// <summary>Parses messages of MIME (RFC 2045 to 2049), leniently, but not where a part of them is missing.</summary>
internal static class MimeDocument
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 64 };
    private static readonly string[] Expected = ["From", "Subject", "Date", "Message-Id", "Received", "MIME-Version", "Content-Type"];

    // Charsets of encoded words in headers.
    static MimeDocument() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">From the first header on.</param>
    /// <param name="what">What the message is called in sentences, "mail" for one.</param>
    /// <exception cref="InvalidDataException">The bytes are no message, or it is cut off: the message is a sentence.</exception>
    public static MimeMessage Parse(byte[] bytes, string what)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(Options, new MemoryStream(bytes, writable: false));
        }
        catch (FormatException)
        {
            throw new InvalidDataException($"The {what} does not begin with headers of the form \"Name: value\".");
        }
        if (!Expected.Any(message.Headers.Contains)) throw new InvalidDataException($"The {what} has no header that is known: neither sender nor subject nor date.");
        if (message.Body is Multipart { Boundary: { Length: > 0 } boundary } && bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes($"--{boundary}--")) < 0)
            throw new InvalidDataException($"The {what} is cut off: the end of its last part is missing.");
        return message;
    }
}
