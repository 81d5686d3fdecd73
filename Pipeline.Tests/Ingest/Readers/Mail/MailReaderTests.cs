using System.Text;
using Ingest;
using Ingest.Cleaning;
using Ingest.Readers;
using Xunit;

namespace Pipeline.Tests;

public sealed class MailReaderTests : IDisposable
{
    private const string First = "From a@b.example Wed Jun 11 07:30:00 2025\r\nFrom: A B C News <a@b.example>\r\nSubject: One\r\n\r\nOne says:\r\n\r\nFrom here on it is text.\r\n\r\n";
    private const string Second = "From 1234@xxx Wed Jun 11 08:30:00 +0000 2025\nFrom: A B C News <a@b.example>\nSubject: Two\n\nTwo.\n";

    private readonly ReaderFixture _folder = new();

    public static TheoryData<string[]> Mails => [.. ExampleTable.Read("Ingest/Readers/Mail/mails.tsv")];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Mails))]
    public void MailIsReadAsAnArticle(string[] row)
    {
        var mail = row[1].Replace("\\n", "\n", StringComparison.Ordinal);
        foreach (var ends in new[] { mail, mail.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var read = Assert.Single(Read(ends));
            if (read.Rejection is { } rejection)
            {
                Assert.Equal((row[3], IdOf(row, mail)), (rejection.Kind.ToString(), rejection.Id));
                Assert.Contains(row[9], rejection.Reason, StringComparison.Ordinal);
                continue;
            }
            var article = read.Value!;
            Assert.Equal(row[3], article.Form.ToString());
            Assert.Equal(
                [IdOf(row, mail), row[4], row[5], row[6], row[7], row[8]],
                [article.Id, article.Title ?? "", article.Site ?? "", string.Join('|', article.Authors), article.Published ?? "", article.Url ?? ""]);
            Assert.Equal(row[9], TextDecoder.Decode(article.Bytes.Span, article.Charset).Text.TrimEnd());
        }
    }

    [Fact]
    public void MailboxIsReadMessageByMessage()
    {
        var file = _folder.Write("in/box.mbox", First + "From c@d.example Wed Jun 11 07:31:00 2025\nno header here\n\nlost\n\n" + Second);
        _folder.Write("in/INBOX", Second);
        _folder.Write("in/notes", "From the harbour");
        _folder.Write("in/z.eml.gz", ReaderFixture.Gzip("Subject: Three\n\nThree.\n"));

        var read = ReaderFixture.ReadAll(Path.GetDirectoryName(file)!);

        Assert.Equal(["INBOX:1", "box:1", "box:2", "box:3", "z"], read.Select(r => r.Value?.Id ?? r.Rejection?.Id));
        Assert.Equal(["Two", "One", null, "Two", "Three"], read.Select(r => r.Value?.Title));
        Assert.Equal([1, 1, 9, 14, 0], read.Select(r => (r.Value?.Place ?? r.Rejection!.Place).Line));
        Assert.Equal("One says:\n\nFrom here on it is text.\n\n", Encoding.UTF8.GetString(read[1].Value!.Bytes.Span));
    }

    /// <summary>Names without endings or with such as say nothing; folders below a mailbox are hidden ones.</summary>
    [Fact]
    public void MailboxThatIsAFolderIsRead()
    {
        foreach (var box in new[] { "box", "box/.Newsletters" })
        {
            _folder.Write(box + "/cur/1749628200.M1P2.host:2,S", $"Subject: Seen in {box}\n\nOne.\n");
            _folder.Write(box + "/new/1749628300.M3P4.host", "Subject: New\n\nTwo.\n");
            _folder.Write(box + "/tmp/1749628400.M5P6.host", "Subject: Half\n");
        }
        _folder.Write("box/.hidden/a.txt", "no");
        _folder.Write("other/new/a.host", "no");
        var passedOver = new List<string>();
        var read = InputReader.Read([_folder.Root], passedOver: passedOver.Add).ToList();
        Assert.Equal(["Seen in box/.Newsletters", "New", "Seen in box", "New"], read.Select(r => r.Value?.Title));
        Assert.Equal("box/cur/1749628200.M1P2.host:2,S", read[2].Value!.Id);
        Assert.Equal("a.host", Path.GetFileName(Assert.Single(passedOver)));
    }

    [Fact]
    public void MailBeyondTheLimitIsRejectedAndTheNextIsRead()
    {
        var attachment = string.Concat(Enumerable.Repeat(new string('x', 1023) + "\n", (ReadLimits.MailBytes >> 10) + 1));
        var read = Read(First + Second + attachment + "\n" + Second);
        Assert.Equal(["One", null, "Two"], read.Select(r => r.Value?.Title));
        Assert.Equal((RejectionKind.TooLarge, 9), (read[1].Rejection!.Kind, read[1].Rejection!.Place.Line));
    }

    [Theory]
    [InlineData("m.eml")]
    [InlineData("p.mhtml")]
    public void TextBeyondTheLimitOfAnArticleIsTooLarge(string name)
    {
        var lines = string.Concat(Enumerable.Repeat("<p>" + new string('x', 1020) + "\n", (ReadLimits.ArticleBytes >> 10) + 1));
        var rejection = Assert.Single(ReaderFixture.ReadAll(_folder.Write(name, "Subject: Long\nContent-Type: text/html\n\n" + lines))).Rejection;
        Assert.Equal(RejectionKind.TooLarge, rejection?.Kind);
    }

    [Fact]
    public void DigestIsTheMailsInIt()
    {
        const string Digest = "Subject: Digest\nContent-Type: multipart/digest; boundary=x\n\n--x\n\nSubject: One\n\n1\n--x\n\nSubject: Two\nMessage-Id: <two@b.example>\n\n2\n--x--\n";
        var read = Read(Digest);
        Assert.Equal(["m/1", "two@b.example"], read.Select(r => r.Value?.Id));
        Assert.Equal(["One", "Two"], read.Select(r => r.Value?.Title));
    }

    [Theory]
    [InlineData("Snapshot-Content-Location: https://orla.example/a\nSubject: Saved\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\n\n--x\nContent-Type: text/html\nContent-Location: https://orla.example/b\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9\n--x\nContent-Type: text/html\nContent-Location: cid:frame\n\n<p>A frame that is longer than the page.\n--x--\n", "https://orla.example/a", "<p>café")]
    [InlineData("Subject: Saved\nDate: Wed, 11 Jun 2025 07:30:00 +0200\nContent-Type: text/html; charset=utf-8\nContent-Location: https://orla.example/b\n\n<p>page\n", "https://orla.example/b", "<p>page")]
    [InlineData("Subject: Saved\nContent-Type: text/html\nContent-Location: file:///C:/page.html\n\n<p>page\n", null, "<p>page")]
    public void PageSavedInOneFileIsThePage(string file, string? url, string text)
    {
        var article = Assert.Single(ReaderFixture.ReadAll(_folder.Write("page.mhtml", file))).Value!;
        Assert.Equal(("page", ContentForm.Html, url, null, null), (article.Id, article.Form, article.Url, article.Title, article.Published));
        Assert.Equal(text, Encoding.UTF8.GetString(article.Bytes.Span).TrimEnd());
    }

    [Theory]
    [InlineData("Subject: Saved\nContent-Type: text/plain\n\nwords\n", RejectionKind.Empty)]
    [InlineData("Subject: Saved\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>pa", RejectionKind.Malformed)]
    [InlineData("<p>no MIME", RejectionKind.Malformed)]
    [InlineData("", RejectionKind.Empty)]
    public void WhatIsNoSavedPageIsRejected(string file, RejectionKind kind) =>
        Assert.Equal(kind, Assert.Single(ReaderFixture.ReadAll(_folder.Write("page.mht", file))).Rejection?.Kind);

    // A mail of a mailbox is numbered, one that is a file by itself bears the name of the file.
    private static string IdOf(string[] row, string mail) => row[2] != "m" ? row[2] : mail.StartsWith("From ", StringComparison.Ordinal) ? "m:1" : "m";

    private List<Outcome<RawArticle>> Read(string mail) => ReaderFixture.ReadAll(_folder.Write("m.eml", mail));
}
