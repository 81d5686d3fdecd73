using System.IO.Compression;
using Ingest;
using Ingest.Readers;
using Xunit;
using static Pipeline.Tests.WarcRecords;

namespace Pipeline.Tests;

public sealed class ZipReaderTests : IDisposable
{
    private readonly ReaderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ZipMembersAreReadAsFilesOfTheirNames()
    {
        var archive = Zip(
            ("b.html", "<p>b"u8.ToArray()),
            ("a/x.jsonl", "{\"text\":\"t\"}\n{\"path\":\"b.html\"}"u8.ToArray()),
            ("a/page.warc.gz", ReaderFixture.Gzip(Response("<p>w", 1))),
            ("__MACOSX/._b.html", [0]),
            ("._c.txt", [0]),
            ("c.txt.gz", ReaderFixture.Gzip("c")));

        var read = ReaderFixture.ReadAll(_folder.Write("z.zip", archive));

        Assert.Equal(["urn:uuid:1", "z/a/x:1", "z/a/x:2", "z/b", "z/c"], read.Select(r => r.Value?.Id ?? r.Rejection?.Id));
        Assert.EndsWith("z.zip!b.html", read[3].Value!.Place.File, StringComparison.Ordinal);
        Assert.Equal(RejectionKind.Unreadable, read[2].Rejection?.Kind);
    }

    [Theory]
    [InlineData("w.warc")]
    [InlineData("w.warc.gz")]
    [InlineData("w.mbox")]
    [InlineData("w.jsonl")]
    public void DamagedMemberOfAZipEndsWithASentence(string name)
    {
        var random = new Random(3);
        byte[] content = [.. Enumerable.Range(1, 20).SelectMany(i => Response(Convert.ToHexString(Noise(random)), i))];
        var archive = Zip((name, name.EndsWith(".gz", StringComparison.Ordinal) ? ReaderFixture.Gzip(content) : content));
        for (var at = archive.Length / 3; at < archive.Length * 2 / 3; at += 20_000)
        {
            archive[at] ^= 0xFF;
            var read = InputReader.Read([_folder.Write("z.zip", archive)]).Take(10_000).ToList();
            Assert.InRange(read.Count, 1, 9_999);
            Assert.Contains(read, r => r.Rejection?.Kind == RejectionKind.Malformed);
        }
    }

    [Fact]
    public void AnArchiveInAnArchiveIsReadAndOneStillDeeperIsTold()
    {
        var month = Zip(("a.txt", "words"u8.ToArray()), ("day.zip", Zip(("b.txt", "words"u8.ToArray()))));
        var read = ReaderFixture.ReadAll(_folder.Write("year.zip", Zip(("05.zip", month), ("06.zip", "none"u8.ToArray()), ("c.txt", "words"u8.ToArray()))));
        Assert.Equal(["year/05/a", "year/05/day", "year/06", "year/c"], read.Select(r => r.Value?.Id ?? r.Rejection!.Id));
        Assert.EndsWith("year.zip!05.zip!a.txt", read[0].Value!.Place.File, StringComparison.Ordinal);
        Assert.Equal((RejectionKind.Unreadable, RejectionKind.Malformed), (read[1].Rejection!.Kind, read[2].Rejection!.Kind));
        Assert.Contains("unpack the outer one", read[1].Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ACompressedArchiveIsRead() =>
        Assert.Equal("z/a", Assert.Single(ReaderFixture.ReadAll(_folder.Write("z.zip.gz", ReaderFixture.Gzip(Zip(("a.txt", "words"u8.ToArray())))))).Value?.Id);

    [Fact]
    public void MembersThatAreNotReadAreCounted()
    {
        string[] names = ["../out.txt", "a/../../out.html", ".hidden/a.txt", "b/.c.txt", "b/.d.txt", ".hidden/picture.png", "./e.txt", "picture.png", "note"];
        var passedOver = new List<string>();
        var read = InputReader.Read([_folder.Write("z.zip", Zip([.. names.Select(name => (name, "words"u8.ToArray()))]))], passedOver: passedOver.Add).ToList();
        Assert.Equal(["z/./e", "z/.hidden/a", "z/../out"], read.Select(r => r.Value?.Id ?? r.Rejection!.Id));
        Assert.Equal("Hidden files are not read: 3 in the archive, of which this is the first.", read[1].Rejection!.Reason);
        Assert.Equal("Files whose names lead out of the archive are not read: 2 in the archive, of which this is the first.", read[2].Rejection!.Reason);
        Assert.Equal(["z.zip!note", "z.zip!picture.png"], passedOver.Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public void FolderThatABrowserSavedBesideAPageIsPassedOver()
    {
        string[] names = ["Page.html", "Page_files/ad.html", "sub/Seite.htm", "sub/Seite-Dateien/inner/ad.html", "my_files/article.html", "Seite-Dateien/article.html"];
        var read = ReaderFixture.ReadAll(_folder.Write("z.zip", Zip([.. names.Select(name => (name, "<p>words"u8.ToArray()))])));
        Assert.Equal(["z/Page", "z/Seite-Dateien/article", "z/my_files/article", "z/sub/Seite"], read.Select(r => r.Value?.Id));
    }

    [Fact]
    public void NoZipIsRejectedWithASentence()
    {
        foreach (var content in new[] { "no archive"u8.ToArray(), Zip([("a.txt", "words"u8.ToArray())])[..^10] })
        {
            var rejection = Assert.Single(ReaderFixture.ReadAll(_folder.Write("z.zip", content))).Rejection!;
            Assert.Equal((RejectionKind.Malformed, "The file is no ZIP archive, or its end is missing."), (rejection.Kind, rejection.Reason));
        }
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
