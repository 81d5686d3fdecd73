using System.Text;
using Extract;
using Extract.Entities;
using Extract.Quotations;
using Extract.Sentences;
using Extract.Speakers;
using Extract.Tagging;
using Extract.Tokens;
using Ingest;
using Ingest.Cleaning;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class SpeakerAttributorTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Speakers/speakers.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_name_role_affiliation_and_kind(string marked, string name, string role, string affiliation, string kind)
    {
        var (text, quotations) = Attribute(marked);
        var quotation = quotations[^1];
        Assert.Equal((name, role, affiliation, kind), (quotation.SpeakerName ?? "-", quotation.Role?.Text ?? "-", quotation.Affiliation?.Text ?? "-", quotation.Kind?.ToString() ?? "-"));
        foreach (var evidence in new[] { quotation.Role, quotation.Affiliation }.OfType<Evidence>())
            Assert.True(evidence.Span.Start >= 0 && evidence.Span.End <= text.Length && !evidence.Span.IsEmpty);
    }

    [Fact]
    public void A_quotation_without_speaker_goes_on_with_the_one_before()
    {
        var (_, quotations) = Attribute("“Yes,” said <[PER Jane Roe]>. “No more.”");
        Assert.Equal(["Jane Roe", "Jane Roe"], quotations.Select(q => q.SpeakerName));
    }

    [Theory]
    [InlineData("[PER Jane Roe], <the director of the museum> said: “Yes.”", "Jane Roe")]
    [InlineData("“Yes,” said <Doe’s widow>, [PER Jane Roe].", "Doe’s widow, Jane Roe")]
    public void An_apposition_to_a_name_is_spoken_by_its_bearer(string marked, string speaker)
    {
        var (text, quotations) = Attribute(marked);
        Assert.Equal(speaker, Assert.Single(quotations).Statement.Speaker?.Slice(text));
    }

    [Theory]
    [InlineData("“It challenges everyone,” said Jane Roe, Atlantic")]
    [InlineData("“It challenges everyone.” — Jane Roe, Atlantic")]
    public void A_text_may_end_with_the_medium_of_a_signature(string text)
    {
        var article = new CleanArticle { Id = "a", Place = new SourcePlace("test"), Text = text, Blocks = BlockSplitter.Split(text), Source = OffsetMap.Identity };
        Assert.Equal("Jane Roe", Assert.Single(new ArticleAnnotator().Annotate(article).Quotations).SpeakerName);
    }

    [Fact]
    public void Thousands_of_holders_of_one_office_are_told_apart()
    {
        const int count = 3000;
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append("<The senator> said: “Yes.” Senator [PER A").Append(i).Append(" Smith] of [ORG Bank ").Append(i).Append("], president of [MISC French] [LOC Town], left. <He> said: “No.” ");
        var (_, quotations) = Attribute(text.ToString());
        Assert.Equal(2 * count, quotations.Count);
        // The office means the senator named last, and so does the pronoun behind it.
        Assert.Equal("A41 Smith", quotations[84].SpeakerName);
        Assert.Equal("A42 Smith", quotations[85].SpeakerName);
    }

    private static (string Text, IReadOnlyList<Quotation> Quotations) Attribute(string marked)
    {
        var (tokens, mentions, speakers) = MarkedText.ParseSpeakers(marked);
        var sentences = SentenceSplitter.Split(tokens, [new Block(new TextSpan(0, tokens.Text.Length), BlockKind.Paragraph)]);
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        var statements = Statements(tokens.Text, speakers);
        var entities = EntityResolver.Resolve(tokens, mentions, statements);
        return (tokens.Text, SpeakerAttributor.Attribute(tokens, tags, sentences, mentions, entities, statements));
    }

    /// <summary>One statement per quotation; the speakers belong to them in order, the last quotations may lack one.</summary>
    private static List<Statement> Statements(string text, IReadOnlyList<TextSpan> speakers)
    {
        var statements = new List<Statement>();
        for (var at = text.IndexOf('“'); at >= 0; at = text.IndexOf('“', at + 1))
        {
            var content = new TextSpan(at, text.IndexOf('”', at) + 1);
            TextSpan? speaker = statements.Count < speakers.Count ? speakers[statements.Count] : null;
            statements.Add(new Statement(QuotationType.Direct, [content], [], speaker, false, false, "test", 0.9));
        }
        return statements;
    }
}
