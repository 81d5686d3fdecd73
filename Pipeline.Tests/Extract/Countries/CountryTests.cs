using Extract.Countries;
using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

public class CountryTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Extract", "Countries", "countries.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var row = line.Split('\t');
            data.Add(row[0], row[1]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Countries_are_found_as_the_table_says(string text, string expected)
    {
        var found = Find(text, []);
#pragma warning disable CA1308 // Names in the output are lower case.
        Assert.Equal(expected, found.Count == 0 ? "-" : string.Join("; ", found.Select(c => $"{c.Span.Slice(text)}={c.Iso2} {c.Form.ToString().ToLowerInvariant()}")));
#pragma warning restore CA1308
    }

    [Theory]
    [InlineData("Michael Jordan scored.", EntityType.Person, 2, "")]
    [InlineData("Georgia Bank grew.", EntityType.Person, 2, "")]
    [InlineData("Syrian Army units", EntityType.Organization, 2, "SY")]
    [InlineData("Chad River floods", EntityType.Location, 2, "")]
    public void The_name_that_holds_a_country_decides(string text, EntityType type, int tokenCount, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);
        var range = new TokenRange(0, tokenCount);
        var found = Find(text, [new Mention(range, tokens.SpanOf(range), type, 1, "test")]);
        Assert.Equal(expected, string.Join(" ", found.Select(c => c.Iso2)));
    }

    [Fact]
    public void A_long_run_of_capitals_gives_every_country_in_it()
    {
        var text = string.Concat(Enumerable.Repeat("New Georgia United States of Lebanon, ", 3_000));
        var found = Find(text, []);
        Assert.Equal(3_000, found.Count(country => country.Iso2 == "LB"));
        Assert.Equal(found.OrderBy(country => country.Span.Start), found);
    }

    [Fact]
    public void Countries_are_ranked_by_mentions_head_and_capitals()
    {
        const string Text = "Protests in Beirut: Lebanon closed its banks. Later France and Lebanon spoke; Paris and Tripoli agreed.";
        var ranked = CountryFocus.Rank(Tokenizer.Tokenize(Text), [], Find(Text, []));
        Assert.Equal(["LB", "FR", "LY"], ranked.Select(c => c.Iso2));
        Assert.Equal(1, ranked.Sum(c => c.Score), 9);
        Assert.Equal(2, ranked[0].Mentions);
        Assert.Equal(0, ranked[2].Mentions);
    }

    [Fact]
    public void An_article_without_places_has_no_focus() => Assert.Empty(CountryFocus.Rank(Tokenizer.Tokenize("Nothing here, IN or OR."), [], []));

    [Theory]
    [InlineData(null, "FR CL")]
    [InlineData("Chile wins in Paris", "CL FR")]
    [InlineData("Peru loses", "FR CL")]
    public void A_country_in_the_title_counts_where_the_text_denotes_it_too(string? title, string expected)
    {
        const string Text = "France held the games, and Chile won.";
        Assert.Equal(expected, string.Join(" ", CountryFocus.Rank(Tokenizer.Tokenize(Text), [], Find(Text, []), title).Select(c => c.Iso2)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3000, 1)]
    [InlineData(9000, 0)]
    public void A_country_named_once_in_a_very_long_text_is_not_in_focus(int words, int expected)
    {
        var text = "The firm from Chile spoke. " + string.Concat(Enumerable.Repeat("code ", words));
        Assert.Equal(expected, CountryFocus.Rank(Tokenizer.Tokenize(text), [], Find(text, [])).Count);
    }

    [Fact]
    public void Institutions_speak_for_their_country_where_they_are_names()
    {
        var tokens = Tokenizer.Tokenize("The Kremlin and the Knesset spoke");
        Mention Name(int token, EntityType type) => new(new TokenRange(token, token + 1), tokens.SpanOf(new TokenRange(token, token + 1)), type, 1, "test");
        Assert.Equal(["RU"], CountryFocus.Rank(tokens, [Name(1, EntityType.Organization)], []).Select(c => c.Iso2));
    }

    [Fact]
    public void Regions_and_cities_speak_for_their_country_where_they_are_names()
    {
        var tokens = Tokenizer.Tokenize("Chicago and Maharashtra mourned; Phoenix won.");
        Mention Place(int token, EntityType type) => new(new TokenRange(token, token + 1), tokens.SpanOf(new TokenRange(token, token + 1)), type, 1, "test");
        var ranked = CountryFocus.Rank(tokens, [Place(0, EntityType.Location), Place(2, EntityType.Location), Place(5, EntityType.Person)], []);
        Assert.Equal([("US", 0.5, 0), ("IN", 0.5, 0)], ranked.Select(c => (c.Iso2, c.Score, c.Mentions)));
    }

    private static IReadOnlyList<CountryMention> Find(string text, IReadOnlyList<Mention> mentions)
    {
        var tokens = Tokenizer.Tokenize(text);
        return CountryFinder.Find(tokens, [.. Enumerable.Repeat(new TaggedToken(UniversalTag.X, "XX"), tokens.Count)], mentions);
    }
}
