using System.CommandLine;
using System.Globalization;
using Pipeline.Output;
using Store.Queries;

namespace Pipeline.Commands;

/// <summary><c>entities</c>: people, organizations, places and other names across all articles.</summary>
internal static class EntitiesCommand
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "PER", ["organization"] = "ORG", ["location"] = "LOC", ["other"] = "MISC",
        ["PER"] = "PER", ["ORG"] = "ORG", ["LOC"] = "LOC", ["MISC"] = "MISC",
    };

    private static readonly Layout<EntitySummary> Layout = new(
        [
            new("id", e => e.Id), new("name", e => e.Name), new("type", e => e.Type), new("articles", e => e.Articles), new("mentions", e => e.Mentions),
            new("quotes", e => e.Quotes), new("aliases", e => e.Aliases), new("roles", e => e.Roles), new("affiliations", e => e.Affiliations),
        ],
        [
            new("Name", e => e.Name, 3), new("Type", e => e.Type), new("Articles", e => Number(e.Articles)), new("Mentions", e => Number(e.Mentions)), new("Quotes", e => Number(e.Quotes)),
            new("Roles", e => First(e.Roles), 3), new("Affiliations", e => First(e.Affiliations), 3),
        ]);

    public static Command Create()
    {
        var command = new Command("entities", "Lists people, organizations, places and other names, the most mentioned first.")
            .WithExamples("pipeline entities --type person", "pipeline entities --name köhler --format json");
        var type = new Option<string?>("--type") { Description = "person, organization, location or other (PER, ORG, LOC, MISC).", HelpName = "TYPE" };
        type.WithChoices([.. Types.Keys]);
        var name = new Option<string?>("--name") { Description = "Part of the name or of another form of it.", HelpName = "WORDS" };
        var database = new DatabaseOption();
        var result = new ResultOptions();
        command.Options.Add(type);
        command.Options.Add(name);
        database.AddTo(command);
        result.AddTo(command);
        command.SetAction(parsed => database.Read(parsed, store => result.Print(
            parsed,
            store.Entities(parsed.GetValue(type) is { } given ? Types[given] : null, parsed.GetValue(name)),
            Layout,
            "No name fits.")));
        return command;
    }

    /// <summary>The most frequent few: the table is for an overview, the other formats have all.</summary>
    private static string? First(string? list)
    {
        const int shown = 3;
        var items = list?.Split("; ") ?? [];
        return items.Length > shown ? string.Join("; ", items[..shown]) + " …" : list;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
