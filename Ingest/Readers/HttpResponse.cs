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
        var encoding = _headers["Content-Encoding"]?.Trim().ToLowerInvariant();
        var isGzip = body.Length > 2 && body.Span[0] == 0x1F && body.Span[1] == 0x8B;
        // Archivers often store the body decoded but keep the header.
        if (!isGzip && encoding is not ("br" or "deflate")) return body;
        if (encoding is "br" or "deflate" && body.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8)) return body;
        try
        {
            using var packed = new MemoryStream(body.ToArray());
            using Stream content = isGzip ? new GZipStream(packed, CompressionMode.Decompress)
                : encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress)
                : new ZLibStream(packed, CompressionMode.Decompress);
            return BoundedBytes.Read(content, limit) is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
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
