using System.Collections.Frozen;

namespace Pipeline.Evaluation;

/// <summary>Folds spellings of units, so that "kms", "km" and "kilometres" compare equal.</summary>
public static class QuantityUnits
{
    private static readonly FrozenDictionary<string, string> Synonyms = Resource.Lines("Pipeline/unit_synonyms.tsv")
        .ToFrozenDictionary(columns => columns[0], columns => columns[1]);

    /// <summary>The folded unit of an item; <c>-</c> where it has none.</summary>
    public static string Of(string? unit, string? kind) => kind == "percent" ? "percentage" : Fold(unit);

    /// <summary>The folded units of an item: its unit, or what it counts where it has none.</summary>
    public static IReadOnlySet<string> Of(string? unit, string? kind, string? of)
    {
        var units = new HashSet<string> { Of(unit, kind) };
        if (string.IsNullOrEmpty(unit) && kind != "percent")
        {
            units.Add(Fold(of));
            units.Add(Fold((of ?? "").Split(" of ")[0].Split(' ')[^1]));
        }
        return units;
    }

    private static string Fold(string? unit)
    {
        var folded = (unit ?? "").Trim().ToLowerInvariant();
        folded = Synonyms.GetValueOrDefault(folded, folded);
        if (folded.Length > 3 && folded.EndsWith("ies", StringComparison.Ordinal)) folded = folded[..^3] + "y";
        else if (folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal)) folded = folded[..^1];
        folded = Synonyms.GetValueOrDefault(folded, folded);
        return folded.Length == 0 ? "-" : folded;
    }
}
