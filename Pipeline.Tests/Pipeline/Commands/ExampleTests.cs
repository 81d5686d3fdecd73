using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Pipeline.Tests;

/// <summary>The examples in the help and in the documents work as they stand, on the bundled articles.</summary>
public sealed partial class ExampleTests(ExampleTests.BundledDatabase bundled) : IClassFixture<ExampleTests.BundledDatabase>
{
    [Theory]
    [InlineData("quotes")]
    [InlineData("entities")]
    [InlineData("article")]
    [InlineData("search")]
    [InlineData("export")]
    [InlineData("runs")]
    [InlineData("stats")]
    [InlineData("verify")]
    public async Task ExamplesOfTheHelpFindSomething(string name)
    {
        var help = (await ProgramRun.Of(name, "--help")).Output;
        foreach (var example in help[..help.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n').Skip(1))
        {
            var command = example.Replace(" --db my.db", "", StringComparison.Ordinal).Replace(" --output ", $" --output {Path.GetDirectoryName(bundled.File)}/", StringComparison.Ordinal);
            var run = await ProgramRun.Of([.. Arguments(command), "--db", bundled.File]);
            Assert.True(run.Code == ExitCode.Ok && (run.Output.Length > 0 || run.Error.Contains(" written to ", StringComparison.Ordinal)) && !run.Error.StartsWith("No ", StringComparison.Ordinal), example + "\n" + run.Error);
        }
    }

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/schema.md", 8)]
    public void QueriesOfTheDocumentsFindSomething(string document, int least)
    {
        using var connection = new SqliteConnection($"Data Source={bundled.File};Pooling=False");
        connection.Open();
        var queries = Query().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, document)));
        Assert.True(queries.Count >= least);
        Assert.All(queries, query =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = query.Groups[1].Value;
            using var rows = command.ExecuteReader();
            Assert.True(rows.Read(), command.CommandText);
        });
    }

    /// <summary>The words after <c>pipeline</c> as a shell would pass them on, without redirection and remark.</summary>
    private static IEnumerable<string> Arguments(string example) =>
        Word().Matches(Remark().Split(example.Trim())[0]).Skip(1).Select(word => word.Value[0] is '"' or '\'' ? word.Value[1..^1] : word.Value);

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@" > |\s{3,}")]
    private static partial Regex Remark();

    [GeneratedRegex(@"```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Query();

    /// <summary>The database of the bundled articles.</summary>
    public sealed class BundledDatabase : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        internal string File => _folder.PathOf("news.db");

        public async Task InitializeAsync() => Assert.Equal(ExitCode.Ok, (await ProgramRun.Of("run", RepositoryFiles.Corpus, "--db", File)).Code);

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _folder.Dispose();
    }
}
