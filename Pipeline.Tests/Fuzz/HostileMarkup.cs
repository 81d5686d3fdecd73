using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ingest.Text;

namespace Pipeline.Tests;

/// <summary>Pieces of markup and text that cost careless readers too much, repeated (<c>hostile_markup.tsv</c>).</summary>
internal sealed record HostileMarkup(string Name, string Piece, string Before, string After)
{
    public static IReadOnlyList<HostileMarkup> All { get; } = [.. EmbeddedTable.Rows(typeof(HostileMarkup).Assembly, "hostile_markup.tsv").Select(Read)];

    /// <summary>About as many characters of it.</summary>
    public string Write(int length)
    {
        var markup = new StringBuilder(Before, length + Before.Length + After.Length + Piece.Length);
        for (var n = 0; markup.Length < length; n++) markup.Append(Piece.Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return markup.Append(After).ToString();
    }

    private static HostileMarkup Read(string[] row) =>
        new(row[0], Regex.Unescape(row[1]), row.Length > 2 ? Regex.Unescape(row[2]) : "", row.Length > 3 ? Regex.Unescape(row[3]) : "");
}
