using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pipeline.Output;

/// <summary>A table that fits the terminal's width; long cells wrap.</summary>
internal static class TableWriter
{
    private const int Between = 3; // Characters of space and border that go with a column.

    public static void Write<T>(Terminal terminal, IEnumerable<T> rows, Layout<T> layout)
    {
        var columns = layout.Columns;
        var cells = rows.Select(row => columns.Select(column => Printable(column.Value(row) ?? "")).ToArray()).ToList();
        if (cells.Count == 0) return;
        var table = new Table { Border = TableBorder.Horizontal, Expand = columns.Any(column => column.Weight > 0), ShowRowSeparators = layout.IsSpaced };
        var widths = Widths(columns, cells, terminal.Width);
        for (var i = 0; i < columns.Count; i++) table.AddColumn(new TableColumn(new Text(columns[i].Title, new Style(decoration: Decoration.Bold))) { Width = widths[i] });
        foreach (var row in cells) table.AddRow(row.Select(cell => (IRenderable)new Text(cell)));
        Console(terminal).Write(table);
    }

    /// <summary>Columns without weight are as wide as their cells; the others share the rest, none narrower than its heading.</summary>
    private static int[] Widths<T>(IReadOnlyList<TableColumn<T>> columns, List<string[]> cells, int width)
    {
        var widths = columns.Select((column, i) => column.Weight > 0 ? column.Title.Length : Math.Max(column.Title.Length, cells.Max(row => row[i].Length))).ToArray();
        var free = width - 2 - (Between * columns.Count) - columns.Select((column, i) => column.Weight > 0 ? 0 : widths[i]).Sum();
        // The narrowest share first: what a heading takes beyond its share is missing for the others.
        var weights = columns.Sum(column => column.Weight);
        foreach (var i in Enumerable.Range(0, columns.Count).Where(i => columns[i].Weight > 0).OrderByDescending(i => (double)widths[i] / columns[i].Weight))
        {
            widths[i] = Math.Max(widths[i], free * columns[i].Weight / weights);
            free -= widths[i];
            weights -= columns[i].Weight;
        }
        return widths;
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
