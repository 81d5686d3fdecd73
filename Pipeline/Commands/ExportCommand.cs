using System.CommandLine;
using Store.Export;
using Store.Reading;

namespace Pipeline.Commands;

/// <summary><c>export</c>: the stored articles as the records that <c>extract</c> prints.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Prints every stored article as the JSONL record that extract gives: text, people, organizations, countries, numbers, dates and quotations.")
            .WithExamples("pipeline export > everything.jsonl", "pipeline quotes --format csv > quotes.csv     (quotations alone, for a spreadsheet)");
        var database = new DatabaseOption();
        database.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(database.Read(parsed, store =>
        {
            var output = parsed.InvocationConfiguration.Output;
            foreach (var document in new DocumentReader(store).ReadAll())
            {
                cancellation.ThrowIfCancellationRequested();
                output.Write(ArticleRecord.Write(document));
                output.Write('\n');
            }
            return ExitCode.Ok;
        })));
        return command;
    }
}
