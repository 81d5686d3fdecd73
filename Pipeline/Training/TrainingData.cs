using Extract.Learning;

namespace Pipeline.Training;

/// <summary>Features and labels → training sequences.</summary>
internal static class TrainingData
{
    /// <param name="features">Of the whole sequence.</param>
    /// <param name="allowed">Position → the labels that the annotation leaves open.</param>
    /// <param name="weight">How much the sequence counts.</param>
    public static TrainingSequence Sequence(FeatureBuffer features, Func<int, ulong> allowed, float weight = 1)
    {
        var keys = new List<uint>();
        var ends = new int[features.Length];
        for (var i = 0; i < ends.Length; i++)
        {
            keys.AddRange(features[i]);
            ends[i] = keys.Count;
        }
        return new TrainingSequence([.. keys], ends, [.. Enumerable.Range(0, ends.Length).Select(allowed)], weight);
    }
}
