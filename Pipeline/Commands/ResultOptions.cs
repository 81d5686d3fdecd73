using System.CommandLine;
using System.Globalization;
using Pipeline.Output;

namespace Pipeline.Commands;

internal enum OutputFormat
{
    Table,
    Json,
    Jsonl,
    Csv,
}

/// <summary><c>--format</c>, <c>--output</c> and <c>--limit</c>, the same for every command that prints rows.</summary>
internal sealed class ResultOptions
{
    private const int RowsOfTable = 20;

    private static readonly string[] Formats = ["table", "json", "jsonl", "csv"];

    private readonly Option<string?> _format = new("--format")
    {
        Description = "table for reading; json, jsonl or csv for programs. Without it: as the ending of --output says, else table.",
        HelpName = string.Join('|', Formats),
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Writes to the file (.csv, .json or .jsonl) and not to the screen. CSV in a file begins with the mark by which Excel knows UTF-8; on standard output, where programs read it, it has none.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _limit = new("--limit")
    {
        Description = $"At most so many rows; 0 for all. A table shows {RowsOfTable} unless told, the other formats all.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        _format.WithChoices(Formats);
        _output.Validators.Add(result =>
        {
            if (result.GetValue(_format) is null && FormatOfFile(result.GetValue(_output)) is null)
                result.AddError("--output takes a file that ends in .csv, .json or .jsonl; for other names say --format as well.");
        });
        _limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var limit) || limit < 0))
                result.AddError("--limit takes a number: how many rows to show, 0 for all.");
        });
        command.Options.Add(_format);
        command.Options.Add(_output);
        command.Options.Add(_limit);
    }

    public OutputFormat Format(ParseResult command) =>
        Enum.Parse<OutputFormat>(command.GetValue(_format) ?? FormatOfFile(command.GetValue(_output)) ?? Formats[0], ignoreCase: true);

    /// <summary>0: no limit.</summary>
    public int Limit(ParseResult command) => command.GetValue(_limit) ?? (Format(command) == OutputFormat.Table ? RowsOfTable : 0);

    /// <summary>Prints rows as asked; a table that leaves rows out or is empty says so on stderr.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="rows">Enumerated as far as the limit asks.</param>
    /// <param name="layout">How to show a row.</param>
    /// <param name="nothing">The sentence for no rows.</param>
    public int Print<T>(ParseResult command, IEnumerable<T> rows, Layout<T> layout, string nothing)
    {
        var terminal = (Terminal)command.InvocationConfiguration;
        var limit = Limit(command);
        var counted = new Counted<T>(rows, limit);
        if (command.GetValue(_output) is not { } file)
        {
            Write(terminal, counted, Format(command), layout);
            terminal.Output.Flush();
        }
        else
        {
            using var output = ResultFile.Open(file, isForSpreadsheets: Format(command) == OutputFormat.Csv);
            Write(new Terminal(output, terminal.Error), counted, Format(command), layout);
        }
        if (counted.Count == 0) terminal.Error.WriteLine(nothing);
        else if (command.GetValue(_output) is { } written) terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted.Count} {(counted.Count == 1 ? "row" : "rows")} written to \"{written}\"."));
        if (counted.HasMore) terminal.Error.WriteLine($"These are the first {limit}; there are more. All of them: --limit 0");
        return ExitCode.Ok;
    }

    private static void Write<T>(Terminal terminal, IEnumerable<T> rows, OutputFormat format, Layout<T> layout)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonRows.WriteArray(terminal.Output, rows, layout.Fields);
                break;
            case OutputFormat.Jsonl:
                JsonRows.WriteLines(terminal.Output, rows, layout.Fields);
                break;
            case OutputFormat.Csv:
                CsvWriter.Write(terminal.Output, rows, layout.Fields);
                break;
            default:
                TableWriter.Write(terminal, rows, layout);
                break;
        }
    }

    private static string? FormatOfFile(string? file) =>
        Array.Find(Formats, format => file?.EndsWith("." + format, StringComparison.OrdinalIgnoreCase) == true && format != Formats[0]);

    /// <summary>Passes on at most a limit of rows and remembers whether there was another.</summary>
    private sealed class Counted<T>(IEnumerable<T> rows, int limit) : IEnumerable<T>
    {
        public int Count { get; private set; }

        public bool HasMore { get; private set; }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var row in rows)
            {
                if (limit > 0 && Count == limit)
                {
                    HasMore = true;
                    yield break;
                }
                Count++;
                yield return row;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
