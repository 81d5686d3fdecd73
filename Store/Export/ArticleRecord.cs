using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extract;
using Extract.Entities;
using Ingest;
using Ingest.Offsets;
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
            WriteAnnotations(json, document);
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
        json.WriteString("text", article.Text);
    }

    private static void WriteAnnotations(Utf8JsonWriter json, Document document)
    {
        var text = document.Article.Text;
        var index = new CodePointIndex(text);
        var entityOf = new Entity[document.Mentions.Count];
        foreach (var entity in document.Entities)
            foreach (var mention in entity.Mentions) entityOf[mention] = entity;

        void Place(TextSpan span)
        {
            json.WriteNumber("start", index.ToCodePoints(span.Start));
            json.WriteNumber("end", index.ToCodePoints(span.End));
            json.WriteString("text", span.In(text));
        }

        void Spans(string name, IEnumerable<TextSpan> spans)
        {
            json.WriteStartArray(name);
            foreach (var span in spans)
            {
                json.WriteStartArray();
                json.WriteNumberValue(index.ToCodePoints(span.Start));
                json.WriteNumberValue(index.ToCodePoints(span.End));
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }

        void Each<T>(string name, IEnumerable<T> items, Action<T> body)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                body(item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        void Number(string name, decimal? value)
        {
            if (value is { } number) json.WriteNumber(name, WithoutTrailingZeros(number));
            else json.WriteNull(name);
        }

        Each("mentions", document.Mentions.Select((mention, i) => (mention, entity: entityOf[i])), m =>
        {
            Place(m.mention.Span);
            json.WriteString("type", Name(m.mention.Type));
            json.WriteString("entity", m.entity.Id);
            json.WriteNumber("confidence", Math.Round(m.mention.Confidence, 3));
        });
        Each("entities", document.Entities, entity =>
        {
            json.WriteString("id", entity.Id);
            json.WriteString("type", Name(entity.Type));
            json.WriteString("name", entity.Name);
            json.WriteStartArray("aliases");
            foreach (var alias in entity.Aliases) json.WriteStringValue(alias);
            json.WriteEndArray();
        });
        Each("countries", document.Countries, country =>
        {
            Place(country.Span);
            json.WriteString("iso2", country.Iso2);
            json.WriteString("form", Name(country.Form));
        });
        Each("focus", document.Focus, country =>
        {
            json.WriteString("iso2", country.Iso2);
            json.WriteNumber("score", Math.Round(country.Score, 3));
        });
        Each("quantities", document.Quantities, quantity =>
        {
            Place(quantity.Span);
            json.WriteString("kind", Name(quantity.Kind));
            Number("value", quantity.Value);
            Number("low", quantity.Low);
            Number("high", quantity.High);
            Number("per", quantity.Per);
            json.WriteString("unit", quantity.Unit);
            json.WriteString("modifier", quantity.Modifier);
            json.WriteString("change", Name(quantity.Change));
            json.WriteString("of", quantity.Of);
            json.WriteString("subject", quantity.Subject);
        });
        Each("dates", document.Timexes, timex =>
        {
            Place(timex.Span);
            json.WriteString("kind", Name(timex.Kind));
            json.WriteString("value", timex.Value);
            json.WriteString("modifier", timex.Modifier);
        });
        Each("quotations", document.Quotations, quotation =>
        {
            var statement = quotation.Statement;
            json.WriteString("type", Name(statement.Type));
            Spans("content", statement.Content);
            json.WriteString("text", string.Join(" ", statement.Content.Select(s => s.Slice(text))));
            Spans("cue", statement.Cue);
            json.WriteString("cueText", string.Join(" ", statement.Cue.Select(s => s.Slice(text))));
            Spans("speaker", statement.Speaker is { } speaker ? [speaker] : []);
            json.WriteString("speakerText", statement.Speaker?.Slice(text));
            json.WriteString("entity", quotation.EntityIndex is { } e ? document.Entities[e].Id : null);
            json.WriteString("speakerName", quotation.SpeakerName);
            json.WriteString("role", quotation.Role?.Text);
            json.WriteString("affiliation", quotation.Affiliation?.Text);
            json.WriteString("speakerKind", Name(quotation.Kind));
            json.WriteNumber("confidence", Math.Round(quotation.Confidence, 3));
        });
    }

    // 3.20 and 3.2 are one number, and a database keeps no trailing zeros.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
