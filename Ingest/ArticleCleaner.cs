using Ingest.Cleaning;
using Ingest.Metadata;
using Ingest.Offsets;

namespace Ingest;

/// <summary>Stage 1: a raw record becomes a clean article, or a rejection that says why not. Pure and thread-safe.</summary>
public static class ArticleCleaner
{
    /// <returns>The article, its blocks and offsets in UTF-16 units of its own text; or the rejection, a sentence. Content never throws.</returns>
    public static Outcome<CleanArticle> Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return raw.Form switch
        {
            ContentForm.Clean => CleanText(raw),
            ContentForm.Raw => RawTextCleaner.Clean(raw),
            ContentForm.Html => HtmlCleaner.Clean(raw),
            _ => throw new ArgumentOutOfRangeException(nameof(raw), raw.Form, "Unknown content form."),
        };
    }

    private static Outcome<CleanArticle> CleanText(RawArticle raw)
    {
        var text = raw.Text ?? "";
        if (string.IsNullOrWhiteSpace(text))
            return new Rejection(raw.Id, RejectionKind.Empty, "The record has no text.", raw.Place);
        return new CleanArticle
        {
            Id = raw.Id,
            Place = raw.Place,
            Text = text,
            Blocks = BlockSplitter.Split(text),
            Source = OffsetMap.Identity,
            Url = raw.Url,
            CanonicalUrl = raw.CanonicalUrl,
            Title = raw.Title,
            Authors = raw.Authors,
            Published = PublicationDate.FromIso(raw.Published, DateOrigin.Record),
            Modified = PublicationDate.FromIso(raw.Modified, DateOrigin.Record),
            Site = raw.Site,
            Language = raw.Language,
            Section = raw.Section,
            Tags = raw.Tags,
        };
    }
}
