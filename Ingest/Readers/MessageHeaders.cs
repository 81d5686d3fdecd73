namespace Ingest.Readers;

/// <summary>Lines of the form <c>Name: value</c>; of a name that comes twice the first counts.</summary>
internal sealed class MessageHeaders
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a header; null where it is missing.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public void Add(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0) _values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}
