namespace Ingest.Cleaning.Html;

/// <summary>Where the article probably lies on a page: the best container, the parent of most paragraphs, the headline.</summary>
internal sealed class PageOutline
{
    private static readonly double[] Shares = [1, 0.6, 0.36, 0.2];

    private PageOutline()
    {
    }

    /// <summary>Element with the highest score by text and link density, 0 (the root) where no text is.</summary>
    public int Container { get; private init; }

    /// <summary>Element whose direct children hold most of the prose.</summary>
    public int ParagraphParent { get; private init; }

    /// <summary>Block of the headline; -1 where none is found.</summary>
    public int TitleBlock { get; private init; }

    /// <summary>Characters of prose before each block, and in all at the end.</summary>
    public required int[] ProseBefore { get; init; }

    public int TotalProse => ProseBefore[^1];

    public static PageOutline Of(Page page)
    {
        var scores = new double[page.Elements.Count];
        var direct = new int[page.Elements.Count];
        var before = new int[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            before[i + 1] = before[i];
            if (!PageCounts.IsProse(block)) continue;
            before[i + 1] += block.Text.Length;
            Spread(page, block, scores);
            var parent = page.Elements[block.Element].Parent;
            if (parent >= 0) direct[parent] += block.Text.Length;
        }
        return new PageOutline
        {
            ProseBefore = before,
            Container = BestContainer(page, scores),
            ParagraphParent = Array.IndexOf(direct, direct.Max()),
            TitleBlock = Headline.Find(page),
        };
    }

    // A paragraph speaks for its parent and, less and less, for the elements above.
    private static void Spread(Page page, TextBlock block, double[] scores)
    {
        var points = (1 + Math.Min(block.Text.Length / 100.0, 4) + Math.Min(Commas(block.Text), 4)) * (1 - block.LinkDensity);
        var element = block.Element;
        if (page.Elements[element].Tag is PageTag.Paragraph or PageTag.ListItem or PageTag.Blockquote) element = page.Elements[element].Parent;
        foreach (var share in Shares)
        {
            if (element < 0) return;
            scores[element] += points * share;
            element = page.Elements[element].Parent;
        }
    }

    private static int BestContainer(Page page, double[] scores)
    {
        const Concepts Unlikely = Concepts.Comment | Concepts.Related | Concepts.Popular | Concepts.Sidebar | Concepts.Footer | Concepts.Consent | Concepts.Modal | Concepts.Nav;
        int best = 0;
        double bestScore = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0) continue;
            var element = page.Elements[i];
            var score = scores[i] * (1 - (double)element.LinkCharacters / Math.Max(1, element.Characters));
            if (element.Concepts.HasFlag(Concepts.ArticleBody)) score *= 1.5;
            if (element.Tag is PageTag.Article or PageTag.Main) score *= 1.2;
            if ((element.Concepts & Unlikely) != 0 && !element.Concepts.HasFlag(Concepts.ArticleBody)) score *= 0.5;
            if (score <= bestScore) continue;
            best = i;
            bestScore = score;
        }
        return best;
    }

    private static int Commas(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (c is ',' or '、' or '，' or '،') count++;
        }
        return count;
    }
}
