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
        SiteHash = HashOf(url);
        Fold = SiteHash % 3;
        InnerFold = SiteHash / 3 % 3;
    }

    public string Set { get; }

    public string Url { get; }

    public string Gold { get; }

    public Page Page { get; }

    public float[][] Rows { get; }

    public float[] Labels { get; }

    public float[] Weights { get; }

    public int SiteHash { get; }

    /// <summary>Pages of one site share their folds.</summary>
    public int Fold { get; }

    public int InnerFold { get; }

    /// <summary>A number below ten thousand that pages of one site share.</summary>
    public static int HashOf(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
        var labels = host.Split('.');
        var site = labels.Length > 1 ? labels[^2] : host;
        return (int)(site.Aggregate(17u, (hash, c) => hash * 31 + c) % 9973);
    }
}
