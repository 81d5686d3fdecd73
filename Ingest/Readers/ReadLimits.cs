namespace Ingest.Readers;

/// <summary>Bounds that keep memory small whatever the input holds.</summary>
public static class ReadLimits
{
    /// <summary>Bytes of one article: a text, a page or one line of JSONL. The largest real news pages hold 3 to 4 MB.</summary>
    public const int ArticleBytes = 20 << 20;

    /// <summary>Bytes of one mail, its attachments included. Mail servers take 25 to 50 MB.</summary>
    public const int MailBytes = 64 << 20;

    /// <summary>Bytes of a ZIP archive that comes through standard input, compressed or within another.</summary>
    public const int StreamedZipBytes = 256 << 20;

    internal static string TooLarge(string what) => $"{what} is larger than {ArticleBytes >> 20} MB, the limit for one article.";
}
