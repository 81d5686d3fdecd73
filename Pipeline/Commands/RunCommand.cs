using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Extract;
using Pipeline.Running;

namespace Pipeline.Commands;

/// <summary><c>run</c>: reads articles, finds the facts in them, stores both.</summary>
internal static class RunCommand
{
    private const int EndingsShown = 6;

    public static Command Create()
    {
        var command = new Command("run", "Reads articles, finds people, organizations, countries, numbers, dates and quotations, and stores all of it in a database.")
            .WithExamples(
                "pipeline run corpus                    every article in the folder, into news.db",
                "pipeline run corpus --db my.db         into a database of your own name",
                "pipeline quotes                        afterwards: who said what");
        var input = new InputOptions();
        var database = new DatabaseOption();
        input.AddTo(command);
        database.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, input, database, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, InputOptions input, DatabaseOption database, CancellationToken cancellation)
    {
        var terminal = (Terminal)parsed.InvocationConfiguration;
        var file = database.File(parsed);
        var passedOver = new ConcurrentBag<string>();
        using var progress = RunProgress.Start(terminal, input.Paths(parsed));
        var run = new IngestRun(file, new ArticleAnnotator().Annotate, input.Workers(parsed), TimeProvider.System)
        {
            OnQuarantined = rejection => progress.Say($"{rejection.Place}: {rejection.Reason}"),
            OnProgress = progress.Advance,
        };
        var summary = await run.RunAsync(input.Read(parsed, passedOver.Add), input.Paths(parsed), cancellation).ConfigureAwait(false);
        progress.Dispose();
        WriteSummary(terminal.Error, summary, file);
        WritePassedOver(terminal.Error, passedOver);
        if (summary.IsInterrupted) return ExitCode.Interrupted;
        return summary.Counts.Quarantined > 0 ? ExitCode.SomeRejected : ExitCode.Ok;
    }

    private static void WriteSummary(TextWriter error, RunSummary summary, string file)
    {
        var counts = summary.Counts;
        var seconds = summary.Elapsed.TotalSeconds;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Read {counts.Read} {(counts.Quarantined > 0 ? "input" : "article")}{(counts.Read == 1 ? "" : "s")} in {seconds:0.0} s ({counts.Read / Math.Max(seconds, 0.001):0} a second) into \"{file}\":"));
        Row(counts.New, "new", "");
        Row(counts.Unchanged, "unchanged", "stored already");
        Row(counts.Updated, "updated", counts.Reannotated == 0 ? "the earlier version is kept" : $"{counts.Reannotated} of them unchanged, but read again by the newer program");
        Row(counts.Duplicate, "duplicate", "the same text as another article");
        Row(counts.Quarantined, "quarantined", "could not be read; see: pipeline quarantine" + DatabaseArgument(file));
        if (summary.IsInterrupted) error.WriteLine("Stopped before the end. What was read is stored; the same command goes on from here.");
        else if (counts.Read == 0) error.WriteLine("Nothing was found to read: files that end in .txt, .html, .mhtml, .jsonl, .xml, .rss, .atom, .eml, .mbox, .warc or .zip, also with .gz or .zst.");
        else if (counts.Unchanged > 0 && counts.Read == counts.Unchanged + counts.Quarantined) error.WriteLine("Nothing has changed.");

        void Row(int count, string name, string note)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"  {count,8} {name}");
            error.WriteLine(count == 0 || note.Length == 0 ? line : $"{line,-22} ({note})");
        }
    }

    private static void WritePassedOver(TextWriter error, ConcurrentBag<string> files)
    {
        if (files.IsEmpty) return;
        var endings = files.Select(Path.GetExtension).Select(ending => string.IsNullOrEmpty(ending) ? "none" : ending).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var shown = string.Join(", ", endings.Take(EndingsShown)) + (endings.Count > EndingsShown ? " …" : "");
        error.WriteLine(files.Count == 1
            ? $"1 file was passed over: its ending ({shown}) names no format that is read in folders and archives."
            : string.Create(CultureInfo.InvariantCulture, $"{files.Count} files were passed over: their endings ({shown}) name no format that is read in folders and archives."));
    }

    private static string DatabaseArgument(string file) => file == "news.db" ? "" : $" --db \"{file}\"";
}
