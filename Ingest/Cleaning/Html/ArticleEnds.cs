using System.Collections.Frozen;
using Ingest.Cleaning.RawText;
using Ingest.Metadata;

namespace Ingest.Cleaning.Html;

/// <summary>Takes the line that signs an article off its start and the note about the author off its end, where the author is known.</summary>
internal sealed class ArticleEnds(Page page, IReadOnlyList<string> authors, PersonNames names)
{
    private const int MostBlocks = 3;
    private const int SignatureWords = 18;
    private const int MostOfficeWords = 5;
    private const int BiographyWords = 90;

    // Below this share of the text an end is an end.
    private const double MostOfText = 0.3;

    private static readonly char[] Borders = ['\n', ',', '|', '•', '·', '–', '—'];
    private static readonly string[] Phrases = [.. ResourceTable.Rows("biography_phrases.tsv").SelectMany(r => r[0].Split('|'))];

    /// <summary>The chosen blocks without signature and biography.</summary>
    public IReadOnlyList<int> Trim(IReadOnlyList<int> chosen)
    {
        if (authors.Count == 0) return chosen;
        int start = 0, end = chosen.Count;
        while (start < Math.Min(MostBlocks, chosen.Count) && (IsSignature(page.Blocks[chosen[start]]) || DateLine.IsDate(page.Blocks[chosen[start]].Text))) start++;
        var most = MostOfText * chosen.Sum(i => page.Blocks[i].Words);
        for (var cut = end - 1; cut > Math.Max(start, chosen.Count - 1 - MostBlocks); cut--)
        {
            most -= page.Blocks[chosen[cut]].Words;
            if (most < 0) break;
            if (IsBiography(page.Blocks[chosen[cut]])) end = cut;
        }
        return start == 0 && end == chosen.Count ? chosen : [.. chosen.Skip(start).Take(end - start)];
    }

    // A piece is an author, others are authors and offices, and what remains is a date.
    private bool IsSignature(TextBlock block)
    {
        if (block.Words > SignatureWords) return false;
        var signed = false;
        var rest = "";
        foreach (var piece in block.Lined.Split(Borders, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var people = names.People(piece, true).ToList();
            var isSigned = people.Count > 0 && people.TrueForAll(p => authors.Contains(p, StringComparer.OrdinalIgnoreCase));
            if (!isSigned && (piece.AsSpan().Count(' ') >= MostOfficeWords || !names.IsOffice(piece))) rest += " " + piece;
            signed |= isSigned;
        }
        return signed && (rest.Length == 0 || DateLine.IsDate(rest));
    }

    private bool IsBiography(TextBlock block)
    {
        if (block.Words > BiographyWords) return false;
        foreach (var author in authors)
        {
            if (block.Text.Length <= author.Length + 1 || !block.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = block.Text.AsSpan(author.Length).TrimStart(" ,".AsSpan());
            foreach (var phrase in Phrases)
            {
                if (rest.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && rest.Length > phrase.Length && rest[phrase.Length] == ' ') return true;
            }
        }
        return false;
    }
}
