using Extract.Countries;
using Xunit;

namespace Pipeline.Tests;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("NL", "NL")]
    [InlineData("nl", "NL")]
    [InlineData("Netherlands", "NL")]
    [InlineData("the Netherlands", "NL")]
    [InlineData("The United  Kingdom", null)]
    [InlineData("The United Kingdom", "GB")]
    [InlineData(" salvadoran ", "SV")]
    [InlineData("the", null)]
    [InlineData("Thailand", "TH")]
    [InlineData("Atlantis", null)]
    public void ACountryIsFoundByAnyOfItsNames(string name, string? code) => Assert.Equal(code, CountryNames.CodeOf(name));
}
