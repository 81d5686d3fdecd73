using System.CommandLine;
using System.CommandLine.Parsing;
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

    private static string Stray(ParseResult command, string word)
    {
        var search = command.CommandResult.Command.Options.Where(option => option.HelpName is "WORDS").Select(option => option.Name).ToList();
        if (search.Count == 0) return $"The word \"{word}\" is one too many.";
        var before = command.Tokens.TakeWhile(token => token.Value != word).ToList();
        var option = before.FindLastIndex(token => token.Type == TokenType.Option);
        return option >= 0 && search.Contains(before[option].Value)
            ? $"The word \"{word}\" stands behind no option. Several words stand in quotation marks: {before[option].Value} \"{string.Join(' ', before.Skip(option + 1).Select(token => token.Value).Append(word))}\""
            : $"The word \"{word}\" stands behind no option. To look for it: {search[0]} {word}";
    }

    private static int Misuse(ParseResult command, Terminal terminal)
    {
        if (command.CommandResult.Command is RootCommand && command.UnmatchedTokens is [var unknown, ..] && unknown[0] != '-') terminal.Error.WriteLine($"There is no command \"{unknown}\".");
        else if (command.UnmatchedTokens is [var stray, ..] && stray[0] != '-') terminal.Error.WriteLine(Stray(command, stray));
        else
            foreach (var error in command.Errors) terminal.Error.WriteLine(error.Message);
        var name = command.CommandResult.Command is RootCommand ? "" : command.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"For examples and options: pipeline {name}--help");
        return ExitCode.Usage;
    }
}
