using Ingest;
using Ingest.Cleaning.RawText;
using Store.Writing;
using Xunit;

namespace Pipeline.Tests;

public sealed class SiteBatchesTests
{
    private const string Pitch = "Friends of the harbour desk hear from us on a postcard every Friday, with all that floated past our window in the week before.";
    private const string Quoted = "The keeper of the light has counted the ships that pass at night since the winter of 1994 and has missed only two evenings.";

    private static readonly string[] Articles =
    [
        "The ferry between Lindvik and Tarnes will sail only twice a day from March, the company that runs it said on Monday.\nFewer people took the boat last winter than in any year since the bridge at Holm was opened, according to its figures.\nThe mayor of Tarnes, Ingrid Solheim, called the decision a blow to the island and asked the county for help.\nA petition against the cut had been signed by 1,200 people by the evening.",
        "Two fishermen were pulled from the sea off Cape Voren on Sunday after their boat struck a drifting container.\nBoth men were cold but unhurt, a doctor at the hospital in Lindvik told reporters on Monday morning.\nThe coast guard is looking for eleven more containers that a freighter lost in the storm of last week.\nShips were warned to keep at least five miles from the cape until they are found.",
        "Pupils of the school at Brekke found a Viking sword in a ditch behind their football field.\nArchaeologists from the museum in Lindvik believe that the weapon was laid into a grave about the year 950.\nIts hilt is inlaid with silver wire, which is rare so far in the north, said Hans Myhre, who leads the dig.\nThe field stays closed until the summer, and the school team has to play its matches elsewhere.",
        "The price of salmon fell by nine percent in January, the third month of losses in a row.\nBuyers in Poland and France ordered less after the new tax, the fish farmers of the county said.\nThree farms near Tarnes have stopped hiring, and one of them may close before the autumn.\nAnalysts expect the market to recover when the Chinese ban on live fish ends.",
        "A wooden church from 1210 will be moved forty metres uphill to save it from the rising river.\nEngineers will jack up the building in one piece and roll it along steel rails in May.\nThe work costs 31 million kroner, of which the state pays two thirds and the parish the rest.\nServices are held in the gymnasium of the old barracks until the church has settled.",
    ];

    [Fact]
    public void ALineThatRepeatsAcrossTheArticlesOfASiteLeavesAllOfThem()
    {
        var cleaned = Clean(Articles.Select((article, i) => Raw(i, $"{article}\n{Pitch}")));
        Assert.Equal(Articles.Select(Paragraphs), cleaned);
    }

    [Fact]
    public void WithoutASiteNothingIsKnownToRepeat() =>
        Assert.All(Clean(Articles.Select((article, i) => Raw(i, $"{article}\n{Pitch}") with { Url = null })), text => Assert.EndsWith(Pitch, text, StringComparison.Ordinal));

    [Fact]
    public void ASentenceOfTwoArticlesStays()
    {
        var cleaned = Clean(Articles.Select((article, i) => Raw(i, i < 2 ? $"{article}\n{Quoted}" : article)));
        Assert.Equal([true, true, false, false, false], cleaned.Select(text => text.EndsWith(Quoted, StringComparison.Ordinal)));
    }

    [Fact]
    public void ASentenceOfThreeArticlesAmongHundredsStays()
    {
        var many = Enumerable.Range(0, 60).Select(i => Raw(i, $"{Articles[i % 5].Replace("Lindvik", $"Lindvik{(char)('a' + i / 5)}", StringComparison.Ordinal)}\n{(i < 3 ? Quoted : "")}"));
        Assert.Equal(3, Clean(many).Count(text => text.EndsWith(Quoted, StringComparison.Ordinal)));
    }

    [Fact]
    public void CopiesOfOneArticleLoseNothing() =>
        Assert.All(Clean(Enumerable.Range(0, 6).Select(i => Raw(i, Articles[0]))), text => Assert.Equal(Paragraphs(Articles[0]), text));

