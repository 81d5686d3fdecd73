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

    private static List<FoundName> Revise(string text, params (int Start, int End, EntityType Type, double Confidence)[] found)
    {
        var tokens = text.Split(' ');
        var cache = new WordCache(Lexicon.Default);
        var words = tokens.Select(t => cache[t]).ToArray();
        var sentences = new List<TokenRange>();
        for (int i = 0, start = 0; i < tokens.Length; i++)
            if (tokens[i] == ".") { sentences.Add(new TokenRange(start, i + 1)); start = i + 1; }
        var names = found.Select(f => new FoundName(new TokenRange(f.Start, f.End), f.Type, f.Confidence)).ToList();
        new NameConsistency().Revise(words, sentences, names);
        return names;
    }
}
