using Extract.Quotations;

namespace Extract.Speakers;

/// <summary>Who asks in a transcript: of whoever puts questions more often than not and has no role in the article, the kind is journalist.</summary>
internal static class Interviewers
{
    private const string Transcript = "transcript";

    /// <param name="quotations">Of one article.</param>
    /// <param name="text">The article.</param>
    /// <returns>The same with the kind of those who ask.</returns>
    public static IReadOnlyList<Quotation> Mark(IReadOnlyList<Quotation> quotations, string text)
    {
        var asking = quotations.Where(q => q.Statement.Rule == Transcript && IsOfUnknown(q))
            .GroupBy(q => q.SpeakerName!, StringComparer.Ordinal)
            .Where(turns => 2 * turns.Count(q => Asks(q.Statement, text)) > turns.Count())
            .Select(turns => turns.Key).ToHashSet(StringComparer.Ordinal);
        return asking.Count == 0 ? quotations : [.. quotations.Select(q => q.Statement.Rule == Transcript && IsOfUnknown(q) && asking.Contains(q.SpeakerName!) ? q with { Kind = SpeakerKind.Journalist } : q)];
    }

    private static bool IsOfUnknown(Quotation quotation) => quotation is { SpeakerName: not null, Role: null, Kind: SpeakerKind.Other or SpeakerKind.Organization or SpeakerKind.Witness or SpeakerKind.Journalist };

    private static bool Asks(Statement statement, string text)
    {
        var end = statement.Content[^1].End;
        return text[end - 1] == '?' || (end < text.Length && text[end] == '?');
    }
}
