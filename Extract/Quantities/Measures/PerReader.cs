using System.Collections.Frozen;
using Extract.Quantities.Context;
using Extract.Tagging;

namespace Extract.Quantities.Measures;

/// <summary>What a price or measure is reckoned by.</summary>
/// <param name="Name">Singular word: <c>hour</c>, <c>barrel</c>, <c>astronaut</c>.</param>
/// <param name="Symbol">UCUM symbol of a unit of time, otherwise the name.</param>
internal readonly record struct PerUnit(string Name, string Symbol);

/// <summary>"a barrel", "an hour", "per person", "/cm2" after a price or measure.</summary>
internal sealed class PerReader(LexemeView view)
{
    private const int LongestUnit = 7;

    private static readonly FrozenDictionary<string, PerUnit>.AlternateLookup<ReadOnlySpan<char>> Times = ResourceTable.Read("rate_units.tsv")
        .SelectMany(row => row[2].Split('|').Select(surface => KeyValuePair.Create(surface, new PerUnit(row[0], row[1]))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a sum of money beside lexeme <paramref name="i"/> is the price of: a unit, or any noun after "per".</summary>
    public PerUnit? Price(int i, out int end)
    {
        var noun = Noun(i, out var isPer);
        end = i;
        if (noun == i || !view.IsWord(noun) || QuantityWords.PhraseEnds.Contains(view.Text(noun)) || IsPointInTime(noun + 1)) return null;
        if (Unit(noun, out end) is { } unit) return unit;
        end = i;
        if (!isPer && !QuantityWords.PricedBy.Contains(view.Text(noun)) && !QuantityWords.TimeUnits.Contains(view.Text(noun))) return null;
        // "per Richmond voter": the noun, not its attribute.
        if (view.IsCapitalised(noun) && view.Tag(noun + 1) == UniversalTag.NOUN) noun++;
        end = noun + 1;
        var word = view.Text(noun).ToString().ToLowerInvariant();
        return new PerUnit(word, word);
    }

    /// <summary>The denominator of a compound unit: units after "per" or a slash, units of time after "a" too.</summary>
    public PerUnit? Measure(int i, out int end)
    {
        end = i;
        if (view.Text(i) is "/" && view.Glued(i) && view.Glued(i + 1)) return Unit(i + 1, out end);
        var noun = Noun(i, out var isPer);
        if (noun == i || IsPointInTime(noun + 1)) return null;
        return isPer || Times.TryGetValue(view.Text(noun), out _) ? Unit(noun, out end) : null;
    }

    /// <summary>The lexeme after "a", "an" or "per"; <paramref name="i"/> where there is none.</summary>
    private int Noun(int i, out bool isPer)
    {
        var k = view.IsJoint(i) ? i + 1 : i;
        isPer = view.Is(k, "per");
        if (!isPer && !view.Is(k, "a") && !view.Is(k, "an")) return i;
        return view.IsJoint(k + 1) ? k + 2 : k + 1;
    }

    private PerUnit? Unit(int i, out int end)
    {
        end = i + 1;
        if (Times.TryGetValue(view.Text(i), out var time)) return time;
        var found = Measures.Unit.Surfaces.TryMatch(view, i, LongestUnit, out var words, out var unit);
        end = i + words;
        return found ? new PerUnit(unit.Name, unit.Name) : null;
    }

    /// <summary>"$3 a year earlier" is no price.</summary>
    private bool IsPointInTime(int i) => view.Is(i, "earlier") || view.Is(i, "ago") || view.Is(i, "later") || view.Is(i, "before");
}
