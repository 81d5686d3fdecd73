using Ingest.Offsets;

namespace Ingest.Cleaning.Html;

/// <summary>
/// Keeps the depth of a page within what browsers allow too, because a parser's cost grows with depth, and with formatting that is never closed. Tags beyond are
/// blanked, so that every other character keeps its offset. The content of scripts and styles, most of a page, is left out by the way.
/// </summary>
internal sealed class NestingLimit
{
    private const int Deepest = 400;

    // Paragraphs, list items and cells end by themselves and keep texts apart: they may go a little deeper.
    private const int DeepestText = Deepest + 50;

    private readonly string _html;
    private readonly bool _keepsFormatting;
    private readonly OpenElements _open;
    private readonly List<(int Start, int Length)> _blankedNames = [];
    private readonly List<TextSpan> _leftOut = [];
    private char[]? _blanked;
    private int _roots;

    // Up to here end tags may be text: they close nothing.
    private int _unsure;

    private NestingLimit(string html, bool keepsFormatting)
    {
        _html = html;
        _keepsFormatting = keepsFormatting;
        _open = new OpenElements(html);
    }

    /// <summary>The source with the tags blanked that go too deep, and without scripts and styles; linked data stays.</summary>
    public static ParserInput Apply(string html)
    {
        var limit = new NestingLimit(html, true);
        if (limit.Run()) return limit.Result;
        // Formatting that is cut off over and over would be copied into every block: the page does without any.
        limit = new NestingLimit(html, false);
        limit.Run();
        return limit.Result;
    }

    private ParserInput Result => new(_blanked ?? _html.AsSpan(), _leftOut);

    // False where the parser would copy more formatting elements than a page can need.
    private bool Run()
    {
        const int FewCopies = 100_000, CharactersPerCopy = 16;
        var most = FewCopies + _html.Length / CharactersPerCopy;
        for (var at = _html.IndexOf('<'); at >= 0 && _open.Copies <= most;)
        {
            var end = MarkupScan.TagEnd(_html, at);
            if (end > at) end = Read(at, end);
            at = end >= _html.Length ? -1 : _html.IndexOf('<', Math.Max(end, at + 1));
        }
        return _open.Copies <= most;
    }

    // Gives the place to go on from.
    private int Read(int at, int end)
    {
        var isEnd = _html[at + 1] == '/';
        var start = isEnd ? at + 2 : at + 1;
        if (start >= end || !char.IsAsciiLetter(_html[start]))
        {
            if (_open.IsInForeignElement && string.CompareOrdinal(_html, at, "<![CDATA[", 0, 9) == 0) BeUnsureUntil("]]>", at);
            return end;
        }
        var length = MarkupScan.NameLength(_html, start);
        var traits = TagTraitTable.Of(_html.AsSpan(start, length));
        if (isEnd) ReadEnd(at, end, start, length, traits);
        else if (ReadStart(at, end, start, length, traits) && (traits & TagTraits.Raw) != 0) return SkipRaw(end, start, length);
        return end;
    }

    private bool ReadStart(int at, int end, int start, int length, TagTraits traits)
    {
        const int MostRoots = 20;
        var isText = (traits & (TagTraits.Item | TagTraits.Cell | TagTraits.Heading)) != 0 || (length == 1 && _html[start] is 'p' or 'P');
        var name = _html.AsSpan(start, length);
        // Each further html or body adds its attributes to the first; each base changes the whole page.
        var isRoot = name.Equals("html", StringComparison.OrdinalIgnoreCase) || name.Equals("body", StringComparison.OrdinalIgnoreCase) || name.Equals("base", StringComparison.OrdinalIgnoreCase);
        if ((isRoot && ++_roots > MostRoots) || IsLongDirective(at, end, name) || _open.IsStray(name, traits)) Blank(at, end);
        else if (!_keepsFormatting && (traits & TagTraits.Formatting) != 0) Blank(at, end);
        else if (_open.ClosesItself(traits) && MarkupScan.IsSelfClosing(_html, start, end)) return false;
        else if (_open.Count >= (isText ? DeepestText : Deepest) && _open.Opens(name, traits))
        {
            Blank(at, end);
            _blankedNames.Add((start, length));
        }
        else
        {
            _open.Start(start, length, traits);
            return true;
        }
        return false;
    }

    // The parser looks for a charset in it at a cost that grows with the square of its length.
    private bool IsLongDirective(int at, int end, ReadOnlySpan<char> name)
    {
        const int Longest = 500;
        return end - at > Longest && name.Equals("meta", StringComparison.OrdinalIgnoreCase) && _html.AsSpan(at, end - at).Contains("http-equiv", StringComparison.OrdinalIgnoreCase);
    }

    private void ReadEnd(int at, int end, int start, int length, TagTraits traits)
    {
        if (at < _unsure) return;
        var name = _html.AsSpan(start, length);
        if (!_keepsFormatting && (traits & TagTraits.Formatting) != 0)
        {
            Blank(at, end);
            return;
        }
        for (var i = _blankedNames.Count - 1; i >= Math.Max(0, _blankedNames.Count - Deepest); i--)
        {
            if (!name.Equals(_html.AsSpan(_blankedNames[i].Start, _blankedNames[i].Length), StringComparison.OrdinalIgnoreCase)) continue;
            _blankedNames.RemoveRange(i, _blankedNames.Count - i);
            Blank(at, end);
            return;
        }
        var before = _open.Count;
        _open.End(name, traits);
        if (_open.Count < before) _blankedNames.Clear();
    }

    // The content of a script, a style, a title: text, except where svg may give the name another meaning.
    private int SkipRaw(int end, int start, int length)
    {
        var name = _html.AsSpan(start, length);
        var after = MarkupScan.FindEndTag(_html, end, name);
        if (_open.IsInForeignElement)
        {
            _unsure = Math.Max(_unsure, after);
            return end;
        }
        var content = _html.AsSpan(end, after - end);
        var isScript = name.Equals("script", StringComparison.OrdinalIgnoreCase);
        // "<!--<script>" inside a script hides the next end tag.
        if (isScript && content.Contains("<!--", StringComparison.Ordinal) && content.Contains("<script", StringComparison.OrdinalIgnoreCase)) BeUnsureUntil("-->", end);
        else if (start >= _unsure && !content.IsEmpty && (isScript ? !IsLinkedData(start, end) : name.Equals("style", StringComparison.OrdinalIgnoreCase))) _leftOut.Add(new TextSpan(end, after));
        return after;
    }

    private bool IsLinkedData(int start, int end) => _html.AsSpan(start, end - start).Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    private void Blank(int start, int end) => (_blanked ??= _html.ToCharArray()).AsSpan(start, end - start).Fill(' ');

    private void BeUnsureUntil(string mark, int from)
    {
        if (_unsure >= _html.Length) return;
        var found = _html.IndexOf(mark, from, StringComparison.Ordinal);
        _unsure = Math.Max(_unsure, found < 0 ? _html.Length : found);
    }
}
