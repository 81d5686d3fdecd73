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

/// <summary>The first model's opinion of a block and of those around it, as features of the second.</summary>
internal static class BlockContext
{
    private static readonly int[] Distances = [0, -1, -2, -3, -4, 1, 2, 3, 4];

    /// <summary>A row of equally many values for every block.</summary>
    public static float[][] Of(Page page, double[] opinions)
    {
        var count = opinions.Length;
        var sums = new double[count + 1];
        var characters = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            var length = page.Blocks[i].Text.Length + 10;
            sums[i + 1] = sums[i] + opinions[i] * length;
            characters[i + 1] = characters[i] + length;
        }
        float Mean(int from, int to) => to <= from ? -1 : (float)((sums[to] - sums[from]) / (characters[to] - characters[from]));
        float Share(int from, int to) => (float)((sums[to] - sums[from]) / Math.Max(1, sums[count]));

        var rows = new float[count][];
        for (var i = 0; i < count; i++)
        {
            var row = new List<float>();
            foreach (var distance in Distances) row.Add(i + distance >= 0 && i + distance < count ? (float)opinions[i + distance] : -1);
            foreach (var reach in (ReadOnlySpan<int>)[8, 20])
            {
                row.Add(Mean(Math.Max(0, i - reach), i));
                row.Add(Mean(i + 1, Math.Min(count, i + 1 + reach)));
            }
            row.Add(Share(0, i));
            row.Add(Share(i + 1, count));
            row.Add((float)sums[count]);
            var at = page.Blocks[i].Element;
            for (var level = 0; level < 4; level++)
            {
                var element = at < 0 ? null : page.Elements[at];
                row.Add(element is null ? -1 : Mean(element.FirstBlock, element.EndBlock));
                row.Add(element is null ? -1 : Share(element.FirstBlock, element.EndBlock));
                at = element?.Parent ?? -1;
            }
            rows[i] = [.. row];
        }
        return rows;
    }
}
