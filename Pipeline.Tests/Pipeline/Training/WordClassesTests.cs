using Pipeline.Training;
using Xunit;

namespace Pipeline.Tests;

public class WordClassesTests
{
    private static readonly string[] Subjects = ["dogs", "cats", "birds"], Verbs = ["eat", "see", "want"];

    [Fact]
    public void Words_that_stand_in_the_same_places_share_a_class_the_others_do_not()
    {
        var classes = new WordClasses(Counted());
        var found = classes.Cluster(4);
        int ClassOf(string word) => found[classes.Words.ToList().IndexOf(word)];
        Assert.Single(Subjects.Select(ClassOf).Distinct());
        Assert.Single(Verbs.Select(ClassOf).Distinct());
        Assert.NotEqual(ClassOf("dogs"), ClassOf("eat"));
        Assert.Equal(found, new WordClasses(Counted()).Cluster(4));
    }

    [Fact]
    public void Digits_are_folded_and_rare_words_have_no_class()
    {
        var counter = Counted();
        for (var i = 0; i < 6; i++) counter.Add($"{i}");
        counter.Add("once");
        var words = new WordClasses(counter).Words;
        Assert.Contains("0", words);
        Assert.DoesNotContain("1", words);
        Assert.DoesNotContain("once", words);
    }

    private static NeighbourCounter Counted()
    {
        var counter = new NeighbourCounter();
        for (var round = 0; round < 3; round++)
        {
            foreach (var subject in Subjects)
            {
                foreach (var verb in Verbs)
                {
                    foreach (var word in new[] { "the", subject, verb, "some", "food" }) counter.Add(word);
                    counter.EndText();
                }
            }
        }
        return counter;
    }
}
