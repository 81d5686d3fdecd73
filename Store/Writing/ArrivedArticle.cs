using Extract;
using Ingest;

namespace Store.Writing;

/// <summary>A clean article on its way into the database.</summary>
/// <param name="Article">The article.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Annotated">Its annotations, computed on first use: an unchanged article or a copy is never annotated.</param>
public sealed record ArrivedArticle(CleanArticle Article, ArticleFingerprint Fingerprint, Lazy<Outcome<Document>> Annotated);
