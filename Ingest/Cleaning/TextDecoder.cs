using System.Text;
using System.Text.Unicode;

namespace Ingest.Cleaning;

/// <summary>Bytes of unknown encoding → text. Never fails; pure and thread-safe.</summary>
/// <remarks>
/// In this order: a byte order mark; UTF-16 without one, by its zero bytes; strict UTF-8, which wins over any declaration because pages
/// saved as UTF-8 often still declare their old charset, and hardly any other text is valid UTF-8 by accident; the charset that the transport
/// named; the one that the content declares; UTF-8 with damaged places; an old encoding of another alphabet, by its letters; and last, Windows-1252.
/// </remarks>
public static class TextDecoder
{
    static TextDecoder() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The content, a byte order mark included.</param>
    /// <param name="charset">The charset that a transport named (HTTP header), if any.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (ByteOrderMark(bytes) is { } marked) return Read(marked, bytes[marked.Preamble.Length..]);
        if (Utf16WithoutMark(bytes) is { } wide) return Read(wide, bytes);
        var declared = Named(charset) ?? Named(CharsetDeclaration.Find(bytes));
        if (Utf8.IsValid(bytes))
            return Read(declared is { } seven && IsSevenBit(seven) && bytes.Contains((byte)0x1B) ? seven : Encoding.UTF8, bytes);
        // Against a declaration many whole characters must speak for UTF-8, without one as many as there are stray bytes.
        var other = declared is UTF8Encoding ? null : declared;
        return MixedEncoding.Utf8Share(bytes) >= (other is null ? 1 : 20)
            ? new DecodedText(WithoutNul(MixedEncoding.Decode(bytes)), "utf-8")
            : Read(other ?? LegacyEncoding.Guess(bytes) ?? Encoding.GetEncoding(1252), bytes);
    }

    /// <summary>The bytes are UTF-16 or UTF-32, with a mark or without.</summary>
    internal static bool IsWide(ReadOnlySpan<byte> bytes) =>
        ByteOrderMark(bytes) is not (null or UTF8Encoding) || Utf16WithoutMark(bytes) is not null;

    private static DecodedText Read(Encoding encoding, ReadOnlySpan<byte> bytes) => new(WithoutNul(encoding.GetString(bytes)), encoding.WebName);

    private static string WithoutNul(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        Encoding[] marked = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in marked)
        {
            if (bytes.StartsWith(encoding.Preamble)) return encoding;
        }
        return null;
    }

    /// <summary>Text in Latin letters has a zero in every second byte, always on the same side.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (!sample.Contains((byte)0)) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var units = sample.Length / 2;
        if (odd * 10 >= units * 7 && even * 20 <= units) return Encoding.Unicode;
        return even * 10 >= units * 7 && odd * 20 <= units ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsSevenBit(Encoding encoding) => encoding.CodePage is 50220 or 50221 or 50222 or 50225 or 52936;

    /// <summary>The encoding that a label means on the Web, where Latin-1 and ASCII are Windows-1252; null if it means none.</summary>
    private static Encoding? Named(string? label)
    {
        var name = label?.Trim(' ', '\t', '"', '\'', ';');
        if (string.IsNullOrEmpty(name) || name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.CodePage switch
            {
                28591 or 20127 => Encoding.GetEncoding(1252),
                28599 => Encoding.GetEncoding(1254),
                // A declaration that could be read byte by byte is no UTF-16.
                1200 or 1201 or 12000 or 12001 => null,
                _ => encoding,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
