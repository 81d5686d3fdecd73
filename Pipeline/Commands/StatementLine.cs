namespace Pipeline.Commands;

/// <summary>What was said, as people read it.</summary>
internal static class StatementLine
{
    /// <summary>
    /// The content, behind the words that report it unless all of it stands in quotation marks and was said as it stands: "(denied) that he knew" is not that he knew.
    /// </summary>
    public static string Of(string content, string? cue, bool isDirect, bool isNegated, bool isHedged) =>
        string.IsNullOrEmpty(cue) || (isDirect && !isNegated && !isHedged) || !cue.AsSpan().ContainsAnyInRange('a', 'z') ? content : $"({cue}) {content}";
}
