using System.Text;
using Extract.Entities;
using Xunit;

namespace Pipeline.Tests;

public class EntityResolverTests
{
    public static IEnumerable<object[]> Examples() => ExampleTable.Read("Extract/Entities/resolved_names.tsv");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Joins_names_of_one_entity(string marked, string expected)
    {
        var (tokens, mentions) = MarkedText.Parse(marked);
        var entities = EntityResolver.Resolve(tokens, mentions, []);
        Assert.Equal(expected, string.Join("; ", entities.Select(e => e.Aliases.Count == 0 ? e.Name : $"{e.Name} ({string.Join(", ", e.Aliases)})")));
        Assert.Equal(Enumerable.Range(0, mentions.Count), entities.SelectMany(e => e.Mentions).Order());
    }

    [Theory]
    [InlineData("[PER Laura Fernández] spoke.", Gender.Female)]
    [InlineData("[PER Xerxes Qzq] spoke. He left.", Gender.Male)]
    [InlineData("Ms. [PER Qzq] spoke.", Gender.Female)]
    [InlineData("[PER Xerxes Qzq] spoke. [PER Laura Roy] met him.", Gender.Unknown)]
    public void Tells_gender_by_title_pronoun_and_first_name(string marked, Gender expected)
    {
        var (tokens, mentions) = MarkedText.Parse(marked);
        Assert.Equal(expected, EntityResolver.Resolve(tokens, mentions, [])[0].Gender);
    }

    [Fact]
    public void Thousands_of_namesakes_stay_apart()
    {
        const int people = 2_000;
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++) text.Append("[PER A").Append(i % people).Append(" Smith] and [PER Smith] of [ORG Bank ").Append(i).Append(" Group]. ");
        var (tokens, mentions) = MarkedText.Parse(text.ToString());
        var entities = EntityResolver.Resolve(tokens, mentions, []);
        Assert.Equal(people, entities.Count(e => e.Type == EntityType.Person));
        Assert.Equal(Enumerable.Range(0, mentions.Count), entities.SelectMany(e => e.Mentions).Order());
    }
}
