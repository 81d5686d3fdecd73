using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>What the blocks' texts say against one another and against the head of the page; one entry a block.</summary>
internal sealed class BlockTexts
{
    private const int LongestCompared = 400;
    private const int WitnessPrefix = 60;

    public BlockTexts(Page page)
    {
        var count = page.Blocks.Count;
        Phrases = [.. page.Blocks.Select(b => PagePhrases.Find(b.Text))];
        Earlier = new int[count];
        Copies = new int[count];
        IsTitle = new bool[count];
        IsInTitle = new bool[count];
        IsDescription = new bool[count];
        IsWitnessed = new bool[count];
        Compare(page);
        (MakeCount, MakeProse) = Makes(page);
        (ToProseBefore, ToProseAfter) = ProseDistances(page);
        (HeadingPhrases, SinceHeading) = Headings(page);
        SinceMarker = Markers(page);
    }

    /// <summary>Kinds of phrases found, as <see cref="PagePhrases.Find"/> gives them.</summary>
    public int[] Phrases { get; }

    /// <summary>How often the same text stood before.</summary>
    public int[] Earlier { get; }

    /// <summary>How often the same text stands on the page.</summary>
    public int[] Copies { get; }

    public bool[] IsTitle { get; }

    /// <summary>Part of a title, at least 8 letters.</summary>
    public bool[] IsInTitle { get; }

    public bool[] IsDescription { get; }

    /// <summary>Whether JSON-LD carries the article's body.</summary>
    public bool HasWitness { get; private set; }

    /// <summary>Found in the JSON-LD body.</summary>
    public bool[] IsWitnessed { get; }

    /// <summary>Blocks whose element has the same make.</summary>
    public int[] MakeCount { get; }

    /// <summary>Prose characters in blocks of the same make.</summary>
    public double[] MakeProse { get; }

    /// <summary>Blocks since the last prose block; a thousand where there is none.</summary>
    public int[] ToProseBefore { get; }

    public int[] ToProseAfter { get; }

    /// <summary>Phrases of the last heading before the block.</summary>
    public int[] HeadingPhrases { get; }

    /// <summary>Blocks since that heading.</summary>
    public int[] SinceHeading { get; }

    /// <summary>Blocks since the last short block with any of the phrases; a thousand where there is none.</summary>
    public int[] SinceMarker { get; }

    private int[] Markers(Page page)
    {
        const int Never = 1000, ShortWords = 8;
        var since = new int[page.Blocks.Count];
        for (int i = 0, distance = Never; i < since.Length; i++)
        {
            since[i] = distance;
            distance = Phrases[i] != 0 && page.Blocks[i].Words <= ShortWords ? 0 : Math.Min(Never, distance + 1);
        }
        return since;
    }

    private void Compare(Page page)
    {
        var titles = TitleFinder.Titles(page).Select(t => Folded.Letters(t, LongestCompared)).ToHashSet();
        var description = Folded.Letters(page.Meta("og:description", "description") ?? "", LongestCompared);
        var witness = page.Linked.Body is { Length: > 250 } body ? Folded.Letters(body) : "";
        HasWitness = witness.Length > 0;
        var seen = new Dictionary<string, int>();
        var keys = new string[page.Blocks.Count];
        var from = 0;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var text = page.Blocks[i].Text;
            var folded = Folded.Letters(text, LongestCompared);
            Earlier[i] = seen.GetValueOrDefault(folded);
            seen[folded] = Earlier[i] + 1;
            keys[i] = folded;
            if (folded.Length < 4) continue;
            IsTitle[i] = titles.Contains(folded);
            IsInTitle[i] = folded.Length >= 8 && titles.Any(t => t.Contains(folded, StringComparison.Ordinal));
            IsDescription[i] = folded.Length >= 20 && description.Contains(folded[..Math.Min(folded.Length, WitnessPrefix)], StringComparison.Ordinal);
            IsWitnessed[i] = HasWitness && Witnessed(witness, folded, ref from);
        }
        for (var i = 0; i < keys.Length; i++) Copies[i] = seen[keys[i]];
    }

    // The body runs in the order of the page: the search goes on where the last block was found, then starts over once.
    private static bool Witnessed(string witness, string folded, ref int from)
    {
        var probe = folded[..Math.Min(folded.Length, WitnessPrefix)];
        var at = witness.IndexOf(probe, from, Math.Min(witness.Length - from, 20_000), StringComparison.Ordinal);
        if (at < 0 && folded.Length > 20) at = witness.IndexOf(probe, 0, Math.Min(witness.Length, 20_000), StringComparison.Ordinal);
        if (at < 0) return false;
        if (folded.Length > 20) from = at;
        return true;
    }

    private static (int[] Counts, double[] Prose) Makes(Page page)
    {
        var counts = new Dictionary<int, int>();
        var prose = new Dictionary<int, int>();
        foreach (var block in page.Blocks)
        {
            var make = page.Elements[block.Element].Make;
            counts[make] = counts.GetValueOrDefault(make) + 1;
            if (PageCounts.IsProse(block)) prose[make] = prose.GetValueOrDefault(make) + block.Text.Length;
        }
        return ([.. page.Blocks.Select(b => counts[page.Elements[b.Element].Make])], [.. page.Blocks.Select(b => (double)prose.GetValueOrDefault(page.Elements[b.Element].Make))]);
    }

    private static (int[] Before, int[] After) ProseDistances(Page page)
    {
        const int Never = 1000;
        var count = page.Blocks.Count;
        var before = new int[count];
        var after = new int[count];
        for (int i = 0, distance = Never; i < count; i++)
        {
            before[i] = distance;
            distance = PageCounts.IsProse(page.Blocks[i]) ? 0 : Math.Min(Never, distance + 1);
        }
        for (int i = count - 1, distance = Never; i >= 0; i--)
        {
            after[i] = distance;
            distance = PageCounts.IsProse(page.Blocks[i]) ? 0 : Math.Min(Never, distance + 1);
        }
        return (before, after);
    }

    private (int[] Phrases, int[] Since) Headings(Page page)
    {
        var phrases = new int[page.Blocks.Count];
        var since = new int[page.Blocks.Count];
        for (int i = 0, heading = -1; i < page.Blocks.Count; i++)
        {
            phrases[i] = heading < 0 ? -1 : Phrases[heading];
            since[i] = heading < 0 ? -1 : i - heading;
            if (PageTags.IsHeading(page.Elements[page.Blocks[i].Element].Tag)) heading = i;
        }
        return (phrases, since);
    }
}
