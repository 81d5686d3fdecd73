using System.Text;
using Ingest.Offsets;

namespace Ingest.Cleaning.Html;

/// <summary>The clean text with its blocks and the way back to the source.</summary>
internal sealed record ArticleText(string Text, IReadOnlyList<Block> Blocks, OffsetMap Source)
{
    private const string Separator = "\n\n";

    /// <summary>Joins the chosen blocks.</summary>
    public static ArticleText Join(Page page, IReadOnlyList<int> chosen)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var aligner = new SourceAligner(page.Source);
        foreach (var i in chosen)
        {
            if (text.Length > 0) text.Append(Separator);
            var block = page.Blocks[i];
            aligner.Align(block.Text, text.Length, page.Elements[block.Element].Source);
            blocks.Add(new Block(new TextSpan(text.Length, text.Length + block.Text.Length), KindOf(page, block)));
            text.Append(block.Text);
        }
        return new ArticleText(text.ToString(), blocks, new OffsetMap(aligner.Pieces));
    }

    /// <summary>A body that came as plain text or as HTML inside JSON-LD; it has no place of its own in the source.</summary>
    public static ArticleText OfBody(string body)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        foreach (var block in PageParser.Parse(body.Replace("\n", "<p>", StringComparison.Ordinal)).Blocks)
        {
            if (text.Length > 0) text.Append(Separator);
            blocks.Add(new Block(new TextSpan(text.Length, text.Length + block.Text.Length), BlockKind.Paragraph));
            text.Append(block.Text);
        }
        return new ArticleText(text.ToString(), blocks, new OffsetMap([]));
    }

    private static BlockKind KindOf(Page page, TextBlock block)
    {
        const int Levels = 8;
        var element = block.Element;
        for (var level = 0; level < Levels && element >= 0; level++)
        {
            var tag = page.Elements[element].Tag;
            if (PageTags.IsHeading(tag)) return BlockKind.Heading;
            switch (tag)
            {
                case PageTag.ListItem: return BlockKind.ListItem;
                case PageTag.Blockquote: return BlockKind.BlockQuote;
                case PageTag.Row: return BlockKind.TableRow;
                case PageTag.Article or PageTag.Main or PageTag.Body: return BlockKind.Paragraph;
            }
            element = page.Elements[element].Parent;
        }
        return BlockKind.Paragraph;
    }
}
