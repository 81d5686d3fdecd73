using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Text;

/// <summary>Folds Latin letters with diacritics to ASCII: "Fernández" → "Fernandez", "Łódź" → "Lodz".</summary>
/// <remarks>
/// The program runs without ICU (a fresh machine may have none), where <see cref="string.Normalize()"/> leaves
/// everything beyond ASCII as it is; so the table is our own.
/// </remarks>
public static class LatinFolding
{
    private static readonly FrozenDictionary<char, string> Table = Load();

    /// <summary>The text with letters folded and combining marks dropped; the same instance where nothing changes.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        if (first < 0) return text;
        var folded = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (c < 0x80) folded.Append(c);
            else if (Table.TryGetValue(c, out var letters)) folded.Append(letters);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(c);
        }
        return folded.ToString();
    }

    private static FrozenDictionary<char, string> Load()
    {
        var table = new Dictionary<char, string>();
        foreach (var row in ResourceTable.Rows("latin_folding.tsv"))
            foreach (var c in row[1]) table[c] = row[0];
        return table.ToFrozenDictionary();
    }
}
