using Extract.Quotations;

namespace Extract.Speakers;

/// <summary>
/// Who asks in a transcript: of whoever puts questions more often than not and has no role in the article, the kind is journalist. A question without a label is that
/// of the only one who asks.
/// </summary>
internal static class Interviewers
{
    private const string Transcript = Interview.Rule;

    /// <param name="quotations">Of one article.</param>
    /// <param name="text">The article.</param>
    /// <returns>The same with kind and affiliation of those who ask.</returns>
    public static IReadOnlyList<Quotation> Mark(IReadOnlyList<Quotation> quotations, string text)
    {
        var turns = quotations.Where(q => q.Statement.Rule == Transcript && IsOfUnknown(q));
        var asking = Interview.Askers(turns, q => q.SpeakerName!, q => Asks(q.Statement, text), StringComparer.Ordinal);
        if (asking.Count == 0) return quotations;
        var asker = asking.Count == 1 ? Asker(quotations.First(q => q.SpeakerName is { } name && asking.Contains(name))) : null;
        return [.. quotations.Select(q => Marked(q, asking, asker))];
    }

    private static Quotation Marked(Quotation quotation, HashSet<string> asking, Quotation? asker)
    {
        if (quotation.Statement.Rule != Transcript) return quotation;
        if (asker is not null && quotation.Statement is { Speaker: null, Cue: [] })
            return quotation with { EntityIndex = asker.EntityIndex, SpeakerName = asker.SpeakerName, Affiliation = asker.Affiliation, Kind = SpeakerKind.Journalist };
        return IsOfUnknown(quotation) && asking.Contains(quotation.SpeakerName!) ? Asker(quotation) : quotation;
    }

    /// <summary>A medium that asks belongs to itself, whether or not this turn is a question.</summary>
    private static Quotation Asker(Quotation turn) => turn with
    {
        Kind = SpeakerKind.Journalist,
        Affiliation = turn.Affiliation ?? (OrganizationWords.Find(turn.SpeakerName!) == OrganizationCategory.Media && turn.Statement.Speaker is { } said ? new Evidence(turn.SpeakerName!, said) : null),
    };

    private static bool IsOfUnknown(Quotation quotation) => quotation is { SpeakerName: not null, Role: null, Kind: SpeakerKind.Other or SpeakerKind.Organization or SpeakerKind.Witness or SpeakerKind.Journalist };

    private static bool Asks(Statement statement, string text)
    {
        var end = statement.Content[^1].End;
        return text[end - 1] == '?' || (end < text.Length && text[end] == '?');
    }
}
