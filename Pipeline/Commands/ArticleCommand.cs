using System.CommandLine;
using Extract;
using Extract.Entities;
using Extract.Quotations;
using Pipeline.Output;
using Store;
using Store.Export;
using Store.Queries;
using Store.Reading;

namespace Pipeline.Commands;

/// <summary><c>article</c>: one article with all that was found in it.</summary>
internal static class ArticleCommand
{
    private const int TitlesShown = 10;

    public static Command Create()
    {
        var command = new Command("article", "Shows one article: its text and the people, organizations, countries, numbers, dates and quotations in it.")
            .WithExamples("pipeline article text/chip-plant", "pipeline article remittances slow                 words of its title", "pipeline article text/chip-plant --format json");
        var id = new Argument<string[]>("ID") { Description = "The article's id, as search shows it, or words of its title.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format")
        {
            Description = "table for reading; json or jsonl: the record that extract gives.",
            HelpName = "table|json|jsonl",
            DefaultValueFactory = _ => "table",
        };
        format.WithChoices("table", "json", "jsonl");
        var database = new DatabaseOption();
        command.Arguments.Add(id);
        command.Options.Add(format);
        database.AddTo(command);
        command.SetAction(parsed => database.Read(parsed, store =>
        {
            var terminal = (Terminal)parsed.InvocationConfiguration;
            if (Find(store, string.Join(' ', parsed.GetRequiredValue(id)), terminal.Error) is not { } document) return ExitCode.Failed;
            if (parsed.GetValue(format) == "table") Show(document, terminal);
            else terminal.Output.Write(ArticleRecord.Write(document) + "\n");
            return ExitCode.Ok;
        }));
        return command;
    }

    /// <summary>The article of an id, else the one whose title holds the words; of several titles a list.</summary>
    private static Document? Find(KnowledgeStore store, string wanted, TextWriter error)
    {
        var reader = new DocumentReader(store);
        if (reader.Find(wanted) is { } document) return document;
        var titled = FullTextQuery.AllOf("title", wanted) is { } words ? store.Search(words).Take(TitlesShown + 1).ToList() : [];
        if (titled.Count == 1) return reader.Find(titled[0].RecordId);
        error.WriteLine(titled.Count == 0
            ? $"There is no article with the id \"{wanted}\" or with these words in its title in \"{store.File}\". Find articles with: pipeline search WORDS"
            : $"The titles of several articles hold these words. Give the id, or more words:");
        foreach (var article in titled.Take(TitlesShown)) error.WriteLine(TableWriter.Printable($"  {article.RecordId}   {article.Title}"));
        if (titled.Count > TitlesShown) error.WriteLine("  …");
        return null;
    }

    private static void Show(Document document, Terminal terminal)
    {
        var article = document.Article;
        void Line(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value)) terminal.Output.WriteLine($"{label,-15}{TableWriter.Printable(value)}");
        }

        Line("Title", article.Title);
        Line("Published", article.Published?.Value);
        Line("By", string.Join(", ", article.Authors));
        Line("Site", article.Site);
        Line("Address", article.Url);
        Line("Id", article.Id);
        Line("People", Names(document, EntityType.Person));
        Line("Organizations", Names(document, EntityType.Organization));
        Line("Places", Names(document, EntityType.Location));
        Line("Other names", Names(document, EntityType.Miscellaneous));
        Line("Countries", string.Join(", ", document.Focus.Select(c => c.Iso2)));
        Line("Numbers", string.Join("; ", document.Quantities.Select(q => q.Of is null ? q.Span.Slice(article.Text) : $"{q.Span.Slice(article.Text)} {q.Of}")));
        Line("Dates", string.Join("; ", document.Timexes.Select(t => $"{t.Span.Slice(article.Text)} ({t.Value})")));
        terminal.Output.WriteLine();
        foreach (var block in article.Blocks) terminal.Output.WriteLine(TableWriter.Printable(block.Span.Slice(article.Text)) + "\n");
        foreach (var quotation in document.Quotations)
        {
            Line("Quotation", SpeakerLine.Of(quotation.SpeakerName, quotation.Role?.Text, quotation.Affiliation?.Text) ?? quotation.Statement.Speaker?.Slice(article.Text) ?? "(unknown)");
            terminal.Output.WriteLine(TableWriter.Printable("  " + Said(quotation.Statement, article.Text)) + "\n");
        }
    }

    private static string Said(Statement statement, string text) => StatementLine.Of(
        string.Join(" … ", statement.Content.Select(span => span.Slice(text))),
        string.Join(" ", statement.Cue.Select(span => span.Slice(text))),
        statement.Type == QuotationType.Direct,
        statement.IsNegated,
        statement.IsHedged);

    private static string Names(Document document, EntityType type) =>
        string.Join(", ", document.Entities.Where(entity => entity.Type == type).Select(entity => entity.Name));
}
