using System.Text.Json;
using Pipeline.Evaluation;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Quality never falls unnoticed: the figures of the bundled corpus stay at or above <c>corpus/baseline.json</c>.</summary>
public sealed class CorpusQualityTests
{
    private static readonly Lazy<Scoreboard> Board = new(() => CorpusEvaluation.Run(RepositoryFiles.Corpus));

    public static TheoryData<string, double> Floors()
    {
        var floors = new TheoryData<string, double>();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Corpus, "baseline.json")));
        foreach (var floor in json.RootElement.GetProperty("floors").EnumerateObject()) floors.Add(floor.Name, floor.Value.GetDouble());
        return floors;
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void StaysAtOrAboveItsFloor(string measure, double floor) =>
        Assert.True(Board.Value[measure] >= floor, $"{measure} fell to {Board.Value[measure]:0.00}; its floor is {floor:0.00}.");

    [Fact]
    public void GoldSpansAreWithinTheirText()
    {
        foreach (var line in CorpusEvaluation.GoldLines(RepositoryFiles.Corpus))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var index = new Ingest.Offsets.CodePointIndex(text);
            foreach (var layer in new[] { "mentions", "countries", "quantities", "dates" })
            {
                foreach (var item in json.RootElement.GetProperty(layer).EnumerateArray())
                {
                    var span = index.ToUtf16(new Ingest.Offsets.TextSpan(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32()));
                    Assert.Equal(item.GetProperty("text").GetString(), span.Slice(text));
                }
            }
        }
    }
}
