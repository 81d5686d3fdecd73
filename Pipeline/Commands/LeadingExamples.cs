using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace Pipeline.Commands;

/// <summary>Help that begins with examples.</summary>
internal sealed class LeadingExamples : SynchronousCommandLineAction
{
    private static readonly ConditionalWeakTable<Command, string[]> Examples = [];

    public override bool ClearsParseErrors => true;

    public static void Set(Command command, string[] examples) => Examples.AddOrUpdate(command, examples);

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var example in examples) output.WriteLine("  " + example);
            output.WriteLine();
        }
        new HelpAction().Invoke(parseResult);
        return ExitCode.Ok;
    }
}

internal static class CommandExamples
{
    /// <summary>Sets the lines that lead the command's help.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        LeadingExamples.Set(command, examples);
        return command;
    }
}
