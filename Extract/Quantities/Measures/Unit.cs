using System.Collections.Frozen;
using System.Globalization;

namespace Extract.Quantities.Measures;

/// <summary>A unit of measure.</summary>
/// <param name="Name">Singular English name: <c>kilometre</c>, <c>mile per hour</c>; the value of <see cref="Quantity.Unit"/>.</param>
/// <param name="Symbol">UCUM symbol: <c>km</c>, <c>[mi_i]/h</c>.</param>
/// <param name="Dimension">What it measures: <c>length</c>, <c>speed</c>.</param>
/// <param name="Factor">Multiplies a value into <paramref name="Base"/>; temperatures need their offset besides.</param>
/// <param name="Base">The SI unit of the dimension.</param>
public sealed record Unit(string Name, string Symbol, string Dimension, double Factor, string Base)
{
    private static readonly FrozenDictionary<string, Unit> BySurface = ReadTable();

    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> Surfaces = BySurface.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Unit> ByName = BySurface.Values.Distinct().ToFrozenDictionary(unit => unit.Name);

    /// <returns>The unit of that <see cref="Name"/>; null if there is none.</returns>
    public static Unit? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Finds a unit by the words or sign that the text uses; signs are case-sensitive, words are not.</summary>
    internal static Unit? Find(ReadOnlySpan<char> surface)
    {
        if (Surfaces.TryGetValue(surface, out var unit)) return unit;
        if (surface.Length <= 3 || !surface.ContainsAnyInRange('A', 'Z')) return null;
        Span<char> lower = stackalloc char[surface.Length];
        surface.ToLowerInvariant(lower);
        return Surfaces.TryGetValue(lower, out unit) ? unit : null;
    }

    private static FrozenDictionary<string, Unit> ReadTable()
    {
        var surfaces = new Dictionary<string, Unit>();
        foreach (var row in ResourceTable.Read("units.tsv"))
        {
            var unit = new Unit(row[0], row[1], row[2], double.Parse(row[3], CultureInfo.InvariantCulture), row[4]);
            surfaces[unit.Name] = unit;
            foreach (var surface in row[5].Split('|')) surfaces.TryAdd(surface, unit);
        }
        return surfaces.ToFrozenDictionary();
    }
}
