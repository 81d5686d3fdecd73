using Ingest.Learning;

namespace Ingest.Cleaning.RawText;

/// <summary>What the model holds of a page's lines: for each, how probably it is text, and how probably it is the headline.</summary>
internal sealed record LineOpinions(IReadOnlyList<double> Text, IReadOnlyList<double> Headline);

/// <summary>
/// Tells for every line of a page how probably it is the article's text, or its headline: boosted trees on what the lines show give a first
/// opinion, and further trees see the first opinions on the lines around (stacked sequential learning, Cohen and Carvalho 2005). Thread-safe.
/// </summary>
internal sealed class LineModel(BoostedTrees first, BoostedTrees firstHeadline, BoostedTrees second, BoostedTrees headline)
{
    private static readonly Lazy<LineModel> Shipped = new(() =>
    {
        using var reader = new BinaryReader(ResourceTable.Open("raw_lines.bin"));
        return Read(reader);
    });

    /// <summary>The model that ships with the program.</summary>
    public static LineModel Default => Shipped.Value;

    public static LineModel Read(BinaryReader reader) => new(BoostedTrees.Read(reader), BoostedTrees.Read(reader), BoostedTrees.Read(reader), BoostedTrees.Read(reader));

    public LineOpinions Judge(PageLines page)
    {
        var rows = page.FirstRows();
        var seconds = page.SecondRows(rows, first.Predict(rows), firstHeadline.Predict(rows));
        return new LineOpinions(second.Predict(seconds), headline.Predict(seconds));
    }

    public void Write(BinaryWriter writer)
    {
        first.Write(writer);
        firstHeadline.Write(writer);
        second.Write(writer);
        headline.Write(writer);
    }
}
