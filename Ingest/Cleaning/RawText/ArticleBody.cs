using System.Text;
using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>A line of the article's text and what it is there.</summary>
internal readonly record struct BodyLine(TextLine Line, BlockKind Kind);

/// <summary>The clean text, its blocks and its map to the scraped text.</summary>
internal sealed record ArticleBody(string Text, IReadOnlyList<Block> Blocks, OffsetMap Source)
{
    private const string Separator = "\n\n";

    /// <summary>Joins lines with a blank line between them; a list item keeps its bullet or number.</summary>
    public static ArticleBody Build(IReadOnlyList<BodyLine> lines)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var pieces = new List<OffsetMap.Piece>();
        foreach (var (line, kind) in lines)
        {
            if (text.Length > 0) text.Append(Separator);
            var start = text.Length;
            foreach (var (clean, source) in line.Pieces) pieces.Add(new OffsetMap.Piece(start + clean, source));
            text.Append(line.Text);
            blocks.Add(new Block(new TextSpan(start, text.Length), kind));
        }
        return new ArticleBody(text.ToString(), blocks, new OffsetMap(pieces));
    }
}
