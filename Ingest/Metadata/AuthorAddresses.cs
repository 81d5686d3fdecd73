using System.Collections.Frozen;

namespace Ingest.Metadata;

/// <summary>Links to the pages of those who write for a site.</summary>
internal static class AuthorAddresses
{
    private const int Longest = 300;

    private static readonly FrozenSet<string> Words = ResourceTable.Rows("author_addresses.tsv").SelectMany(r => r[0].Split(' ')).ToFrozenSet();

    /// <summary>Whether an address has the shape <c>…/author/jane-doe</c>.</summary>
    public static bool Names(string? address)
    {
        if (address is null || address.Length > Longest) return false;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var parts = (end < 0 ? address : address[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && Words.Contains(parts[^2].ToLowerInvariant());
    }
}
