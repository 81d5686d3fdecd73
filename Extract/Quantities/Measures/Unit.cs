using System.Collections.Frozen;
using System.Globalization;
using Extract.Quantities.Context;

namespace Extract.Quantities.Measures;

/// <summary>A unit of measure.</summary>
/// <param name="Name">Singular English name: <c>kilometre</c>, <c>mile per hour</c>; the value of <see cref="Quantity.Unit"/>.</param>
/// <param name="Symbol">UCUM symbol: <c>km</c>, <c>[mi_i]/h</c>.</param>
/// <param name="Dimension">What it measures: <c>length</c>, <c>speed</c>.</param>
/// <param name="Factor">Multiplies a value into <paramref name="Base"/>; temperatures need their offset besides.</param>
/// <param name="Base">The SI unit of the dimension.</param>
public sealed record Unit(string Name, string Symbol, string Dimension, double Factor, string Base)
{
    private const int LongestSign = 4;

    /// <summary>Units by the words or signs that stand after a number; signs are case-sensitive, words are not.</summary>
    internal static PhraseTable<Unit> Surfaces { get; } = new(ReadTable(), PhraseEdge.First, shortestFolded: 4);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Signs = ResourceTable.Read("units.tsv")
        .SelectMany(row => row[5].Split('|')).Where(surface => surface.Length <= LongestSign && surface != "in" && surface.All(char.IsLetter))
        .ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it is a short sign made of letters: "kg", "lbs"; not "in", which is a word.</summary>
    internal static bool IsSign(ReadOnlySpan<char> text) => text.Length <= LongestSign && Signs.Contains(text);

    private static Dictionary<string, Unit> ReadTable()
    {
        var surfaces = new Dictionary<string, Unit>();
        foreach (var row in ResourceTable.Read("units.tsv"))
        {
            var unit = new Unit(row[0], row[1], row[2], double.Parse(row[3], CultureInfo.InvariantCulture), row[4]);
            surfaces[unit.Name] = unit;
            foreach (var surface in row[5].Split('|')) surfaces.TryAdd(surface, unit);
        }
        return surfaces;
    }
}
