using System.Collections.Frozen;
using System.Text;

namespace Ingest.Cleaning.Html;

/// <summary>How parsers treat a tag (<c>html_tags.tsv</c>).</summary>
[Flags]
internal enum TagTraits
{
    None = 0,
    Void = 1,
    Special = 2,
    Formatting = 4,
    Barrier = 8,
    ParagraphEnd = 16,
    Marker = 32,
    Breakout = 64,
    Heading = 128,
    Raw = 256,
    Single = 512,
    Cell = 1024,
    Table = 2048,
    Item = 4096,
    Foreign = 8192,
    Caption = 16384,
    Shared = 32768,
}

/// <summary>Traits by name, whatever its case.</summary>
internal static class TagTraitTable
{
    private static readonly FrozenDictionary<string, TagTraits>.AlternateLookup<ReadOnlySpan<char>> Traits = ResourceTable.Rows("html_tags.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Trait: Enum.Parse<TagTraits>(row[0].Replace("_", "", StringComparison.Ordinal), true))))
        .GroupBy(r => r.Name)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(TagTraits.None, (all, r) => all | r.Trait), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>None for a name that HTML does not know.</summary>
    public static TagTraits Of(ReadOnlySpan<char> name) => Ascii.IsValid(name) && Traits.TryGetValue(name, out var traits) ? traits : TagTraits.None;
}
