using System.Collections.Frozen;

namespace Ingest.Cleaning.Html;

/// <summary>Words of the first and second person (<c>first_second_person.tsv</c>): a site speaks by them of itself and to its readers. Notices and pitches are full of them, news is not.</summary>
internal static class FirstAndSecondPerson
{
    private static readonly FrozenSet<string> All = ResourceTable.Rows("first_second_person.tsv").SelectMany(r => r[1].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = All.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = All.Max(w => w.Length);

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
