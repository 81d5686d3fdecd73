using Ingest.Learning;

namespace Extract.Quotations.Choice;

/// <summary>Reads content from left to right and asks at each place where it may end whether it does.</summary>
/// <param name="stops">Probability that content which has reached a place ends there.</param>
internal sealed class EndModel(BoostedTrees stops) : IEndChooser
{
    public int Choose(int start, IReadOnlyList<int> ends, IReadOnlyList<float[]> rows, int ruled)
    {
        var stop = stops.Predict(rows);
        var (best, most, reached) = (0, 0.0, 1.0);
        for (var i = 0; i < stop.Length; i++)
        {
            var here = i == stop.Length - 1 ? reached : reached * stop[i];
            if (here > most) (best, most) = (i, here);
            reached *= 1 - stop[i];
        }
        return best;
    }

    public void Write(BinaryWriter writer) => stops.Write(writer);

    public static EndModel Read(BinaryReader reader) => new(BoostedTrees.Read(reader));
}