    [Fact]
    public void TheOrderOfTheArticlesMakesNoDifference()
    {
        var batch = Articles.Select((article, i) => Raw(i, $"{article}\n{Pitch}")).ToList();
        Assert.Equal(Clean(batch), Enumerable.Reverse(Clean(Enumerable.Reverse(batch))));
    }

    [Fact]
    public void AnArticleIsKnownAgainInAnotherBatch()
    {
        var batch = Articles.Select((article, i) => Raw(i, $"{article}\n{Pitch}")).ToList();
        var together = SiteBatches.WithRepeatedLines(batch.Select(raw => (Outcome<RawArticle>)raw)).Select(raw => ArticleCleaner.Clean(raw.Value!).Value!).ToList();
        for (var i = 0; i < batch.Count; i++)
        {
            var alone = ArticleCleaner.Clean(batch[i]).Value!;
            Assert.NotEqual(alone.Text, together[i].Text);
            Assert.Equal(ArticleFingerprint.Of(alone).Whole, ArticleFingerprint.Of(together[i]).Whole);
        }
    }

    [Fact]
    public void OutcomesKeepTheirOrderAndRejectionsPass()
    {
        var rejection = new Rejection("r", RejectionKind.Empty, "Nothing.", new SourcePlace("r.txt"));
        Outcome<RawArticle>[] input = [Raw(0, "a") with { Url = null }, rejection, Raw(1, "b"), rejection, Raw(2, "c") with { Url = null }];
        Assert.Equal(["0", "r", "1", "r", "2"], SiteBatches.WithRepeatedLines(input).Select(o => o.IsAccepted ? o.Value.Id : o.Rejection.Id));
    }

    [Fact]
    public void OnlyABoundedNumberOfArticlesIsHeldBack()
    {
        var read = 0;
        var endless = Enumerable.Range(0, 100_000).Select(i =>
        {
            read++;
            return (Outcome<RawArticle>)Raw(i, "One line of four words.");
        });
        Assert.Equal(10, SiteBatches.WithRepeatedLines(endless).Take(10).Count());
        Assert.InRange(read, 10, 256);
    }

    [Fact]
    public void CountsAreForgottenBeforeTheyGrowOverTheirBound()
    {
        var counts = new LineCounts(1000);
        var furniture = SiteLines.Of(Raw(0, "This line stands below every article of the site."))!;
        for (var i = 0; i < 2000; i++)
        {
            counts.Add(furniture);
            counts.Add(SiteLines.Of(Raw(i, $"Only this one speaks of {Name(i)} and of nothing else."))!);
            Assert.InRange(counts.Count, 1, 1000);
        }
        Assert.Equal(2000, Assert.Single(counts.Repeated(furniture)).Value);
    }

    [Theory]
    [InlineData("Read 12 more stories, now!", "read 7 MORE  stories now")]
    [InlineData("“Read more”", "Read more")]
    public void CapitalsNumbersAndPunctuationMakeNoOtherLine(string one, string other) => Assert.Equal(LineHash.Of(one), LineHash.Of(other));

    [Fact]
    public void OtherWordsMakeAnotherLine() => Assert.NotEqual(LineHash.Of("one two").Hash, LineHash.Of("on etwo").Hash);

    private static string Name(int i) => $"{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}";

    private static string Paragraphs(string article) => article.Replace("\n", "\n\n", StringComparison.Ordinal);

    private static RawArticle Raw(int id, string text) => new()
    {
        Id = $"{id}", Form = ContentForm.Raw, Place = new SourcePlace("a.jsonl"), Text = text, Url = $"https://www.lindvik.example/{id}",
    };

    private static List<string> Clean(IEnumerable<RawArticle> batch) =>
        [.. SiteBatches.WithRepeatedLines(batch.Select(raw => (Outcome<RawArticle>)raw)).Select(raw => ArticleCleaner.Clean(raw.Value!).Value!.Text)];
}
