using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>
/// A web page as flat lists: elements in document order (a subtree is an index range), the blocks of visible text between them,
/// and what the head says. Nothing of it needs recursion, however deep the page is nested.
/// </summary>
internal sealed class Page
{
    public required string Source { get; init; }

    /// <summary>In document order; the first is the root.</summary>
    public List<PageElement> Elements { get; } = [];

    /// <summary>In document order.</summary>
    public List<TextBlock> Blocks { get; } = [];

    public List<PageMeta> Metas { get; } = [];

    /// <summary>What the <c>application/ld+json</c> scripts say.</summary>
    public LinkedData Linked { get; set; } = LinkedData.Read([]);

    public List<PageClue> Clues { get; } = [];

    public string? TitleElement { get; set; }

    public string? Language { get; set; }

    public string? CanonicalUrl { get; set; }

    /// <summary>The content of the first <c>meta</c> of any of these names that is not empty, in the order of the names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in Metas)
            {
                if (meta.Name == name && !string.IsNullOrWhiteSpace(meta.Content)) return meta.Content.Trim();
            }
        }
        return null;
    }
}

/// <summary>An element of the page. Text counts cover its whole subtree.</summary>
internal sealed class PageElement
{
    public required PageTag Tag { get; init; }

    /// <summary>Index of the parent, -1 for the root.</summary>
    public required int Parent { get; init; }

    public required int Depth { get; init; }

    public required Concepts Concepts { get; init; }

    /// <summary>Number of the pair of tag and class attribute: siblings of one make share it.</summary>
    public required int Make { get; init; }

    /// <summary>Offset of its start tag in the source, -1 where the parser made it up.</summary>
    public required int Source { get; init; }

    /// <summary>Its elements are those from its own index up to this one (excluded).</summary>
    public int End { get; set; }

    /// <summary>Its blocks are those of <c>[FirstBlock, EndBlock)</c>.</summary>
    public int FirstBlock { get; set; }

    public int EndBlock { get; set; }

    public int Characters { get; set; }

    public int LinkCharacters { get; set; }

    /// <summary>Characters in blocks that read like running text.</summary>
    public int ProseCharacters { get; set; }
}

/// <summary>A run of text between the borders of block elements, white space collapsed.</summary>
internal sealed class TextBlock
{
    public required string Text { get; init; }

    /// <summary>Index of the innermost block element around it.</summary>
    public required int Element { get; init; }

    /// <summary>Characters inside links.</summary>
    public required int LinkCharacters { get; init; }

    /// <summary>Characters inside <c>b</c> and <c>strong</c>.</summary>
    public required int StrongCharacters { get; init; }

    /// <summary>Concepts of the inline elements that hold all of its text.</summary>
    public required Concepts InlineConcepts { get; init; }

    /// <summary>Offsets in the text where single line breaks end a line.</summary>
    public IReadOnlyList<int> LineEnds { get; init; } = [];

    public int Words { get; set; }

    /// <summary>The text with a line feed at each line break.</summary>
    public string Lined
    {
        get
        {
            if (LineEnds.Count == 0) return Text;
            var lined = Text.ToCharArray();
            foreach (var end in LineEnds)
            {
                if (lined[end] == ' ') lined[end] = '\n';
            }
            return new string(lined);
        }
    }

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkCharacters / Text.Length;
}

/// <summary>A <c>meta</c> element: name, property or itemprop in lower case, and its content.</summary>
internal readonly record struct PageMeta(string Name, string Content);

/// <summary>What an element says about author or date.</summary>
internal enum ClueKind
{
    /// <summary><c>rel=author</c>.</summary>
    AuthorLink,

    /// <summary>A link to an address such as <c>/author/jane-doe</c>.</summary>
    AuthorAddress,

    /// <summary><c>itemprop=author</c> and the like.</summary>
    AuthorProperty,

    /// <summary>A class or id that speaks of an author or byline.</summary>
    AuthorClass,

    /// <summary><c>itemprop=datePublished</c>.</summary>
    DateProperty,

    /// <summary><c>itemprop=dateModified</c>.</summary>
    ModifiedProperty,

    /// <summary>A <c>time</c> element.</summary>
    TimeElement,

    /// <summary>A class or id that speaks of a date.</summary>
    DateClass,
}

/// <summary>An element that may name an author or a date.</summary>
/// <param name="Kind">Why it may.</param>
/// <param name="Text">Its text, cut at some hundred characters.</param>
/// <param name="Value">Its <c>datetime</c>, <c>content</c> or <c>title</c>.</param>
/// <param name="Element">Index of the innermost block element.</param>
/// <param name="Block">Number of blocks before it.</param>
/// <param name="Concepts">What its class and id say.</param>
internal sealed record PageClue(ClueKind Kind, string Text, string? Value, int Element, int Block, Concepts Concepts);
