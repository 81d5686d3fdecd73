using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pipeline.Output;

/// <summary>A table that fits the terminal's width; long cells wrap.</summary>
internal static class TableWriter
{
    public static void Write<T>(Terminal terminal, IEnumerable<T> rows, Layout<T> layout)
    {
        var columns = layout.Columns;
        var table = new Table { Border = TableBorder.Horizontal, Expand = columns.Any(column => column.Weight > 0), ShowRowSeparators = layout.IsSpaced };
        var wide = Math.Max(1, columns.Sum(column => column.Weight));
        var free = terminal.Width - 2 - (3 * columns.Count) - (columns.Count(column => column.Weight == 0) * 10);
        foreach (var column in columns)
        {
            var shown = new TableColumn(new Text(column.Title, new Style(decoration: Decoration.Bold)));
            if (column.Weight > 0) shown.Width = Math.Max(8, free * column.Weight / wide);
            table.AddColumn(shown);
        }
        foreach (var row in rows) table.AddRow(columns.Select(column => (IRenderable)new Text(Printable(column.Value(row) ?? ""))));
        if (table.Rows.Count > 0) Console(terminal).Write(table);
    }

    /// <summary>The text without characters that steer a terminal: articles come from anywhere.</summary>
    public static string Printable(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? string.Concat(text.Select(c => c is '\n' or '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c))
            : text;

    private static IAnsiConsole Console(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColor ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.HasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Output),
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
