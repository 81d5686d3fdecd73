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
    public async Task LinesOfASiteLeaveAllItsArticlesWhateverTheNumberOfWorkers()
    {
        const string pitch = "Friends of the harbour desk hear from us on a postcard every Friday, with all that floated past our window in the week before.";
        string[] towns = ["Lindvik", "Tarnes", "Brekke", "Holm", "Voren"];
        var articles = towns.Select((town, i) =>
            $"{{\"id\":\"a{i}\",\"url\":\"https://lindvik.example/{i}\",\"raw\":\"The council of {town} voted on Monday to close the old school at the end of year {i + 3}.\\n"
            + $"Parents in {town} have collected {100 + i} names against the plan, the mayor told reporters.\\nPupils from {town} would have to travel to the next town by boat, which takes {i + 20} minutes.\\n{pitch}\"}}\n");
        var path = _folder.Write("raw.jsonl", string.Concat(articles));
        var one = await ProgramRun.Of("clean", path, "--workers", "1");
        Assert.Equal(5, one.Lines.Length);
        Assert.DoesNotContain("postcard", one.Output, StringComparison.Ordinal);
        Assert.Equal(one.Output, (await ProgramRun.Of("clean", path, "--workers", "4")).Output);
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
