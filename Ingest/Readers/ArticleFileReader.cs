namespace Ingest.Readers;

/// <summary>A file that is one article: scraped text or a web page.</summary>
internal static class ArticleFileReader
{
    public static Outcome<RawArticle> Read(InputEntry entry, ContentForm form)
    {
        var place = new SourcePlace(entry.File);
        var bytes = BoundedBytes.Read(entry.Content, ReadLimits.ArticleBytes);
        if (bytes is null) return new Rejection(entry.Id, RejectionKind.TooLarge, ReadLimits.TooLarge("The file"), place);
        if (bytes.Length == 0) return new Rejection(entry.Id, RejectionKind.Empty, "The file is empty.", place);
        if (BinaryContent.KindOf(bytes) is { } kind) return new Rejection(entry.Id, RejectionKind.Binary, $"The file is {kind}, not text.", place);
        return new RawArticle { Id = entry.Id, Form = form, Place = place, Bytes = bytes, Url = form == ContentForm.Html ? SavedAddress.Find(bytes) : null };
    }
}
