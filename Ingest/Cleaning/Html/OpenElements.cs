using System.Text;

namespace Ingest.Cleaning.Html;

/// <summary>
/// The stack of open elements that a parser of HTML would hold, without a tree: never fewer than the parser has, and as many on tidy pages.
/// Formatting elements that something else than their own end tag closed are kept apart: parsers open them again in every block that follows.
/// </summary>
internal sealed class OpenElements(string html)
{
    private readonly List<Element> _open = [];
    private readonly List<Element> _cutOff = [];

    /// <summary>Open elements and those that will be opened again.</summary>
    public int Count => _open.Count + _cutOff.Count;

    /// <summary>How many elements the parser has opened again so far, at most.</summary>
    public long Copies { get; private set; }

    /// <summary>Whether the place lies inside <c>svg</c> or <c>math</c>, where other rules hold; inside their captions HTML's hold again.</summary>
    public bool IsForeign => Here != Space.Html;

    /// <summary>Whether the innermost element is one of <c>svg</c> or <c>math</c>: then no content is raw.</summary>
    public bool IsInForeignElement => _open.Count > 0 && _open[^1].IsForeign;

    private Space Here => _open.Count == 0 ? Space.Html : _open[^1].Inside;

    /// <summary>Whether a start tag leaves an element open.</summary>
    public bool Opens(ReadOnlySpan<char> name, TagTraits traits)
    {
        if (IsForeign && (traits & TagTraits.Breakout) == 0) return true;
        if ((traits & (TagTraits.Void | TagTraits.Single)) != 0) return false;
        return (traits & TagTraits.Cell) == 0 || Innermost(TagTraits.Table) >= 0;
    }

    /// <summary>Whether a start tag that ends with <c>/&gt;</c> opens nothing: inside <c>svg</c> or <c>math</c>.</summary>
    public bool ClosesItself(TagTraits traits) => IsForeign && (traits & TagTraits.Breakout) == 0;

    /// <summary>
    /// Whether a tag is to be left out because it means nothing in its place, or because only the parser's modes tell what it means: names of HTML inside
    /// <c>svg</c> or <c>math</c>, these inside a list of options, cells inside a <c>template</c> without a table.
    /// </summary>
    public bool IsStray(ReadOnlySpan<char> name, TagTraits traits)
    {
        const TagTraits Known = TagTraits.Breakout | TagTraits.Caption | TagTraits.Foreign | TagTraits.Shared;
        if (IsForeign) return traits != TagTraits.None && (traits & Known) == 0;
        if ((traits & TagTraits.Foreign) != 0) return Find("select", TagTraits.None) >= 0;
        return (traits & TagTraits.Cell) != 0 && Innermost(TagTraits.Table) is >= 0 and var table && Is(NameOf(_open[table]), "template");
    }

    /// <summary>Closes what a start tag closes; the element itself is added where it stays open.</summary>
    public void Start(int nameStart, int nameLength, TagTraits traits)
    {
        var name = html.AsSpan(nameStart, nameLength);
        if (IsForeign && (traits & TagTraits.Breakout) != 0) LeaveForeign();
        if (IsForeign)
        {
            _open.Add(new Element(nameStart, nameLength, traits, _cutOff.Count, true, IsCaption(name, traits) ? Space.Html : Here));
            return;
        }
        if ((traits & TagTraits.Special) != 0) Copies += _cutOff.Count;
        if ((traits & TagTraits.ParagraphEnd) != 0) CloseTo(Find("p", TagTraits.Barrier, "button"));
        CloseLike(name, traits);
        if (!Opens(name, traits)) return;
        var isForeign = (traits & TagTraits.Foreign) != 0;
        _open.Add(new Element(nameStart, nameLength, traits, _cutOff.Count, isForeign, !isForeign ? Space.Html : Is(name, "svg") ? Space.Svg : Space.Math));
    }

    // Elements of svg and of math inside which HTML's rules hold.
    private bool IsCaption(ReadOnlySpan<char> name, TagTraits traits) =>
        (traits & TagTraits.Caption) != 0 && (Here == Space.Svg) == (Is(name, "foreignobject") || Is(name, "desc") || Is(name, "title"));

    // A tag that is never part of svg or math closes all of it up to HTML.
    private void LeaveForeign()
    {
        var at = _open.Count;
        while (at > 0 && _open[at - 1].IsForeign && _open[at - 1].Inside != Space.Html) at--;
        CloseTo(at);
    }

    /// <summary>Closes what an end tag closes for certain.</summary>
    public void End(ReadOnlySpan<char> name, TagTraits traits)
    {
        if (Count == 0) return;
        if (IsInForeignElement && FindForeign(name) is >= 0 and var foreign) CloseTo(foreign);
        else if ((traits & TagTraits.Formatting) != 0) EndFormatting(name);
        else if ((traits & TagTraits.Cell) != 0) CloseCell(name);
        else if ((traits & TagTraits.Heading) != 0) CloseTo(Innermost(TagTraits.Heading, TagTraits.Barrier));
        else if ((traits & TagTraits.Table) != 0) CloseTo(Find(name, TagTraits.None, "template"));
        else if (Is(name, "select")) EndSelect();
        else if (Is(name, "form")) EndForm();
        else if (Is(name, "p")) CloseTo(Find(name, TagTraits.Barrier, "button"));
        else if (Is(name, "li")) CloseTo(Find(name, TagTraits.Barrier, "ol", "ul"));
        else CloseTo(Find(name, (traits & TagTraits.Special) != 0 ? TagTraits.Barrier : TagTraits.Special));
    }

