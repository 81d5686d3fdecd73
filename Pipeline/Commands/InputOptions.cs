using System.CommandLine;
using Ingest;
using Ingest.Readers;

namespace Pipeline.Commands;

/// <summary>What the commands that read articles share: paths and the number of workers.</summary>
internal sealed class InputOptions
{
#pragma warning disable CA1308 // Words of the command line are lower case.
    private static readonly string[] Formats = [.. Enum.GetNames<InputFormat>().Select(name => name.ToLowerInvariant())];
#pragma warning restore CA1308

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files or folders: .txt, .html, .mhtml, .jsonl, feeds (.xml, .rss, .atom, JSON Feed), mail (.eml, .mbox, Maildir), .warc, and .zip, .gz or .zst of these; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--input-format")
    {
        Description = "How to read standard input and files whose name does not tell.",
        HelpName = string.Join('|', Formats),
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<int> _workers = new("--workers")
    {
        Description = "Articles worked on at the same time.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public InputOptions()
    {
        _paths.Validators.Add(result =>
        {
            foreach (var error in result.Tokens.Select(token => Problem(token.Value)).OfType<string>()) result.AddError(error);
        });
        _format.WithChoices(Formats);
        _workers.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var workers) || workers is < 1 or > 256))
                result.AddError("--workers takes a number from 1 to 256.");
        });
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        command.Options.Add(_format);
        command.Options.Add(_workers);
    }

    public IReadOnlyList<string> Paths(ParseResult command) => command.GetRequiredValue(_paths);

    /// <param name="command">The command line.</param>
    /// <param name="passedOver">Called, on the reading thread, with each file of a folder that is not read.</param>
    public IEnumerable<Outcome<RawArticle>> Read(ParseResult command, Action<string>? passedOver = null) =>
        SiteBatches.WithRepeatedLines(InputReader.Read(Paths(command), Enum.Parse<InputFormat>(command.GetValue(_format)!, ignoreCase: true), passedOver: passedOver));

    public int Workers(ParseResult command) => command.GetValue(_workers);

    // A mistyped name is a mistake in the command, not an input that is bad: nothing is read, of the other paths neither.
    private static string? Problem(string path) => path switch
    {
        "-" => null,
        ['-', ..] => $"There is no option {path}. A file of that name is given as ./{path}.",
        _ when File.Exists(path) || Directory.Exists(path) => null,
        _ when path.Contains("://", StringComparison.Ordinal) => $"\"{path}\" is an address: nothing is fetched from the network. Save it to a file and give that.",
        _ => $"There is no file or folder named \"{path}\". Nothing was read.",
    };
}
