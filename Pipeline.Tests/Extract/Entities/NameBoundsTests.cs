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
        var (tokens, names) = MarkedNames.Parse(marked);
        var cache = new WordCache(Lexicon.Default);
        new NameBounds(Lexicon.Default).Fit(tokens.Select(t => cache[t]).ToArray(), i => tokens[i], new TokenRange(0, tokens.Count), names, 0);
        Assert.Equal(expected, MarkedNames.Show(tokens, names));
    }
}
