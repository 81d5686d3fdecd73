using Ingest.Text;
using Microsoft.Data.Sqlite;

namespace Store.Queries;

/// <summary>Whether a name has a part: its words stand in the name side by side, in whatever case, with accents and full stops or without.</summary>
public static class NameParts
{
    // "nord" finds Nordbank; "US" is neither Usain nor the White House.
    private const int FewestLettersOfABeginning = 4;

    /// <summary>Gives the connection the function <c>has_part</c>.</summary>
    internal static void Register(SqliteConnection connection) => connection.CreateFunction<string, string, bool>("has_part", Has, isDeterministic: true);

    /// <param name="name">A whole name.</param>
    /// <param name="part">One or several of its words; the last may be the beginning of one.</param>
    public static bool Has(string name, string part)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(part);
        var (whole, wanted) = (Plain(name), Plain(part.Trim()));
        var last = wanted.Length - 1 - wanted.AsSpan().LastIndexOf(' ');
        for (var at = whole.IndexOf(wanted, StringComparison.OrdinalIgnoreCase); at >= 0; at = whole.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + wanted.Length;
            if (IsBound(whole, at - 1) && (last >= FewestLettersOfABeginning || IsBound(whole, end))) return true;
        }
        return false;
    }

    private static bool IsBound(string name, int at) => at < 0 || at >= name.Length || !char.IsLetterOrDigit(name[at]);

    private static string Plain(string text) => LatinFolding.Fold(text).Replace(".", "", StringComparison.Ordinal);
}
