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
        return new ContentModel(BoostedTrees.Read(reader), BoostedTrees.Read(reader));
    });

    /// <summary>The model that comes with the program.</summary>
    public static ContentModel Default => Shipped.Value;

    /// <summary>For every block of the page, the probability that it belongs to the article.</summary>
    public double[] Judge(Page page, PageOutline outline)
    {
        var rows = BlockFeatures.Of(page, outline);
        var opinions = Array.ConvertAll(rows, row => first.Predict(row));
        var context = BlockContext.Of(page, opinions);
        return [.. rows.Select((row, i) => second.Predict([.. row, .. context[i]]))];
    }

    public void Write(BinaryWriter writer)
    {
        first.Write(writer);
        second.Write(writer);
    }
}
