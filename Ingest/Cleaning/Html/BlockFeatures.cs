using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>
/// What the model of main content sees of each block: the shape of its text, its place on the page, what the elements around it say, and its neighbours.
/// No word of the article is a feature, so that the model knows pages and not topics.
/// </summary>
internal sealed class BlockFeatures
{
    private const int MostKept = 5_000;

    private static readonly Concepts[] AllConcepts = [.. Enum.GetValues<Concepts>().Where(c => c != Concepts.None)];

    private static readonly PageTag[] AncestorTags =
    [
        PageTag.Article, PageTag.Main, PageTag.Section, PageTag.Aside, PageTag.Nav, PageTag.Header, PageTag.Footer, PageTag.Form, PageTag.Figure, PageTag.Figcaption,
        PageTag.Table, PageTag.List, PageTag.ListItem, PageTag.Blockquote, PageTag.Details,
    ];

    private static readonly int ArticleColumn = AllConcepts.Length + Array.IndexOf(AncestorTags, PageTag.Article);

    private readonly Page _page;
    private readonly PageOutline _outline;
    private readonly NearestAncestors _nearest;
    private readonly BlockTexts _texts;
    private readonly BlockBranches _branches;
    private readonly int[] _headlines;
    private readonly int _articles;
    private readonly List<float> _row = [];
    private readonly float[]?[] _rows;

    public BlockFeatures(Page page, PageOutline outline)
    {
        _page = page;
        _rows = new float[]?[Math.Min(page.Blocks.Count, MostKept)];
        _outline = outline;
        _nearest = new NearestAncestors(page, AllConcepts, AncestorTags);
        _texts = new BlockTexts(page);
        _branches = new BlockBranches(page, outline);
        _headlines = Headlines(page);
        _articles = page.Elements.Count(e => e.Tag == PageTag.Article && e.ProseCharacters > 0);
    }

    /// <summary>A row of equally many values for every block of the page.</summary>
    public static float[][] Of(Page page, PageOutline outline)
    {
        var features = new BlockFeatures(page, outline);
        return [.. Enumerable.Range(0, page.Blocks.Count).Select(features.Row)];
    }

    /// <summary>The row of one block. Of very long pages rows are made anew each time, so that they are never all in memory.</summary>
    public float[] Row(int block) => block < _rows.Length ? _rows[block] ??= Make(block) : Make(block);

    private float[] Make(int block)
    {
        _row.Clear();
        AddText(block);
        AddPlace(block);
        AddSurroundings(block);
        AddNeighbours(block);
        _branches.Describe(block, Math.Max(1, _outline.TotalProse), _row);
        return [.. _row];
    }

    // Number of h1 blocks up to each block.
    private static int[] Headlines(Page page)
    {
        var counts = new int[page.Blocks.Count];
        for (int i = 0, count = 0; i < counts.Length; i++)
        {
            if (page.Elements[page.Blocks[i].Element].Tag == PageTag.H1) count++;
            counts[i] = count;
        }
        return counts;
    }

    private void Add(double value) => _row.Add((float)value);

    private void AddText(int i)
    {
        var block = _page.Blocks[i];
        var shape = TextShape.Of(block.Text);
        Add(block.Words);
        Add(block.Text.Length);
        Add(block.LinkDensity);
        Add((double)block.StrongCharacters / block.Text.Length);
        Add((double)shape.Ending);
        Add(shape.Capitals);
        Add(shape.Digits);
        Add(shape.Punctuation);
        Add(shape.LowerWords);
        Add((double)block.Text.Length / Math.Max(1, block.Words));
        Add(Scripts.IsIdeograph(block.Text[0]) ? 1 : 0);
        Add(char.IsUpper(block.Text[0]) ? 2 : char.IsLower(block.Text[0]) ? 1 : 0);
        Add((double)FirstAndSecondPerson.Count(block.Text) / Math.Max(1, block.Words));
        Add(block.Text.Contains('@', StringComparison.Ordinal) ? 2 : block.Text.Contains("http", StringComparison.Ordinal) ? 1 : 0);
        var phrases = _texts.Phrases[i];
        for (var kind = 0; kind < PagePhrases.Kinds; kind++) Add(phrases >> kind & 1);
        Add(_texts.Earlier[i]);
        Add(_texts.Copies[i]);
        Add(_texts.IsTitle[i] ? 2 : _texts.IsInTitle[i] ? 1 : 0);
        Add(_texts.IsDescription[i] ? 1 : 0);
        Add(!_texts.HasWitness ? -1 : _texts.IsWitnessed[i] ? 1 : 0);
        Add(System.Numerics.BitOperations.PopCount((ulong)block.InlineConcepts));
        Add((block.InlineConcepts & (Concepts.Author | Concepts.Meta | Concepts.Caption | Concepts.Share)) != 0 ? 1 : 0);
    }

