using Extract.Entities;
using Extract.Tokens;
using Extract.Words;
using Xunit;

namespace Pipeline.Tests;

public class NameConsistencyTests
{
    [Fact]
    public void The_surname_of_a_person_is_that_person()
    {
        var names = Revise("Mara Okello arrived . Okello spoke .", (0, 2, EntityType.Person, 0.95), (4, 5, EntityType.Location, 0.5));
        Assert.Equal(EntityType.Person, names[1].Type);
    }

    [Fact]
    public void A_sure_mention_keeps_its_type()
    {
        var names = Revise("Jordan won . In Jordan it rained .", (0, 1, EntityType.Person, 0.6), (4, 5, EntityType.Location, 0.999));
        Assert.Equal(EntityType.Location, names[1].Type);
    }

    [Fact]
    public void A_name_missed_in_one_place_is_added()
    {
        var names = Revise("The Harbour Board met . Nobody asked the Harbour Board .", (1, 3, EntityType.Organization, 0.9));
        Assert.Equal([new TokenRange(1, 3), new TokenRange(8, 10)], names.Select(n => n.Tokens));
    }

    [Fact]
    public void Part_of_a_longer_run_of_capitals_is_not_added()
    {
        var names = Revise("Velden is small . The Velden Gazette closed .", (0, 1, EntityType.Location, 0.9));
        Assert.Single(names);
    }

    [Fact]
    public void An_explained_abbreviation_has_the_type_of_its_long_form()
    {
        var names = Revise("Leaders of the African Union ( AU ) met . AU members left .", (3, 5, EntityType.Organization, 0.9), (6, 7, EntityType.Location, 0.7), (10, 11, EntityType.Location, 0.7));
        Assert.All(names, name => Assert.Equal(EntityType.Organization, name.Type));
    }

    [Fact]
    public void Other_letters_in_brackets_explain_nothing()
    {
        var names = Revise("The African Union ( EU ) met .", (1, 3, EntityType.Organization, 0.9), (4, 5, EntityType.Location, 0.9));
        Assert.Equal(EntityType.Location, names[1].Type);
    }

    [Theory]
    [InlineData("Ford Motor Company grew . Ford said so .", EntityType.Organization)]
    [InlineData("Ford Motor Company grew . Ford said so . Betty Ford left .", EntityType.Person)]
    public void The_first_word_of_a_company_means_it_unless_it_is_a_surname(string text, EntityType expected)
    {
        (int, int, EntityType, double)[] names = [(0, 3, EntityType.Organization, 0.9), (5, 6, EntityType.Person, 0.95), (9, 11, EntityType.Person, 0.99)];
        Assert.Equal(expected, Revise(text, text.Contains("Betty", StringComparison.Ordinal) ? names : names[..2])[1].Type);
    }

    [Fact]
    public void A_storm_is_no_person()
    {
        var names = Revise("Hurricane Lorenzo came . Lorenzo grew .", (0, 2, EntityType.Miscellaneous, 0.9), (4, 5, EntityType.Person, 0.9));
        Assert.Equal(EntityType.Miscellaneous, names[1].Type);
    }

    [Fact]
    public void A_name_missed_before_a_title_is_added()
    {
        var names = Revise("They asked Tarvo . A Tarvo Captain left .", (2, 3, EntityType.Organization, 0.9));
        Assert.Equal(2, names.Count);
    }

    private static List<FoundName> Revise(string text, params (int Start, int End, EntityType Type, double Confidence)[] found)
    {
        var tokens = text.Split(' ');
        var cache = new WordCache(Lexicon.Default);
        var words = tokens.Select(t => cache[t]).ToArray();
        var sentences = new List<TokenRange>();
        for (int i = 0, start = 0; i < tokens.Length; i++)
            if (tokens[i] == ".") { sentences.Add(new TokenRange(start, i + 1)); start = i + 1; }
        var names = found.Select(f => new FoundName(new TokenRange(f.Start, f.End), f.Type, f.Confidence)).ToList();
        new NameConsistency().Revise(words, i => tokens[i], sentences, names);
        return names;
    }
}
