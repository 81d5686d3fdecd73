using System.Net;
using System.Xml;

namespace Ingest.Readers.Feeds;

/// <summary>One <c>item</c> of RSS or <c>entry</c> of Atom.</summary>
internal sealed class FeedEntry
{
    private readonly List<string> _authors = [];
    private string? _link;
    private string? _permanent;

    public string? Id { get; private set; }

    public string? Title { get; private set; }

    public string? Link => _link ?? _permanent;

    /// <summary>As the feed writes it.</summary>
    public string? Published { get; private set; }

    /// <summary>The whole article where the feed carries it.</summary>
    public string? Content { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>The content is known to be markup.</summary>
    public bool IsMarkup { get; private set; }

    public IReadOnlyList<string> Authors => _authors;

    /// <summary>Reads the element that the reader stands on, to its end.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static FeedEntry Read(XmlReader xml)
    {
        var entry = new FeedEntry();
        using var inner = xml.ReadSubtree();
        inner.Read();
        inner.Read();
        while (!inner.EOF)
        {
            // Taking an element moves the reader behind it; anything else is stepped into.
            if (inner.NodeType != XmlNodeType.Element || !entry.Take(inner)) inner.Read();
        }
        return entry;
    }

    /// <summary>The text in the element that the reader stands on; tags and entities in a title are resolved. Moves to its end tag.</summary>
    public static string? TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return null;
        using var inner = xml.ReadSubtree();
        inner.Read();
        return Plain(inner.ReadInnerXml());
    }

    private bool Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            // Every case reads its element, also where the value is known already: the reader has to move on.
            case "title" when xml.Prefix.Length == 0: Title = First(Title, Plain(xml.ReadInnerXml())); return true;
            case "guid" or "id": ReadId(xml); return true;
            case "link": ReadLink(xml); return true;
            case "pubDate" or "published" or "date" or "issued": Published = Plain(xml.ReadInnerXml()) ?? Published; return true;
            case "updated" or "modified": Published = First(Published, Plain(xml.ReadInnerXml())); return true;
            case "encoded" or "content" when xml.Prefix is not "media": ReadContent(xml); return true;
            case "description" or "summary" when xml.Prefix is not "media": Summary = First(Summary, Markup(xml)); return true;
            case "creator" or "name": AddAuthor(Plain(xml.ReadInnerXml())); return true;
            case "author" when !xml.NamespaceURI.Contains("Atom", StringComparison.OrdinalIgnoreCase): AddAuthor(Plain(xml.ReadInnerXml())); return true;
            default: return false;
        }
    }

    private static string? First(string? known, string? found) => known ?? found;

    // RSS: the identifier is an address too unless it says that it is none.
    private void ReadId(XmlReader xml)
    {
        var isAddress = xml.LocalName == "guid" && xml.GetAttribute("isPermaLink") != "false";
        Id = First(Id, Plain(xml.ReadInnerXml()));
        if (isAddress && Uri.TryCreate(Id, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)) _permanent ??= Id;
    }

    private void ReadLink(XmlReader xml)
    {
        var href = xml.GetAttribute("href");
        var rel = xml.GetAttribute("rel");
        var text = Plain(xml.ReadInnerXml());
        if (rel is null or "alternate") _link ??= href ?? text;
    }

    private void ReadContent(XmlReader xml)
    {
        IsMarkup |= xml.GetAttribute("type") is "html" or "xhtml";
        Content = First(Content, Markup(xml));
    }

    /// <summary>What the element holds: escaped markup is unescaped, markup that stands as elements (XHTML) is kept.</summary>
    private static string? Markup(XmlReader xml)
    {
        var isXhtml = xml.GetAttribute("type") == "xhtml";
        var inner = xml.ReadInnerXml();
        if (isXhtml) return WithoutPrefix(inner);
        var text = Unescape(inner);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    // <x:div xmlns:x="…"><x:p>: the parser of pages knows no namespaces.
    private static string WithoutPrefix(string xhtml)
    {
        var start = xhtml.AsSpan().TrimStart();
        var name = start.Length > 1 && start[0] == '<' ? start[1..Math.Max(1, start.IndexOfAny(' ', '>'))] : default;
        var colon = name.IndexOf(':');
        if (colon <= 0) return xhtml;
        var prefix = name[..(colon + 1)].ToString();
        return xhtml.Replace("<" + prefix, "<", StringComparison.Ordinal).Replace("</" + prefix, "</", StringComparison.Ordinal);
    }

    /// <summary>RSS's <c>author</c> is a mail address with the name in brackets.</summary>
    private void AddAuthor(string? author)
    {
        if (author is null) return;
        var open = author.IndexOf('(', StringComparison.Ordinal);
        var name = open >= 0 && author.Contains('@', StringComparison.Ordinal) ? author[(open + 1)..].TrimEnd(')', ' ') : author;
        if (!name.Contains('@', StringComparison.Ordinal) && name.Length > 0) _authors.Add(name);
    }

    private static string? Plain(string inner)
    {
        var text = WebUtility.HtmlDecode(Unescape(inner)).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Unescape(string inner)
    {
        const string open = "<![CDATA[", close = "]]>";
        var text = inner.Trim();
        return text.StartsWith(open, StringComparison.Ordinal) && text.EndsWith(close, StringComparison.Ordinal) && text.IndexOf(open, open.Length, StringComparison.Ordinal) < 0
            ? text[open.Length..^close.Length]
            : WebUtility.HtmlDecode(text.Replace(open, "", StringComparison.Ordinal).Replace(close, "", StringComparison.Ordinal));
    }
}
