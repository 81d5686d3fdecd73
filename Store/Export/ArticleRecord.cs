using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extract;
using Ingest;
using static Store.ContractNames;

namespace Store.Export;

/// <summary>The JSONL record of one article: what <c>clean</c>, <c>extract</c> and <c>export</c> print. Offsets are code points.</summary>
public static class ArticleRecord
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The record of a rejected input: <c>{"id":…,"rejected":…}</c>.</summary>
    public static string Write(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return Write(json =>
        {
            json.WriteString("id", rejection.Id);
            json.WriteString("rejected", rejection.Reason);
        });
    }

    /// <summary>The record of a cleaned article, without annotations.</summary>
    public static string Write(CleanArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Write(json => WriteArticle(json, article));
    }

    /// <summary>The record of an annotated article.</summary>
    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(json =>
        {
            WriteArticle(json, document.Article);
            new AnnotationJson(json, document).Write();
        });
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteArticle(Utf8JsonWriter json, CleanArticle article)
    {
        json.WriteString("id", article.Id);
        json.WriteString("url", article.Url);
        json.WriteString("title", article.Title);
        json.WriteStartArray("authors");
        foreach (var author in article.Authors) json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("published", article.Published?.Value);
        json.WriteString("publishedPrecision", Name(article.Published?.Precision));
        json.WriteString("site", article.Site);
        json.WriteString("language", article.Language);
        if (article.CanonicalUrl is { } canonical) json.WriteString("canonicalUrl", canonical);
        if (article.Modified is { } modified) json.WriteString("modified", modified.Value);
        if (article.Section is { } section) json.WriteString("section", section);
        if (article.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in article.Tags) json.WriteStringValue(tag);
            json.WriteEndArray();
        }
        json.WriteString("text", article.Text);
    }
}
