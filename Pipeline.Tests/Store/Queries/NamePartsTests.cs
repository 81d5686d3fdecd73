using Store.Queries;
using Xunit;

namespace Pipeline.Tests;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("US", "US", true)]
    [InlineData("US", "U.S. Senate", true)]
    [InlineData("US", "White House", false)]
    [InlineData("US", "Russia", false)]
    [InlineData("US", "Usain Bolt", false)]
    [InlineData("nord", "Nordbank", true)]
    [InlineData("bank", "Nordbank", false)]
    [InlineData("assad", "Bashar al-Assad", true)]
    [InlineData("KÖHLER", "Horst Köhler", true)]
    [InlineData("kohler", "Horst Köhler", true)]
    [InlineData("el salv", "El Salvador", true)]
    [InlineData("st. louis", "St Louis Blues", true)]
    [InlineData("ann", "Joanna Ann Lee", true)]
    public void APartIsOfWholeWordsOrBeginsOne(string part, string name, bool isPart) => Assert.Equal(isPart, NameParts.Has(name, part));
}
