using System.Globalization;

namespace Pipeline.Tests;

/// <summary>One call of the program in this process: its exit code and what it wrote.</summary>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ProgramRun> Of(params string[] args) => Of(CancellationToken.None, args);

    public static async Task<ProgramRun> Of(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await Program.RunAsync(args, new Terminal(output, error), cancellation);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }
}
