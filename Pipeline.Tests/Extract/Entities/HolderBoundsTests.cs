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
        var (tokens, names) = MarkedNames.Parse(marked);
        var cache = new WordCache(Lexicon.Default);
        new HolderBounds(Lexicon.Default).Part(tokens.Select(t => cache[t]).ToArray(), names);
        Assert.Equal(expected, MarkedNames.Show(tokens, names));
    }
}
