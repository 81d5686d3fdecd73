using System.Text;
using Microsoft.Data.Sqlite;
using Store;
using Xunit;

namespace Pipeline.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Database => _folder.PathOf("news.db");

    [Fact]
    public async Task ASecondRunChangesNothingAndSaysSo()
    {
        WriteArticles("in/articles.jsonl", 30);
        _folder.Write("in/one.txt", "The council met on Tuesday. It will meet again, Ana Díaz said.");
        _folder.Write("in/copy.txt", "The council met on Tuesday. It will meet again, Ana Díaz said.");
        var first = await Run(_folder.PathOf("in"));
        Assert.Equal(ExitCode.Ok, first.Code);
        Assert.Equal("", first.Output);
        Assert.StartsWith("Read 32 articles", first.Error, StringComparison.Ordinal);
        Assert.Contains("      31 new\n", first.Error, StringComparison.Ordinal);
        Assert.Contains("       1 duplicate", first.Error, StringComparison.Ordinal);
        var export = (await ProgramRun.Of("export", "--db", Database)).Output;
        Assert.Equal(31, export.Count(c => c == '\n'));

        var second = await Run(_folder.PathOf("in"));
        Assert.Equal(ExitCode.Ok, second.Code);
        Assert.Contains("      32 unchanged", second.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing has changed.\n", second.Error, StringComparison.Ordinal);
        Assert.Equal(export, (await ProgramRun.Of("export", "--db", Database)).Output);
        Assert.Equal(ExitCode.Ok, (await ProgramRun.Of("verify", "--db", Database)).Code);
    }

    [Fact]
    public async Task AnExportReadBackChangesNothing()
    {
        _folder.Write("in/known.jsonl", """
            {"id":"known","url":"https://news.example/a?utm_source=x","canonicalUrl":"https://news.example/a","title":"Council meets","authors":["Ana Díaz"],"published":"2025-06-11","modified":"2025-06-12T10:00:00Z","site":"The Example","section":"City","tags":["council","water"],"text":"The council met on Tuesday. It will meet again, Ana Díaz said."}
            """);
        Assert.Equal(ExitCode.Ok, (await Run(RepositoryFiles.Corpus, _folder.PathOf("in"))).Code);
        var export = (await ProgramRun.Of("export", "--db", Database)).Output;
        Assert.Contains("\"canonicalUrl\":\"https://news.example/a\",\"modified\":\"2025-06-12T10:00:00Z\",\"section\":\"City\",\"tags\":[\"council\",\"water\"]", export, StringComparison.Ordinal);
        _folder.Write("export.jsonl", export);
        Assert.EndsWith("Nothing has changed.\n", (await Run(_folder.PathOf("export.jsonl"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWithoutArticlesIsSaidToHoldNone()
    {
        _folder.Write("in/picture.png", "no article");
        var run = await Run(_folder.PathOf("in"));
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.StartsWith("Read 0 articles", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nNothing was found to read: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 file was passed over: its ending (.png) names no format that is read in folders and archives.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsStoredIsWhatExtractPrintsWhateverTheNumberOfWorkers()
    {
        var path = WriteArticles("articles.jsonl", 40);
        var extract = await ProgramRun.Of("extract", path);
        foreach (var workers in new[] { "1", "3" })
        {
            var database = _folder.PathOf(workers + ".db");
            Assert.Equal(ExitCode.Ok, (await ProgramRun.Of("run", path, "--db", database, "--workers", workers)).Code);
            Assert.Equal(extract.Output, (await ProgramRun.Of("export", "--db", database)).Output);
        }
    }

    [Fact]
    public async Task WhatCannotBeReadIsQuarantinedWithASentenceAndTheRestIsStored()
    {
        string[] bad =
        [
            _folder.Write("empty.txt", ""),
            _folder.Write("blank.txt", " \n\t\n"),
            _folder.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3]),
            _folder.Write("empty.html", ""),
            _folder.Write("huge.txt", Encoding.ASCII.GetBytes(new string('x', 50_000_000))),
            _folder.Write("line.jsonl", Encoding.ASCII.GetBytes("{\"id\":\"huge\",\"text\":\"" + new string('x', 50_000_000) + "\"}")),
            _folder.Write("three.txt", [0xFF, 0xFE, (byte)'a', 0, (byte)'b', 0, (byte)'c', 0]),
        ];
        var broken = _folder.Write("broken.jsonl", "{\"id\":\"first\",\"text\":\"The first article.\"}\n{\"id\":\"second\",\"text\":\n\n{\"id\":\"third\",\"text\":\"The third article.\"}\n[1]\n{\"id\":\"none\"}\n");
        string[] good =
        [
            _folder.Write("latin.txt", Encoding.Latin1.GetBytes("The caf\u00e9 opened on Monday, said Jos\u00e9 Pe\u00f1a. It is small.")),
            _folder.Write("good.txt", "A good article stays. It says enough to be one."),
        ];
        var run = await Run([.. bad, broken, .. good]);
        Assert.Equal(ExitCode.SomeRejected, run.Code);
        foreach (var path in bad) Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Contains(broken + ":2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(broken + ":5: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(broken + ":6: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("      10 quarantined", run.Error, StringComparison.Ordinal);
        Assert.Contains("       4 new\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("José Peña", (await ProgramRun.Of("export", "--db", Database)).Output, StringComparison.Ordinal);
        Assert.Equal(10, (await ProgramRun.Of("quarantine", "--format", "jsonl", "--db", Database)).Lines.Length);
        Assert.Equal(ExitCode.SomeRejected, (await Run([.. bad, broken, .. good])).Code);
        Assert.Equal(10, (await ProgramRun.Of("quarantine", "--format", "jsonl", "--db", Database)).Lines.Length);
    }

    [Fact]
    public async Task APageThatBreaksOffIsReadAsFarAsItGoes()
    {
        var page = "<html><head><title>Mayor opens bridge</title></head><body><article><h1>Mayor opens bridge</h1>" +
            string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>The mayor of the town opened bridge number {i} on Tuesday, and many people came to see it happen.</p>")) + "<p>The last se";
        var run = await Run(_folder.Write("page.html", page));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains(run.Code, new[] { ExitCode.Ok, ExitCode.SomeRejected });
    }

    [Theory]
    [InlineData("run", "artikels", "There is no file or folder named \"")]
    [InlineData("run", "https://news.example/feed.xml", "\" is an address: nothing is fetched from the network.")]
    [InlineData("extract", "artikels", "There is no file or folder named \"")]
    [InlineData("explain", "artikels", "There is no file or folder named \"")]
    public async Task AMistypedPathIsMisuseAndNothingIsRead(string command, string path, string words)
    {
        var good = _folder.Write("good.txt", "A good article stays. It says enough to be one.");
        string[] database = command == "run" ? ["--db", Database] : [];
        var run = await ProgramRun.Of([command, good, path.Contains("://", StringComparison.Ordinal) ? path : _folder.PathOf(path), .. database]);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task WhatAnArchiveHoldsBesidesArticlesIsTold()
    {
        using (var zip = System.IO.Compression.ZipFile.Open(_folder.PathOf("z.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "a.txt", "photo.png", ".cache/b.txt" })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                await writer.WriteAsync("The council met on Tuesday. It will meet again.");
            }
        }
        var run = await Run(_folder.PathOf("z.zip"));
        Assert.Equal(ExitCode.SomeRejected, run.Code);
        Assert.Contains("z.zip!.cache/b.txt: Hidden files are not read: 1 in the archive, of which this is the first.\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 file was passed over: its ending (.png) names no format that is read in folders and archives.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Hidden files", Assert.Single((await ProgramRun.Of("quarantine", "--format", "jsonl", "--db", Database)).Lines), StringComparison.Ordinal);
    }

    [PermissionFact]
    public async Task AnUnreadableFileIsQuarantined()
    {
        var path = _folder.Write("secret.txt", "Nobody may read this.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Equal(ExitCode.SomeRejected, (await Run(path)).Code);
    }

    [Fact]
    public async Task ADatabaseThatIsNoneEndsTheRunWithASentence()
    {
        _folder.Write("news.db", "This is a shopping list, not a database, and it is long enough to look like something. " + new string('-', 1000));
        await AssertRefused(ExitCode.DatabaseUnusable, "not a database", Database);
    }

    [Fact]
    public async Task ANewerDatabaseEndsTheRunWithASentence()
    {
        KnowledgeStore.OpenOrCreate(Database).Dispose();
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 1000";
            command.ExecuteNonQuery();
        }
        await AssertRefused(ExitCode.DatabaseUnusable, "newer version", Database);
    }

    [Fact]
    public async Task APlaceThatCannotBeWrittenEndsTheRunWithASentence()
    {
        var file = _folder.Write("file", "x");
        await AssertRefused(ExitCode.Failed, "cannot be opened or made", Path.Combine(file, "news.db"));
        await AssertRefused(ExitCode.Failed, "cannot be opened or made", _folder.PathOf("no-such-folder/news.db"));
        await AssertRefused(ExitCode.Failed, "cannot be opened or made", _folder.Root);
    }

    [PermissionFact]
    public async Task AReadOnlyFolderEndsTheRunWithASentence()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("locked")).FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await AssertRefused(ExitCode.Failed, "cannot be opened or made", Path.Combine(folder, "news.db"));
    }

    [Fact]
    public async Task ADatabaseThatAnotherProgramHoldsGivesCodeFour()
    {
        KnowledgeStore.OpenOrCreate(Database).Dispose();
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        await AssertRefused(ExitCode.DatabaseBusy, "Another program is using", Database);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("quotes")]
    [InlineData("export")]
    [InlineData("search reporters")]
    public async Task ADamagedDatabaseIsASentenceAndCodeFive(string commandLine)
    {
        Assert.Equal(ExitCode.Ok, (await Run(WriteArticles("articles.jsonl", 60))).Code);
        using (var file = File.OpenWrite(Database))
        {
            file.Position = 4096; // Behind the first page, which says what the file is.
            file.Write(Encoding.ASCII.GetBytes(new string('!', (int)file.Length - 4096)));
        }
        var run = await ProgramRun.Of([.. commandLine.Split(' '), "--db", Database]);
        Assert.Equal(ExitCode.DatabaseUnusable, run.Code);
        Assert.Contains("is damaged", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInterruptedRunSaysSoAndGoesOnLater()
    {
        var path = WriteArticles("articles.jsonl", 10);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var run = await ProgramRun.Of(stop.Token, "run", path, "--db", Database);
        Assert.Equal(ExitCode.Interrupted, run.Code);
        Assert.Contains("the same command goes on from here", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"interrupted\"", (await ProgramRun.Of("runs", "--format", "jsonl", "--db", Database)).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, (await Run(path)).Code);
    }

    private Task<ProgramRun> Run(params string[] paths) => ProgramRun.Of(["run", .. paths, "--db", Database]);

    private async Task AssertRefused(int code, string words, string database)
    {
        var run = await ProgramRun.Of("run", _folder.Write("a.txt", "An article. It is short."), "--db", database);
        Assert.Equal(code, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string WriteArticles(string name, int count) => _folder.Write(name, string.Concat(Enumerable.Range(0, count).Select(i =>
        $"{{\"id\":\"n{i}\",\"published\":\"2025-06-{1 + (i % 28):00}\",\"text\":\"On Monday, Zoë Okafor of Nordbank \U0001F600 told {i} reporters: “We paid ${i}.5 million to Kenya.” She left.\"}}\n")));
}
