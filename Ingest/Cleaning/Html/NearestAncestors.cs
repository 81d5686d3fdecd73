namespace Ingest.Cleaning.Html;

/// <summary>For each block and each concept or tag: the innermost element around the block that has it. One pass over the page.</summary>
internal sealed class NearestAncestors
{
    private readonly int[][] _byBlock;

    /// <param name="page">The page.</param>
    /// <param name="concepts">Concepts asked for, then</param>
    /// <param name="tags">tags asked for: together the columns of the answer.</param>
    public NearestAncestors(Page page, IReadOnlyList<Concepts> concepts, IReadOnlyList<PageTag> tags)
    {
        var columns = concepts.Count + tags.Count;
        var open = new Stack<int>[columns];
        for (var c = 0; c < columns; c++) open[c] = new Stack<int>();
        _byBlock = new int[page.Blocks.Count][];
        var entered = 0;
        for (var b = 0; b < _byBlock.Length; b++)
        {
            var element = page.Blocks[b].Element;
            for (; entered <= element; entered++) Enter(page.Elements[entered], entered, concepts, tags, open);
            var nearest = new int[columns];
            for (var c = 0; c < columns; c++)
            {
                // What was entered after the block's own element is closed by now.
                while (open[c].TryPeek(out var top) && (top > element || page.Elements[top].End <= element)) open[c].Pop();
                nearest[c] = open[c].TryPeek(out var around) ? around : -1;
            }
            _byBlock[b] = nearest;
        }
    }

    /// <summary>Element index, -1 for none.</summary>
    public int Of(int block, int column) => _byBlock[block][column];

    private static void Enter(PageElement element, int index, IReadOnlyList<Concepts> concepts, IReadOnlyList<PageTag> tags, Stack<int>[] open)
    {
        if (element.Concepts != Concepts.None)
        {
            for (var c = 0; c < concepts.Count; c++)
            {
                if ((element.Concepts & concepts[c]) != 0) open[c].Push(index);
            }
        }
        for (var t = 0; t < tags.Count; t++)
        {
            if (element.Tag == tags[t]) open[concepts.Count + t].Push(index);
        }
    }
}
