using Extract.Entities;
using Extract.Tokens;
using Extract.Words;
using Pipeline.Evaluation;

namespace Pipeline.Training;

/// <summary>
/// One annotation practice for all corpora: no article and no title inside a name, no possessive at its end, nationalities are MISC. Without this a
/// model learns each corpus's habit for that corpus's words.
/// </summary>
internal sealed class NameConventions(Lexicon lexicon)
{
    private static readonly HashSet<string> Titles = [.. Resource.Lines("Pipeline/person_titles.tsv").Select(row => row[0])];

    /// <summary>The name as it should have been marked; null if nothing is left of it.</summary>
    public (TokenRange Tokens, EntityType Type)? Apply(IReadOnlyList<string> tokens, TokenRange name, EntityType type)
    {
        var (start, end) = (name.Start, name.End);
        if (end - start > 1 && (tokens[start] == "the" || (tokens[start] == "The" && type == EntityType.Location))) start++;
        while (type == EntityType.Person && end - start > 1 && IsTitle(tokens[start])) start++;
        if (end - start > 1 && tokens[end - 1] is "'s" or "’s" or "'" or "’") end--;
        if (type is EntityType.Location or EntityType.Organization && IsDemonym(tokens, start, end)) type = EntityType.Miscellaneous;
        return end > start ? (new TokenRange(start, end), type) : null;
    }

    private static bool IsTitle(string token) => char.IsUpper(token[0]) && Titles.Contains(token.TrimEnd('.').ToUpperInvariant().ToLowerInvariant());

    private bool IsDemonym(IReadOnlyList<string> tokens, int start, int end)
    {
        var kinds = lexicon.Phrase(WordAnalysis.Letters(string.Concat(tokens.Skip(start).Take(end - start))).Hash);
        return (kinds & NameKinds.Demonym) != 0 && (kinds & (NameKinds.Country | NameKinds.City | NameKinds.Region)) == 0;
    }
}
