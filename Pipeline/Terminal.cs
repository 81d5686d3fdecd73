using System.CommandLine;
using System.Text;

namespace Pipeline;

/// <summary>Where a command writes: data to <see cref="InvocationConfiguration.Output"/>, messages to <see cref="InvocationConfiguration.Error"/>.</summary>
/// <remarks>Tests hand in string writers; the real one is <see cref="OpenConsole"/>.</remarks>
public sealed class Terminal : InvocationConfiguration
{
    private const int WidthWithoutTerminal = 120;

    public Terminal(TextWriter output, TextWriter error)
    {
        Output = output;
        Error = error;
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = null;
    }

    /// <summary>Columns of the terminal that shows the output.</summary>
    public int Width { get; init; } = WidthWithoutTerminal;

    /// <summary>Whether a person watches the messages, so that a moving progress line makes sense.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether the output goes to a screen that understands colours and the user has not declined them (NO_COLOR, TERM=dumb).</summary>
    public bool HasColor { get; init; }

    /// <summary>The console: UTF-8 without byte order mark and <c>\n</c> on every system; output is buffered.</summary>
    public static Terminal OpenConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new Terminal(output, error)
        {
            Width = Console.IsOutputRedirected ? WidthWithoutTerminal : Math.Max(40, ConsoleWidth()),
            IsInteractive = !Console.IsErrorRedirected && !isDumb,
            HasColor = !Console.IsOutputRedirected && !isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : WidthWithoutTerminal;
        }
        catch (IOException)
        {
            return WidthWithoutTerminal;
        }
    }
}
