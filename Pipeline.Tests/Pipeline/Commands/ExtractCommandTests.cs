using System.Text.Json;
using Xunit;

namespace Pipeline.Tests;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OneRecordPerArticleInInputOrderWhateverTheNumberOfWorkers()
    {
        var articles = string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"id\":\"a{i}\",\"text\":\"{new string('x', i % 7)} On Monday, Ana Díaz said 😀 the U.S. paid ${i} million.\"}}\n"));
        var path = _folder.Write("articles.jsonl", articles);
        var one = await ProgramRun.Of("extract", path, "--workers", "1");
        var four = await ProgramRun.Of("extract", path, "--workers", "4");
        Assert.Equal(ExitCode.Ok, one.Code);
        Assert.Equal("", one.Error);
        Assert.Equal(one.Output, four.Output);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"a{i}"), one.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task ARejectedArticleGivesARecordASentenceAndExitCodeThree()
    {
        var empty = _folder.Write("empty.txt", "");
        var good = _folder.Write("good.txt", "A short article about nothing much.");
        var run = await ProgramRun.Of("clean", empty, good);
        Assert.Equal(ExitCode.SomeRejected, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("\"rejected\":", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith(empty, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract a --workers 0")]
    [InlineData("extract a --workers many")]
    [InlineData("extract a --no-such-option")]
    [InlineData("no-such-command")]
    public async Task MisuseGivesASentenceOnStderrAndExitCodeTwo(string commandLine)
    {
        var run = await ProgramRun.Of(commandLine.Split(' '));
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }
}
