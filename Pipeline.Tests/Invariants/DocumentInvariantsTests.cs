using System.Globalization;
using Extract;
using FsCheck;
using FsCheck.Fluent;
using Ingest;
using Ingest.Readers;
using Store.Export;
using Xunit;

namespace Pipeline.Tests;

public sealed class DocumentInvariantsTests
{
    // Pieces of news text with what tends to break tokenizers, pairing of marks and number scanners.
    private static readonly string[] Fragments =
    [
        "The minister said ", "\"We will not pay,\" ", "said Anna Berg, ", "a professor at the University of Oslo", ". ", "\n", "\n\n", " ", "“", "”", "‘", "’", "\"", "'", "''", "«", "»",
        "U.S.-Mexico ", "Georgia ", "Jordan ", "$3.2 billion ", "24% ", "from 103 to 7.8 ", "103 per 100,000 people ", "last Tuesday ", "two years ago ", "2019-2020 ", "5 p.m. ", "May ", "the 1990s ",
        "according to ", "told reporters that ", "he added", "she said, ", "— ", "– ", "...", "…", "(", ")", "[", "]", "• ", "\t", "\u00A0", "\u200B", "\uFEFF", "\u0301", "🌳", "👩‍👩‍👧", "\uD83D", "\uDE00",
        "1234567890123456789012345678901234567890", "1,2,3,4,5,6,7,8", "https://example.org/a?b=c ", "@name ", "#tag ", "Dr. ", "Mr. ", "J. K. Rowe ", "İstanbul ", "ẞ", "東京 ", "العربية ", "\0", "-", "/", ":", ";",
    ];

    private static readonly ArticleAnnotator Annotator = new();

    private static Arbitrary<string> Texts =>
        Gen.Elements(Fragments).ListOf().Select(fragments => string.Concat(fragments)).ToArbitrary();

    [Fact]
    public void HoldOnRandomText() => Prop.ForAll(Texts, text =>
    {
        foreach (var form in new[] { ContentForm.Clean, ContentForm.Raw, ContentForm.Html }) CheckText(text, form);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void HoldOnAnyString() => Prop.ForAll<NonNull<string>>(text => CheckText(text.Get, ContentForm.Clean)).QuickCheckThrowOnFailure();

    [Fact]
    public void HoldWhereAQuotationInATrailingClauseHasTwoSentences() => CheckText(
        "Smith said he can't go into detail, but that \"the main thing we want is clear. There is no danger of any kind here,\" Keller said Friday.", ContentForm.Clean);

    [Fact]
    public void HoldWhereASourceIsAClauseThatIsSaid() => CheckText(
        "Seats are full,according to  field owners are not guaranteed tractors or and and don’t get to argue to a judge that they the the loss of a field if it is sold off to Spain, "
        + "Judy Roe, an attorney for the Farmers Union, said at a March court hearing.", ContentForm.Clean);

    [Fact]
    public void HoldOnTheCorpus()
    {
        var documents = Annotate(RepositoryFiles.Corpus);
        Assert.True(documents.Count >= 25);
        Assert.All(documents, DocumentInvariants.Check);
    }

    [SharedDataFact]
    public void HoldOnTheSeeds() => Assert.All(Annotate(Path.Combine(RepositoryFiles.Shared!, "seeds")), DocumentInvariants.Check);

    [Fact]
    public void TheSameInputGivesTheSameBytesInAnyCultureAndInParallel()
    {
        var expected = Annotate(RepositoryFiles.Corpus).ConvertAll(ArticleRecord.Write);
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "minus";
        foreign.DateTimeFormat.DateSeparator = "~";
        var results = new List<string>[3];
        var threads = results.Select((_, i) => new Thread(() =>
        {
            CultureInfo.CurrentCulture = foreign;
            results[i] = Annotate(RepositoryFiles.Corpus).ConvertAll(ArticleRecord.Write);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    private static List<Document> Annotate(string path) =>
        [.. InputReader.Read([path]).Select(raw => ArticleCleaner.Clean(raw.Value!)).Where(clean => clean.IsAccepted).Select(clean => Annotator.Annotate(clean.Value!))];

    private static void CheckText(string text, ContentForm form)
    {
        var cleaned = ArticleCleaner.Clean(new RawArticle { Id = "random", Form = form, Text = text, Place = new SourcePlace("random"), Published = "2025-06-11" });
        if (!cleaned.IsAccepted)
        {
            Assert.EndsWith(".", cleaned.Rejection.Reason, StringComparison.Ordinal);
            return;
        }
        var document = Annotator.Annotate(cleaned.Value);
        DocumentInvariants.Check(document);
        Assert.Equal(ArticleRecord.Write(document), ArticleRecord.Write(Annotator.Annotate(cleaned.Value)));
    }
}
