namespace Ingest.Cleaning.Html;

/// <summary>Kinds of pages that are no article.</summary>
internal enum PageKind
{
    Shop,
    Forum,
    Index,
    Documentation,
    Service,
    Missing,
    Login,
    Video,
    Gallery,
}

/// <summary>Counts the signs of each kind of page (<c>page_kinds.tsv</c>).</summary>
internal sealed class PageKindSigns
{
    private const int ShortWords = 8;

    private static readonly ILookup<string, (string Entry, PageKind Kind)> Table = ResourceTable.Rows("page_kinds.tsv")
        .SelectMany(r => r[2].Split('|').Select(entry => (Where: r[1], Entry: entry, Kind: Enum.Parse<PageKind>(r[0]))))
        .ToLookup(r => r.Where, r => (r.Entry, r.Kind));

    private static readonly ILookup<string, PageKind> PathWords = Table["path"].ToLookup(r => r.Entry, r => r.Kind);
    private static readonly ILookup<string, PageKind> HostWords = Table["host"].ToLookup(r => r.Entry, r => r.Kind);
    private static readonly ILookup<string, PageKind> Types = Table["type"].ToLookup(r => r.Entry, r => r.Kind);
    private static readonly ILookup<string, PageKind> Texts = Table["text"].ToLookup(r => r.Entry, r => r.Kind);

    public PageKindSigns(Page page, Uri? url)
    {
        if (url is not null)
        {
            foreach (var word in url.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries)) Count(PathWords[word], Address);
            Count(HostWords[url.Host.Split('.')[0]], Address);
        }
        foreach (var type in page.Linked.Types) Count(Types[type.ToLowerInvariant()], Declared);
        if (page.Meta("og:type") is { } open) Count(Types[open.ToLowerInvariant()], Declared);
        foreach (var block in page.Blocks)
        {
            if (block.Words <= ShortWords) Count(Texts[block.Text.ToLowerInvariant().TrimEnd('.', ':', '!')], Shown);
        }
        var title = (page.TitleElement ?? "").ToLowerInvariant();
        foreach (var (entry, kind) in Table["title"])
        {
            if (title.StartsWith(entry, StringComparison.Ordinal) || (entry.Length > 5 && title.Contains(entry, StringComparison.Ordinal))) Titled[(int)kind]++;
        }
    }

    /// <summary>Signs in the address, by kind.</summary>
    public int[] Address { get; } = new int[Enum.GetValues<PageKind>().Length];

    /// <summary>Signs in declared types.</summary>
    public int[] Declared { get; } = new int[Enum.GetValues<PageKind>().Length];

    /// <summary>Signs in short blocks.</summary>
    public int[] Shown { get; } = new int[Enum.GetValues<PageKind>().Length];

    /// <summary>Signs in the title.</summary>
    public int[] Titled { get; } = new int[Enum.GetValues<PageKind>().Length];

    private static void Count(IEnumerable<PageKind> kinds, int[] counts)
    {
        foreach (var kind in kinds) counts[(int)kind]++;
    }
}
