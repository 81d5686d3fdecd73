using System.CommandLine;
using System.Text.Json;
using Pipeline.Evaluation;

namespace Pipeline.Commands;

/// <summary><c>evaluate</c>: precision, recall and F1 of every layer, over a corpus with gold or over two files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var corpus = new Argument<string>("CORPUS") { Description = "Folder of articles with a folder gold/ inside.", DefaultValueFactory = _ => "corpus" };
        string[] layers = ["articles", "names", "dates", "quantities", "countries", "quotes", "clean"];
        var layer = new Option<string>("--layer") { Description = "What GOLD and PREDICTED hold.", HelpName = string.Join('|', layers), DefaultValueFactory = _ => layers[0] };
        layer.WithChoices(layers);
        var gold = new Option<string?>("--gold") { Description = "Score a file instead of a corpus: gold annotations, JSONL.", HelpName = "GOLD" };
        var predicted = new Option<string?>("--predicted") { Description = "The output of extract or clean on the same articles.", HelpName = "PREDICTED" };
        var errors = new Option<int>("--errors") { Description = "Also print so many examples of what is wrong.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of lines." };
        var command = new Command("evaluate", "Scores the program against gold annotations.") { corpus, layer, gold, predicted, errors, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(gold) is null != result.GetValue(predicted) is null) result.AddError("--gold and --predicted go together.");
        });
        command.SetAction(parsed =>
        {
            var board = parsed.GetValue(gold) is { } goldFile
                ? Score(Enum.Parse<Layer>(parsed.GetValue(layer)!, ignoreCase: true), goldFile, parsed.GetValue(predicted)!)
                : CorpusEvaluation.Run(parsed.GetRequiredValue(corpus));
            Print(board, parsed.GetValue(errors), parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return ExitCode.Ok;
        });
        return command.WithExamples(
            "pipeline evaluate                                   every layer of the bundled corpus",
            "pipeline evaluate corpus --errors 20                with examples of what is wrong",
            "pipeline evaluate --layer dates --gold gold.jsonl --predicted facts.jsonl");
    }

    private static Scoreboard Score(Layer layer, string goldFile, string predictedFile)
    {
        if (layer == Layer.Clean)
            return CleaningScorer.Score(Records(goldFile).Select(CleanedText.Parse), Records(predictedFile).Select(CleanedText.Parse));
        var gold = AnnotatedTextReader.Read(goldFile, layer.ToString());
        var predicted = AnnotatedTextReader.Read(predictedFile);
        if (layer == Layer.Articles) return ArticleScorer.Score(gold, predicted);
        var board = new Scoreboard();
        var texts = ScoredPair.Join(gold, predicted);
        switch (layer)
        {
            case Layer.Names: NameScorer.Score(texts, board); break;
            case Layer.Dates: LabelScorers.Dates(texts, board, ""); break;
            case Layer.Quantities: LabelScorers.Quantities(texts, board, ""); break;
            case Layer.Countries: LabelScorers.Countries(texts, board, "mention+iso"); break;
            default: QuotationScorer.Score(texts, board); break;
        }
        return board;
    }

    private static IEnumerable<string> Records(string file) => File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line));

    private static void Print(Scoreboard board, int errors, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(board.Rows.ToDictionary(row => row.Measure, row => Math.Round(row.Figure, 2))));
            return;
        }
        foreach (var row in board.Rows) output.WriteLine($"{row.Measure,-38} {row}");
        foreach (var error in board.Errors.Take(errors)) output.WriteLine("  - " + error);
    }

    private enum Layer
    {
        Articles,
        Names,
        Dates,
        Quantities,
        Countries,
        Quotes,
        Clean,
    }
}
