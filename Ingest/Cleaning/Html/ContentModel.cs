using Ingest.Learning;

namespace Ingest.Cleaning.Html;

/// <summary>
/// Two sets of boosted trees: the first judges each block by its features, the second judges again with the first one's opinion of the blocks around.
/// Trained by <see cref="Training.ContentTrainer"/>.
/// </summary>
internal sealed class ContentModel(BoostedTrees first, BoostedTrees second)
{
    private static readonly Lazy<ContentModel> Shipped = new(() =>
    {
        using var reader = new BinaryReader(ResourceTable.Open("main_content.bin"));
        return Read(reader);
    });

    /// <summary>The model that comes with the program.</summary>
    public static ContentModel Default => Shipped.Value;

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static ContentModel Read(BinaryReader reader) => new(BoostedTrees.Read(reader), BoostedTrees.Read(reader));

    /// <summary>For every block of the page, the probability that it belongs to the article.</summary>
    public double[] Judge(Page page, PageOutline outline)
    {
        var features = new BlockFeatures(page, outline);
        var opinions = Predict(first, page.Blocks.Count, features.Row);
        var context = BlockContext.Of(page, opinions);
        var hopeful = Enumerable.Range(0, opinions.Length).Where(i => !IsHopeless(opinions, i)).ToArray();
        var revised = Predict(second, hopeful.Length, k => [.. features.Row(hopeful[k]), .. context[hopeful[k]]]);
        var judged = (double[])opinions.Clone();
        for (var k = 0; k < hopeful.Length; k++) judged[hopeful[k]] = revised[k];
        return judged;
    }

    // Some hundred rows at a time: a page may have a million blocks.
    private static double[] Predict(BoostedTrees trees, int count, Func<int, float[]> row)
    {
        const int Together = 512;
        var predicted = new double[count];
        for (var start = 0; start < count; start += Together)
            trees.Predict([.. Enumerable.Range(start, Math.Min(Together, count - start)).Select(row)]).CopyTo(predicted, start);
        return predicted;
    }

    // Most of a page is far from the article: the second model would only say so again.
    private static bool IsHopeless(double[] opinions, int block)
    {
        const int Reach = 4;
        const double Hopeless = 0.02, HopelessBlock = 0.01;
        if (opinions[block] > HopelessBlock) return false;
        for (var i = Math.Max(0, block - Reach); i <= Math.Min(opinions.Length - 1, block + Reach); i++)
        {
            if (opinions[i] > Hopeless) return false;
        }
        return true;
    }

    public void Write(BinaryWriter writer)
    {
        first.Write(writer);
        second.Write(writer);
    }
}
