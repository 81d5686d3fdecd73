using System.Globalization;
using Spectre.Console;

namespace Pipeline.Running;

/// <summary>A moving line on stderr while a person watches, nothing otherwise; messages are printed above it.</summary>
internal sealed class RunProgress : IDisposable
{
    private readonly TextWriter _error;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _drawing = Task.CompletedTask;
    private readonly IAnsiConsole? _console;
    private int _done;

    private RunProgress(Terminal terminal, IReadOnlyList<string> paths)
    {
        _error = terminal.Error;
        if (!terminal.IsInteractive) return;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        _drawing = Task.Run(() => DrawAsync(_console, InputSize.Count(paths)));
    }

    public static RunProgress Start(Terminal terminal, IReadOnlyList<string> paths) => new(terminal, paths);

    public void Advance(int done) => Volatile.Write(ref _done, done);

    public void Say(string message)
    {
        if (_console is null) _error.WriteLine(message);
        else _console.WriteLine(message);
    }

    public void Dispose()
    {
        _end.TrySetResult();
        _drawing.Wait();
    }

    private async Task DrawAsync(IAnsiConsole console, int? total)
    {
        var progress = console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn());
        await progress.StartAsync(async context =>
        {
            var task = context.AddTask("Reading", maxValue: total ?? 1);
            task.IsIndeterminate = total is null;
            while (!_end.Task.IsCompleted)
            {
                var done = Volatile.Read(ref _done);
                task.Description = total is { } count
                    ? string.Create(CultureInfo.InvariantCulture, $"{done} of {count} articles")
                    : string.Create(CultureInfo.InvariantCulture, $"{done} articles");
                if (total is not null) task.Value = done;
                await Task.WhenAny(_end.Task, Task.Delay(200)).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }
}
