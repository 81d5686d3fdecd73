using System.Text;
using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>A line of the article's text and what it is there.</summary>
internal readonly record struct BodyLine(TextLine Line, BlockKind Kind);

/// <summary>The clean text, its blocks and its map to the scraped text.</summary>
internal sealed record ArticleBody(string Text, IReadOnlyList<Block> Blocks, OffsetMap Source)
{
    private const string Separator = "\n\n";

    /// <summary>Joins lines with a blank line between them; the bullet before a list item is left out, a number stays.</summary>
    public static ArticleBody Build(IReadOnlyList<BodyLine> lines)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var pieces = new List<OffsetMap.Piece>();
        foreach (var (line, kind) in lines)
        {
            var cut = char.IsAsciiDigit(line.Text[0]) ? 0 : ListMark.Length(line.Text);
            if (text.Length > 0) text.Append(Separator);
            var start = text.Length;
            for (var i = 0; i < line.Pieces.Count; i++)
            {
                var (clean, source) = line.Pieces[i];
                if (i + 1 < line.Pieces.Count && line.Pieces[i + 1].CleanStart <= cut) continue;
                var skip = Math.Max(0, cut - clean);
                pieces.Add(new OffsetMap.Piece(start + clean + skip - cut, source + skip));
            }
            text.Append(line.Text, cut, line.Text.Length - cut);
            blocks.Add(new Block(new TextSpan(start, text.Length), kind));
        }
        return new ArticleBody(text.ToString(), blocks, new OffsetMap(pieces));
    }
}
