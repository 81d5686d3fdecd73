using System.Collections.Frozen;

namespace Ingest.Metadata;

/// <summary>Signatures of houses: a paper, a firm, an office that a page declares as its author.</summary>
internal sealed class HouseNames(PersonNames people, string? site, string? host)
{
    private const int Longest = 60;
    private const int MostWords = 8;

    private static readonly FrozenSet<string> Staff = ResourceTable.Entries("not_people.tsv", "staff").ToFrozenSet();

    private readonly string _site = Folded.Letters(site ?? "");
    private readonly string _host = Folded.Letters(host ?? "");

    /// <summary>The names in a declared author: as a whole, or its pieces where each is an agency or the site ("Le Quotidien et AFP"); none where it speaks of staff only or is an address.</summary>
    public IEnumerable<string> In(string declared)
    {
        var name = string.Join(' ', BylineText.Plain(declared).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(',', '|', '-', ' ');
        if (!IsName(name)) return [];
        var pieces = BylineText.Pieces(name, _ => false).ToList();
        return pieces.Count > 1 && pieces.TrueForAll(p => IsSite(p) || people.AgenciesIn(p).Any()) ? pieces : [name];
    }

    /// <summary>Whether a text is the site's name, a part of it, or its host.</summary>
    public bool IsSite(string text)
    {
        const int Shortest = 3;
        var letters = Folded.Letters(text);
        return letters.Length >= Shortest && (_site.Contains(letters, StringComparison.Ordinal) || _host.Contains(letters, StringComparison.Ordinal));
    }

    private static bool IsName(string text) =>
        text.Length is > 1 and <= Longest && char.IsLetterOrDigit(text[0]) && text.Any(char.IsLetter) && text.AsSpan().IndexOfAny('@', '{', '<') < 0 && text.AsSpan().Count(' ') < MostWords
        && !text.ToLowerInvariant().Split(' ', '-', '_', '.').Any(Staff.Contains);
}
