using System.Net;
using System.Text;
using System.Text.Json;

namespace Ingest.Metadata;

/// <summary>An author as linked data names one.</summary>
internal readonly record struct LinkedAuthor(string Name, bool IsOrganization);

/// <summary>What a page's JSON-LD says about its article; empty where there is none.</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 20_000;

    private readonly Dictionary<string, JsonElement> _byId = [];
    private readonly List<JsonElement> _nodes = [];

    private LinkedData()
    {
    }

    public string? Headline { get; private set; }

    public string? Body { get; private set; }

    public IReadOnlyList<LinkedAuthor> Authors { get; private set; } = [];

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Publisher { get; private set; }

    public string? Section { get; private set; }

    public string? Language { get; private set; }

    public string? Url { get; private set; }

    public IReadOnlyList<string> Keywords { get; private set; } = [];

    /// <summary>Whether a node is an article of any kind.</summary>
    public bool IsArticle { get; private set; }

    /// <summary>The types of all nodes that have one, in order.</summary>
    public List<string> Types { get; } = [];

    /// <summary>Reads the contents of a page's JSON-LD scripts; what is no JSON is passed over.</summary>
    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var data = new LinkedData();
        foreach (var script in scripts)
        {
            if (Parse(script) is { } root) data.Collect(root);
        }
        data.ReadArticle();
        return data;
    }

    private static JsonElement? Parse(string script)
    {
        var text = script.Trim().TrimEnd(';');
        // Some pages escape it as if it were text.
        if (text.Contains("&quot;", StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        return TryParse(text) ?? TryParse(Repair(text));
    }

    private static JsonElement? TryParse(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '[')) return null;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Raw line breaks inside strings and wrappers such as <!-- --> or CDATA are the usual damage.
    private static string Repair(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end <= start) return "";
        if (text.AsSpan(start).StartsWith("[CDATA[")) start += 7;
        while (start < end && text[start] is not ('{' or '[')) start++;
        while (end > start && text[end] == ']' && text[start] != '[') end--;
        var repaired = new StringBuilder(end - start + 1);
        for (var i = start; i <= end; i++) repaired.Append(char.IsControl(text[i]) ? ' ' : text[i]);
        return repaired.ToString();
    }

    // Every object of the tree, in document order, without recursion.
    private void Collect(JsonElement root)
    {
        var stack = new Stack<JsonElement>();
        stack.Push(root);
        while (stack.Count > 0 && _nodes.Count < MostNodes)
        {
            var element = stack.Pop();
            var inner = new List<JsonElement>();
            if (element.ValueKind == JsonValueKind.Array)
            {
                inner.AddRange(element.EnumerateArray());
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                _nodes.Add(element);
                if (Text(element, "@id") is { } id && element.TryGetProperty("@type", out _)) _byId.TryAdd(id, element);
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) inner.Add(property.Value);
                }
            }
            for (var i = inner.Count - 1; i >= 0; i--) stack.Push(inner[i]);
        }
    }

    private void ReadArticle()
    {
        JsonElement? article = null, page = null;
        var best = 0;
        foreach (var node in _nodes)
        {
            foreach (var type in Strings(node, "@type"))
            {
                Types.Add(type);
                if (type is "WebPage" or "ItemPage") page ??= node;
                var rank = !IsArticleType(type) ? 0 : 1 + (Text(node, "headline") is null ? 0 : 2) + (Text(node, "datePublished") is null ? 0 : 1);
                if (rank <= best) continue;
                best = rank;
                article = node;
            }
        }
        IsArticle = article is not null;
        if (article is { } found) Fill(found);
        if (page is { } fallback) Fill(fallback);
        Publisher ??= _nodes.Where(n => Strings(n, "@type").Any(t => t is "NewsMediaOrganization" or "Organization" or "WebSite")).Select(n => Text(n, "name")).FirstOrDefault(n => n is not null);
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review" or "AnalysisNewsArticle" or "CreativeWork";

    private void Fill(JsonElement node)
    {
        Headline ??= Text(node, "headline") ?? Text(node, "name");
        Body ??= Text(node, "articleBody");
        Published ??= Text(node, "datePublished") ?? Text(node, "dateCreated");
        Modified ??= Text(node, "dateModified");
        Section ??= Strings(node, "articleSection").FirstOrDefault();
        Language ??= Strings(node, "inLanguage").FirstOrDefault();
        Url ??= Text(node, "url") ?? Strings(node, "mainEntityOfPage").FirstOrDefault();
        if (Keywords.Count == 0) Keywords = [.. Strings(node, "keywords").SelectMany(k => k.Split(',')).Select(k => k.Trim()).Where(k => k.Length > 0)];
        if (Authors.Count == 0 && node.TryGetProperty("author", out var author)) Authors = [.. ReadAuthors(author)];
        if (Authors.Count == 0 && node.TryGetProperty("creator", out var creator)) Authors = [.. ReadAuthors(creator)];
        if (Publisher is null && node.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object) Publisher = Text(Resolve(publisher), "name");
    }

    private List<LinkedAuthor> ReadAuthors(JsonElement value)
    {
        var found = new List<LinkedAuthor>();
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (var item in items)
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                found.Add(new LinkedAuthor(item.GetString()!, false));
                continue;
            }
            if (item.ValueKind != JsonValueKind.Object) continue;
            var node = Resolve(item);
            var organization = Strings(node, "@type").Any(t => t.EndsWith("Organization", StringComparison.Ordinal));
            var names = Strings(node, "name").ToList();
            if (names.Count == 0 && Text(node, "familyName") is { } family) names.Add($"{Text(node, "givenName")} {family}".Trim());
            found.AddRange(names.Select(name => new LinkedAuthor(name, organization)));
        }
        return found;
    }

    private JsonElement Resolve(JsonElement node) =>
        !node.TryGetProperty("name", out _) && Text(node, "@id") is { } id && _byId.TryGetValue(id, out var known) ? known : node;

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    // A property's strings, be it one string or an array of them.
    private static IEnumerable<string> Strings(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value)) yield break;
        if (value.ValueKind == JsonValueKind.String) yield return value.GetString()!;
        if (value.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
        }
    }
}
