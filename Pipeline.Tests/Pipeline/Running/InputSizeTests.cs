using Pipeline.Running;
using Xunit;

namespace Pipeline.Tests;

public sealed class InputSizeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TextsPagesAndLinesAreCounted()
    {
        _folder.Write("in/a.txt", "one");
        _folder.Write("in/b/c.HTML", "two");
        _folder.Write("in/b/d.html.gz", "three, packed or not");
        _folder.Write("in/b/three-lines.jsonl", "{}\n{}\n{}\n");
        _folder.Write("in/open-end.jsonl", "{}\n{}");
        _folder.Write("in/picture.png", "not read in folders");
        _folder.Write("in/b/c_files/frame.html", "belongs to a saved page");
        _folder.Write("in/.hidden/a.txt", "not read in folders");
        Assert.Equal(8, InputSize.Count([_folder.PathOf("in")]));
        Assert.Equal(1, InputSize.Count([_folder.PathOf("missing.txt")]));
        Assert.Equal(1, InputSize.Count([_folder.PathOf("missing.jsonl")]));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("pages.warc.gz")]
    [InlineData("articles.zip")]
    public void WhatMustBeReadToKnowIsNot(string path) => Assert.Null(InputSize.Count([path]));
}
