using Extract;
using Extract.Speakers;
using Ingest;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public class InterviewersTests
{
    private const string Answer = "\n\nJohn Smith: A light. It moved slowly.\n\n";

    [Fact]
    public void Who_mostly_asks_in_a_transcript_is_a_journalist()
    {
        var kinds = Kinds("Jane Doe: What did you see?" + Answer + "Jane Doe: And then?" + Answer + "Jane Doe: Thank you for your time.");
        Assert.Equal([SpeakerKind.Journalist], kinds["Jane Doe"]);
        Assert.DoesNotContain(SpeakerKind.Journalist, kinds["John Smith"]);
    }

    [Fact]
    public void A_medium_that_asks_belongs_to_itself_in_every_turn()
    {
        var turns = Annotate("Ohio Times: What did you see?" + Answer + "Ohio Times: And then?" + Answer + "Ohio Times: Thank you for your time.").Where(q => q.SpeakerName == "Ohio Times").ToList();
        Assert.Equal(3, turns.Count);
        Assert.All(turns, turn => Assert.Equal("Ohio Times", turn.Affiliation?.Text));
    }

    [Fact]
    public void Who_asks_once_is_none() =>
        Assert.DoesNotContain(SpeakerKind.Journalist, Kinds("Jane Doe: Nothing at all." + Answer + "Jane Doe: And then?" + Answer + "Jane Doe: Thank you for your time.")["Jane Doe"]);

    [Fact]
    public void A_question_without_a_label_is_that_of_who_asks() =>
        Assert.DoesNotContain("", Kinds("How are you, sir?" + Answer + "Jane Doe: What did you see?" + Answer + "Jane Doe: And then?").Keys);

    private static Dictionary<string, List<SpeakerKind>> Kinds(string text) =>
        Annotate(text).GroupBy(q => q.SpeakerName ?? "").ToDictionary(g => g.Key, g => g.Select(q => q.Kind!.Value).Distinct().ToList());

    private static IReadOnlyList<Extract.Speakers.Quotation> Annotate(string text)
    {
        var article = ArticleCleaner.Clean(new RawArticle { Id = "a", Form = ContentForm.Clean, Place = new SourcePlace("a"), Text = text }).Value!;
        return new ArticleAnnotator().Annotate(article).Quotations;
    }
}
