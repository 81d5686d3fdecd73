namespace Ingest.Cleaning.RawText.Training;

/// <summary>A page for training.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Labels">Of each line: <c>text</c>, <c>mixed</c> (part of it is text), <c>maybe</c> (too short to tell), <c>title</c>; anything else is furniture.</param>
/// <param name="Source">Where it is from and what it should give.</param>
internal sealed record LabelledPage(PageSource Source, PageLines Lines, IReadOnlyList<string> Labels)
{
    public static LabelledPage Of(PageSource source, IEnumerable<(string Label, string Text)> lines)
    {
        var builder = new LineBuilder();
        var kept = new List<TextLine>();
        var labels = new List<string>();
        foreach (var (label, text) in lines)
        {
            builder.Append(text, new(0, text.Length));
            if (builder.IsEmpty) continue;
            kept.Add(builder.Take());
            labels.Add(label);
        }
        return new LabelledPage(source, new PageLines(kept), labels);
    }

    /// <summary>The page as a careful scraper would have given it: headline and text, a few lines of furniture around and hardly any inside.</summary>
    public LabelledPage Tidy()
    {
        var first = IndexOfText(0, 1);
        var last = IndexOfText(Labels.Count - 1, -1);
        var title = Enumerable.Range(0, Labels.Count).FirstOrDefault(i => Labels[i] == "title", first);
        var start = Math.Min(first, title) - Source.Id.Length % 3;
        var kept = Enumerable.Range(0, Labels.Count)
            .Where(i => i >= start && i <= last + 4 && (Labels[i] is "text" or "mixed" or "title" || i < first || i > last || (Labels[i] == "maybe" ? i % 2 : i % 6) == 0))
            .ToList();
        return new LabelledPage(Source, new PageLines([.. kept.Select(i => Lines.Lines[i].Line)]), [.. kept.Select(i => Labels[i])]);
    }

    /// <summary>Nothing but text, of every other site with the headline above, as a scraper gives it that knows its site.</summary>
    public LabelledPage Bare()
    {
        var kept = Enumerable.Range(0, Labels.Count).Where(i => Labels[i] is "text" or "mixed").ToList();
        if (Source.Site % 2 == 0 && Labels.ToList().IndexOf("title") is var title and >= 0) kept.Insert(0, title);
        return new LabelledPage(Source, new PageLines([.. kept.Select(i => Lines.Lines[i].Line)]), [.. kept.Select(i => Labels[i])]);
    }

    private int IndexOfText(int start, int step)
    {
        var i = start;
        while (i >= 0 && i < Labels.Count && Labels[i] is not ("text" or "mixed")) i += step;
        return i;
    }
}
