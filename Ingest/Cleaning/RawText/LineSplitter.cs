using System.Buffers;
using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>Scraped text → lines; text that was wrapped at a fixed width is joined into paragraphs again.</summary>
internal static class LineSplitter
{
    // A wrapped text is narrower than this; longer lines are paragraphs.
    private const int WidestWrap = 120;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static IReadOnlyList<TextLine> Split(string text)
    {
        var spans = Physical(text);
        var width = WrapWidth(text, spans);
        var lines = new List<TextLine>();
        var builder = new LineBuilder();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].IsEmpty) continue;
            builder.Append(text, spans[i]);
            while (width > 0 && i + 1 < spans.Count && Continues(text, spans[i], spans[i + 1], width)) builder.Append(text, spans[++i]);
            if (!builder.IsEmpty) lines.Add(builder.Take());
        }
        return lines;
    }

    /// <summary>Lines as they stand, trimmed; an empty span is an empty line.</summary>
    private static List<TextSpan> Physical(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            spans.Add(new TextSpan(start, end).TrimmedIn(text));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return spans;
    }

    /// <summary>The width at which the text was wrapped: that of nearly all its long lines; 0 where it was not.</summary>
    private static int WrapWidth(string text, List<TextSpan> spans)
    {
        var lengths = spans.Where(s => !s.IsEmpty).Select(s => s.Length).Order().ToList();
        if (lengths.Count < 6 || lengths[^1] > WidestWrap) return 0;
        var width = lengths[lengths.Count * 9 / 10];
        int inside = 0, broken = 0;
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            if (spans[i].IsEmpty || spans[i + 1].IsEmpty) continue;
            inside++;
            if (spans[i].Length * 10 >= width * 7 && !EndsSentence(text, spans[i])) broken++;
        }
        return width >= 40 && broken >= 4 && broken * 2 >= inside ? width : 0;
    }

    /// <summary>The next line goes on with the paragraph: this one is full, or broken within a sentence.</summary>
    private static bool Continues(string text, TextSpan line, TextSpan next, int width)
    {
        if (next.IsEmpty || ListMark.Length(text.AsSpan(next.Start, next.Length)) > 0) return false;
        if (line.Length * 10 >= width * 7) return !StartsIndented(text, line, next);
        return !EndsSentence(text, line) && char.IsLower(text[next.Start]);
    }

    private static bool StartsIndented(string text, TextSpan line, TextSpan next) => Indent(text, next) > Indent(text, line);

    private static int Indent(string text, TextSpan line)
    {
        var start = line.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        return line.Start - start;
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        var end = line.End - 1;
        while (end > line.Start && text[end] is '"' or '\'' or '”' or '’' or ')' or '»') end--;
        return text[end] is '.' or '!' or '?' or ':' or '…';
    }
}
