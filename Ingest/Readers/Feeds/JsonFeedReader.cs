using System.Text;
using System.Text.Json;

namespace Ingest.Readers.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org): each item is an article.</summary>
internal static class JsonFeedReader
{
    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry, string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        JsonEscapes.Repair(json);
        JsonDocument? document = null;
        string? failure = null;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            failure = $"The feed is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.";
        }
        using (document)
        {
            if (document is not null && !(document.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0))
                failure = "The file holds no item of a JSON Feed.";
            if (failure is not null)
            {
                yield return new Rejection(entry.Id, RejectionKind.Malformed, failure, new SourcePlace(entry.File));
                yield break;
            }
            var source = Source(document!.RootElement);
            var number = 0;
            foreach (var item in document.RootElement.GetProperty("items").EnumerateArray()) yield return Article(item, source, entry, ++number);
        }
    }

    private static FeedSource Source(JsonElement feed) => new(
        Text(feed, "title"), Text(feed, "language"), Uri.TryCreate(Text(feed, "home_page_url") ?? Text(feed, "feed_url"), UriKind.Absolute, out var home) ? home : null);

    private static Outcome<RawArticle> Article(JsonElement item, FeedSource source, InputEntry entry, int number)
    {
        var place = new SourcePlace(entry.File, number);
        if (item.ValueKind != JsonValueKind.Object) return new Rejection($"{entry.Id}:{number}", RejectionKind.Malformed, "The item of the feed is no object in braces.", place);
        var url = source.Resolve(Text(item, "url") ?? Text(item, "external_url"));
        var markup = Text(item, "content_html");
        var article = new RawArticle
        {
            Id = Text(item, "id") ?? url ?? $"{entry.Id}:{number}",
            Form = ContentForm.Raw,
            Place = place,
            Url = url,
            Title = Text(item, "title"),
            Published = FeedDate.ToIso(Text(item, "date_published") ?? Text(item, "date_modified")),
            Site = source.Site,
            Authors = Authors(item),
            Language = Text(item, "language") ?? source.Language,
        };
        return FeedArticle.Of(article, markup ?? Text(item, "content_text") ?? Text(item, "summary"), markup is not null);
    }

    private static List<string> Authors(JsonElement item)
    {
        IEnumerable<JsonElement> authors = item.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array ? several.EnumerateArray()
            : item.TryGetProperty("author", out var one) ? [one] : [];
        return [.. authors.Where(author => author.ValueKind == JsonValueKind.Object).Select(author => Text(author, "name")).OfType<string>()];
    }

    /// <summary>A field that holds words or, as some feeds write an <c>id</c>, a number.</summary>
    private static string? Text(JsonElement element, string field)
    {
        if (!element.TryGetProperty(field, out var value)) return null;
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
