using System.CommandLine;
using Extract.Speakers;
using Pipeline.Output;
using Store.Queries;

namespace Pipeline.Commands;

/// <summary><c>quotes</c>: who said what.</summary>
internal static class QuotesCommand
{
    private static readonly Layout<QuoteRow> Layout = new(
        [
            new("id", q => q.Id), new("speaker", q => q.Speaker), new("role", q => q.Role), new("affiliation", q => q.Affiliation), new("kind", q => q.Kind),
            new("quote", q => q.Quote), new("cue", q => q.Cue), new("type", q => q.Type), new("confidence", q => Math.Round(q.Confidence, 3)),
            new("article", q => q.Article), new("published", q => q.Published), new("site", q => q.Site), new("url", q => q.Url),
            new("articleId", q => q.RecordId), new("start", q => q.SpanStart), new("end", q => q.SpanEnd), new("copies", q => q.Copies),
        ],
        [
            new("Who", Who, 3),
            new("Said", q => q.Quote, 6),
            new("Where", q => string.Join(", ", new[] { q.Article ?? q.RecordId, q.Site, Day(q.Published) }.Where(part => !string.IsNullOrEmpty(part))), 3),
        ],
        IsSpaced: true);

    public static Command Create()
    {
        var command = new Command("quotes", "Lists quotations: who said what, in which role, for whom, in which article.")
            .WithExamples(
                "pipeline quotes --role economist --about remittances --since 2025-03",
                "pipeline quotes --speaker \"Laura Fernández\"",
                "pipeline quotes --kind expert --country SV --format csv > experts.csv");
        Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };
        Option<string?> Words(string name, string description) => Text(name, description, "WORDS").WithWords();
        var speaker = Words("--speaker", "Words of the speaker's name.");
        var role = Words("--role", "Words of the role: economist, \"police chief\" …");
        var affiliation = Words("--affiliation", "Words of the organization that the speaker belongs to.");
        var about = Words("--about", "Words of the quotation or of the article's headline.");
        var text = Words("--text", "Words of the quotation itself.");
        var kind = Text("--kind", "Kind of speaker: " + string.Join(", ", Kinds) + ".", "KIND");
        kind.AcceptOnlyFromAmong(Kinds);
        var country = Text("--country", "Quotations that name the country, or whose article is mostly about it: SV or \"El Salvador\".", "COUNTRY");
        var since = Text("--since", "Published then or later: 2025, 2025-03 or 2025-03-11. Articles without a date are left out.", "DATE").WithIsoDate();
        var until = Text("--until", "Published then or earlier. Articles without a date are left out.", "DATE").WithIsoDate();
        var confidence = OptionRules.Probability("--min-confidence", "From 0 to 1: only quotations at least so certain.");
        var database = new DatabaseOption();
        var result = new ResultOptions();
        foreach (var option in new Option[] { speaker, role, affiliation, about, text, kind, country, since, until, confidence }) command.Options.Add(option);
        database.AddTo(command);
        result.AddTo(command);
        command.SetAction(parsed => database.Read(parsed, store => result.Print(parsed, store.Quotes(
            new QuoteFilter
            {
                Speaker = parsed.GetValue(speaker),
                Role = parsed.GetValue(role),
                Affiliation = parsed.GetValue(affiliation),
                About = parsed.GetValue(about),
                Text = parsed.GetValue(text),
                Kind = parsed.GetValue(kind),
                Country = parsed.GetValue(country),
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
                MinConfidence = parsed.GetValue(confidence),
            }), Layout, "No quotation fits. Fewer or other words may find some; pipeline stats says what the database holds.")));
        return command;
    }

#pragma warning disable CA1308 // The contract's names are lower case.
    private static string[] Kinds { get; } = [.. Enum.GetNames<SpeakerKind>().Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)];
#pragma warning restore CA1308

    private static string Who(QuoteRow quote) => (quote.Speaker, quote.Role, quote.Affiliation) switch
    {
        (null, null, null) => "(unknown)",
        var (name, role, affiliation) => string.Join(", ", new[] { name, role, affiliation }.Where(part => !string.IsNullOrEmpty(part))),
    };

    private static string? Day(string? published) => published?.Length > 10 ? published[..10] : published;
}
