using Ingest.Offsets;

namespace Ingest.Cleaning;

/// <summary>Blocks of a text that is taken as it stands: every non-empty line is a paragraph or a list item.</summary>
public static class BlockSplitter
{
    public static IReadOnlyList<Block> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var span = new TextSpan(start, end).TrimmedIn(text);
            if (!span.IsEmpty)
                blocks.Add(new Block(span, text[span.Start] is '•' or '◦' or '▪' or '‣' or '*' ? BlockKind.ListItem : BlockKind.Paragraph));
            start = end + 1;
        }
        return blocks;
    }
}
