using System.Collections.Frozen;
using Extract.Tokens;

namespace Extract.Entities.Resolution;

/// <summary>Titles and role words that show a person's gender.</summary>
internal static class Titles
{
    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Genders =
        ResourceTable.Read("gendered_words.tsv")
            .ToFrozenDictionary(row => row[0], row => row[1] == "female" ? Gender.Female : Gender.Male, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Before =
        ResourceTable.Read("name_titles.tsv").ToFrozenDictionary(row => row[0], row => row.Length > 1, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a capitalised word is a title before names.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Before.ContainsKey(word);

    /// <summary>Whether it is one that stands before bare surnames and is never part of a name.</summary>
    public static bool PrecedesSurname(ReadOnlySpan<char> word) => Before.TryGetValue(word, out var precedes) && precedes;

    public static Gender Find(ReadOnlySpan<char> word) => Genders.TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>Gender that the word before a name shows: "Ms. Smith", "Sir John", "actress Jane Doe".</summary>
    public static Gender GenderBefore(TokenList tokens, int start) => start > 0 ? Find(tokens.Chars(start - 1)) : Gender.Unknown;
}
