using System.CommandLine;
using System.Globalization;
using Extract.Countries;
using Extract.Speakers;
using Pipeline.Output;
using Store.Queries;

namespace Pipeline.Commands;

/// <summary><c>quotes</c>: who said what.</summary>
internal static class QuotesCommand
{
    // Below it more are wrong than right.
    private const double DefaultConfidence = 0.3;

    private static readonly Layout<QuoteRow> Layout = new(
        [
            new("id", q => q.Id), new("speaker", q => q.Speaker), new("role", q => q.Role), new("affiliation", q => q.Affiliation), new("kind", q => q.Kind),
            new("quote", q => q.Quote), new("cue", q => q.Cue), new("type", q => q.Type), new("negated", q => q.IsNegated), new("hedged", q => q.IsHedged), new("said", q => q.Said), new("confidence", q => Math.Round(q.Confidence, 3)),
            new("article", q => q.Article), new("published", q => q.Published), new("site", q => q.Site), new("url", q => q.Url),
            new("articleId", q => q.RecordId), new("start", q => q.SpanStart), new("end", q => q.SpanEnd), new("statement", q => q.StatementGroupId), new("copies", q => q.Copies), new("sites", q => q.Sites),
        ],
        [
            new("Who", Who, 3),
            new("Said", Said, 6),
            new("When", q => q.Said),
            new("Where", Where, 3),
        ],
        IsSpaced: true);

    public static Command Create()
    {
        var command = new Command("quotes", "Lists quotations: who said what, in which role, for whom, in which article.")
            .WithExamples(
                "pipeline quotes --role economist --about remittances --since 2025-03",
                "pipeline quotes --speaker \"Elena Quiroga\"                              several words stand in quotation marks",
                "pipeline quotes --kind expert --country ES --output experts.csv          for a spreadsheet");
        Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };
        Option<string?> Words(string name, string description) => Text(name, description, "WORDS").WithWords();
        var speaker = Words("--speaker", "Words of the speaker's name.");
        var role = Words("--role", "Words of the role: economist, \"police chief\" … Other words for the same count: physicians are doctors.");
        var affiliation = Words("--affiliation", "Words of the organization that the speaker belongs to or is.");
        var about = Words("--about", "Words of the quotation, of its paragraph, of the one before or of the article's headline.");
        var text = Words("--text", "Words of the quotation itself.");
        var names = Text("--names", "Part of the name of a person, body or place that the quotation names, or means by \"he\", \"she\" or \"I\".", "NAME").WithWords();
        var kind = Text("--kind", "Kind of speaker: " + string.Join(", ", Kinds) + ".", "KIND");
        kind.WithChoices(Kinds);
        var country = Text("--country", "Quotations that name the country, or whose article is mostly about it: SV or \"El Salvador\".", "COUNTRY").WithCountry();
        var site = Text("--site", "Part of the name or address of the site.", "NAME").WithWords();
        var cue = Text("--cue", "Part of the reporting words: denied, promised …", "WORD").WithWords();
        var type = Text("--type", "direct: all of it in quotation marks; mixed: partly; indirect: none.", "TYPE");
        type.WithChoices("direct", "indirect", "mixed");
        var since = Text("--since", "Said then or later: 2025, 2025-03 or 2025-03-11. Where no date is known, it is left out.", "DATE").WithIsoDate();
        var until = Text("--until", "Said then or earlier. Where no date is known, it is left out.", "DATE").WithIsoDate();
        var confidence = OptionRules.Probability(
            "--min-confidence",
            string.Create(CultureInfo.InvariantCulture, $"From 0 to 1: how sure it must be that content and speaker are right; of those between 0.7 and 0.8, 5 in 6 are. {DefaultConfidence} unless told, with --negated 0."));
        var negated = new Option<bool>("--negated") { Description = "Only what somebody did not say, denied having said or declined to say." };
        var copies = new Option<bool>("--all-copies") { Description = "Every copy of a statement. Without it, what several articles carry is listed once, with the number of its copies." };
        var database = new DatabaseOption();
        var result = new ResultOptions();
        foreach (var option in new Option[] { speaker, role, affiliation, about, text, names, kind, country, site, cue, type, since, until, confidence, negated, copies }) command.Options.Add(option);
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
                Names = parsed.GetValue(names),
                Kind = parsed.GetValue(kind),
                Country = parsed.GetValue(country) is { } name ? CountryNames.CodeOf(name) : null,
                Site = parsed.GetValue(site),
                Cue = parsed.GetValue(cue),
                Type = parsed.GetValue(type),
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
                MinConfidence = parsed.GetValue(confidence) ?? (parsed.GetValue(negated) ? null : DefaultConfidence),
                IsNegated = parsed.GetValue(negated) ? true : null,
                WithCopies = parsed.GetValue(copies),
            }), Layout, "No quotation fits. Fewer or other words, or --min-confidence 0, may find some; pipeline stats says what the database holds.")));
        return command;
    }

#pragma warning disable CA1308 // The contract's names are lower case.
    private static string[] Kinds { get; } = [.. Enum.GetNames<SpeakerKind>().Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)];
#pragma warning restore CA1308

    private static string Who(QuoteRow quote) => SpeakerLine.Of(quote.Speaker, quote.Role, quote.Affiliation) ?? "(unknown)";

    private static string Said(QuoteRow quote) => StatementLine.Of(quote.Quote, quote.Cue, quote.Type == "direct", quote.IsNegated, quote.IsHedged);

    private static string Where(QuoteRow quote)
    {
        var place = string.Join(", ", new[] { quote.Article ?? quote.RecordId, quote.Site }.Where(part => !string.IsNullOrEmpty(part)));
        return quote.Copies switch
        {
            0 => place,
            1 => place + " and 1 copy",
            var more => string.Create(CultureInfo.InvariantCulture, $"{place} and {more} copies"),
        };
    }
}
