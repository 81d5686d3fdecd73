namespace Ingest.Cleaning.RawText;

/// <summary>For each class of cue, how many lines off the nearest short line with it is.</summary>
internal static class CueDistances
{
    // Farther is all the same.
    private const int Farthest = 40;
    private const int LongestLine = 8;

    /// <summary>Per line the distances to the lines above it, or below it.</summary>
    public static float[][] Of(IReadOnlyList<LineStatistics> lines, bool above)
    {
        var distances = new float[lines.Count][];
        float[] current = [.. Enumerable.Repeat((float)Farthest, Vocabulary.CueClasses.Count)];
        for (var k = 0; k < lines.Count; k++)
        {
            var i = above ? k : lines.Count - 1 - k;
            distances[i] = [.. current];
            for (var c = 0; c < current.Length; c++)
                current[c] = lines[i].Words <= LongestLine && (lines[i].Cues >> c & 1) == 1 ? 0 : Math.Min(Farthest, current[c] + 1);
        }
        return distances;
    }
}
