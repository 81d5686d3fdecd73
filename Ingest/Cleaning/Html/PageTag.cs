using System.Collections.Frozen;

namespace Ingest.Cleaning.Html;

/// <summary>The elements that mean something for finding an article; all others are <see cref="Other"/> (a block) or <see cref="Inline"/>.</summary>
internal enum PageTag : byte
{
    Other,
    Inline,
    Skipped,
    Article,
    Aside,
    Blockquote,
    Body,
    Br,
    Button,
    Cell,
    Definition,
    Details,
    Div,
    Figcaption,
    Figure,
    Footer,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Header,
    Link,
    List,
    ListItem,
    Main,
    Nav,
    Paragraph,
    Preformatted,
    Row,
    Section,
    Span,
    Strong,
    Table,
    Time,
}

internal static class PageTags
{
    private static readonly FrozenDictionary<string, PageTag> ByName = Build();

    public static PageTag Of(string name) =>
        ByName.TryGetValue(name, out var tag) ? tag : PageTag.Other;

    public static bool IsInline(PageTag tag) =>
        tag is PageTag.Inline or PageTag.Link or PageTag.Span or PageTag.Strong or PageTag.Time or PageTag.Button;

    public static bool IsHeading(PageTag tag) => tag is >= PageTag.H1 and <= PageTag.H6;

    private static FrozenDictionary<string, PageTag> Build()
    {
        var tags = new Dictionary<string, PageTag>();
        void Add(PageTag tag, string names)
        {
            foreach (var name in names.Split(' ')) tags.Add(name, tag);
        }

        Add(PageTag.Inline, "abbr acronym bdi bdo big cite code data del dfn font i em ins kbd label mark q rp rt ruby s samp small strike sub sup tt u var wbr");
        Add(PageTag.Skipped, "script style noscript template svg math iframe object embed canvas audio video select option datalist textarea input head title frameset noframes applet map");
        Add(PageTag.Strong, "b strong");
        Add(PageTag.Cell, "td th");
        Add(PageTag.Definition, "dt dd");
        Add(PageTag.List, "ul ol dl menu");
        foreach (var tag in (PageTag[])[PageTag.Article, PageTag.Aside, PageTag.Blockquote, PageTag.Body, PageTag.Br, PageTag.Button, PageTag.Details, PageTag.Div, PageTag.Figcaption,
            PageTag.Figure, PageTag.Footer, PageTag.Form, PageTag.H1, PageTag.H2, PageTag.H3, PageTag.H4, PageTag.H5, PageTag.H6, PageTag.Header, PageTag.Main, PageTag.Nav,
            PageTag.Section, PageTag.Span, PageTag.Table, PageTag.Time])
            tags.Add(tag.ToString().ToLowerInvariant(), tag);
        Add(PageTag.Link, "a");
        Add(PageTag.ListItem, "li");
        Add(PageTag.Paragraph, "p");
        Add(PageTag.Preformatted, "pre listing xmp plaintext");
        Add(PageTag.Row, "tr");
        return tags.ToFrozenDictionary();
    }
}
