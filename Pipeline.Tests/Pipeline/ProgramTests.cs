using System.Globalization;
using System.Text;
using Xunit;

namespace Pipeline.Tests;

public sealed class ProgramTests : IDisposable
{
    private const int BrokenPipe = 32;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(BrokenPipe, ExitCode.Ok, "")]                                                   // `| head` has seen enough
    [InlineData(28, ExitCode.Failed, "Reading or writing failed: No space left on device\n")]   // ENOSPC
    public async Task AnOutputThatCannotBeWrittenEndsTheProgram(int error, int code, string message)
    {
        var input = _folder.Write("a.txt", "An article. It is short.");
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await using var output = new FailingWriter(error);
        Assert.Equal(code, await Program.RunAsync(["clean", input], new Terminal(output, errors), CancellationToken.None));
        Assert.Equal(message, errors.ToString());
    }

    private sealed class FailingWriter(int error) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device", error);

        public override void Write(string? value) => throw new IOException("No space left on device", error);
    }
}
