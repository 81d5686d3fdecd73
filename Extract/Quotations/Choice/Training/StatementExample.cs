using Ingest;
using Ingest.Offsets;

namespace Extract.Quotations.Choice.Training;

/// <summary>An article with the statements that its readers marked.</summary>
/// <param name="Article">Its text.</param>
/// <param name="Group">Which articles it is reported with.</param>
/// <param name="Statements">Content and speaker of each statement.</param>
public sealed record StatementExample(CleanArticle Article, string Group, IReadOnlyList<(IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Speaker)> Statements)
{
    /// <summary>How much each of its statements counts.</summary>
    public float Weight { get; init; } = 1;
}
