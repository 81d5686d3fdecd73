using System.Text.RegularExpressions;
using Xunit;

namespace Pipeline.Tests;

/// <summary>The examples that lead the help of the commands that ask a database work as they stand, on the bundled articles.</summary>
public sealed partial class ExampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ExamplesFindSomethingInTheBundledArticles()
    {
        var database = Path.Combine(_folder.Root, "news.db");
        Assert.Equal(ExitCode.Ok, (await ProgramRun.Of("run", RepositoryFiles.Corpus, "--db", database)).Code);
        foreach (var command in new[] { "quotes", "entities", "article", "search", "export", "runs", "stats", "verify" })
        {
            var help = (await ProgramRun.Of(command, "--help")).Output;
            foreach (var example in help[..help.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n').Skip(1))
            {
                var run = await ProgramRun.Of([.. Arguments(example.Replace(" --db my.db", "", StringComparison.Ordinal)), "--db", database]);
                Assert.True(run.Code == ExitCode.Ok && run.Output.Length > 0 && !run.Error.StartsWith("No ", StringComparison.Ordinal), example + "\n" + run.Error);
            }
        }
    }

    /// <summary>The words after <c>pipeline</c> as a shell would pass them on, without redirection and remark.</summary>
    private static IEnumerable<string> Arguments(string example) =>
        Word().Matches(Remark().Split(example.Trim())[0]).Skip(1).Select(word => word.Value[0] is '"' or '\'' ? word.Value[1..^1] : word.Value);

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@" > |\s{3,}")]
    private static partial Regex Remark();
}
