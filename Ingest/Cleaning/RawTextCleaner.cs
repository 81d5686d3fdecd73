using Ingest.Metadata;
using Ingest.Offsets;

namespace Ingest.Cleaning;

/// <summary>Scraped text → clean article.</summary>
public static class RawTextCleaner
{
    public static Outcome<CleanArticle> Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = raw.Text ?? TextDecoder.Decode(raw.Bytes.Span, raw.Charset).Text;
        if (string.IsNullOrWhiteSpace(text))
            return new Rejection(raw.Id, RejectionKind.Empty, "The file has no text.", raw.Place);
        return new CleanArticle
        {
            Id = raw.Id,
            Place = raw.Place,
            Text = text,
            Blocks = BlockSplitter.Split(text),
            Source = OffsetMap.Identity,
            Url = raw.Url,
            Title = raw.Title,
            Authors = raw.Authors,
            Site = raw.Site,
            Language = raw.Language,
            Published = PublicationDate.FromIso(raw.Published, DateOrigin.Record),
        };
    }
}
