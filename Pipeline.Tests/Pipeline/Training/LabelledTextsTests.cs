using Pipeline.Evaluation;
using Pipeline.Training;
using Pipeline.Training.Texts;
using Xunit;

namespace Pipeline.Tests;

public sealed class LabelledTextsTests
{
    private static readonly string[] s_article =
    [
        "=== t-1 | 2024-03-12 | A headline",
        "OSLO — {1 “We [both] want it,”} said [P Ann Lee], who heads [O Acme Labs].",
        "",
        "[P Lee] said {2 that [M Norwegian] prices would fall}, adding: {3 “Not much.”}",
        "---",
        "1 | said | Ann Lee | Ann Lee | head | Acme Labs | business",
        "2 | said | Lee | Ann Lee | head | Acme Labs | business",
        "3 | adding | Lee | Ann Lee | head | Acme Labs | business",
    ];

    private static string Slice(AnnotatedText text, CodePointSpan span) => text.Text[span.Start..span.End];

    [Fact]
    public void Markup_becomes_text_with_labels()
    {
        var article = Assert.Single(WrittenArticles.Read(s_article));
        Assert.Equal("OSLO — “We [both] want it,” said Ann Lee, who heads Acme Labs.\n\nLee said that Norwegian prices would fall, adding: “Not much.”", article.Text);
        Assert.Equal(["Ann Lee PER", "Acme Labs ORG", "Lee PER", "Norwegian MISC"], article.Mentions.Select(m => $"{Slice(article, m.Span!.Value)} {m.Kind}"));
        Assert.Equal(["direct “We [both] want it,” Ann Lee", "indirect that Norwegian prices would fall Lee", "direct “Not much.” Lee"],
            article.Quotations.Select(q => $"{q.Type} {Slice(article, q.Content[0])} {Slice(article, q.Speaker[0])}"));
        Assert.All(article.Quotations, q => Assert.Equal(("Ann Lee", "head", "Acme Labs", "business"), (q.SpeakerName, q.Role, q.Affiliation, q.SpeakerKind)));
    }

    [Fact]
    public void A_speaker_is_a_whole_word()
    {
        var text = Assert.Single(WrittenArticles.Read(["=== t-2 | 2024-01-01 | x", "Then he told the jury {1 that it was late}.", "---", "1 | told | he | | | | other"]));
        Assert.Equal(new CodePointSpan(5, 7), Assert.Single(Assert.Single(text.Quotations).Speaker));
    }

    [Theory]
    [InlineData("A [P name without an end.")]
    [InlineData("A name that [P Ann Lee]] ends twice.")]
    [InlineData("{1 [O Acme} said]")]
    [InlineData("{one said} it.")]
    public void Broken_markup_is_refused_by_the_name_of_its_article(string body)
    {
        var error = Assert.Throws<InvalidDataException>(() => WrittenArticles.Read(["=== t-9 | 2024-01-01 | x", body]).ToList());
        Assert.Contains("t-9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_without_text_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => WrittenArticles.Read(["=== t-9 | 2024-01-01 | x", "Nothing.", "---", "4 | said | he | | | | other"]).ToList());
        Assert.Contains("4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_kept_apart_find_their_text()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "own", "labels"));
        File.WriteAllText(Path.Combine(folder.Root, "bank.conllu"), "# newdoc id = other\n# text = No.\n\n# newdoc id = d1\n# newpar\n# text = Ann Lee spoke.\n\n# text = She left.\n\n# newpar\n# text = The end, in Oslo.\n");
        File.WriteAllText(Path.Combine(folder.Root, "own", "labels", "x.jsonl"),
            """{"id": "a", "source": "bank.conllu", "key": "d1", "end": 34, "mentions": [{"start": 0, "end": 7, "type": "PER", "name": "Ann Lee"}], "quotes": []}""");
        var text = Assert.Single(LabelledTexts.Read("own/labels/x.jsonl", new TrainingFolders(folder.Root, Path.Combine(folder.Root, "own"))));
        Assert.Equal("Ann Lee spoke. She left.\n\nThe end,", text.Text);
        Assert.Equal("Ann Lee", Slice(text, Assert.Single(text.Mentions).Span!.Value));
    }

    [Fact]
    public void The_committed_articles_are_sound()
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "Pipeline", "Training", "Own", "articles"), "*.txt");
        var articles = files.SelectMany(f => WrittenArticles.Read(File.ReadLines(f))).ToList();
        Assert.NotEmpty(articles);
        Assert.Equal(articles.Count, articles.Select(a => a.Id).Distinct().Count());
        Assert.All(articles, a => Assert.NotEmpty(a.Mentions));
    }
}
