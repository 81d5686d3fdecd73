using Extract.Entities;
using Extract.Tokens;
using Extract.Words;
using Xunit;

namespace Pipeline.Tests;

public class NameBoundsTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Entities/name_bounds.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Sets_bounds_by_convention(string marked, string expected)
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
        new NameBounds(Lexicon.Default).Fit(tokens.Select(t => cache[t]).ToArray(), i => tokens[i], new TokenRange(0, tokens.Count), names, 0);
        Assert.Equal(expected, string.Join("; ", names.Select(n => $"{NameScheme.Name(n.Type)} {string.Join(' ', tokens.Skip(n.Tokens.Start).Take(n.Tokens.Count))}")));
    }
}
