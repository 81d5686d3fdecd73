using Ingest.Metadata;

namespace Ingest.Cleaning.Html.Training;

/// <summary>Labels the blocks of a page by alignment with the article's known text.</summary>
internal static class BlockLabels
{
    private const int Near = 6;

    /// <summary>1 where most of the block's four-word windows stand in the gold text, 0 elsewhere; a block of fewer words must be a line of it.</summary>
    public static float[] Of(Page page, string gold)
    {
        var windows = Shingles.Count(Shingles.Words(gold, true));
        var lines = gold.Split('\n').Select(l => Folded.Letters(l)).Where(l => l.Length > 0).CountBy(l => l).ToDictionary();
        var labels = new float[page.Blocks.Count];
        var shorts = new bool[page.Blocks.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var words = Shingles.Words(page.Blocks[i].Text, true);
            shorts[i] = words.Count < 4;
            if (shorts[i]) labels[i] = lines.ContainsKey(Folded.Letters(page.Blocks[i].Text)) ? 1 : 0;
            else labels[i] = 2 * Shingles.Windows(words).Count(windows.ContainsKey) > Math.Max(1, words.Count - 3) ? 1 : 0;
        }
        DropStrays(labels, shorts);
        DropCopies(page, labels, windows, lines);
        return labels;
    }

    // A short line counts only beside certain text.
    private static void DropStrays(float[] labels, bool[] shorts)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (!shorts[i] || labels[i] == 0) continue;
            var near = false;
            for (var j = Math.Max(0, i - Near); j < Math.Min(labels.Length, i + Near + 1); j++) near |= !shorts[j] && labels[j] > 0;
            if (!near) labels[i] = 0;
        }
    }

    // Of several copies of a text, those in the thick of the article count, as many as the gold text has.
    private static void DropCopies(Page page, float[] labels, Dictionary<string, int> windows, Dictionary<string, int> lines)
    {
        var before = new int[labels.Length + 1];
        for (var i = 0; i < labels.Length; i++) before[i + 1] = before[i] + (labels[i] > 0 ? page.Blocks[i].Words : 0);
        int Around(int i) => before[Math.Min(labels.Length, i + Near)] - before[Math.Max(0, i - Near)];

        foreach (var copies in Enumerable.Range(0, labels.Length).Where(i => labels[i] > 0).GroupBy(i => Folded.Letters(page.Blocks[i].Text)).Where(g => g.Count() > 1))
        {
            var words = Shingles.Words(page.Blocks[copies.First()].Text, true);
            var wanted = words.Count < 4 ? lines.GetValueOrDefault(copies.Key, 1) : Shingles.Windows(words).Max(w => windows.GetValueOrDefault(w));
            foreach (var i in copies.OrderByDescending(Around).Skip(Math.Max(1, wanted))) labels[i] = 0;
        }
    }
}