    // Elements that end where the next of their kind begins.
    private void CloseLike(ReadOnlySpan<char> name, TagTraits traits)
    {
        if ((traits & TagTraits.Cell) != 0 || Is(name, "tr")) CloseCell(default);
        else if ((traits & TagTraits.Item) != 0) CloseItem(name);
        else if ((traits & TagTraits.Heading) != 0 && Innermost(TagTraits.Heading) == _open.Count - 1) CloseTo(_open.Count - 1);
        else if (Is(name, "option") && _open.Count > 0 && Is(NameOf(_open[^1]), name)) CloseTo(_open.Count - 1);
        else if (Is(name, "button")) CloseTo(Find(name, TagTraits.Barrier));
        else if (Is(name, "a") || Is(name, "nobr")) EndFormatting(name);
    }

    private void EndFormatting(ReadOnlySpan<char> name)
    {
        var found = Find(name, TagTraits.Marker);
        if (found < 0)
        {
            ForgetCutOff(name);
            return;
        }
        // Where blocks lie between, the parser puts a copy inside them: nothing is closed.
        if (Innermost(TagTraits.Special) > found) return;
        Close(found + 1);
        _open.RemoveAt(found);
    }

    private void ForgetCutOff(ReadOnlySpan<char> name)
    {
        var marker = Innermost(TagTraits.Marker);
        for (var i = _cutOff.Count - 1; i >= (marker < 0 ? 0 : _open[marker].CutOffBefore); i--)
        {
            if (!Is(NameOf(_cutOff[i]), name)) continue;
            _cutOff.RemoveAt(i);
            return;
        }
    }

    // The open cell of the innermost table, where its name is the one asked for or none is.
    private void CloseCell(ReadOnlySpan<char> name)
    {
        var cell = Innermost(TagTraits.Cell, TagTraits.Table);
        if (cell >= 0 && (name.IsEmpty || Is(NameOf(_open[cell]), name))) CloseTo(cell);
    }

    // dd and dt close one another; li closes li.
    private void CloseItem(ReadOnlySpan<char> name)
    {
        var list = Is(name, "li");
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = NameOf(_open[i]);
            var traits = _open[i].Traits;
            if ((traits & TagTraits.Item) != 0 && Is(open, "li") == list)
            {
                CloseTo(i);
                return;
            }
            if ((traits & TagTraits.Special) != 0 && !Is(open, "div") && !Is(open, "p") && !Is(open, "address")) return;
        }
    }

    private void EndSelect()
    {
        var at = _open.Count - 1;
        while (at >= 0 && (Is(NameOf(_open[at]), "option") || Is(NameOf(_open[at]), "optgroup"))) at--;
        if (at >= 0 && Is(NameOf(_open[at]), "select")) CloseTo(at);
    }

    // What was opened inside a form stays open.
    private void EndForm()
    {
        var found = Find("form", TagTraits.Barrier);
        if (found >= 0) _open.RemoveAt(found);
    }

    // An end tag inside svg or math closes the innermost element of its name before HTML begins.
    private int FindForeign(ReadOnlySpan<char> name)
    {
        for (var i = _open.Count - 1; i >= 0 && _open[i].IsForeign; i--)
        {
            if (Is(NameOf(_open[i]), name)) return i;
        }
        return -1;
    }

    // Index of the innermost element of a name, -1 where an element that stops the search lies before it.
    private int Find(ReadOnlySpan<char> name, TagTraits stops, params ReadOnlySpan<string> stopNames)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = NameOf(_open[i]);
            if (Is(open, name)) return i;
            if ((_open[i].Traits & stops) != 0) return -1;
            foreach (var stop in stopNames)
            {
                if (Is(open, stop)) return -1;
            }
        }
        return -1;
    }

    private int Innermost(TagTraits traits, TagTraits stops = TagTraits.None)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if ((_open[i].Traits & traits) != 0) return i;
            if ((_open[i].Traits & stops) != 0) return -1;
        }
        return -1;
    }

    private void CloseTo(int index)
    {
        if (index < 0) return;
        Close(index);
        Copies += _cutOff.Count;
    }

    // Takes all from an index on off the stack. A marker takes the formatting inside it along, the rest is cut off.
    private void Close(int index)
    {
        var end = _open.Count;
        for (var i = index; i < _open.Count; i++)
        {
            if (end == _open.Count && (_open[i].Traits & TagTraits.Marker) != 0) end = i;
        }
        if (end < _open.Count && _open[end].CutOffBefore < _cutOff.Count) _cutOff.RemoveRange(_open[end].CutOffBefore, _cutOff.Count - _open[end].CutOffBefore);
        for (var i = index; i < end; i++)
        {
            if ((_open[i].Traits & TagTraits.Formatting) != 0) _cutOff.Add(_open[i]);
        }
        _open.RemoveRange(index, _open.Count - index);
    }

    private ReadOnlySpan<char> NameOf(Element element) => html.AsSpan(element.NameStart, element.NameLength);

    private static bool Is(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => name.Length == other.Length && Ascii.EqualsIgnoreCase(name, other);

    private enum Space : byte
    {
        Html,
        Svg,
        Math,
    }

    /// <param name="NameStart">Offset of its name in the page.</param>
    /// <param name="NameLength">Length of its name.</param>
    /// <param name="Traits">Of its name.</param>
    /// <param name="CutOffBefore">How much formatting was cut off when it was opened.</param>
    /// <param name="IsForeign">Whether it is an element of svg or math.</param>
    /// <param name="Inside">Whose rules hold for what it contains.</param>
    private readonly record struct Element(int NameStart, int NameLength, TagTraits Traits, int CutOffBefore, bool IsForeign, Space Inside);
}
