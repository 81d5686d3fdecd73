using System.CommandLine;
using Pipeline.Output;

namespace Pipeline.Commands;

internal enum OutputFormat
{
    Table,
    Json,
    Jsonl,
    Csv,
}

/// <summary><c>--format</c> and <c>--limit</c>, the same for every command that prints rows.</summary>
internal sealed class ResultOptions
{
    private const int RowsOfTable = 20;

    private readonly Option<string> _format = new("--format")
    {
        Description = "table for reading; json, jsonl or csv for programs.",
        HelpName = "table|json|jsonl|csv",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<int?> _limit = new("--limit")
    {
        Description = $"At most so many rows; 0 for all. A table shows {RowsOfTable} unless told, the other formats all.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        _format.WithChoices("table", "json", "jsonl", "csv");
        _limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var limit) || limit < 0))
                result.AddError("--limit takes a number: how many rows to show, 0 for all.");
        });
        command.Options.Add(_format);
        command.Options.Add(_limit);
    }

    public OutputFormat Format(ParseResult command) => Enum.Parse<OutputFormat>(command.GetValue(_format)!, ignoreCase: true);

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
        switch (Format(command))
        {
            case OutputFormat.Json:
                JsonRows.WriteArray(terminal.Output, counted, layout.Fields);
                break;
            case OutputFormat.Jsonl:
                JsonRows.WriteLines(terminal.Output, counted, layout.Fields);
                break;
            case OutputFormat.Csv:
                CsvWriter.Write(terminal.Output, counted, layout.Fields);
                break;
            default:
                TableWriter.Write(terminal, counted, layout);
                break;
        }
        terminal.Output.Flush();
        if (counted.Count == 0) terminal.Error.WriteLine(nothing);
        if (counted.HasMore) terminal.Error.WriteLine($"These are the first {limit}; there are more. All of them: --limit 0");
        return ExitCode.Ok;
    }

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
