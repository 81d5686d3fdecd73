using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Metadata;
using Ingest.Offsets;

namespace Ingest.Cleaning.Html;

/// <summary>HTML → <see cref="Page"/>. No script runs and nothing is fetched; the walk keeps its own stack.</summary>
internal sealed class PageParser
{
    private const int ClueLength = 300;

    // The attributes that are read here or by the parser itself; no others are kept.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = new[]
    {
        "class", "content", "datetime", "encoding", "hidden", "href", "http-equiv", "id", "itemprop", "lang", "name", "property", "rel", "style", "title", "type", "xml:lang",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParserOptions Options = new()
    {
        IsKeepingSourceReferences = true,
        SkipComments = true,
        ShouldEmitAttribute = static (ref _, name) => Attributes.Contains(name.Span),
    };

    private const int LongestCell = 300;

    // Five times as many as the longest pages of news have: what lies behind them is left out, and a page costs seconds at most.
    private const int MostBlocks = 50_000;

    private readonly Page _page;
    private readonly OffsetMap _offsets;
    private readonly ConceptReader _concepts = new();
    private readonly BlockBuilder _block = new();
    private readonly List<string> _scripts = [];
    private readonly Stack<Frame> _stack = new();
    private readonly Dictionary<(PageTag Tag, string Classes), int> _makes = [];

    // The innermost block element, and how deep inside links and bold text the walk is.
    private int _element = -1;
    private int _links;
    private int _strongs;
    private Concepts _inline;
    private bool _broken;

    private PageParser(string source, OffsetMap offsets)
    {
        _page = new Page { Source = source };
        _offsets = offsets;
    }

    public static Page Parse(string source)
    {
        var input = NestingLimit.Apply(source);
        using var document = new HtmlParser(Options).ParseDocument(input.Text);
        var walk = new PageParser(source, input.Source);
        walk.Walk(document.DocumentElement);
        PageCounts.Fill(walk._page);
        walk._page.Linked = LinkedData.Read(walk._scripts);
        return walk._page;
    }

    private void Walk(IElement root)
    {
        _page.Language = root.GetAttribute("lang") ?? root.GetAttribute("xml:lang");
        Enter(root);
        while (_stack.Count > 0)
        {
            var frame = _stack.Peek();
            if (frame.Next >= frame.Children.Length)
            {
                _stack.Pop();
                Leave(frame);
                continue;
            }
            switch (frame.Children[frame.Next++])
            {
                case IElement element: Enter(element); break;
                case IText text: AddText(text.Data); break;
            }
        }
    }

    private void AddText(string text)
    {
        if (_broken && !string.IsNullOrWhiteSpace(text)) _broken = false;
        _block.Add(text, _links > 0, _strongs > 0, _inline);
    }

    private void Enter(IElement element)
    {
        var tag = PageTags.Of(element.LocalName);
        switch (tag)
        {
            case PageTag.Skipped:
                EnterSkipped(element);
                return;
            case PageTag.Br:
                // Two breaks in a row part paragraphs, one parts lines.
                if (_broken) Flush();
                else _block.AddLineBreak();
                _broken = true;
                return;
        }
        if (element.LocalName is "meta" or "link" or "base")
        {
            ReadHead(element);
            return;
        }
        var words = element.GetAttribute("class") is { } classes ? _concepts.Read(classes) : Concepts.None;
        words |= _concepts.Read(element.Id);
        if (IsHidden(element)) words |= Concepts.Hidden;
        if (element.GetAttribute("itemprop") == "articleBody") words |= Concepts.ArticleBody;
        var frame = new Frame(element.ChildNodes, tag, _element, words & ~_inline);
        if (PageTags.IsInline(tag)) EnterInline(tag, frame.Added);
        else EnterBlock(element, tag, words);
        AddClues(element, tag, words);
        _stack.Push(frame);
    }

    private void EnterInline(PageTag tag, Concepts added)
    {
        if (tag == PageTag.Link) _links++;
        if (tag == PageTag.Strong) _strongs++;
        _inline |= added;
    }

    private void EnterBlock(IElement element, PageTag tag, Concepts words)
    {
        if (tag != PageTag.Cell || !IsRow(_element)) Flush();
        var parent = _element;
        _element = _page.Elements.Count;
        _page.Elements.Add(new PageElement
        {
            Tag = tag,
            Parent = parent,
            Depth = parent < 0 ? 0 : _page.Elements[parent].Depth + 1,
            Concepts = words,
            Make = MakeOf(tag, element.ClassName),
            Source = element.SourceReference is { Position.Position: > 0 and var position } ? _offsets.ToSource(position - 1) : -1,
            FirstBlock = _page.Blocks.Count,
        });
    }

    private void Leave(Frame frame)
    {
        if (PageTags.IsInline(frame.Tag))
        {
            if (frame.Tag == PageTag.Link) _links--;
            if (frame.Tag == PageTag.Strong) _strongs--;
            _inline &= ~frame.Added;
            if (frame.Tag is PageTag.Link or PageTag.Time or PageTag.Button) _block.AddEdge();
            return;
        }
        // The cells of a row stay one block as long as they hold nothing but text.
        if (frame.Tag == PageTag.Cell && _block.Length < LongestCell) _block.AddCellBorder();
        else Flush();
        var element = _page.Elements[_element];
        element.End = _page.Elements.Count;
        element.EndBlock = _page.Blocks.Count;
        _element = frame.Outer;
    }

    private bool IsRow(int element) => element >= 0 && _page.Elements[element].Tag == PageTag.Row;

    private int MakeOf(PageTag tag, string? classes)
    {
        if (!_makes.TryGetValue((tag, classes ?? ""), out var make)) _makes.Add((tag, classes ?? ""), make = _makes.Count);
        return make;
    }

    private void Flush()
    {
        _broken = false;
        if (_block.Take(_element) is { } block && _page.Blocks.Count < MostBlocks) _page.Blocks.Add(block);
    }

    private void EnterSkipped(IElement element)
    {
        if (element.LocalName == "script")
        {
            if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) _scripts.Add(element.TextContent);
        }
        else if (element.LocalName == "title")
        {
            _page.TitleElement ??= Collapse(element);
        }
        else if (element.LocalName == "head")
        {
            foreach (var child in element.Children)
            {
                if (child.LocalName is "meta" or "link") ReadHead(child);
                else if (PageTags.Of(child.LocalName) == PageTag.Skipped) EnterSkipped(child);
            }
        }
    }

