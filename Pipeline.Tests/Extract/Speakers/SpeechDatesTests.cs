using Extract;
using Ingest;
using Ingest.Cleaning;
using Ingest.Metadata;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class SpeechDatesTests
{
    private static readonly ArticleAnnotator Annotator = new();

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in ExampleTable.Read("Extract/Speakers/speech_dates.tsv")) data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheSentenceSaysWhenItWasSaid(string text, string published, string said)
    {
        var article = new CleanArticle
        {
            Id = "a", Place = new SourcePlace("test"), Text = text, Blocks = BlockSplitter.Split(text), Source = OffsetMap.Identity,
            Published = PublicationDate.FromIso(published, DateOrigin.Record),
        };
        var quotation = Annotator.Annotate(article).Quotations[0];
        Assert.Equal(said, quotation.Said?.Text ?? "");
        Assert.Equal(said.Length > 0 ? said : published, quotation.SaidOrPublished(article));
    }
}
