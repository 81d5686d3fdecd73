using System.CommandLine;
using System.Globalization;
using Store;
using Store.Integrity;

namespace Pipeline.Commands;

/// <summary><c>verify</c>: proves that the database is whole.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Checks that the database is whole: file, references, full-text indexes, counts, and that every place gives its words back.")
            .WithExamples("pipeline verify", "pipeline verify --db my.db");
        var database = new DatabaseOption();
        database.AddTo(command);
        command.SetAction(parsed => database.Read(parsed, store => Print(Verification.Run(store), store.File, parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static int Print(IEnumerable<CheckResult> results, string file, TextWriter output)
    {
        var isSound = true;
        foreach (var result in results)
        {
            isSound &= result.IsSound;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(result.IsSound ? "ok     " : "DAMAGED")} {result.Name} ({result.Checked:N0} checked)"));
            foreach (var problem in result.Problems) output.WriteLine("          " + problem);
        }
        output.WriteLine(isSound
            ? $"The database \"{file}\" is whole."
            : $"The database \"{file}\" is damaged. Restore it from a copy, or read the articles again into a new file with --db.");
        return isSound ? ExitCode.Ok : ExitCode.DatabaseUnusable;
    }
}
