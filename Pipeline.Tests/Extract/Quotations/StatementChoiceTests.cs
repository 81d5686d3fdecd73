using Extract.Entities;
using Extract.Learning;
using Extract.Quotations;
using Extract.Quotations.Choice;
using Extract.Quotations.Choice.Training;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest;
using Ingest.Cleaning;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public class StatementChoiceTests
{
    private const uint Common = 1, Rare = 2;

    [Fact]
    public void The_same_articles_give_the_same_judge_and_bad_files_are_refused()
    {
        var file = StatementTrainer.Train(Examples(), _ => { });
        Assert.Equal(file, StatementTrainer.Train(Examples(), _ => { }));
        Assert.Equal(file, StatementModel.Load(file).Save());
        Assert.Throws<InvalidDataException>(() => StatementModel.Load(file[..^9]));
    }

    [Fact]
    public void The_committed_judge_is_small() => Assert.InRange(ModelFile.Embedded(StatementModel.Name + "/weights.bin").Length, 10_000, 500_000);

    [Fact]
    public void Content_ends_where_it_most_likely_stops_on_the_way_from_left_to_right()
    {
        // Rows of one column; the trees learn to stop where it is 1.
        float[][] rows = [[0], [0], [1], [0]];
        float[][] samples = [.. Enumerable.Repeat(rows, 50).SelectMany(r => r)];
        float[] labels = [.. Enumerable.Repeat<float[]>([0, 0, 1, 0], 50).SelectMany(l => l)];
        var stops = Ingest.Learning.TreeTrainer.Fit(samples, labels, [.. Enumerable.Repeat(1f, 200)], new() { Trees = 40, Rows = 1, Features = 1 });
        var model = new EndModel(stops, stops);
        var places = new EndPlaces(0, [3, 6, 9, 12], rows, 0);
        Assert.Equal((2, 2), (model.Choose(places), model.Guess(places)));
    }

    [Theory]
    [InlineData(Common, false, false, 0.1, false)]
    [InlineData(Common, false, false, 0.3, true)]
    [InlineData(Common, true, false, 0.01, true)]
    [InlineData(Rare, false, false, 0.1, true)]
    [InlineData(Rare, false, false, 0.02, false)]
    [InlineData(Rare, false, true, 0.02, true)]
    public void Unlikely_statements_of_rare_verbs_are_kept_unless_they_are_all_too_unlikely(uint verb, bool isNegated, bool isOfClauses, double probability, bool kept)
    {
        var trees = Ingest.Learning.TreeTrainer.Fit([[0], [1]], [0, 1], [1, 1], new() { Trees = 1, Rows = 1, Features = 1 });
        var verdict = new VerdictModel(trees, new VerbRecord(new Dictionary<uint, VerbRecord.Count> { [Common] = new(5, 20), [Rare] = new(2, 3) }));
        Assert.Equal(kept, verdict.Keeps(isNegated, isOfClauses, verb, probability, 0.2));
    }

    [Theory]
    [InlineData("Mayor Ann Lee said the bridge would reopen in May.", "They asked Ann Lee about it that same day.")]
    [InlineData("“The bridge will reopen in May,” said Mayor Ann Lee.", "The plan was called Blue Bridge.")]
    public void Speech_is_likelier_than_what_only_looks_like_it(string likely, string unlikely) =>
        Assert.True(Confidence(likely) > 0.7 && Confidence(unlikely) < Confidence(likely) - 0.3, $"{Confidence(likely)} {Confidence(unlikely)}");

    private static double Confidence(string text)
    {
        var blocks = BlockSplitter.Split(text);
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(tokens, blocks);
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        return QuotationFinder.Find(tokens, tags, sentences, blocks, EntityRecognizer.Default.Recognize(tokens, tags, sentences)).Select(s => s.Confidence).DefaultIfEmpty(0).Max();
    }

    /// <summary>Twenty articles in which speech ends before "while".</summary>
    private static IEnumerable<StatementExample> Examples()
    {
        const string said = "Ann Lee said the bridge was safe", more = ", while trains ran late on Monday, and the town was quiet.";
        const string other = " The committee proposed a bill that would close the road.";
        for (var i = 0; i < 20; i++)
        {
            var text = said + (i % 2 == 0 ? more : ".") + other;
            var article = ArticleCleaner.Clean(new RawArticle { Id = $"a{i}", Form = ContentForm.Clean, Place = new SourcePlace($"a{i}"), Text = text }).Value!;
            var start = article.Text.IndexOf("the bridge", StringComparison.Ordinal);
            yield return new StatementExample(article, "own", [([new TextSpan(start, said.Length)], [new TextSpan(0, "Ann Lee".Length)])]);
        }
    }
}