    private void AddPlace(int i)
    {
        var block = _page.Blocks[i];
        var elements = _page.Elements;
        var total = Math.Max(1, _outline.TotalProse);
        var container = elements[_outline.Container];
        var paragraphs = elements[_outline.ParagraphParent];
        Add((double)i / _page.Blocks.Count);
        Add((double)_outline.ProseBefore[i] / total);
        Add((double)(_outline.TotalProse - _outline.ProseBefore[i + 1]) / total);
        Add(_outline.TitleBlock < 0 ? -1000 : i - _outline.TitleBlock);
        Add(_outline.TitleBlock < 0 ? -1 : (double)(_outline.ProseBefore[i] - _outline.ProseBefore[_outline.TitleBlock]) / total);
        var inside = i >= container.FirstBlock && i < container.EndBlock;
        Add(inside ? 1 : 0);
        Add(inside ? Share(_outline.ProseBefore[i] - _outline.ProseBefore[container.FirstBlock], container) : i < container.FirstBlock ? -1 : 2);
        Add(inside ? Share(_outline.ProseBefore[container.EndBlock] - _outline.ProseBefore[i + 1], container) : -1);
        Add(Math.Clamp(inside ? elements[block.Element].Depth - container.Depth : container.Depth - Common(block.Element, _outline.Container), -1, 30) + (inside ? 100 : 0));
        Add(i < paragraphs.FirstBlock ? paragraphs.FirstBlock - i : i >= paragraphs.EndBlock ? paragraphs.EndBlock - 1 - i : 0.5);
        Add(elements[block.Element].Depth - paragraphs.Depth);
        Add((double)container.ProseCharacters / total);
        Add((double)paragraphs.ProseCharacters / total);
        Add(_outline.TotalProse);
        Add(_page.Blocks.Count);
        Add(_outline.TitleBlock);
        Add(_headlines[i] - (_outline.TitleBlock < 0 ? 0 : _headlines[_outline.TitleBlock]));
        Add(_headlines[^1]);
        var article = _nearest.Of(i, ArticleColumn);
        var titled = _outline.TitleBlock < 0 ? -1 : _nearest.Of(_outline.TitleBlock, ArticleColumn);
        Add(article < 0 ? -1 : article == titled ? 1 : 0);
        Add(_articles);
    }

    private static double Share(int prose, PageElement element) => (double)prose / Math.Max(1, element.ProseCharacters);

    // Depth of the lowest element that holds both, as far as it is near.
    private int Common(int a, int b)
    {
        const int Farthest = 30;
        var elements = _page.Elements;
        for (var steps = 0; b > 0 && steps < Farthest && !(a >= b && a < elements[b].End); steps++) b = elements[b].Parent;
        return Math.Max(0, b < 0 ? 0 : elements[b].Depth);
    }

    private void AddSurroundings(int i)
    {
        var block = _page.Blocks[i];
        var total = Math.Max(1, _outline.TotalProse);
        for (var c = 0; c < AllConcepts.Length + AncestorTags.Length; c++)
        {
            var nearest = _nearest.Of(i, c);
            var inline = c < AllConcepts.Length && (block.InlineConcepts & AllConcepts[c]) != 0;
            Add(inline ? 0 : nearest < 0 ? 2 : (double)_page.Elements[nearest].ProseCharacters / total);
        }
        var at = block.Element;
        for (var level = 0; level < 4; level++)
        {
            var element = at < 0 ? null : _page.Elements[at];
            Add(element is null ? -1 : (double)element.Tag);
            Add(element is null ? -1 : (double)element.ProseCharacters / total);
            if (level > 0)
            {
                Add(element is null ? -1 : (double)element.LinkCharacters / Math.Max(1, element.Characters));
                Add(element is null ? -1 : element.EndBlock - element.FirstBlock);
                Add(element is null ? -1 : (double)element.ProseCharacters / Math.Max(1, element.Characters));
            }
            at = element?.Parent ?? -1;
        }
        Add(_texts.MakeCount[i]);
        Add(_texts.MakeProse[i] / total);
    }

    private void AddNeighbours(int i)
    {
        foreach (var distance in (ReadOnlySpan<int>)[-3, -2, -1, 1, 2, 3])
        {
            var j = i + distance;
            var block = j >= 0 && j < _page.Blocks.Count ? _page.Blocks[j] : null;
            Add(block is null ? -1 : block.Text.Length);
            Add(block is null ? -1 : block.LinkDensity);
            if (Math.Abs(distance) > 2) continue;
            Add(block is null ? -1 : (double)_page.Elements[block.Element].Tag);
            Add(block is null ? -1 : _page.Elements[block.Element].Depth - _page.Elements[_page.Blocks[i].Element].Depth);
            Add(block is null ? -1 : _texts.Phrases[j] == 0 ? 0 : 1);
            Add(block is null ? -1 : block.Element == _page.Blocks[i].Element || _page.Elements[block.Element].Parent == _page.Elements[_page.Blocks[i].Element].Parent ? 1 : 0);
        }
        Add(_texts.ToProseBefore[i]);
        Add(_texts.ToProseAfter[i]);
        for (var kind = 0; kind < PagePhrases.Kinds; kind++) Add(_texts.HeadingPhrases[i] < 0 ? -1 : _texts.HeadingPhrases[i] >> kind & 1);
        Add(_texts.SinceMarker[i]);
        Add(_texts.SinceHeading[i]);
    }
}
