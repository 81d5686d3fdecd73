using System.Collections.Frozen;
using System.Globalization;

namespace Extract.Numerals;

/// <summary>The words that make numerals, from <c>Resources/number_words.tsv</c>.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, (NumeralClass Class, decimal Value)> Words = ResourceTable.Read("number_words.tsv")
        .ToFrozenDictionary(row => row[0], row => (ParseClass(row[1]), decimal.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (NumeralClass Class, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Bit n of entry c: a number word of n letters begins with letter c. Keeps most words away from the hash table.</summary>
    private static readonly int[] Lengths = LengthsByFirstLetter();

    public static (NumeralClass Class, decimal Value) Find(ReadOnlySpan<char> word)
    {
        var letter = (word[0] | 0x20) - 'a';
        if ((uint)letter >= (uint)Lengths.Length || (Lengths[letter] & (1 << Math.Min(word.Length, 31))) == 0) return default;
        return Lookup.TryGetValue(word, out var found) ? found : default;
    }

    private static int[] LengthsByFirstLetter()
    {
        var lengths = new int[26];
        foreach (var word in Words.Keys) lengths[(word[0] | 0x20) - 'a'] |= 1 << word.Length;
        return lengths;
    }

    private static NumeralClass ParseClass(string name) => Enum.Parse<NumeralClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
