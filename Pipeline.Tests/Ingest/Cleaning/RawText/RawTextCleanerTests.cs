using FsCheck;
using FsCheck.Fluent;
using Ingest;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public sealed class RawTextCleanerTests
{
    private const string Opening = "The harbour of Lindvik will stay closed until the end of the month, the port authority said on Monday, after divers found cracks in two of its oldest piers.";
    private const string Second = "“We would rather lose three weeks of trade than a single ship,” said Ingrid Solheim, who heads the authority and has run the port since 2016.";
    private const string Third = "About 40 fishing boats and two ferries have to use the smaller harbour at Tarnes, 12 kilometres to the south, while the piers are strengthened with steel.";
    private const string Fourth = "Fishermen asked the government for compensation of 3.2 million kroner, a request that the ministry in the capital said it would examine before Easter.";
    private const string Title = "Cracked piers close Lindvik harbour for weeks";

    [Fact]
    public void RepeatedHeadlineBecomesTheTitleAndLeavesTheText()
    {
        var article = Clean($"{Title}\n\n{Title}\n\n{Opening}\n\n{Second}\n\n{Third}\n\n{Fourth}\n");
        Assert.Equal(Title, article.Title);
        Assert.Equal(string.Join("\n\n", Opening, Second, Third, Fourth), article.Text);
    }

    [Fact]
    public void SingleLineBreaksPartParagraphsToo() =>
        Assert.Equal(string.Join("\n\n", Opening, Second, Third, Fourth), Clean($"{Title}\n{Opening}\n{Second}\n{Third}\n{Fourth}").Text);

    [Theory]
    [InlineData("Wednesday, June 11, 2025\n")]
    [InlineData("en EnglishWednesday, June 11, 2025\n")]
    [InlineData("Published: 11 June 2025, 09:30\n\n")]
    [InlineData("By Jane Doe\nJune 11, 2025\nShare\n")]
    public void DateLineIsThePublicationDate(string head)
    {
        var article = Clean($"{head}{Opening}\n{Second}\n{Third}\n{Fourth}");
        Assert.Equal("2025-06-11", article.Published?.Value);
        Assert.StartsWith(Opening, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Updated: June 12, 2025\nPublished: June 11, 2025")]
    [InlineData("Aktualisiert: 12. Juni 2025\nVeröffentlicht: 11. Juni 2025")]
    [InlineData("Last edited June 12, 2025\nJune 11, 2025")]
    public void TheDayOfAnUpdateIsNotThatOfPublication(string head) =>
        Assert.Equal("2025-06-11", Clean($"{Title}\n{head}\n{Opening}\n{Second}\n{Third}\n{Fourth}").Published?.Value);

    [Fact]
    public void BylineNamesTheAuthors()
    {
        var article = Clean($"{Title}\nBy Jane Doe and John Roe\n\n{Opening}\n\n{Second}\n\n{Third}");
        Assert.Equal(["Jane Doe", "John Roe"], article.Authors);
        Assert.StartsWith(Opening, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By\nJane Doe\nJune 11, 2025", "Jane Doe")]
    [InlineData("Jane Doe\nJune 11, 2025", "Jane Doe")]
    [InlineData("By Jane Doe\nStaff Reporter\nJune 11, 2025", "Jane Doe")]
    [InlineData("JANE DOE\nJune 11, 2025", "Jane Doe")]
    [InlineData("Jane Doe | Lindvik Express | June 11, 2025", "Jane Doe")]
    [InlineData("Local News\nJune 11, 2025", "")]
    public void NameBesideADateIsAnAuthor(string head, string authors) =>
        Assert.Equal(authors, string.Join(';', Clean($"{Title}\n{head}\n{Opening}\n{Second}\n{Third}\n{Fourth}").Authors));

    [Fact]
    public void WhatTheRecordGivesWins()
    {
        var article = ArticleCleaner.Clean(Raw($"By Jane Doe\nJune 11, 2025\n{Opening}\n{Second}") with { Title = "Given", Authors = ["A B"], Published = "2024-01-02", Language = "de" }).Value!;
        Assert.Equal(("Given", "2024-01-02", "de"), (article.Title, article.Published!.Value, article.Language));
        Assert.Equal(["A B"], article.Authors);
    }

    public static TheoryData<string> FurnitureLines => [.. ExampleTable.Read(Path.Combine("Ingest", "Cleaning", "RawText", "furniture_lines.tsv")).Select(row => row[0])];

    [Theory]
    [MemberData(nameof(FurnitureLines))]
    public void FurnitureIsRemovedWhereverItStands(string furniture)
    {
        string[] paragraphs = [Opening, Second, Third, Fourth];
        for (var place = 0; place <= paragraphs.Length; place++)
        {
            string[] lines = [Title, .. paragraphs[..place], furniture, .. paragraphs[place..]];
            Assert.Equal(string.Join("\n\n", paragraphs), Clean(string.Join("\n\n", lines)).Text);
        }
    }

    [Fact]
    public void ListsAndHeadingsAreTyped()
    {
        var article = Clean($"{Title}\n\n{Opening}\n\nWhat Happens Now\n\n{Second} The authority named these steps:\n\n  • Steel sleeves around both piers\n  • A new survey of the harbour floor\n\n{Third}\n\n{Fourth}");
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Paragraph, BlockKind.Paragraph],
            article.Blocks.Select(b => b.Kind));
        Assert.Equal("• Steel sleeves around both piers", article.Blocks[3].Span.Slice(article.Text));
    }

    public static TheoryData<string, string, string> TidyArticles
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in ExampleTable.Read(Path.Combine("Ingest", "Cleaning", "RawText", "tidy_articles.tsv"))) data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TidyArticles))]
    public void ATidyArticleLosesNothing(string hardness, string headline, string paragraphs)
    {
        var text = paragraphs.Replace("|", "\n\n", StringComparison.Ordinal);
        Assert.True(hardness.Length > 0);
        foreach (var gap in (string[])["\n", "\n\n"])
        {
            var article = Clean((headline == "-" ? "" : headline + gap) + paragraphs.Replace("|", gap, StringComparison.Ordinal));
            Assert.Equal(text, article.Text);
            if (headline != "-") Assert.Equal(headline, article.Title);
        }
    }

    [Fact]
    public void ShortTextIsKept() => Assert.Equal("The harbour is closed.", Clean("The harbour is closed.\n").Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void EmptyTextIsRejected(string text) => Assert.Equal(RejectionKind.Empty, ArticleCleaner.Clean(Raw(text)).Rejection?.Kind);

    [Theory]
    [InlineData("abc")]
    [InlineData("a b\n\nc")]
    public void AWordOrTwoAreNoArticle(string text) =>
        Assert.Equal("The text is too short for an article: a word or two.", ArticleCleaner.Clean(Raw(text)).Rejection?.Reason);

    [Fact]
    public void TextOfTooManyLinesIsRejected() =>
        Assert.Equal(RejectionKind.TooLarge, ArticleCleaner.Clean(Raw(string.Concat(Enumerable.Repeat("a\n", 100_001)))).Rejection?.Kind);

    [Fact]
    public void EveryCharacterComesFromItsPlaceInTheSource()
    {
        var source = $"Menu\r\n{Title}\r\n\r\n  {Opening.Replace(" ", "  ", StringComparison.Ordinal)}\r\n• {Second}\r\n\u00A0{Third.Replace("boats", "bo\u00ADats", StringComparison.Ordinal)}\t\r\n{Fourth}";
        var article = Clean(source);
        Assert.Contains("fishing boats", article.Text, StringComparison.Ordinal);
        AssertOffsets(article, source);
    }

    [Fact]
    public void RandomTextNeverFailsAndKeepsItsOffsets()
    {
        string[] parts = [Opening, Second, Title, "\n", "\n\n", "\r\n", " ", "\u00A0", "• ", "1. ", "By Jane Doe", "June 11, 2025", "Read more", "\ud83d", "\ud83d\ude00", "\u200B", "\0", "()", "a", "."];
        var texts = ArbMap.Default.ArbFor<string[]>().Generator.SelectMany(_ => Gen.Elements(parts).ListOf()).Select(chosen => string.Concat(chosen));
        Prop.ForAll(texts.ToArbitrary(), source =>
        {
            var cleaned = ArticleCleaner.Clean(Raw(source));
            if (cleaned.IsAccepted) AssertOffsets(cleaned.Value, source);
            else Assert.EndsWith(".", cleaned.Rejection.Reason, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData('1')]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData('A')]
    [InlineData('•')]
    public void AMegabyteOfOneCharacterIsOneParagraph(char c)
    {
        var text = new string(c, 1 << 20);
        Assert.Equal(text, Clean(text).Text);
    }

    [Fact]
    public void AMegabyteOfEmptyLinesIsRejected() =>
        Assert.Equal(RejectionKind.TooLarge, ArticleCleaner.Clean(Raw(new string('\n', 1 << 20))).Rejection!.Kind);

    private static RawArticle Raw(string text) => new() { Id = "a", Form = ContentForm.Raw, Place = new SourcePlace("a.txt"), Text = text };

    private static CleanArticle Clean(string text) => ArticleCleaner.Clean(Raw(text)).Value!;

    private static void AssertOffsets(CleanArticle article, string source)
    {
        Assert.Equal(string.Join("\n\n", article.Blocks.Select(b => b.Span.Slice(article.Text))), article.Text);
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (char.IsWhiteSpace(article.Text[i]) || article.Text[i] == '\uFFFD') continue;
            Assert.Equal(article.Text[i], source[article.Source.ToSource(i)]);
        }
    }
}
