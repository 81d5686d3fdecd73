using Extract.Tagging;
using Xunit;

namespace Pipeline.Tests;

public class TaggerTests
{
    [Theory]
    [MemberData(nameof(LemmaRows))]
    public void Lemma(string word, string tag, string lemma) => Assert.Equal(lemma, Lemmatizer.Lemma(word, tag));

    public static TheoryData<string, string, string> LemmaRows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Extract", "Tagging", "lemmas.tsv")).Where(l => l[0] != '#'))
            if (line.Split('\t') is [var word, var tag, var lemma]) rows.Add(word, tag, lemma);
        return rows;
    }

    [Theory]
    [InlineData("The mayor said the bridge would reopen .", "DT NN VBD DT NN MD VB .", "DET NOUN VERB DET NOUN AUX VERB PUNCT")]
    [InlineData("Amina Diallo has not answered our questions .", "NNP NNP VBZ RB VBN PRP$ NNS .", "PROPN PROPN AUX PART VERB PRON NOUN PUNCT")]
    public void Tags_plain_sentences(string sentence, string tags, string universal)
    {
        var result = PartOfSpeechTagger.Default.Tag(sentence.Split(' '));
        Assert.Equal(tags, string.Join(' ', result.Select(t => t.Tag)));
        Assert.Equal(universal, string.Join(' ', result.Select(t => t.Universal)));
    }

    [Fact]
    public void An_empty_sentence_has_no_tags() => Assert.Empty(PartOfSpeechTagger.Default.Tag(Array.Empty<string>()));
}
