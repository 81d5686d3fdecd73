using System.Security.Cryptography;
using System.Text;
using Ingest;
using Ingest.Fingerprints;

namespace Store.Writing;

/// <summary>By what an article is known again.</summary>
/// <param name="Content">SHA-256 (hex) of the text's words: equal for verbatim copies.</param>
/// <param name="Whole">SHA-256 (hex) of the exact text, as cleaned alone, and the metadata: equal means that nothing changed.</param>
/// <param name="UrlKey">The address by which two versions are one article; null if it has none.</param>
/// <param name="Signature">By which near-duplicates are found.</param>
public sealed record ArticleFingerprint(string Content, string Whole, string? UrlKey, TextSignature Signature)
{
    public static ArticleFingerprint Of(CleanArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleFingerprint(ContentHash.Of(article.Text), WholeHash(article.Alone ?? article), KeyOf(article.CanonicalUrl ?? article.Url), TextSignature.Of(article.Text));
    }

    private static string WholeHash(CleanArticle article)
    {
        string?[] parts =
        [
            article.Text, article.Title, article.Url, article.CanonicalUrl, article.Published?.Value, article.Published?.Precision.ToString(),
            article.Modified?.Value, article.Site, article.Language, article.Section, string.Join('\u001f', article.Authors), string.Join('\u001f', article.Tags),
        ];
        return Hex(string.Join('\u001e', parts));
    }

    /// <summary>Host and path; a bare host names a site, not an article.</summary>
    private static string? KeyOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.AbsolutePath.Length < 2) return null;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)));
        return host + uri.AbsolutePath.TrimEnd('/') + (query.Length == 0 ? "" : "?" + query);
    }

    private static bool IsTracking(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || parameter.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase) || parameter.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase);

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
