using Ingest.Text;
using Xunit;

namespace Pipeline.Tests;

public sealed class LatinFoldingTests
{
    [Theory]
    [InlineData("Fernández", "Fernandez")]
    [InlineData("Ferna\u0301ndez", "Fernandez")]
    [InlineData("Łódź Ångström Straße Nguyễn", "Lodz Angstrom Strasse Nguyen")]
    [InlineData("Søren Đoković Œuvre", "Soren Dokovic OEuvre")]
    [InlineData("Москва 東京", "Москва 東京")]
    [InlineData("", "")]
    public void FoldsLatinLetters(string text, string expected) => Assert.Equal(expected, LatinFolding.Fold(text));
}
