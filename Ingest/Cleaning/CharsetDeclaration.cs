using System.Buffers;
using System.Text;

namespace Ingest.Cleaning;

/// <summary>The charset that a page declares about itself: <c>&lt;meta charset=…&gt;</c>, its older form, or an XML declaration.</summary>
internal static class CharsetDeclaration
{
    // The standard asks for 1,024 bytes; real pages have it later.
    private const int Searched = 8192;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n\"';>/");

    /// <summary>The label as written; null if there is none near the beginning.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is var end and > 0
            && Label(head.AsSpan(0, end), "encoding") is { } xml)
            return xml;
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var close = head.IndexOf('>', at);
            var tag = head.AsSpan(at, (close < 0 ? head.Length : close) - at);
            if (Label(tag, "charset") is { } label) return label;
            at += tag.Length;
        }
        return null;
    }

    /// <summary>What stands behind <c>name=</c>, with or without quotation marks.</summary>
    private static string? Label(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(LabelEnds);
        var label = end < 0 ? rest : rest[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
