using System.IO.Compression;
using System.Text;
using Ingest;
using Ingest.Readers;
using Xunit;
using ZstdSharp;
using static Pipeline.Tests.WarcRecords;

namespace Pipeline.Tests;

public sealed class WarcReaderTests : IDisposable
{
    private readonly ReaderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ResponsesThatHoldPagesAreArticles()
    {
        byte[] archive =
        [
            .. Record("warcinfo", "software: test\r\n"), .. Record("request", "GET / HTTP/1.1\r\n\r\n"), .. Response("<p>one", 1), .. Response("no", 2, status: "404 Not Found"),
            .. Response("no", 3, headers: "Content-Type: image/png\r\n"), .. Response("<p>two", 4, headers: "Content-Type: text/html; charset=windows-1252\r\n"),
        ];
        foreach (var file in new[] { _folder.Write("a.warc", archive), _folder.Write("b.warc.gz", ReaderFixture.Gzip(archive)) })
        {
            var read = ReaderFixture.ReadAll(file);
            Assert.Equal(["<p>one", "<p>two"], read.Select(Body));
            Assert.Equal(("urn:uuid:1", "https://example.org/1", 3), (read[0].Value!.Id, read[0].Value!.Url, read[0].Value!.Place.Line));
            Assert.Equal("windows-1252", read[1].Value!.Charset);
        }
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n", "5;x=y\r\n<p>on\r\n1\r\ne\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "<p>one")]
    [InlineData("Transfer-Encoding: chunked\r\n", "6\r\n<p>one")]
    [InlineData("Content-Encoding: gzip\r\n", "<p>one")]
    [InlineData("Content-Encoding: br\r\n", "<p>one")]
    public void TransferEncodingsAreUndone(string header, string body) =>
        Assert.Equal("<p>one", Body(Assert.Single(Read(Response(body, 1, header)))));

    [Fact]
    public void CompressedBodiesAreUnpacked()
    {
        using var brotli = new MemoryStream();
        using (var stream = new BrotliStream(brotli, CompressionLevel.Fastest, leaveOpen: true)) stream.Write("<p>one"u8);
        Assert.Equal("<p>one", Body(Assert.Single(Read(Response(ReaderFixture.Gzip("<p>one"), 1, "Content-Encoding: gzip\r\n")))));
        Assert.Equal("<p>one", Body(Assert.Single(Read(Response(brotli.ToArray(), 1, "Content-Encoding: br\r\n")))));
    }

    /// <summary>A body that is no gzip behind its first bytes costs its record; of one that is cut off there is what there is.</summary>
    [Theory]
    [InlineData(10, null)]
    [InlineData(12, null)]
    [InlineData(400, null)]
    [InlineData(-1, RejectionKind.Malformed)]
    public void DamagedBodyCostsItsRecordAlone(int length, RejectionKind? kind)
    {
        var packed = ReaderFixture.Gzip(Convert.ToHexString(Noise(new Random(3))));
        if (length < 0) packed.AsSpan(12, 40).Fill(0xFF);
        var read = Read([.. Response(length < 0 ? packed : packed[..length], 1), .. Response("<p>two", 2)]);
        Assert.Equal(kind, read[0].Rejection?.Kind);
        Assert.Equal("urn:uuid:2", read[^1].Value?.Id);
    }

    [Fact]
    public void DamagedMemberIsPassedOverWithASentence()
    {
        // Each record is a member of its own, as crawlers write them; random bodies fill more than one buffer.
        var random = new Random(3);
        var members = Enumerable.Range(1, 5).Select(i => ReaderFixture.Gzip(Response(Noise(random), i))).ToList();
        members[2].AsSpan(members[2].Length / 2, 40).Fill(0xFF);

        var read = ReaderFixture.ReadAll(_folder.Write("damaged.warc.gz", [.. members.SelectMany(m => m)]));

        Assert.Equal(["urn:uuid:1", "urn:uuid:2", "urn:uuid:4", "urn:uuid:5"], read.Where(r => r.IsAccepted).Select(r => r.Value!.Id));
        Assert.Equal(RejectionKind.Malformed, Assert.Single(read, r => !r.IsAccepted).Rejection!.Kind);
    }

    [Fact]
    public void BrokenRecordIsPassedOverWithASentence()
    {
        var read = Read([.. Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nrubbish\r\n"), .. Response("<p>one", 1), .. Response("<p>two", 2)[..^20]]);
        Assert.Equal([RejectionKind.Malformed, null, RejectionKind.Malformed], read.Select(r => r.Rejection?.Kind));
    }

    /// <summary>Wherever an archive is cut, what is lost of a record is told.</summary>
    [Fact]
    public void ARecordThatIsCutOffAnywhereIsTold()
    {
        byte[] one = Response("<p>one", 1), archive = [.. one, .. Response("<p>two", 2)];
        Assert.Equal("urn:uuid:1", Assert.Single(Read(one[..^4])).Value?.Id);
        for (var length = one.Length + 1; length < archive.Length - 4; length++)
        {
            var read = Read(archive[..length]);
            Assert.Equal(("urn:uuid:1", "The web archive is cut off within a record."), (read[0].Value?.Id, read[1].Rejection?.Reason));
            Assert.Equal(2, read.Count);
        }
    }

    /// <summary>The same of an archive whose records are members of a compressed file.</summary>
    [Fact]
    public void AMemberThatIsCutOffAnywhereIsTold()
    {
        byte[] one = ReaderFixture.Gzip(Response("<p>one", 1)), archive = [.. one, .. ReaderFixture.Gzip(Response("<p>two", 2))];
        for (var length = one.Length + 1; length < archive.Length; length++)
        {
            var read = Read(archive[..length]);
            Assert.Equal("urn:uuid:1", read[0].Value?.Id);
            Assert.Equal(RejectionKind.Malformed, read[^1].Rejection?.Kind);
            Assert.InRange(read.Count, 2, 3);
        }
        Assert.Equal(2, Read(archive).Count(r => r.IsAccepted));
    }

    [Fact]
    public void WhatIsNoRecordBetweenTwoIsToldOnce()
    {
        var read = Read([.. Response("<p>one", 1), .. Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(Response("lost", 2)).Replace("WARC/1.0", "WRAC/1.0", StringComparison.Ordinal)), .. Response("<p>three", 3)]);
        Assert.Equal(["urn:uuid:1", null, "urn:uuid:3"], read.Select(r => r.Value?.Id));
        Assert.Equal("Something in the web archive is no record; reading goes on with the next.", read[1].Rejection!.Reason);
    }

    [Theory]
    [InlineData("response", 9999, "? 2 3")]
    [InlineData("response", 300, "? 2 3")]
    [InlineData("response", 70, "? 2 3")]
    [InlineData("request", 9999, "? 2 3")]
    public void RecordThatDoesNotEndWhereItSaysCostsItselfAlone(string type, int length, string ids)
    {
        var lying = Encoding.ASCII.GetString(Record(type, Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one {new string('x', 60)}"), ""));
        lying = lying.Replace("Content-Length: 111", $"Content-Length: {length}", StringComparison.Ordinal);
        var read = Read([.. Encoding.ASCII.GetBytes(lying), .. Response("<p>two", 2), .. Response("<p>three", 3)]);
        Assert.Equal(ids, string.Join(' ', read.Select(r => r.Value?.Id[^1..] ?? "?")));
        Assert.Contains("does not end where its header says", read[0].Rejection!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zlib")]
    [InlineData("raw")]
    [InlineData("zstd")]
    public void OtherCompressionsOfBodiesAreUndone(string kind)
    {
        using var packed = new MemoryStream();
        using (Stream stream = kind == "zlib" ? new ZLibStream(packed, CompressionLevel.Optimal) : kind == "raw" ? new DeflateStream(packed, CompressionLevel.Optimal) : new CompressionStream(packed))
            stream.Write("<p>one"u8);
        Assert.Equal("<p>one", Body(Assert.Single(Read(Response(packed.ToArray(), 1, $"Content-Encoding: {(kind == "zstd" ? "zstd" : "deflate")}\r\n")))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ZstandardIsReadWithTheDictionaryThatItBeginsWith(bool isDictionaryCompressed)
    {
        var random = new Random(3);
        var dictionary = DictBuilder.TrainFromBuffer(Enumerable.Range(0, 200).Select(i => Response($"<p>{random.Next()} {i}", i)), 4096).ToArray();
        using var plain = new Compressor();
        using var compressor = new Compressor();
        compressor.LoadDictionary(dictionary);
        var stored = isDictionaryCompressed ? plain.Wrap(dictionary).ToArray() : dictionary;
        var members = Enumerable.Range(1, 5).Select(i => compressor.Wrap(Response(Noise(random), i)).ToArray()).ToList();
        byte[] archive = [0x5D, 0x2A, 0x4D, 0x18, .. BitConverter.GetBytes(stored.Length), .. stored, .. members.SelectMany(m => m)];
        var file = _folder.Write("a.warc.zst", archive);
        Assert.Equal(["urn:uuid:1", "urn:uuid:2", "urn:uuid:3", "urn:uuid:4", "urn:uuid:5"], ReaderFixture.ReadAll(file).Select(r => r.Value?.Id));

        Assert.Equal(RejectionKind.Malformed, ReaderFixture.ReadAll(_folder.Write("cut.warc.zst", archive[..^20]))[^1].Rejection?.Kind);
        Assert.Equal(RejectionKind.Malformed, Assert.Single(ReaderFixture.ReadAll(_folder.Write("less.warc.zst", archive[..100]))).Rejection?.Kind);

        members[2].AsSpan(0, 4).Fill(0xFF);
        var damaged = ReaderFixture.ReadAll(_folder.Write("b.warc.zst", [0x5D, 0x2A, 0x4D, 0x18, .. BitConverter.GetBytes(stored.Length), .. stored, .. members.SelectMany(m => m)]));
        Assert.Equal(["urn:uuid:1", "urn:uuid:2", "urn:uuid:4", "urn:uuid:5"], damaged.Where(r => r.IsAccepted).Select(r => r.Value!.Id));
    }

    [Fact]
    public void ZstandardOfOtherFormatsIsRead()
    {
        using var compressor = new Compressor();
        var packed = compressor.Wrap("words"u8).ToArray();
        var article = Assert.Single(ReaderFixture.ReadAll(_folder.Write("a.txt.zst", packed))).Value!;
        Assert.Equal(("a", "words"), (article.Id, Encoding.UTF8.GetString(article.Bytes.Span)));
        Assert.Equal(RejectionKind.Malformed, Assert.Single(ReaderFixture.ReadAll(_folder.Write("b.txt.zst", packed[..^3]))).Rejection?.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no archive at all\n\n")]
    public void WhatIsNoArchiveIsRejected(string text)
    {
        var rejection = Assert.Single(Read(Encoding.UTF8.GetBytes(text))).Rejection;
        Assert.Equal((RejectionKind.Malformed, "stdin"), (rejection?.Kind, rejection?.Id));
    }

    private static List<Outcome<RawArticle>> Read(byte[] archive) => [.. InputReader.Read(["-"], InputFormat.Warc, new MemoryStream(archive))];

    private static string? Body(Outcome<RawArticle> item) => item.Value is { } article ? Encoding.UTF8.GetString(article.Bytes.Span) : null;
}
