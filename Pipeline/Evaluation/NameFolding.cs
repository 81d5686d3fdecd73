using System.Collections.Frozen;
using System.Text;
using Ingest.Text;

namespace Pipeline.Evaluation;

/// <summary>Decides whether two names are the same but for case, diacritics, punctuation and titles.</summary>
public static class NameFolding
{
    private static readonly FrozenSet<string> Ignored =
        Resource.Lines("Pipeline/ignored_name_words.tsv").Select(columns => columns[0]).ToFrozenSet();

    public static bool IsSame(string? left, string? right)
    {
        var words = Fold(left);
        return words.Count > 0 && words.SequenceEqual(Fold(right));
    }

    private static List<string> Fold(string? name)
    {
        var folded = new StringBuilder();
        foreach (var c in LatinFolding.Fold(name ?? "").ToLowerInvariant())
        {
            if (c == ' ' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)) folded.Append(c);
        }
        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Ignored.Contains(word))];
    }
}
