using Extract.Entities;
using Extract.Quotations;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public class StatementTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Quotations/statements.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_who_says_what(string shows, string text, string statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        var article = text.Replace("¶", "\n\n", StringComparison.Ordinal);
        var found = string.Join(" ## ", Find(article).Select(s => Show(s, article)));
        Assert.True(statements == (found.Length > 0 ? found : "-"), $"{shows}: expected\n{statements}\nfound\n{found}");
    }

    [Theory]
    [InlineData("The minister did not say when the talks would end.", true, false)]
    [InlineData("The minister declined to say whether he would resign.", true, false)]
    [InlineData("The minister reportedly said that he would resign.", false, true)]
    [InlineData("The minister said that he would not resign.", false, false)]
    [InlineData("The minister no longer claims that the talks would end.", true, false)]
    [InlineData("The minister left, nor did he say that the talks would end.", true, false)]
    [InlineData("The minister not long ago said that he would resign.", false, false)]
    [InlineData("The minister might say that he would resign.", false, true)]
    [InlineData("The minister is believed to have told allies that he would resign.", false, true)]
    public void Flags_negation_and_hedging(string text, bool negated, bool hedged)
    {
        var statement = Assert.Single(Find(text));
        Assert.Equal((negated, hedged), (statement.IsNegated, statement.IsHedged));
    }

    [Fact]
    public void Content_of_statements_is_disjoint_or_nested_whatever_the_text()
    {
        var words = Gen.Elements("“", "”", "\"", "'", "said", "told", "Smith", "he", "the", "plan", "that", "is", "bad", ",", ".", ":", "\n\n", "according to", "and", "saying", "who", "by", "was", "—", "(", ")");
        Prop.ForAll(words.ArrayOf().ToArbitrary(), parts =>
        {
            var text = string.Join(' ', parts);
            if (string.IsNullOrWhiteSpace(text)) return;
            var pieces = Find(text).SelectMany(s => s.Content).OrderBy(p => p.Start).ToList();
            Assert.All(pieces, p => Assert.True(p.Start < p.End && p.End <= text.Length));
            Assert.All(pieces.Zip(pieces.Skip(1)), p => Assert.True(p.First.End <= p.Second.Start || p.First.Contains(p.Second) || p.Second.Contains(p.First)));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\" ", 0)]
    [InlineData("said ", 0)]
    [InlineData("“Yes,” he said, ", 4000)]
    [InlineData("According to the police, the road is closed. ", 4000)]
    [InlineData("The mayor said the town was poor. ", 4000)]
    public void Reads_long_input(string unit, int statements)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Assert.Equal(statements, Find(string.Concat(Enumerable.Repeat(unit, 4000))).Count);
    }

    private static IReadOnlyList<Statement> Find(string text)
    {
        var blocks = BlockSplitter.Split(text);
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, blocks);
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        var mentions = EntityRecognizer.Default.Recognize(tokens, tags, sentences);
        return QuotationFinder.Find(tokens, tags, sentences, blocks, mentions);
    }

    private static string Show(Statement statement, string text) =>
        $"{statement.Speaker?.Slice(text) ?? "-"} :: {string.Join(' ', statement.Cue.Select(c => c.Slice(text)))} :: {string.Join(" ++ ", statement.Content.Select(c => c.Slice(text)))}";
}
