using Extract.Tagging;
using Extract.Words;
using Pipeline.Training;
using Xunit;

namespace Pipeline.Tests;

public class WordUsageTests
{
    [Fact]
    public void Words_used_alike_share_a_usage_whose_first_part_is_the_commonest_tag()
    {
        var usage = new WordUsage(PartOfSpeechTagger.Default);
        for (var i = 0; i < 3; i++) usage.Add("Then the council met in Rome. Then the court met in Paris. Then they will run in Oslo, and after the run they rest.");
        var table = usage.Table();
        uint Of(string form) => table[WordAnalysis.FormHash(form)];
        Assert.Equal(Of("council"), Of("court"));
        Assert.Equal(Of("Rome"), Of("Paris"));
        Assert.NotEqual(Of("council"), Of("run"));
        Assert.NotEqual(Of("council") / (Lexicon.MostOthers + 1), Of("Rome") / (Lexicon.MostOthers + 1));
    }

    [Fact]
    public void Rare_words_and_words_of_headlines_have_none()
    {
        var usage = new WordUsage(PartOfSpeechTagger.Default);
        usage.Add("They met the envoy in Rome.");
        for (var i = 0; i < 4; i++) usage.Add("Ministers Meet New Envoys");
        Assert.Empty(usage.Table());
    }
}
