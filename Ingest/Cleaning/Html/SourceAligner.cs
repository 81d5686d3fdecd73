using System.Globalization;
using Ingest.Offsets;

namespace Ingest.Cleaning.Html;

/// <summary>
/// Finds where the characters of clean blocks stand in the HTML: from the start tag of the block's element on, text and source are read side by side,
/// over tags, comments, references and white space. Where they part for good, the rest of the block stays mapped by its last piece.
/// </summary>
internal sealed class SourceAligner(string source)
{
    private const int Reach = 5_000;
    private const int LongestReference = 34;

    private readonly List<OffsetMap.Piece> _pieces = [];
    private int _cursor;

    public IReadOnlyList<OffsetMap.Piece> Pieces => _pieces;

    /// <summary>Adds the pieces of a block. Blocks come in page order.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="cleanStart">Where it starts in the clean text.</param>
    /// <param name="elementStart">Offset of its element's start tag, -1 if unknown.</param>
    public void Align(string text, int cleanStart, int elementStart)
    {
        var from = Math.Max(_cursor, elementStart);
        var at = FindStart(text, from);
        if (at < 0)
        {
            _pieces.Add(new OffsetMap.Piece(cleanStart, from));
            return;
        }
        var drift = int.MinValue;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ') at = SkipBlank(at);
            if (at >= source.Length) break;
            if (at - (cleanStart + i) != drift) _pieces.Add(new OffsetMap.Piece(cleanStart + i, at));
            drift = at - (cleanStart + i);
            if (text[i] == ' ')
            {
                at = SkipBlank(at);
                continue;
            }
            var length = Match(text[i], at);
            if (length < 0) break;
            at += length;
        }
        _cursor = Math.Min(at, source.Length);
    }

    // The first place of the block's first word that is not inside a tag.
    private int FindStart(string text, int from)
    {
        var end = text.AsSpan().IndexOfAny(" &<>\u00A0");
        var word = end < 0 ? text : text[..Math.Max(1, end)];
        word = word[..Math.Min(word.Length, 20)];
        var limit = Math.Min(source.Length, from + Reach);
        for (var at = from; at < limit;)
        {
            at = SkipMarkup(at);
            if (at >= limit) return -1;
            if (string.CompareOrdinal(source, at, word, 0, word.Length) == 0) return at;
            var next = source.AsSpan(at + 1, limit - at - 1).IndexOfAny('<', word[0]);
            if (source[at] == '&' && Match(word[0], at) > 0) return at;
            if (next < 0) return -1;
            at += 1 + next;
        }
        return -1;
    }

    // Past markup, white space and the characters that the cleaner drops.
    private int SkipBlank(int at)
    {
        while (at < source.Length)
        {
            var c = source[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u00AD' or '\uFEFF') at++;
            else if (c == '&' && string.CompareOrdinal(source, at, "&nbsp;", 0, 6) == 0) at += 6;
            else if (c == '<' && SkipMarkup(at) is var next && next > at) at = next;
            else return at;
        }
        return at;
    }

    private int SkipMarkup(int at)
    {
        while (at < source.Length && source[at] == '<')
        {
            var end = MarkupScan.End(source, at);
            if (end == at) return at;
            at = end;
        }
        return at;
    }

    // How many source characters at a place stand for a clean character; 0 where the cleaner put it in, -1 where they differ.
    private int Match(char clean, int at)
    {
        if (source[at] == '&')
        {
            var length = source.AsSpan(at, Math.Min(LongestReference, source.Length - at)).IndexOf(';') + 1;
            if (length > 2 && !source.AsSpan(at + 1, length - 2).ContainsAny(" <&")) return Reference(clean, at, length);
        }
        if (source[at] == clean) return 1;
        return clean == '|' ? 0 : -1;
    }

    // Named references are taken on trust, numbers are checked.
    private int Reference(char clean, int at, int length)
    {
        var name = source.AsSpan(at + 1, length - 2);
        if (name[0] != '#') return length;
        var parsed = name.Length > 1 && name[1] is 'x' or 'X'
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return parsed && (code == clean || code is >= 0x80 and <= 0x9F || code > 0xFFFF) ? length : -1;
    }
}
