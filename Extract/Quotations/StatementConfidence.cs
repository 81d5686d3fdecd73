using System.Collections.Frozen;
using System.Globalization;

namespace Extract.Quotations;

/// <summary>How often the statements of a rule were right on labelled articles: content (Jaccard of words at least 0.8) and speaker.</summary>
internal static class StatementConfidence
{
    private static readonly FrozenDictionary<string, double> Known = ResourceTable.Read("statement_confidence.tsv")
        .ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>In (0, 1]; a rule without a row is a mistake in the table.</summary>
    public static double Of(string rule) => Known[rule];
}
