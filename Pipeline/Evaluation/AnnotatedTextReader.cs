using System.Globalization;
using System.Text.Json;

namespace Pipeline.Evaluation;

/// <summary>Reads gold files (JSONL, stand-off annotations) and the program's own records into one shape.</summary>
public static class AnnotatedTextReader
{
    /// <summary>Reads a JSONL file; the fields decide what it holds: gold layers are named <c>quotes</c> (or a single layer <c>spans</c>), predictions <c>quotations</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layer">The layer that a gold file's <c>spans</c> hold, if it has that field.</param>
    public static IReadOnlyList<AnnotatedText> Read(string path, string? layer = null) =>
        [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Parse(line, layer))];

    /// <summary>Reads one record.</summary>
    public static AnnotatedText Parse(string line, string? layer = null)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        IEnumerable<JsonElement> Layer(string name) =>
            Items(root, name).Concat(string.Equals(layer, name, StringComparison.OrdinalIgnoreCase) ? Items(root, "spans") : []);
        return new AnnotatedText(
            String(root, "id") ?? String(root, "doc_id") ?? "",
            String(root, "text") ?? "",
            [.. Items(root, "mentions").Select(m => new Label(Span(m), String(m, "type") ?? "", String(m, "name") ?? "", String(m, "text") ?? ""))],
            [.. Items(root, "entities").Select(e => new Label(null, String(e, "type") ?? "", String(e, "name") ?? "", ""))],
            [.. Layer("countries").Where(c => String(c, "kind") is null or "country").Select(c => new Label(Span(c), "", String(c, "iso2") ?? String(c, "value") ?? "", String(c, "text") ?? ""))],
            [.. Layer("quantities").Where(HasValue).Select(Quantity)],
            [.. Layer("dates").Where(d => Span(d) is not null && String(d, "kind") is "date" or "time" or "duration" or "set").Select(d => new Label(Span(d), String(d, "kind")!, String(d, "value") ?? "", String(d, "text") ?? ""))],
            [.. Items(root, "quotes").Concat(Items(root, "quotations")).Select(Quotation)]);
    }

    private static bool HasValue(JsonElement item) =>
        (item.TryGetProperty("value", out var value) && value.ValueKind != JsonValueKind.Null)
        || (item.TryGetProperty("low", out var low) && low.ValueKind == JsonValueKind.Number)
        || item.TryGetProperty("confidence", out _) || item.TryGetProperty("of", out _);

    private static QuantityLabel Quantity(JsonElement item) =>
        new(Span(item), QuantityValue.Of(item), QuantityUnits.Of(String(item, "unit"), String(item, "kind")), QuantityUnits.Of(String(item, "unit"), String(item, "kind"), String(item, "of")), String(item, "text") ?? "");

    private static QuotationLabel Quotation(JsonElement item) => new(
        String(item, "type") ?? "",
        Spans(item, "content"),
        Spans(item, "speaker"),
        String(item, "speaker_name") ?? String(item, "speakerName"),
        String(item, "role"),
        String(item, "affiliation"),
        String(item, "speaker_kind") ?? String(item, "speakerKind"),
        !item.TryGetProperty("reportive", out var reportive) || reportive.ValueKind != JsonValueKind.False);

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static string? String(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
                _ => null,
            }
            : null;

    private static CodePointSpan? Span(JsonElement item) =>
        item.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number
            ? new CodePointSpan(start.GetInt32(), item.GetProperty("end").GetInt32())
            : null;

    private static List<CodePointSpan> Spans(JsonElement item, string name) =>
        [.. Items(item, name).Select(pair => new CodePointSpan(pair[0].GetInt32(), pair[1].GetInt32()))];
}
