using Extract;
using Extract.Countries;
using Extract.Entities;
using Extract.Quantities;
using Extract.Quotations;
using Extract.Speakers;
using Extract.Times;
using Extract.Tokens;
using Ingest;
using Ingest.Cleaning;
using Ingest.Metadata;
using Ingest.Offsets;

namespace Pipeline.Tests;

/// <summary>A document with at least one fact of every kind, built by hand, with characters beyond the BMP before and inside them.</summary>
internal static class SampleDocument
{
    public const string Text =
        "\U0001F30E Trade talks \U0001F69A\U0001F69A\n\n" +
        "“We sent $3.20 billion \U0001F4B8 to El Salvador in 2024,” said Zoë Okafor, chief economist at Nordbank. “That is 24% more.”\n\n" +
        "Okafor spoke on Monday.";

    public static Document Create(string id = "sample", string text = Text, string? url = null, string? title = "Talks \U0001F69A resume") => Annotate(new CleanArticle
    {
        Id = id,
        Place = new SourcePlace("sample.jsonl", 3),
        Text = text,
        Blocks = BlockSplitter.Split(text),
        Source = OffsetMap.Identity,
        Url = url,
        Title = title,
        Authors = ["Ines Abara", "Tom Åberg"],
        Published = new PublicationDate("2025-06-11", DatePrecision.Day, DateOrigin.Record),
        Site = "The Example",
        Language = "en",
        Tags = ["trade", "money"],
    });

    /// <summary>The sample's facts on any article that contains the sample's text.</summary>
    public static Document Annotate(CleanArticle article)
    {
        var text = article.Text;
        TextSpan Span(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        TextSpan Last(string words) => new(text.LastIndexOf(words, StringComparison.Ordinal), text.LastIndexOf(words, StringComparison.Ordinal) + words.Length);

        Mention Name(TextSpan span, EntityType type) => new(default, span, type, 0.9876543, "ner-test-1");
        Mention[] mentions =
        [
            Name(Span("El Salvador"), EntityType.Location), Name(Span("Zoë Okafor"), EntityType.Person),
            Name(Span("Nordbank"), EntityType.Organization), Name(Last("Okafor"), EntityType.Person),
        ];
        Entity[] entities =
        [
            new("e1", EntityType.Location, "El Salvador", [], [0], Gender.Unknown),
            new("e2", EntityType.Person, "Zoë Okafor", ["Okafor"], [1, 3], Gender.Female),
            new("e3", EntityType.Organization, "Nordbank", [], [2], Gender.Unknown),
        ];
        var statement = new Statement(
            QuotationType.Direct,
            [Span("“We sent $3.20 billion \U0001F4B8 to El Salvador in 2024,”"), Span("“That is 24% more.”")],
            [Span("said")], Span("Zoë Okafor, chief economist at Nordbank"), false, true, "cue", 0.8);
        return new Document(
            article, new TokenList(text, []), [], [], mentions, entities,
            [new CountryMention(Span("El Salvador"), "SV", CountryForm.Name, 0.99, "country-name")],
            [
                new Quantity(Span("$3.20 billion"), QuantityKind.Money, 3_200_000_000m, null, null, null, "USD", null, null, "money", 0.9),
                new Quantity(Span("24%"), QuantityKind.Percent, 24.50m, 0.1m, 12345678901234567890.123m, 100000m, "%", "about", "more", "percent", 0.9) { Change = ChangeDirection.Up, Subject = "That" },
            ],
            [new Timex(Span("2024"), TimexKind.Date, "2024", null, "year", 1), new Timex(Span("Monday"), TimexKind.Date, "2025-06-09", "APPROX", "weekday", 0.7)],
            [
                new Quotation(
                    statement, 1, "Zoë Okafor", new Evidence("chief economist", Span("chief economist")), new Evidence("Nordbank", Span("Nordbank")), SpeakerKind.Expert, 0.91)
                {
                    Said = new Evidence("2025-06-09", Span("Monday")), Pronouns = [new ContentPronoun(Span("We"), 2)],
                },
                new Quotation(new Statement(QuotationType.Indirect, [Last("on Monday")], [], null, true, false, "floating", 0.4), null, null, null, null, null, 0.4),
            ])
        {
            Focus = [new CountryInFocus("SV", 1, 1)],
        };
    }
}
