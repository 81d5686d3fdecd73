using System.CommandLine;
using System.CommandLine.Help;

namespace Pipeline.Commands;

/// <summary>All commands of the program.</summary>
internal static class CommandTree
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Reads news articles and keeps who said what, about whom, with which numbers and dates, in one SQLite file.")
        {
            RunCommand.Create(),
            QuotesCommand.Create(),
            EntitiesCommand.Create(),
            ArticleCommand.Create(),
            SearchCommand.Create(),
            ExportCommand.Create(),
            StateCommands.CreateQuarantine(),
            StateCommands.CreateRuns(),
            StateCommands.CreateStats(),
            VerifyCommand.Create(),
            ExtractCommand.CreateClean(),
            ExtractCommand.CreateExtract(),
            ExplainCommand.Create(),
            EvaluateCommand.Create(),
            TagCommand.Create(),
            TrainCommand.Create(),
        };
        root.WithExamples(
            "pipeline run corpus                                           read a folder of articles into the database news.db",
            "pipeline quotes --role economist --about remittances          who said what about it",
            "pipeline entities --type person                               who is in the articles",
            "pipeline extract corpus/raw > facts.jsonl                     the same facts as JSON, without a database");
        UseLeadingExamples(root);
        return root;
    }

    public static bool AsksForHelp(ParseResult command) => command.Action is LeadingExamples;

    private static void UseLeadingExamples(Command root)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new LeadingExamples();
    }
}
