namespace Ingest.Cleaning.Html.Training;

/// <summary>A page with its features, labels and weights.</summary>
internal sealed class TrainingPage
{
    public TrainingPage(string set, string url, string html, string gold)
    {
        Set = set;
        Gold = gold;
        Url = url;
        Page = PageParser.Parse(html);
        Rows = BlockFeatures.Of(Page, PageOutline.Of(Page));
        Labels = BlockLabels.Of(Page, gold);
        var words = Page.Blocks.Where((_, i) => Labels[i] > 0).Sum(b => b.Words);
        // A page's blocks weigh together about the same on every page, each by its words.
        Weights = [.. Page.Blocks.Select(b => (float)(100.0 * (b.Words + 2) / (words + 200)))];
        Taken = Thin(Weights);
        var site = HashOf(url);
        Fold = site % ContentTrainer.Folds;
        InnerFold = site / ContentTrainer.Folds % ContentTrainer.Folds;
    }

    public string Set { get; }

    public string Url { get; }

    public string Gold { get; }

    public Page Page { get; }

    public float[][] Rows { get; }

    public float[] Labels { get; }

    public float[] Weights { get; }

    /// <summary>Indexes of the blocks to learn from.</summary>
    public IReadOnlyList<int> Taken { get; }

    /// <summary>Pages of one site share their folds.</summary>
    public int Fold { get; }

    public int InnerFold { get; }

    // Of the short blocks far from the article, menus mostly, one in three stands for all.
    private List<int> Thin(float[] weights)
    {
        const int Far = 12, Short = 15, Step = 3;
        var taken = new List<int>();
        var distance = DistanceToText();
        for (int i = 0, far = 0; i < weights.Length; i++)
        {
            if (distance[i] > Far && Page.Blocks[i].Words < Short)
            {
                if (far++ % Step != 0) continue;
                weights[i] *= Step;
            }
            taken.Add(i);
        }
        return taken;
    }

    private int[] DistanceToText()
    {
        var distance = new int[Labels.Length];
        for (int i = 0, far = distance.Length; i < distance.Length; i++) distance[i] = far = Labels[i] > 0 ? 0 : far + 1;
        for (int i = distance.Length - 1, far = distance.Length; i >= 0; i--) distance[i] = Math.Min(distance[i], far = Labels[i] > 0 ? 0 : far + 1);
        return distance;
    }

    /// <summary>A number below ten thousand that pages of one site share.</summary>
    public static int HashOf(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
        var labels = host.Split('.');
        var site = labels.Length > 1 ? labels[^2] : host;
        return (int)(site.Aggregate(17u, (hash, c) => hash * 31 + c) % 9973);
    }
}
