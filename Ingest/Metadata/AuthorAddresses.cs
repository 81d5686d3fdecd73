using System.Collections.Frozen;

namespace Ingest.Metadata;

/// <summary>Links to the pages of those who write for a site.</summary>
internal static class AuthorAddresses
{
    private const int Longest = 300;

    private static readonly FrozenSet<string> Words = ResourceTable.Rows("author_addresses.tsv").SelectMany(r => r[0].Split(' ')).ToFrozenSet();

    /// <summary>Whether an address has the shape <c>…/author/jane-doe</c>.</summary>
    public static bool Names(string? address) => Last(address) is not null;

    /// <summary>The name in such an address, its words with capitals: "Jane Doe"; null where it holds none of two or three words.</summary>
    public static string? NameIn(string? address)
    {
        if (Last(address)?.Split('-', '_', '.') is not { Length: 2 or 3 } words || !words.All(w => w.Length > 1 && w.All(char.IsLetter))) return null;
        return string.Join(' ', words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private static string? Last(string? address)
    {
        if (address is null || address.Length > Longest) return null;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var parts = (end < 0 ? address : address[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && Words.Contains(parts[^2].ToLowerInvariant()) ? parts[^1] : null;
    }
}
