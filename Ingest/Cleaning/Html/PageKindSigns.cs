namespace Ingest.Cleaning.Html;

/// <summary>Counts the signs of each kind of page (<c>page_kinds.tsv</c>).</summary>
internal sealed class PageKindSigns
{
    private const int ShortWords = 8;
    private const int MostMarks = 50;

    private static readonly int Kinds = Enum.GetValues<PageKind>().Length;

    private static readonly ILookup<string, (string Entry, PageKind Kind)> Table = ResourceTable.Rows("page_kinds.tsv")
        .SelectMany(r => r[2].Split('|').Select(entry => (Where: r[1], Entry: entry, Kind: Enum.Parse<PageKind>(r[0]))))
        .ToLookup(r => r.Where, r => (r.Entry, r.Kind));

    private static readonly ILookup<string, PageKind> PathWords = ByEntry("path");
    private static readonly ILookup<string, PageKind> HostWords = ByEntry("host");
    private static readonly ILookup<string, PageKind> SiteWords = ByEntry("site");
    private static readonly ILookup<string, PageKind> Types = ByEntry("type");
    private static readonly ILookup<string, PageKind> Texts = ByEntry("text");
    private static readonly ILookup<string, PageKind> Titles = ByEntry("title");
    private static readonly ILookup<char, (string Entry, PageKind Kind)> Openings = Table["opening"].ToLookup(r => r.Entry[0]);
    private static readonly SourceMarks<PageKind> Marks = new(Table["markup"]);

    public PageKindSigns(Page page, Uri? url)
    {
        if (url is not null) ReadAddress(url);
        foreach (var type in page.Linked.Types) Count(Types[type.ToLowerInvariant()], Declared);
        if (page.Meta("og:type") is { } open) Count(Types[open.ToLowerInvariant()], Declared);
        ReadTitle(page);
        foreach (var block in page.Blocks) ReadBlock(page, block);
        ReadSource(page.Source);
    }

    /// <summary>Segments of the address's path and labels of the host, by kind.</summary>
    public int[] Address { get; } = new int[Kinds];

    /// <summary>Words within the segments of the path and its query.</summary>
    public int[] AddressWords { get; } = new int[Kinds];

    /// <summary>Declared types.</summary>
    public int[] Declared { get; } = new int[Kinds];

    /// <summary>Short blocks.</summary>
    public int[] Shown { get; } = new int[Kinds];

    /// <summary>Titles: 2 for the title or a part of it, 1 for a heading.</summary>
    public int[] Titled { get; } = new int[Kinds];

    /// <summary>Beginnings of blocks.</summary>
    public int[] Opened { get; } = new int[Kinds];

    /// <summary>Words of the site's name.</summary>
    public int[] Site { get; } = new int[Kinds];

    /// <summary>Pieces of the source, at most fifty.</summary>
    public int[] Marked { get; } = new int[Kinds];

    private static ILookup<string, PageKind> ByEntry(string where) => Table[where].ToLookup(r => r.Entry, r => r.Kind);

    private void ReadAddress(Uri url)
    {
        var path = url.AbsolutePath.ToLowerInvariant();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries)) Count(PathWords[segment], Address);
        Count(HostWords[url.Host.Split('.')[0].ToLowerInvariant()], Address);
        const int MostWords = 40;
        foreach (var word in (path + url.Query.ToLowerInvariant()).Split(['/', '-', '_', '.', '?', '&', '=', '+'], MostWords, StringSplitOptions.RemoveEmptyEntries)) Count(PathWords[word], AddressWords);
    }

    private void ReadTitle(Page page)
    {
        var parts = Parts(page.TitleElement ?? page.Meta("og:title") ?? "");
        foreach (var part in parts) Raise(Titles[part], Titled, 2);
        foreach (var word in (parts[^1] + " " + (page.Meta("og:site_name") ?? "").ToLowerInvariant()).Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)) Count(SiteWords[word], Site);
    }

    // The title, and its parts at bars and dashes.
    private static List<string> Parts(string title)
    {
        const int Longest = 300;
        var text = Plain(title.Length > Longest ? title[..Longest] : title);
        return [text, .. text.Split(['|', '»', '«', '·', '•', '—', '–'], StringSplitOptions.RemoveEmptyEntries).Concat(text.Split([" - ", ": ", " : "], StringSplitOptions.RemoveEmptyEntries)).Select(Plain)];
    }

    private static string Plain(string text) => text.Trim().TrimEnd('.', ':', '!', ' ', '…').Replace('’', '\'').ToLowerInvariant();

    private void ReadBlock(Page page, TextBlock block)
    {
        const int OpeningLength = 60;
        if (block.Words <= ShortWords)
        {
            var text = Plain(block.Text);
            Count(Texts[text], Shown);
            if (PageTags.IsHeading(page.Elements[block.Element].Tag)) Raise(Titles[text], Titled, 1);
        }
        var opening = Plain(block.Text.Length > OpeningLength ? block.Text[..OpeningLength] : block.Text);
        if (opening.Length == 0) return;
        foreach (var (entry, kind) in Openings[opening[0]])
        {
            if (opening.StartsWith(entry, StringComparison.Ordinal)) Opened[(int)kind]++;
        }
    }

    private void ReadSource(string source)
    {
        const int MostPlaces = 5000;
        Marks.Find(source, MostPlaces, kind => Marked[(int)kind] = Math.Min(Marked[(int)kind] + 1, MostMarks));
    }

    private static void Count(IEnumerable<PageKind> kinds, int[] counts)
    {
        foreach (var kind in kinds) counts[(int)kind]++;
    }

    private static void Raise(IEnumerable<PageKind> kinds, int[] counts, int level)
    {
        foreach (var kind in kinds) counts[(int)kind] = Math.Max(counts[(int)kind], level);
    }
}
