using System.CommandLine;
using System.Globalization;
using Pipeline.Output;
using Store;
using Store.Queries;

namespace Pipeline.Commands;

/// <summary><c>quarantine</c>, <c>runs</c> and <c>stats</c>: the state of the database.</summary>
internal static class StateCommands
{
    public static Command CreateQuarantine() => Create(
        "quarantine",
        "Lists the inputs that could not be read as articles, and why.",
        store => store.Quarantine(),
        new(
            [new("id", q => q.RecordId), new("file", q => q.File), new("line", q => q.Line), new("kind", q => q.Kind), new("reason", q => q.Reason), new("since", q => q.Since)],
            [new("Input", q => q.Line == 0 ? q.File : string.Create(CultureInfo.InvariantCulture, $"{q.File}:{q.Line}"), 2), new("Why it was not read", q => q.Reason, 4)],
            IsSpaced: true),
        "Nothing is in quarantine.");

    public static Command CreateRuns() => Create(
        "runs",
        "Lists the runs, the latest first, with what became of their inputs.",
        store => store.Runs(),
        new(
            [
                new("id", r => r.Id), new("status", r => r.Status), new("startedAt", r => r.StartedAt), new("endedAt", r => r.EndedAt), new("inputs", r => r.Inputs),
                new("read", r => r.ReadCount), new("new", r => r.NewCount), new("unchanged", r => r.UnchangedCount), new("updated", r => r.UpdatedCount),
                new("duplicate", r => r.DuplicateCount), new("quarantined", r => r.QuarantinedCount), new("reannotated", r => r.ReannotatedCount),
                new("programVersion", r => r.ProgramVersion), new("annotatorVersion", r => r.AnnotatorVersion),
            ],
            [
                new("Started", r => r.StartedAt[..16].Replace('T', ' ')), new("Status", r => r.Status), new("Read", r => Number(r.ReadCount)), new("Of them", Outcomes, 1),
            ]),
        "There was no run yet.");

    public static Command CreateStats() => Create(
        "stats",
        "Says how much the database holds.",
        store => store.Amounts(),
        new(
            [new("what", a => a.What), new("amount", a => a.Amount)],
            [new("Stored", a => a.What), new("Amount", a => a.Amount.ToString("N0", CultureInfo.InvariantCulture))]),
        "The database is empty.");

    private static string Outcomes(RunEntry run) => string.Join(", ", new[]
    {
        (run.NewCount, "new"), (run.UnchangedCount, "unchanged"), (run.UpdatedCount, "updated"), (run.DuplicateCount, "duplicate"), (run.QuarantinedCount, "quarantined"),
    }.Where(outcome => outcome.Item1 > 0).Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Item1} {outcome.Item2}")));

    private static Command Create<T>(string name, string description, Func<KnowledgeStore, IEnumerable<T>> query, Layout<T> layout, string nothing)
    {
        var command = new Command(name, description).WithExamples($"pipeline {name}", $"pipeline {name} --db my.db --format json");
        var database = new DatabaseOption();
        var result = new ResultOptions();
        database.AddTo(command);
        result.AddTo(command);
        command.SetAction(parsed => database.Read(parsed, store => result.Print(parsed, query(store), layout, nothing)));
        return command;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
