using Extract.Tokens;
using Pipeline.Training;
using Xunit;

namespace Pipeline.Tests;

public class TokenAlignmentTests
{
    [Theory]
    [InlineData("an Anglo-Dutch firm", "an Anglo - Dutch firm")]
    [InlineData("the U . S . Senate", "the U.S. Senate")]
    [InlineData("John F . Mabuza", "John F. Mabuza")]
    [InlineData("the bank ’ s head", "the bank ’s head")]
    [InlineData("Mr O ’ Brien left", "Mr O’Brien left")]
    [InlineData("I do n't know", "I do n't know")]
    [InlineData("vitamin A .", "vitamin A .")]
    public void Foreign_tokens_become_ours(string tokens, string pieces)
    {
        var given = tokens.Split(' ');
        var aligned = new TokenAlignment(given, [new TokenRange(0, given.Length)]);
        Assert.Equal(pieces, string.Join(' ', aligned.Pieces));
        Assert.Equal(new TokenRange(0, aligned.Pieces.Count), Assert.Single(aligned.Sentences));
        Assert.Equal(0, aligned.Origins[0].Start);
        Assert.Equal(given.Length, aligned.Origins[^1].End);
    }
}
