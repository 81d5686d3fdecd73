namespace Ingest.Cleaning;

/// <summary>Web page → clean article.</summary>
public static class HtmlCleaner
{
    public static Outcome<CleanArticle> Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new Rejection(raw.Id, RejectionKind.NotAnArticle, "Web pages cannot be read yet.", raw.Place);
    }
}
