using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ingest.Readers;

/// <summary>An HTTP response as a web archive keeps it: status line, headers, body.</summary>
internal sealed class HttpResponse
{
    private readonly MessageHeaders _headers = new();
    private readonly ReadOnlyMemory<byte> _body;

    private HttpResponse(int status, ReadOnlyMemory<byte> body)
    {
        Status = status;
        _body = body;
    }

    public int Status { get; }

    public bool IsHtml => MediaType is "text/html" or "application/xhtml+xml" or "" or null;

    public bool IsPage => IsHtml || MediaType == "text/plain";

    /// <summary>The charset that the response names.</summary>
    public string? Charset
    {
        get
        {
            var type = _headers["Content-Type"] ?? "";
            var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
        }
    }

    private string? MediaType => _headers["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Null if the bytes are no response.</summary>
    public static HttpResponse? Parse(ReadOnlyMemory<byte> message)
    {
        var end = message.Span.IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0) (end, gap) = (message.Span.IndexOf("\n\n"u8), 2);
        if (end < 0) return null;
        var head = Encoding.Latin1.GetString(message.Span[..end]).Split('\n');
        var status = head[0].Split(' ');
        if (status.Length < 2 || !head[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(status[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        var response = new HttpResponse(code, message[(end + gap)..]);
        foreach (var line in head.Skip(1)) response._headers.Add(line);
        return response;
    }

    /// <summary>The body, put together from chunks and decompressed; null if that fails or gives more than <paramref name="limit"/> bytes.</summary>
    public ReadOnlyMemory<byte>? Content(int limit)
    {
        var body = _headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunk(_body) : _body;
        try
        {
            using var content = Decompressed(body, _headers["Content-Encoding"]?.Trim().ToLowerInvariant());
            return content is null ? body : BoundedBytes.Read(content, limit) is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null where the body is not compressed: archivers often store it decoded but keep the header.</summary>
    private static Stream? Decompressed(ReadOnlyMemory<byte> body, string? encoding)
    {
        var bytes = body.Span;
        var isText = bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
        var packed = new MemoryStream(body.ToArray());
        if (Compression.IsGzip(bytes)) return new GZipStream(packed, CompressionMode.Decompress);
        if (Compression.IsZstd(bytes)) return new ZstdContent(packed);
        if (isText || bytes.Length < 2) return null;
        return encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            // Some servers leave out the two bytes with which zlib begins, a multiple of 31.
            "deflate" when (bytes[0] & 15) == 8 && (bytes[0] << 8 | bytes[1]) % 31 == 0 => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            _ => null,
        };
    }

    /// <summary>Chunks of a hexadecimal length, a line end, the bytes and a line end. What is not of that form is taken as it stands.</summary>
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        var whole = new List<byte>(body.Length);
        var rest = body;
        while (true)
        {
            var line = rest.Span.IndexOf((byte)'\n');
            if (line < 0) return whole.Count > 0 ? whole.ToArray() : body;
            var size = Encoding.Latin1.GetString(rest.Span[..line]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return whole.Count > 0 ? whole.ToArray() : body;
            if (length == 0) return whole.ToArray();
            rest = rest[(line + 1)..];
            // A cut-off last chunk gives what there is.
            whole.AddRange(rest.Span[..Math.Min(length, rest.Length)]);
            if (length >= rest.Length) return whole.ToArray();
            rest = rest[length..];
            if (rest.Span.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (rest.Span.StartsWith("\n"u8)) rest = rest[1..];
        }
    }
}
