using System.CommandLine;
using Pipeline.Output;
using Store.Queries;

namespace Pipeline.Commands;

/// <summary><c>search</c>: articles by their words.</summary>
internal static class SearchCommand
{
    private static readonly Layout<FoundArticle> Layout = new(
        [
            new("id", a => a.RecordId), new("title", a => a.Title), new("published", a => a.Published), new("site", a => a.Site), new("url", a => a.Url), new("snippet", a => a.Snippet),
        ],
        [
            new("Article", a => a.Title ?? a.RecordId, 3), new("Published", a => a.Published?.Length > 10 ? a.Published[..10] : a.Published),
            new("Words", a => a.Snippet, 6), new("Id", a => a.RecordId, 2),
        ],
        IsSpaced: true);

    public static Command Create()
    {
        var command = new Command("search", "Finds articles that hold all the words, the best match first.")
            .WithExamples("pipeline search olive harvest", "pipeline search '\"central bank\" econom*'     (a phrase; any ending)");
        var words = new Argument<string[]>("WORDS") { Description = "Words to find; \"two words\" side by side; econom* for any ending.", Arity = ArgumentArity.OneOrMore };
        var database = new DatabaseOption();
        var result = new ResultOptions();
        command.Arguments.Add(words);
        database.AddTo(command);
        result.AddTo(command);
        command.SetAction(parsed =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(words));
            var expression = FullTextQuery.AllOf(text) ?? throw new UsageException($"\"{text}\" holds no word to search for.");
            return database.Read(parsed, store => result.Print(parsed, store.Search(expression), Layout, "No article holds all of these words."));
        });
        return command;
    }
}
