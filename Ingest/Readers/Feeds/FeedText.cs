using System.Net;
using System.Text;
using Ingest.Cleaning;

namespace Ingest.Readers.Feeds;

/// <summary>
/// The characters of a feed of any size, in constant memory: an entry that is larger than an article may be ends the feed. What is small is decoded with care
/// for wrong declarations and repaired; a large one is read in the encoding that its beginning is in.
/// </summary>
internal sealed class FeedText : TextReader
{
    private const int LongestEntity = 10;

    private static readonly string[] EntitiesOfXml = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

    private readonly TextReader _text;
    private int _left = ReadLimits.ArticleBytes;

    private FeedText(TextReader text) => _text = text;

    /// <summary>The text of the feed if it is JSON, null otherwise.</summary>
    public string? Json { get; private init; }

    /// <summary>It is JSON, which is read whole, and larger than can be.</summary>
    public bool IsLargeJson { get; private init; }

    /// <summary>Opens a feed; null if it is empty.</summary>
    public static FeedText? Open(Stream content)
    {
        var head = BoundedBytes.ReadUpTo(content, ReadLimits.ArticleBytes);
        if (head.Length == ReadLimits.ArticleBytes)
        {
            var beginning = TextDecoder.Decode(head.AsSpan(0, 1 << 20), null);
            if (beginning.Text.AsSpan().TrimStart() is ['{', ..]) return new FeedText(Null) { IsLargeJson = true };
            return new FeedText(new StreamReader(new PeekStream(content, head), Encoding.GetEncoding(beginning.Encoding)));
        }
        var text = TextDecoder.Decode(head, null).Text.TrimStart();
        if (text.Length == 0) return null;
        return text[0] == '{' ? new FeedText(Null) { Json = text } : new FeedText(new StringReader(Repair(text)));
    }

    /// <summary>More was read than an article may hold.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>An entry begins: it may be as large as an article.</summary>
    public void StartEntry() => _left = ReadLimits.ArticleBytes;

    /// <exception cref="InvalidDataException">The entry is too large.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = _text.Read(buffer, index, count);
        _left -= read;
        if (IsSpent) throw new InvalidDataException("An entry of the feed is larger than an article may be.");
        buffer.AsSpan(index, read).Replace('\0', '\uFFFD');
        return read;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => _text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _text.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Outside CDATA: HTML's entities, which XML does not know, become their characters, and a bare <c>&amp;</c> is escaped.</summary>
    private static string Repair(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal)) return text;
        var repaired = new StringBuilder(text.Length);
        var kept = 0;
        for (var i = text.AsSpan().IndexOfAny('&', '<'); i >= 0;)
        {
            var end = i + 1;
            if (text[i] == '&')
            {
                end = EntityEnd(text, i);
                var entity = text[i..end];
                if (!EntitiesOfXml.Contains(entity) && !entity.StartsWith("&#", StringComparison.Ordinal))
                {
                    var decoded = WebUtility.HtmlDecode(entity);
                    repaired.Append(text, kept, i - kept).Append(decoded == entity ? "&amp;" + entity[1..] : decoded);
                    kept = end;
                }
            }
            else if (text.AsSpan(i).StartsWith("<![CDATA["))
            {
                var close = text.IndexOf("]]>", i, StringComparison.Ordinal);
                end = close < 0 ? text.Length : close;
            }
            var next = text.AsSpan(end).IndexOfAny('&', '<');
            i = next < 0 ? -1 : end + next;
        }
        return repaired.Append(text, kept, text.Length - kept).ToString();
    }

    // Behind the semicolon of what looks like an entity, else behind the mark alone.
    private static int EntityEnd(string text, int start)
    {
        var i = start + 1;
        if (i < text.Length && text[i] == '#') i++;
        var name = i;
        while (i < text.Length && i - start <= LongestEntity && char.IsAsciiLetterOrDigit(text[i])) i++;
        return i > name && i < text.Length && text[i] == ';' ? i + 1 : start + 1;
    }
}
