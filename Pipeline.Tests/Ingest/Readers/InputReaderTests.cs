using System.Text;
using Ingest;
using Ingest.Readers;
using Xunit;

namespace Pipeline.Tests;

public sealed class InputReaderTests : IDisposable
{
    private readonly ReaderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FolderIsWalkedInOrdinalOrderAndOthersPassedOver()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("B.html", "<p>B");
        _folder.Write("a/z.txt.gz", ReaderFixture.Gzip("z"));
        _folder.Write("a.txt", "a");
        _folder.Write("a/picture.png", "no");
        _folder.Write(".hidden/x.txt", "no");
        _folder.Write("B_files/frame.html", "no");
        _folder.Write("B-Dateien/frame.html", "no");
        _folder.Write("c.HTM", "<p>c");

        var read = ReaderFixture.ReadAll(_folder.Root);

        Assert.Equal(["B", "a", "a/z", "b", "c"], read.Select(r => r.Value?.Id));
        Assert.Equal([ContentForm.Html, ContentForm.Raw, ContentForm.Raw, ContentForm.Raw, ContentForm.Html], read.Select(r => r.Value!.Form));
        Assert.Equal("z", Encoding.UTF8.GetString(read[2].Value!.Bytes.Span));
    }

    [Fact]
    public void RecordFieldsAreTaken()
    {
        var article = Assert.Single(ReaderFixture.ReadJsonl(
            """{"id":"x","raw":"words","url":"u","title":"t","published":"2025-06-11","site":"s","authors":["A","B"],"language":"en","more":[1]}""")).Value!;

        Assert.Equal(("x", ContentForm.Raw, "words", "u", "t"), (article.Id, article.Form, article.Text, article.Url, article.Title));
        Assert.Equal(("2025-06-11", "s", "en"), (article.Published, article.Site, article.Language));
        Assert.Equal(["A", "B"], article.Authors);
        Assert.Equal("-:1", article.Place.ToString());
    }

    [Theory]
    [InlineData("""{"doc_id":7,"text":"a","date":"2019-10-06","authors":"A"}""", "7", ContentForm.Clean, "2019-10-06", "A")]
    [InlineData("""{"html":"a","authors":[1,"A"]}""", "stdin:1", ContentForm.Html, null, "A")]
    public void OtherSpellingsAreTaken(string line, string id, ContentForm form, string? published, string author)
    {
        var article = Assert.Single(ReaderFixture.ReadJsonl(line)).Value!;
        Assert.Equal((id, form, published), (article.Id, article.Form, article.Published));
        Assert.Equal([author], article.Authors);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"", RejectionKind.Malformed)]
    [InlineData("[1]", RejectionKind.Malformed)]
    [InlineData("{\"id\":\"a\"}", RejectionKind.Malformed)]
    [InlineData("nonsense", RejectionKind.Malformed)]
    [InlineData("{\"path\":\"../etc/passwd\"}", RejectionKind.Unreadable)]
    [InlineData("{\"path\":\"/etc/passwd\"}", RejectionKind.Unreadable)]
    [InlineData("{\"path\":\"not/there.html\"}", RejectionKind.Unreadable)]
    public void BadLineIsRejectedWithItsNumberAndTheRestGoesOn(string bad, RejectionKind kind)
    {
        var read = ReaderFixture.ReadJsonl($"{{\"text\":\"first\"}}\n\n{bad}\r\n{{\"text\":\"last\"}}\r\n");

        Assert.Equal(3, read.Count);
        Assert.Equal("first", read[0].Value?.Text);
        Assert.Equal((kind, "-:3"), (read[1].Rejection!.Kind, read[1].Rejection!.Place.ToString()));
        Assert.EndsWith(".", read[1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal("last", read[2].Value?.Text);
    }

    [Theory]
    [InlineData(@"a\ud83d b", "a\uFFFD b")]
    [InlineData(@"\udc00\ud83d\ude00", "\uFFFD\U0001F600")]
    [InlineData(@"\\ud83d", @"\ud83d")]
    [InlineData(@"nul\u0000", "nul\uFFFD")]
    public void EscapesThatNameNoCharacterAreReplaced(string escaped, string expected) =>
        Assert.Equal(expected, Assert.Single(ReaderFixture.ReadJsonl($"{{\"text\":\"{escaped}\"}}")).Value?.Text);

    [Fact]
    public void ManifestReadsFilesBesideIt()
    {
        _folder.Write("m/html/p.html.gz", ReaderFixture.Gzip("<p>page"));
        _folder.Write("m/p.txt", "words");
        var manifest = _folder.Write("m/pages.jsonl", "{\"id\":\"p\",\"path\":\"html/p.html.gz\",\"url\":\"u\"}\n{\"path\":\"p.txt\"}");

        var read = ReaderFixture.ReadAll(manifest);

        Assert.Equal(("p", ContentForm.Html, "u"), (read[0].Value!.Id, read[0].Value!.Form, read[0].Value!.Url));
        Assert.Equal("<p>page", Encoding.UTF8.GetString(read[0].Value!.Bytes.Span));
        Assert.Equal(("pages:2", ContentForm.Raw), (read[1].Value!.Id, read[1].Value!.Form));
    }

    [Theory]
    [InlineData("p.mhtml", "Snapshot-Content-Location: https://o.example/7\nSubject: Saved\nContent-Type: text/html\n\n<p>page", "https://o.example/7", null)]
    [InlineData("p.html", "<!-- saved from url=(0019)https://o.example/7 --><p>page", "https://o.example/7", null)]
    [InlineData("p.mbox", "From a@b.example Wed Jun 11 07:30:00 2025\nSubject: One\n\nOne.\n", null, RejectionKind.Unreadable)]
    [InlineData("p.xml", "<rss/>", null, RejectionKind.Unreadable)]
    [InlineData("p.mhtml", "<p>no MIME", null, RejectionKind.Malformed)]
    public void ManifestNamesFilesOfOneArticle(string name, string content, string? url, RejectionKind? kind)
    {
        _folder.Write(name, content);
        var read = Assert.Single(ReaderFixture.ReadAll(_folder.Write("m.jsonl", $"{{\"id\":\"a\",\"path\":\"{name}\"}}")));
        Assert.Equal(("a", kind, url), (read.Value?.Id ?? read.Rejection!.Id, read.Rejection?.Kind, read.Value?.Url));
        if (read.Value is { } article) Assert.EndsWith("<p>page", Encoding.UTF8.GetString(article.Bytes.Span).TrimEnd(), StringComparison.Ordinal);
        else Assert.EndsWith("m.jsonl:1", read.Rejection!.Place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryBadPathIsOneSentenceAndTheRestGoesOn()
    {
        var empty = _folder.Write("empty.txt", "");
        var packed = ReaderFixture.Gzip("words of an article that packs into a short file");
        packed[12] = 0xFF;
        var damaged = _folder.Write("damaged.txt.gz", packed);
        var unknown = _folder.Write("table.xls", "1");
        var good = _folder.Write("good.txt", "words");

        var read = ReaderFixture.ReadAll("no/such/file.txt", empty, damaged, unknown, good);

        Assert.Equal(
            [RejectionKind.Unreadable, RejectionKind.Empty, RejectionKind.Malformed, RejectionKind.Unreadable, null],
            read.Select(r => r.Rejection?.Kind));
        Assert.Equal("good", read[^1].Value?.Id);
    }

    [Fact]
    public void UnknownExtensionIsReadAsTold()
    {
        var file = _folder.Write("article.text", "words");
        Assert.Equal(ContentForm.Raw, Assert.Single(InputReader.Read([file], InputFormat.Text)).Value?.Form);
    }

    [Fact]
    public void LineBeyondTheLimitIsRejectedAndTheRestIsRead()
    {
        var huge = new string('x', ReadLimits.ArticleBytes + 10);
        var read = ReaderFixture.ReadJsonl($"{{\"text\":\"a\"}}\n{{\"text\":\"{huge}\"}}\n{{\"text\":\"b\"}}");

        Assert.Equal(["a", null, "b"], read.Select(r => r.Value?.Text));
        Assert.Equal((RejectionKind.TooLarge, 2), (read[1].Rejection!.Kind, read[1].Rejection!.Place.Line));
    }

    [Fact]
    public void RepeatedIdentifiersAreKeptApart()
    {
        var read = ReaderFixture.ReadJsonl(string.Concat(Enumerable.Repeat("{\"id\":\"a\",\"text\":\"x\"}\n", 3)));
        Assert.Equal(["a", "a#2", "a#3"], read.Select(r => r.Value?.Id));
    }

    [Fact]
    public void MarkAndWideEncodingsOfJsonlAreRead()
    {
        var record = "{\"text\":\"caf\u00e9\"}\n";
        Assert.Equal("caf\u00e9", Assert.Single(ReaderFixture.ReadJsonl("\uFEFF" + record)).Value?.Text);
        var latin = Encoding.Latin1.GetBytes(record);
        Assert.Equal("caf\u00e9", Assert.Single(InputReader.Read(["-"], InputFormat.Jsonl, new MemoryStream(latin))).Value?.Text);
    }

    [Theory]
    [InlineData("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "PNG image")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("PK\x03\x04\x14", "ZIP")]
    [InlineData("\x7F" + "ELF\x02\x01", "program")]
    [InlineData("MZ\x90\0", "program")]
    [InlineData("RIFF\x10\0\0\0WEBPVP8 ", "WebP image")]
    [InlineData("\x01\x02\x03\x04\x05words\x06\x07\x08", "binary")]
    public void BinaryFileIsNamedForWhatItIs(string bytes, string kind)
    {
        var rejection = Assert.Single(ReaderFixture.ReadAll(_folder.Write("x.txt", Encoding.Latin1.GetBytes(bytes)))).Rejection!;
        Assert.Equal(RejectionKind.Binary, rejection.Kind);
        Assert.Contains(kind, rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WideTextIsNotBinary()
    {
        var file = _folder.Write("wide.txt", Encoding.Unicode.GetBytes("Wide characters without a mark are text all the same."));
        Assert.True(Assert.Single(ReaderFixture.ReadAll(file)).IsAccepted);
    }

    [Fact]
    public void CutOffGzipIsRejected()
    {
        var random = new Random(5);
        var packed = ReaderFixture.Gzip(string.Concat(Enumerable.Range(0, 4000).Select(_ => (char)('a' + random.Next(26)))));
        Assert.Equal(RejectionKind.Malformed, Assert.Single(ReaderFixture.ReadAll(_folder.Write("cut.txt.gz", packed[..^200]))).Rejection?.Kind);
        Assert.True(Assert.Single(ReaderFixture.ReadAll(_folder.Write("two.txt.gz", [.. packed, .. packed]))).IsAccepted);
    }

    [Fact]
    public void WhatIsCalledGzipAndIsNoneIsReadAsWhatItHolds()
    {
        Assert.Equal("words", Encoding.UTF8.GetString(Assert.Single(ReaderFixture.ReadAll(_folder.Write("a.txt.gz", "words"))).Value!.Bytes.Span));
        var random = new Random(5);
        var packed = ReaderFixture.Gzip(string.Concat(Enumerable.Range(0, 4000).Select(_ => (char)('a' + random.Next(26)))));
        packed[0] = 0;
        foreach (var name in new[] { "a.txt.gz", "a.jsonl.gz", "a.xml.gz", "a.mbox.gz", "a.mhtml.gz" })
        {
            var rejection = Assert.Single(ReaderFixture.ReadAll(_folder.Write(name, packed))).Rejection!;
            Assert.Equal((RejectionKind.Binary, "The file is binary data, not text."), (rejection.Kind, rejection.Reason));
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0019)https://o.example/7 -->\n<html>", "https://o.example/7")]
    [InlineData("<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://o.example/7 \n saved date: Wed Jun 11 2025\n-->", "https://o.example/7")]
    [InlineData("<!-- saved from url=(0016)about:internet -->", null)]
    [InlineData("<!-- saved from url=(", null)]
    [InlineData("<p>Page saved with SingleFile", null)]
    public void AddressThatTheBrowserNotedIsTaken(string page, string? url) =>
        Assert.Equal(url, Assert.Single(ReaderFixture.ReadAll(_folder.Write("p.html", page))).Value!.Url);

    [Fact]
    public void PipeInAFolderIsNotOpened()
    {
        if (OperatingSystem.IsWindows()) return;
        MakePipe(Path.Combine(_folder.Root, "p.txt"));
        MakePipe(Path.Combine(_folder.Root, "q"));
        _folder.Write("z.txt", "words");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "link.txt"), Path.Combine(_folder.Root, "p.txt"));
        _folder.Write("m.jsonl", "{\"id\":\"named\",\"path\":\"p.txt\"}");
        var passedOver = new List<string>();

        var read = InputReader.Read([_folder.Root], passedOver: passedOver.Add).ToList();

        Assert.Equal(["link", "named", "p", "z"], read.Select(r => r.Value?.Id ?? r.Rejection!.Id));
        Assert.All(read.Take(3), r => Assert.Contains("pipe", r.Rejection!.Reason, StringComparison.Ordinal));
        Assert.Equal("q", Path.GetFileName(Assert.Single(passedOver)));
    }

    [Theory]
    [InlineData("pipe", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n", "pipe:1 pipe:2")]
    [InlineData("pipe.txt", "words", "pipe")]
    [InlineData("pipe", "From a@b.example Wed Jun 11 07:30:00 2025\nSubject: One\n\nOne.\n", "pipe:1")]
    public async Task PipeThatIsNamedIsRead(string name, string content, string ids)
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = Path.Combine(_folder.Root, name);
        MakePipe(pipe);
        var writing = Task.Run(() => File.WriteAllText(pipe, content));
        Assert.Equal(ids, string.Join(' ', ReaderFixture.ReadAll(pipe).Select(r => r.Value?.Id)));
        await writing;
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.4 more of it", RejectionKind.Binary, "The file is a PDF document, not text.")]
    [InlineData("a.json", " [{\"text\":\"words\"}]", RejectionKind.Unreadable, "Articles in JSON stand one on each line")]
    [InlineData("a.md", "words", RejectionKind.Unreadable, "give the format with --input-format")]
    public void AFileOfNoKnownFormatIsToldForWhatItIs(string name, string content, RejectionKind kind, string words)
    {
        var rejection = Assert.Single(ReaderFixture.ReadAll(_folder.Write(name, content))).Rejection!;
        Assert.Equal(kind, rejection.Kind);
        Assert.Contains(words, rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void LinksThatLeadInCirclesAreNotFollowed()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("a/x.txt", "words");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "a/up"), _folder.Root);
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "a/y.txt"), Path.Combine(_folder.Root, "a/y.txt"));
        Assert.Equal(["a/x", "a/y"], ReaderFixture.ReadAll(_folder.Root).Select(r => r.Value?.Id ?? r.Rejection!.Id));
    }

    private static void MakePipe(string path)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }
}
