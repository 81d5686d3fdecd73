using System.CommandLine;
using System.Globalization;
using Extract;
using Extract.Quantities;
using Ingest.Offsets;
using Pipeline.Output;
using Pipeline.Running;

namespace Pipeline.Commands;

/// <summary><c>explain</c>: how each date, number and country of an article was found.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var command = new Command("explain", "Shows how each date, number and country in articles was found: rule, table row and the day it was counted from.")
            .WithExamples("pipeline explain corpus/raw/storm-warning.txt", "echo '{\"id\":\"a\",\"text\":\"It fell 3% on Monday.\",\"published\":\"2026-05-13\"}' | pipeline explain -");
        var input = new InputOptions();
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            var annotator = new ArticleAnnotator();
            var rejected = 0;
            foreach (var raw in input.Read(parsed))
            {
                var article = ArticleStages.Clean(raw);
                var document = article.IsAccepted ? ArticleStages.Annotate(annotator.Annotate, article.Value) : article.Rejection;
                if (document.IsAccepted)
                {
                    Show(document.Value, streams.Output);
                    continue;
                }
                rejected++;
                streams.Error.WriteLine($"{document.Rejection.Place}: {document.Rejection.Reason}");
            }
            return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Ok;
        });
        return command;
    }

    private static void Show(Document document, TextWriter output)
    {
        var text = document.Article.Text;
        var facts = new List<(TextSpan Span, string Meaning, IEnumerable<string> Lines)>();
        foreach (var timex in document.Timexes) facts.Add((timex.Span, $"{Name(timex.Kind)} {timex.Value}", Derivation.Of(timex)));
        foreach (var quantity in document.Quantities) facts.Add((quantity.Span, $"{Name(quantity.Kind)} {Value(quantity)}", Derivation.Of(quantity)));
        foreach (var country in document.Countries) facts.Add((country.Span, $"country {country.Iso2}", Derivation.Of(country, country.Span.Slice(text))));
        output.WriteLine(document.Article.Id);
        foreach (var (span, meaning, lines) in facts.OrderBy(fact => fact.Span))
        {
            output.WriteLine($"  {TableWriter.Printable(span.Slice(text))} → {meaning}");
            foreach (var line in lines) output.WriteLine($"      {line}");
        }
        if (document.Focus.Count > 0)
            output.WriteLine("  In focus: " + string.Join(", ", document.Focus.Select(country => string.Create(CultureInfo.InvariantCulture, $"{country.Iso2} {country.Score:0.00}"))));
    }

    private static string Value(Quantity quantity)
    {
        static string N(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
        var value = quantity.Value is null ? $"{N(quantity.Low)}..{N(quantity.High)}" : quantity.Per is null ? N(quantity.Value) : $"{N(quantity.Value)}/{N(quantity.Per)}";
        return quantity.Unit is null ? value : $"{value} {quantity.Unit}";
    }

#pragma warning disable CA1308 // Kinds are printed in lower case, as extract writes them.
    private static string Name<T>(T kind)
        where T : struct, Enum => kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
