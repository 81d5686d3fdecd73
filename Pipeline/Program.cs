using System.CommandLine;
using Pipeline.Commands;
using Pipeline.Running;

namespace Pipeline;

/// <summary>The program <c>pipeline</c>: parses the command line, runs one command, turns what went wrong into a sentence and an exit code.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var interruption = new Interruption();
        var terminal = Terminal.OpenConsole();
        return await RunAsync(args, terminal, interruption.Token).ConfigureAwait(false);
    }

    /// <summary>Runs one command line as <see cref="Main"/> does, on any streams.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(terminal);
        try
        {
            var command = CommandTree.Create().Parse(args.Count == 0 ? ["--help"] : args);
            if (command.Errors.Count > 0 && !CommandTree.AsksForHelp(command)) return Misuse(command, terminal);
            var code = await InvokeAsync(command, terminal, cancellation).ConfigureAwait(false);
            await terminal.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
#pragma warning disable CA1031 // The last frame: nothing may leave it but a sentence and an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure.Report(exception, terminal.Error);
        }
    }

    private static async Task<int> InvokeAsync(ParseResult command, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await command.InvokeAsync(terminal, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Misuse(ParseResult command, Terminal terminal)
    {
        if (command.CommandResult.Command is RootCommand && command.UnmatchedTokens is [var unknown, ..] && unknown[0] != '-') terminal.Error.WriteLine($"There is no command \"{unknown}\".");
        else
            foreach (var error in command.Errors) terminal.Error.WriteLine(error.Message);
        var name = command.CommandResult.Command is RootCommand ? "" : command.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"For examples and options: pipeline {name}--help");
        return ExitCode.Usage;
    }
}
