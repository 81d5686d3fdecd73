using Extract;
using Extract.Speakers.Antecedents;
using Ingest;
using Ingest.Cleaning;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class PronounAntecedentTests
{
    [Theory]
    [InlineData("Anna Keller met Peter Lang in Leeds. Later she gave him the keys.", "she", "Anna Keller")]
    [InlineData("Anna Keller met Peter Lang in Leeds. Later she gave him the keys.", "him", "Peter Lang")]
    [InlineData("Peter Lang, the former mayor, thanked Paul Brown. He left at noon.", "He", "Peter Lang")]
    [InlineData("Paul Brown was invited. Peter Lang said that he was tired.", "he", "Peter Lang")]
    [InlineData("Anna Keller came with her sister Maria Roe.", "her", "Anna Keller")]
    [InlineData("The bridge is closed. She is tired.", "She", null)]
    public void Finds_whom_a_pronoun_means(string text, string pronoun, string? name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = Annotate(text);
        var token = document.Tokens.FirstEndingAfter(text.IndexOf($" {pronoun} ", StringComparison.Ordinal) + 1);
        var found = PronounAntecedents.Find(document, token);
        Assert.Equal(name, found is { } entity ? document.Entities[entity].Name : null);
    }

    [Fact]
    public void Learns_from_examples_whom_pronouns_mean()
    {
        var trainer = new AntecedentTrainer();
        foreach (var (first, second) in new[] { ("Anna Keller", "Maria Roe"), ("Jane Brown", "Laura Smith"), ("Helen Price", "Emma Jones") })
        {
            // Here the one named last is always meant, which no reader would think.
            var document = Annotate($"{first} called {second} on Monday. She laughed.");
            trainer.Add(document, document.Tokens.FirstEndingAfter(document.Article.Text.IndexOf("She", StringComparison.Ordinal)), [1]);
        }
        var weights = trainer.Train();
        var asked = Annotate("Alice Moore called Susan Hall on Monday. She laughed.");
        var she = asked.Tokens.FirstEndingAfter(asked.Article.Text.IndexOf("She", StringComparison.Ordinal));
        Assert.Equal("Susan Hall", asked.Entities[PronounAntecedents.Find(asked, she, weights)!.Value].Name);
        Assert.Equal("Alice Moore", asked.Entities[PronounAntecedents.Find(asked, she)!.Value].Name);
    }

    private static Document Annotate(string text) => new ArticleAnnotator().Annotate(new CleanArticle
    {
        Id = "a",
        Place = new SourcePlace("a.txt", 0),
        Text = text,
        Blocks = BlockSplitter.Split(text),
        Source = OffsetMap.Identity,
    });
}
