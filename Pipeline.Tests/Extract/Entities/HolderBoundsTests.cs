using Extract.Entities;
using Extract.Tokens;
using Extract.Words;
using Xunit;

namespace Pipeline.Tests;

public class HolderBoundsTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Entities/holder_bounds.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Parts_a_body_from_the_holder_of_its_office(string marked, string expected)
    {
        var tokens = new List<string>();
        var names = new List<FoundName>();
        foreach (var part in marked.Split(' '))
        {
            if (part[0] == '[') names.Add(new FoundName(new TokenRange(tokens.Count, tokens.Count), NameScheme.Parse(part.AsSpan(1)), 0.9));
            else if (part[0] == ']') names[^1] = names[^1] with { Tokens = new TokenRange(names[^1].Tokens.Start, tokens.Count) };
            else tokens.Add(part);
        }
        var cache = new WordCache(Lexicon.Default);
        new HolderBounds(Lexicon.Default).Part(tokens.Select(t => cache[t]).ToArray(), names);
        Assert.Equal(expected, string.Join("; ", names.Select(n => $"{NameScheme.Name(n.Type)} {string.Join(' ', tokens.Skip(n.Tokens.Start).Take(n.Tokens.Count))}")));
    }
}
