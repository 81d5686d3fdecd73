using System.Text.Json;

namespace Ingest.Readers;

/// <summary>One input record in JSON, with one of the fields <c>text</c>, <c>raw</c>, <c>html</c> or <c>path</c>, and what is known besides.</summary>
internal static class JsonRecord
{
    private static readonly (string Field, ContentForm Form)[] Contents =
        [("text", ContentForm.Clean), ("raw", ContentForm.Raw), ("html", ContentForm.Html)];

    /// <param name="json">Valid UTF-8.</param>
    /// <param name="id">The identifier of a record that names none.</param>
    /// <param name="place">File and line.</param>
    /// <param name="folder">Where <c>path</c> starts from; null where files cannot be named.</param>
    public static Outcome<RawArticle> Parse(ReadOnlyMemory<byte> json, string id, SourcePlace place, string? folder)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            return new Rejection(id, RejectionKind.Malformed, $"The line is not valid JSON: {Cause(e)}.", place);
        }
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new Rejection(id, RejectionKind.Malformed, "The line is JSON, but not an object in braces.", place);
            return Read(document.RootElement, id, place, folder);
        }
    }

    private static Outcome<RawArticle> Read(JsonElement record, string id, SourcePlace place, string? folder)
    {
        var article = new RawArticle
        {
            Id = Identifier(record, "id") ?? Identifier(record, "doc_id") ?? id,
            Form = ContentForm.Html,
            Place = place,
            Url = Text(record, "url"),
            Title = Text(record, "title"),
            Published = Text(record, "published") ?? Text(record, "date"),
            Modified = Text(record, "modified"),
            CanonicalUrl = Text(record, "canonicalUrl"),
            Section = Text(record, "section"),
            Tags = Names(record, "tags"),
            Site = Text(record, "site"),
            Authors = Names(record, "authors"),
            Language = Text(record, "language"),
        };
        foreach (var (field, form) in Contents)
        {
            if (Text(record, field) is { } text) return article with { Form = form, Text = text };
        }
        if (Text(record, "path") is { } path) return NamedFile.Read(article, path, folder);
        return new Rejection(article.Id, RejectionKind.Malformed, "The record has none of the fields \"text\", \"raw\", \"html\" and \"path\".", place);
    }

    private static string? Text(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Identifier(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetRawText()
            : Text(record, field) is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<string> Names(JsonElement record, string field)
    {
        if (!record.TryGetProperty(field, out var value)) return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)];
        return value.ValueKind == JsonValueKind.String ? [value.GetString()!] : [];
    }

    /// <summary>The parser's message without its own counting of lines: every record stands on line 0 of itself.</summary>
    private static string Cause(JsonException e)
    {
        var message = e.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var cause = (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
        if (cause.StartsWith("Expected depth to be zero", StringComparison.Ordinal)) cause = "it breaks off before its end";
        return e.BytePositionInLine is { } position ? $"{cause} (at byte {position + 1})" : cause;
    }
}
