using Pipeline.Commands;
using Xunit;

namespace Pipeline.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandTree.Create().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task EveryCommandsHelpLeadsWithExamplesOfItself(string command)
    {
        var run = await ProgramRun.Of(command, "--help");
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.StartsWith("Examples:\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"pipeline {command}", run.Output[..run.Output.IndexOf("Description:", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.DoesNotMatch(@"\[default: [A-Z]\w*\]", run.Output); // defaults are words that the option takes
    }

    [Fact]
    public async Task WithoutArgumentsTheProgramShowsItsHelp()
    {
        var run = await ProgramRun.Of();
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.StartsWith("Examples:\n", run.Output, StringComparison.Ordinal);
        foreach (var command in CommandTree.Create().Subcommands) Assert.Contains($"\n  {command.Name}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownCommandIsNamed()
    {
        var run = await ProgramRun.Of("quotess", "--limit", "3");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith("There is no command \"quotess\".\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheVersionIsPrinted()
    {
        var run = await ProgramRun.Of("--version");
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", run.Output);
    }
}
