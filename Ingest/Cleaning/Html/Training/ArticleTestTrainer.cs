using System.Net;
using Ingest.Learning;

namespace Ingest.Cleaning.Html.Training;

/// <summary>Fits the model that tells articles from other pages.</summary>
public static class ArticleTestTrainer
{
    private const int Folds = 4;

    private static readonly TreeOptions Options = new() { Trees = 400, Leaves = 4, Rate = 0.05, LeafWeight = 0.5, Penalty = 4, Rows = 0.7, Features = 0.2 };

    /// <summary>Trains on folders with <c>gold.jsonl</c> and writes the model.</summary>
    /// <param name="articles">Folders of articles.</param>
    /// <param name="others">Folders of other pages.</param>
    /// <param name="content">The file of the model of main content, whose choices are part of the evidence.</param>
    /// <param name="output">The file of the model.</param>
    /// <param name="log">Gets a line of progress.</param>
    public static void Train(IEnumerable<string> articles, IEnumerable<string> others, string content, string output, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var reader = new BinaryReader(File.OpenRead(content));
        var model = ContentModel.Read(reader);
        List<LabelledPage> pages = [.. Load(articles, false, model), .. Load(others, true, model)];
        CrossValidate(pages, log);
        using var writer = new BinaryWriter(File.Create(output));
        Fit(pages).Write(writer);
        log($"{output}: {writer.BaseStream.Length} bytes");
    }

    private static List<LabelledPage> Load(IEnumerable<string> folders, bool isOther, ContentModel model) =>
        [.. SavedPage.Read(folders).AsParallel().AsOrdered().Select(p => Label(p, isOther, model))];

    // Pages of little markup are articles too, and no folder holds them: the headline and a few paragraphs of a page, with nothing around.
    private static SavedPage? Bare(SavedPage saved, PageReading reading)
    {
        const int MostParagraphs = 8;
        var number = saved.Html.Length;
        var title = WebUtility.HtmlEncode(reading.Page.Meta("og:title") ?? reading.Page.TitleElement ?? "");
        var prose = reading.Chosen.Select(i => reading.Page.Blocks[i]).Where(PageCounts.IsProse).Take(1 + number % MostParagraphs).Select(b => $"<p>{WebUtility.HtmlEncode(b.Text)}</p>").ToList();
        return prose.Count == 0 ? null : saved with { Html = $"<html><head><title>{title}</title></head><body>{(number / MostParagraphs % 4 == 0 ? "" : $"<h1>{title}</h1>")}{string.Concat(prose)}</body></html>" };
    }

    private static LabelledPage Label(SavedPage saved, bool isOther, ContentModel model)
    {
        var reading = PageReading.Of(PageParser.Parse(saved.Html), model);
        var address = ArticleTest.AddressOf(reading.Page, saved.Url);
        var signs = new PageKindSigns(reading.Page, address);
        var isWall = reading.Chosen.Count == 0 || PageWall.Find(reading.Page, reading.Chosen, signs) is not null;
        return new LabelledPage(Row(reading, signs, address), isOther ? null : BareRow(saved, reading, model), isOther, saved.Url, p => isWall || ArticleTest.IsRefused(p, reading.Page, signs));
    }

    private static float[] Row(PageReading reading, PageKindSigns signs, Uri? address) =>
        PageFeatures.Of(reading.Page, reading.Chosen, reading.Opinions, signs, address);

    private static float[]? BareRow(SavedPage saved, PageReading reading, ContentModel model)
    {
        if (Bare(saved, reading) is not { } bare) return null;
        var read = PageReading.Of(PageParser.Parse(bare.Html), model);
        return Row(read, new PageKindSigns(read.Page, null), null);
    }

    private static BoostedTrees Fit(List<LabelledPage> pages)
    {
        var rows = pages.Select(p => (p.Row, p.IsOther)).Concat(pages.Where(p => p.Bare is not null).Select(p => (Row: p.Bare!, IsOther: false))).ToList();
        return TreeTrainer.Fit(rows.ConvertAll(r => r.Row), [.. rows.Select(r => r.IsOther ? 1f : 0f)], [.. rows.Select(_ => 1f)], Options);
    }

    private static void CrossValidate(List<LabelledPage> pages, Action<string> log)
    {
        var refused = new List<(LabelledPage Page, bool IsRefused)>();
        int bare = 0, bareRefused = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit(pages.FindAll(p => TrainingPage.HashOf(p.Url) % Folds != fold));
            var held = pages.FindAll(p => TrainingPage.HashOf(p.Url) % Folds == fold);
            refused.AddRange(held.Select(p => (p, p.IsRefused(model.Predict(p.Row)))));
            bare += held.Count(p => p.Bare is not null);
            bareRefused += held.Count(p => p.Bare is not null && ArticleTest.IsRefused(model.Predict(p.Bare), false, false));
        }
        var lost = refused.FindAll(r => r.IsRefused && !r.Page.IsOther);
        var (right, found) = (refused.Count(r => r.IsRefused == r.Page.IsOther), refused.Count(r => r.IsRefused && r.Page.IsOther));
        var others = pages.Count(p => p.IsOther);
        log($"{100.0 * right / refused.Count:F1}% of {refused.Count} pages right; {lost.Count} of {pages.Count - others} articles refused; {found} of {others} others found");
        log($"{bareRefused} of {bare} bare copies of articles refused");
        foreach (var (page, _) in lost) log($"  refused: {page.Url}");
    }

    private sealed record LabelledPage(float[] Row, float[]? Bare, bool IsOther, string Url, Func<double, bool> IsRefused);
}
