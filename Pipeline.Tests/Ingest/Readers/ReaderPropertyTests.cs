using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest;
using Ingest.Readers;
using Xunit;

namespace Pipeline.Tests;

public sealed class ReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "{\"text\":\"a\"}", "{\"id\":1,\"html\":", "\"\\ud83d\"", "\n", "\r\n", "}", "[", "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 30\r\n", "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "ff\r\n", "<rss><channel>", "<item>", "<title>t", "</title>", "<description>d</description>", "</item>", "<entry/>", "PK\u0003\u0004",
    ];

    [Fact]
    public void ReadersNeverThrowAndAlwaysEnd()
    {
        var bytes = Gen.OneOf(
            ArbMap.Default.GeneratorFor<byte[]>(),
            Gen.Elements(Pieces).ListOf().Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))),
            Gen.Elements(Pieces).ListOf().Select(pieces => ReaderFixture.Gzip(string.Concat(pieces)).SkipLast(3).ToArray()));
        Prop.ForAll(bytes.ToArbitrary(), Gen.Elements(Enum.GetValues<InputFormat>()).ToArbitrary(), (input, format) =>
        {
            foreach (var item in InputReader.Read(["-"], format, new MemoryStream(input)))
            {
                if (item.Rejection is { } rejection) Assert.EndsWith(".", rejection.Reason, StringComparison.Ordinal);
                else Assert.NotEmpty(item.Value!.Id);
            }
        }).QuickCheckThrowOnFailure();
    }
}
