using System.Collections.Frozen;

namespace Extract;

/// <summary>A closed list of words, asked for slices of a text without allocating.</summary>
internal sealed class WordSet(IEnumerable<string> words, StringComparer comparer)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words.ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first column of a table.</summary>
    public static WordSet Read(string table, StringComparer comparer) => new(ResourceTable.Read(table).Select(row => row[0]), comparer);

    /// <summary>One set of a table whose rows hold the name of a set and its words, separated by <c>|</c>.</summary>
    public static WordSet Read(string table, string set, StringComparer comparer) =>
        new(ResourceTable.Read(table).Where(row => row[0] == set).SelectMany(row => row[1].Split('|')), comparer);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
