using System.CommandLine;
using Extract;
using Ingest;
using Pipeline.Running;
using Store.Export;

namespace Pipeline.Commands;

/// <summary><c>clean</c> and <c>extract</c>: articles in, JSONL records out, no database.</summary>
internal static class ExtractCommand
{
    public static Command CreateClean() => Create(
        "clean",
        "Reads articles and prints their clean text with title, authors and date as JSONL.",
        _ => raw => Record(ArticleStages.Clean(raw), article => ArticleRecord.Write(article)))
        .WithExamples("pipeline clean corpus/pages/rail-strike.html > page.jsonl", "pipeline clean corpus | head -1");

    public static Command CreateExtract() => Create(
        "extract",
        "Reads articles and prints their text with people, organizations, countries, numbers, dates and quotations as JSONL.",
        _ =>
        {
            var annotator = new ArticleAnnotator();
            return raw => Record(ArticleStages.Clean(raw), article => Record(ArticleStages.Annotate(annotator.Annotate, article), ArticleRecord.Write));
        })
        .WithExamples("pipeline extract corpus/raw/storm-warning.txt > article.jsonl", "pipeline extract corpus --workers 4 > facts.jsonl", "cat corpus/text/articles.jsonl | pipeline extract -");

    private static Command Create(string name, string description, Func<ParseResult, Func<Outcome<RawArticle>, Line>> stages)
    {
        var command = new Command(name, description);
        var input = new InputOptions();
        input.AddTo(command);
        command.SetAction((parsed, cancellation) => PrintAsync(parsed, input, stages(parsed), cancellation));
        return command;
    }

    private static async Task<int> PrintAsync(ParseResult parsed, InputOptions input, Func<Outcome<RawArticle>, Line> stages, CancellationToken cancellation)
    {
        var streams = parsed.InvocationConfiguration;
        var rejected = 0;
        await foreach (var line in OrderedParallel.MapAsync(input.Read(parsed), stages, input.Workers(parsed), cancellation).ConfigureAwait(false))
        {
            streams.Output.Write(line.Json);
            streams.Output.Write('\n');
            if (line.Rejection is not { } rejection) continue;
            rejected++;
            streams.Error.WriteLine($"{rejection.Place}: {rejection.Reason}");
        }
        cancellation.ThrowIfCancellationRequested();
        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Ok;
    }

    private static Line Record<T>(Outcome<T> outcome, Func<T, Line> write)
        where T : class => outcome.IsAccepted ? write(outcome.Value) : new Line(ArticleRecord.Write(outcome.Rejection), outcome.Rejection);

    private static Line Record<T>(Outcome<T> outcome, Func<T, string> write)
        where T : class => Record(outcome, value => new Line(write(value), null));

    private readonly record struct Line(string Json, Rejection? Rejection);
}
