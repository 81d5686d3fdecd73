using System.Text;
using System.Text.Json;

namespace Ingest.Cleaning.Html;

/// <summary>The texts of articles inside a page's scripts: pages that are drawn by their scripts carry the article as data.</summary>
internal static class ScriptStrings
{
    private const int ShortestBody = 500;
    private const int FewestParagraphs = 3;
    private const int DeepestData = 256;

    /// <summary>Candidates as HTML: strings that hold paragraphs of markup, and lists of objects that call themselves paragraphs.</summary>
    public static IEnumerable<string> Bodies(string html)
    {
        foreach (var (_, start, end) in ScriptElement.In(html).Where(script => script.End - script.Content >= ShortestBody))
        {
            foreach (var body in Markup(html, start, end)) yield return body;
            if (Paragraphs(html.AsSpan(start, end - start)) is { } paragraphs) yield return paragraphs;
        }
    }

    private static IEnumerable<string> Markup(string html, int start, int end)
    {
        for (var open = html.IndexOf('"', start, end - start); open >= 0;)
        {
            var close = open + 1;
            while (close < end && html[close] != '"') close += html[close] == '\\' ? 2 : 1;
            if (close >= end) yield break;
            if (close - open > ShortestBody && Unescape(html.AsSpan(open, close + 1 - open)) is { } text && Count(text, "<p") >= FewestParagraphs) yield return text;
            open = html.IndexOf('"', close + 1, end - close - 1);
        }
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    private static string? Unescape(ReadOnlySpan<char> literal)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(literal.ToArray()));
            return reader.Read() ? reader.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The list of typed objects with most text.
    private static string? Paragraphs(ReadOnlySpan<char> script)
    {
        var data = script.Trim();
        if (data.IsEmpty || data[0] is not ('{' or '[')) return null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(data.ToArray()), new JsonReaderOptions { MaxDepth = DeepestData });
            using var document = JsonDocument.ParseValue(ref reader);
            return Longest(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Longest(JsonElement root)
    {
        string? best = null;
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject()) open.Push(property.Value);
                continue;
            }
            if (element.ValueKind != JsonValueKind.Array) continue;
            var text = new StringBuilder();
            var paragraphs = 0;
            foreach (var item in element.EnumerateArray())
            {
                if (!IsParagraph(item))
                {
                    open.Push(item);
                    continue;
                }
                paragraphs++;
                text.Append("<p>").Append(TextOf(item)).Append("</p>");
            }
            if (paragraphs >= FewestParagraphs && text.Length > Math.Max(ShortestBody, best?.Length ?? 0)) best = text.ToString();
        }
        return best;
    }

    private static bool IsParagraph(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() is "paragraph" or "text" or "p" or "heading" or "header";

    // The strings of a paragraph in order; what is said of links and pictures is not its text.
    private static string TextOf(JsonElement paragraph)
    {
        var text = new StringBuilder();
        var open = new Stack<JsonElement>([paragraph]);
        while (open.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.String) text.Append(element.GetString());
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse()) open.Push(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject().Reverse())
                {
                    if (property.Name is "text" or "value" or "content" or "html" or "children") open.Push(property.Value);
                }
            }
        }
        return text.ToString();
    }
}
