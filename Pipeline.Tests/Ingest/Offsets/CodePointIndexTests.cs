using System.Globalization;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

public sealed class CodePointIndexTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("a\U0001F600b\U0001F680\U0001F680c")]
    [InlineData("\U0001F600")]
    [InlineData("broken \uD83D half")]
    public void ConvertsBothWays(string text)
    {
        var index = new CodePointIndex(text);
        var utf16 = 0;
        for (var codePoint = 0; codePoint <= index.Length; codePoint++)
        {
            Assert.Equal(codePoint, index.ToCodePoints(utf16));
            Assert.Equal(utf16, index.ToUtf16(codePoint));
            if (utf16 < text.Length) utf16 += char.IsHighSurrogate(text[utf16]) && utf16 + 1 < text.Length && char.IsLowSurrogate(text[utf16 + 1]) ? 2 : 1;
        }
        Assert.Equal(text.Length, utf16);
        Assert.Equal(CultureInfo.InvariantCulture, CultureInfo.CurrentCulture);
    }
}
