using Ingest.Learning;

namespace Extract.Quotations.Choice;

/// <summary>Reads content from left to right and asks at each place where it may end whether it does.</summary>
/// <param name="quick">Probability that content which has reached a place ends there, without the sentence's tree.</param>
/// <param name="careful">The same with it.</param>
internal sealed class EndModel(BoostedTrees quick, BoostedTrees careful) : IEndChooser
{
    /// <summary>A guess of this probability needs no tree.</summary>
    private const double Sure = 0.7;

    public int Guess(EndPlaces places) => Best(quick, places) is var (end, probability) && probability >= Sure ? end : -1;

    public int Choose(EndPlaces places) => Best(careful, places).End;

    private static (int End, double Probability) Best(BoostedTrees trees, EndPlaces places)
    {
        var stop = trees.Predict(places.Rows);
        var (best, most, reached) = (0, 0.0, 1.0);
        for (var i = 0; i < stop.Length; i++)
        {
            var here = i == stop.Length - 1 ? reached : reached * stop[i];
            if (here > most) (best, most) = (i, here);
            reached *= 1 - stop[i];
        }
        return (best, most);
    }

    public void Write(BinaryWriter writer)
    {
        quick.Write(writer);
        careful.Write(writer);
    }

    public static EndModel Read(BinaryReader reader)
    {
        var quick = BoostedTrees.Read(reader);
        return new EndModel(quick, BoostedTrees.Read(reader));
    }
}
