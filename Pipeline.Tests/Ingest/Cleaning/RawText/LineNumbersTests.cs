using Ingest.Cleaning.RawText;
using Xunit;

namespace Pipeline.Tests;

/// <summary>The numbers that describe a line by the lines around it.</summary>
public sealed class LineNumbersTests
{
    private const string Harbour = "The harbour of Lindvik will stay closed, the authority said.";
    private const string Boats = "Fishing boats of Lindvik must leave the harbour by Friday.";
    private const string Teaser = "Singer shows off her new kitchen in pictures";

    [Fact]
    public void LinesThatSpeakOfTheSameCohere()
    {
        var lines = Lines(Harbour, Boats, Teaser);
        var cohesion = new Cohesion(lines);
        Assert.True(Row(cohesion.Add, 1)[0] > 0.2, "the line above speaks of the harbour of Lindvik");
        Assert.Equal([0, 0, 0], Row(cohesion.Add, 2)[..3]);
    }

    [Fact]
    public void WhatIsSaidAgainWordForWordIsShared()
    {
        var shared = new SharedWindows(Lines(Harbour, Teaser, "The harbour of Lindvik will stay closed (Photo: Vik)", "Two words"));
        Assert.Equal([0, 4 / 7f], Row(shared.Add, 0));
        Assert.Equal([4 / 6f, 0], Row(shared.Add, 2), (a, b) => Math.Abs(a - b) < 0.05);
        Assert.Equal([-1, -1], Row(shared.Add, 3));
    }

    [Fact]
    public void TeasersAreLongLinesWithoutAnEnd()
    {
        var rhythm = new LineRhythm(Lines(Harbour, Boats, "Menu", Teaser, "More", Teaser, Teaser, Harbour));
        Assert.Equal([0, 0, 0, 3, 3, 3, 3, 0], Enumerable.Range(0, 8).Select(i => (int)Row(rhythm.Add, i)[3]));
        Assert.Equal([20, 20, 0, 0, 0, 0, 0, 10], Enumerable.Range(0, 8).Select(i => (int)Row(rhythm.Add, i)[2]));
    }

    [Fact]
    public void AnotherStoryIsAnotherStretch()
    {
        string[] gap = [.. Enumerable.Repeat("Share", 5)];
        string[] page = [Harbour, Boats, Harbour, .. gap, "A judge in Brekke sent the owner of a zoo to prison on Tuesday.", .. gap, Boats];
        var lines = Lines(page);
        var stretches = new TextStretches(lines, [.. page.Select(line => line == "Share" ? 0.0 : 0.9)]);
        // The last four numbers: place by the largest stretch, kinship with it, number of stretches, share of the largest.
        var kinship = new[] { 0, 8, 14 }.Select(i => Row(stretches.Add, i)[^3]).ToList();
        Assert.Equal(1, kinship[0]);
        Assert.True(kinship[1] < 0.2 && kinship[2] > 0.8, string.Join(' ', kinship));
        Assert.Equal(3, Row(stretches.Add, 0)[^2]);
    }

    [Fact]
    public void EveryLineOfEveryPageHasAsManyNumbers()
    {
        foreach (var page in (string[][])[[Harbour], [Harbour, Teaser], [.. Enumerable.Repeat("Menu", 50)]])
        {
            var lines = new PageLines(LineSplitter.Split(string.Join('\n', page)));
            var rows = lines.FirstRows();
            var none = new double[page.Length];
            Assert.Equal(new PageLines(LineSplitter.Split(Boats)).FirstRows()[0].Length, Assert.Single(rows.Select(row => row.Length).Distinct()));
            Assert.Single(lines.SecondRows(rows, none, none).Select(row => row.Length).Distinct());
        }
    }

    private static float[] Row(Action<LineRow, int> add, int line)
    {
        var row = new LineRow(8);
        add(row, line);
        return row.ToArray();
    }

    private static List<LineStatistics> Lines(params string[] lines) => [.. LineSplitter.Split(string.Join('\n', lines)).Select(line => new LineStatistics(line))];
}
