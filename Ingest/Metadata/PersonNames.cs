using System.Collections.Frozen;
using System.Net;

namespace Ingest.Metadata;

/// <summary>Takes a byline apart into the names of people; offices, agencies and the site itself are left out.</summary>
internal sealed class PersonNames(string? site, string? publisher)
{
    private const int LongestByline = 300;
    private const int MostWords = 6;

    private static readonly FrozenSet<string> OfficeWords = Entries("word");
    private static readonly FrozenSet<string> Offices = Entries("whole");
    private static readonly string[] Openings = ["written by", "story by", "posted by", "published by", "reported by", "words by", "article by", "text by", "by:", "by", "von", "par", "por", "di", "af", "av", "door", "od", "autor:", "author:", "authors:", "text:", "автор:", "от", "de", "penulis:", "yazan:"];
    private static readonly string[] Joints = [" and ", " und ", " et ", " y ", " og ", " och ", " e ", " en ", " i ", " & ", " with ", " und\n", "\n", ";", " / ", "|", "•", "·", " – ", " — ", " - "];

    private readonly string _site = Folded.Letters(site ?? "");
    private readonly string _publisher = Folded.Letters(publisher ?? "");

    /// <summary>Whether a text begins as bylines do: "By Jane".</summary>
    public static bool StartsAsByline(string text) =>
        Array.Exists(Openings, o => text.Length > o.Length + 3 && text.StartsWith(o, StringComparison.OrdinalIgnoreCase) && text[o.Length] == ' ' && char.IsUpper(text[o.Length + 1]));

    /// <summary>The people that a byline names, in order.</summary>
    public IEnumerable<string> Read(string byline)
    {
        var text = WebUtility.HtmlDecode(byline.Length > LongestByline ? byline[..LongestByline] : byline).Trim();
        if (text.Contains("://", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)) yield break;
        foreach (var opening in Openings)
        {
            if (text.Length <= opening.Length + 1 || !text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) || !(opening[^1] == ':' || char.IsWhiteSpace(text[opening.Length]) || text[opening.Length] == ':')) continue;
            text = text[opening.Length..].TrimStart(' ', ':', '\n');
            break;
        }
        foreach (var part in text.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var piece in part.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Name(piece) is { } name) yield return name;
            }
        }
    }

    private string? Name(string piece)
    {
        var cut = piece.AsSpan().IndexOfAny('(', '[', '@');
        var name = string.Join(' ', (cut < 0 ? piece : piece[..cut]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', '-', ':', '"', '“', '”', ' ', '*');
        if (name.EndsWith('.') || name.Length is < 2 or > 60) return null;
        var words = name.Split(' ');
        if (words.Length > MostWords || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0) return null;
        if (!char.IsLetter(name[0]) || (char.IsLower(name[0]) && words.All(w => char.IsLower(w[0])))) return null;
        var folded = Folded.Letters(name);
        if (folded.Length < 2 || folded == _site || folded == _publisher) return null;
        var lower = name.ToLowerInvariant();
        return Offices.Contains(lower) || lower.Split(' ', '-', '.', '/').Any(OfficeWords.Contains) ? null : name;
    }

    private static FrozenSet<string> Entries(string where) =>
        ResourceTable.Rows("not_people.tsv").Where(r => r[0] == where).SelectMany(r => r[1].Split('|')).ToFrozenSet();
}
