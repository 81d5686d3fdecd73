namespace Ingest.Cleaning.Html;

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

        var topic = new TopicWords(page, opinions);
        var makes = new MakeOpinions(page, opinions);
        var rows = new float[count][];
        for (var i = 0; i < count; i++)
        {
            var row = new List<float>();
            topic.Describe(i, row);
            makes.Describe(i, row);
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
            for (var level = 0; level < 6; level++)
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
