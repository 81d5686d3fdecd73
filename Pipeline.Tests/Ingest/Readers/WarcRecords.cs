using System.Text;

namespace Pipeline.Tests;

/// <summary>Records of web archives for tests.</summary>
internal static class WarcRecords
{
    public static byte[] Response(string body, int number, string headers = "Content-Type: text/html\r\n", string status = "200 OK") =>
        Response(Encoding.UTF8.GetBytes(body), number, headers, status);

    public static byte[] Response(byte[] body, int number, string headers = "Content-Type: text/html\r\n", string status = "200 OK") =>
        Record("response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body], $"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://example.org/{number}\r\n");

    public static byte[] Record(string type, string body) => Record(type, Encoding.ASCII.GetBytes(body), "");

    public static byte[] Record(string type, byte[] body, string headers) =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{headers}Content-Length: {body.Length}\r\n\r\n"), .. body, .. "\r\n\r\n"u8];

    public static byte[] Noise(Random random)
    {
        var bytes = new byte[30_000];
        random.NextBytes(bytes);
        return bytes;
    }
}
