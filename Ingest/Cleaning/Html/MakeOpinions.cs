using Ingest.Learning;

namespace Ingest.Cleaning.Html;

/// <summary>What the first model thinks of the blocks that hang on the page as a given one does, and how far the nearest certain blocks are.</summary>
internal sealed class MakeOpinions
{
    private const double Sure = 0.8;
    private const int Farthest = 100;

    private readonly Page _page;
    private readonly double[] _opinions;
    private readonly Dictionary<int, Mean> _makes = [];
    private readonly Dictionary<(int, int), Mean> _paths = [];
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly Mean[] _sections;
    private readonly int[] _section;

    public MakeOpinions(Page page, double[] opinions)
    {
        _page = page;
        _opinions = opinions;
        var count = opinions.Length;
        _before = Gaps.Of(count, i => opinions[i] >= Sure, above: true, Farthest);
        _after = Gaps.Of(count, i => opinions[i] >= Sure, above: false, Farthest);
        _section = new int[count];
        var sections = new List<Mean> { new() };
        for (var i = 0; i < count; i++)
        {
            if (PageTags.IsHeading(page.Elements[page.Blocks[i].Element].Tag)) sections.Add(new Mean());
            _section[i] = sections.Count - 1;
            var weight = page.Blocks[i].Text.Length + 10;
            sections[^1].Add(opinions[i], weight);
            Of(_makes, MakeOf(i)).Add(opinions[i], weight);
            Of(_paths, PathOf(i)).Add(opinions[i], weight);
        }
        _sections = [.. sections];
    }

    /// <summary>Adds the mean opinion of blocks of the same make, of the same make below the same make, and of the same section under a heading, each without the block itself; then the blocks since and until a certain one.</summary>
    public void Describe(int block, List<float> row)
    {
        var weight = _page.Blocks[block].Text.Length + 10;
        row.Add(_makes[MakeOf(block)].Without(_opinions[block], weight));
        row.Add(_paths[PathOf(block)].Without(_opinions[block], weight));
        row.Add(_sections[_section[block]].Without(_opinions[block], weight));
        row.Add(_before[block]);
        row.Add(_after[block]);
    }

    private int MakeOf(int block) => _page.Elements[_page.Blocks[block].Element].Make;

    private (int Make, int Above) PathOf(int block)
    {
        var parent = _page.Elements[_page.Blocks[block].Element].Parent;
        return (MakeOf(block), parent < 0 ? -1 : _page.Elements[parent].Make);
    }

    private static Mean Of<TKey>(Dictionary<TKey, Mean> means, TKey key)
        where TKey : notnull
    {
        if (!means.TryGetValue(key, out var mean)) means.Add(key, mean = new Mean());
        return mean;
    }

    private sealed class Mean
    {
        private double _sum;
        private double _weight;

        public void Add(double value, double weight)
        {
            _sum += value * weight;
            _weight += weight;
        }

        /// <summary>-1 where nothing else is.</summary>
        public float Without(double value, double weight) => _weight - weight < 1 ? -1 : (float)((_sum - value * weight) / (_weight - weight));
    }
}
