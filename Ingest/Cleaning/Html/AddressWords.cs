using System.Collections.Frozen;

namespace Ingest.Cleaning.Html;

/// <summary>Words by which a site speaks to its readers and of itself (<c>address_words.tsv</c>): notices and pitches are full of them, news is not.</summary>
internal static class AddressWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        ResourceTable.Rows("address_words.tsv").SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = ResourceTable.Rows("address_words.tsv").SelectMany(r => r[1].Split(' ')).Max(w => w.Length);

    /// <summary>How many of the text's words they are.</summary>
    public static int Count(string text)
    {
        int count = 0, start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0 && i - start <= Longest && Words.Contains(text.AsSpan(start, i - start))) count++;
            start = -1;
        }
        return count;
    }
}