    private void ReadHead(IElement element)
    {
        if (element.LocalName == "link")
        {
            if (element.GetAttribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) _page.CanonicalUrl ??= element.GetAttribute("href")?.Trim();
            return;
        }
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
        var content = element.GetAttribute("content");
        if (!string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(content)) _page.Metas.Add(new PageMeta(name.Trim().ToLowerInvariant(), content));
    }

    private void AddClues(IElement element, PageTag tag, Concepts words)
    {
        var property = element.GetAttribute("itemprop");
        ClueKind? kind = property switch
        {
            "author" or "creator" => ClueKind.AuthorProperty,
            "datePublished" or "dateCreated" => ClueKind.DateProperty,
            "dateModified" => ClueKind.ModifiedProperty,
            _ => element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase) ? ClueKind.AuthorLink
                : tag == PageTag.Link && AuthorAddresses.Names(element.GetAttribute("href")) ? ClueKind.AuthorAddress
                : tag == PageTag.Time ? ClueKind.TimeElement
                : words.HasFlag(Concepts.Author) && !words.HasFlag(Concepts.Comment) ? ClueKind.AuthorClass
                : words.HasFlag(Concepts.Meta) ? ClueKind.DateClass
                : null,
        };
        if (kind is not { } found) return;
        var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title");
        _page.Clues.Add(new PageClue(found, Collapse(element), value, _element, _page.Blocks.Count, words));
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    // The text of a small element, at most ClueLength characters and as many nodes.
    private static string Collapse(IElement element)
    {
        var text = new StringBuilder();
        var stack = new Stack<(INodeList Children, int Next)>();
        stack.Push((element.ChildNodes, 0));
        for (var steps = 0; stack.Count > 0 && steps < ClueLength && text.Length < ClueLength; steps++)
        {
            var (children, next) = stack.Pop();
            if (next >= children.Length) continue;
            stack.Push((children, next + 1));
            if (children[next] is IText data) Append(text, data.Data);
            else if (children[next] is IElement inner && PageTags.Of(inner.LocalName) is var tag && tag != PageTag.Skipped)
            {
                if (!PageTags.IsInline(tag) || tag == PageTag.Link) text.Append(text.Length > 0 ? "\n" : "");
                stack.Push((inner.ChildNodes, 0));
            }
        }
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (text.Length >= ClueLength) return;
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private sealed class Frame(INodeList children, PageTag tag, int outer, Concepts added)
    {
        public INodeList Children { get; } = children;

        public PageTag Tag { get; } = tag;

        public int Outer { get; } = outer;

        public Concepts Added { get; } = added;

        public int Next { get; set; }
    }
}
