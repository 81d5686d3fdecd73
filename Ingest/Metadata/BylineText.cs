using System.Collections.Frozen;
using System.Net;

namespace Ingest.Metadata;

/// <summary>Takes a byline apart: what opens it, and the pieces between commas, bars and words such as "and".</summary>
internal static class BylineText
{
    private const int Longest = 300;
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly string[] Openings = [.. ResourceTable.Entries("byline_words.tsv", "opening").OrderByDescending(o => o.Length)];
    private static readonly FrozenSet<string> Labels = ResourceTable.Entries("byline_words.tsv", "label").ToFrozenSet();
    private static readonly string[] Works = [.. ResourceTable.Entries("byline_words.tsv", "work")];
    private static readonly FrozenSet<string> Credits = ResourceTable.Entries("byline_words.tsv", "credit").ToFrozenSet();
    private static readonly string[] JointWords = [.. ResourceTable.Entries("byline_words.tsv", "joint")];
    private static readonly string[] Joints = Array.ConvertAll(JointWords, j => $" {j} ");
    private static readonly string[] Borders = ["\n", ";", "/", "／", "|", "•", "·", " – ", " — ", " - ", ",", "，", "、", "،", " in "];

    /// <summary>Where the opening of a byline ends ("By Jane" → 3); 0 if the text begins as none.</summary>
    public static int OpeningLength(string text)
    {
        foreach (var opening in Openings)
        {
            if (text.Length <= opening.Length + 1 || !text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            var next = text[opening.Length];
            if (next is ':' or '\n' or ' ') return opening.Length + 1;
            if (opening[^1] is ':' or '：' || (opening == "by" && char.IsUpper(next) && char.IsLower(text[1]))) return opening.Length;
        }
        return 0;
    }

    /// <summary>Whether a text begins as bylines do, with a capital next: "By Jane".</summary>
    public static bool StartsAsByline(string text) => OpeningLength(text) is var length and > 0 && length < text.Length && char.IsUpper(text[length]);

    /// <summary>Whether a text is nothing but an opening: "by", "von", "Autor:".</summary>
    public static bool IsOpening(string text) => OpeningLength(text + " A") == text.Length + 1;

    /// <summary>Whether a word joins two names: "and".</summary>
    public static bool IsJoint(string word) => Array.IndexOf(JointWords, word) >= 0;

    /// <summary>Whether a page's field is called as those that hold authors are: "Written by".</summary>
    public static bool IsLabel(string text) => Labels.Contains(text.Trim().ToLowerInvariant());

    /// <summary>Whether a text says who made a picture: "Photo: Jane Doe".</summary>
    public static bool IsCredit(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ':', '：');
        return end > 0 && Credits.Contains(text[..end].ToLowerInvariant());
    }

    /// <summary>Whether a text begins by naming other work than writing: "Edited by Jane Doe".</summary>
    public static bool IsOtherWork(string text) => Array.Exists(Works, work => text.StartsWith(work, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text without markup and opening, at most 300 characters; empty for an address.</summary>
    public static string Plain(string byline)
    {
        var text = WebUtility.HtmlDecode(byline.Length > Longest ? byline[..Longest] : byline).Trim();
        return text.Contains("://", StringComparison.Ordinal) ? "" : text[OpeningLength(text)..];
    }

    /// <summary>The pieces of a byline in order.</summary>
    /// <param name="byline">What the page has.</param>
    /// <param name="isWhole">Which pieces are not parted at words such as "and": "Center for Films and Books" is one name.</param>
    public static IEnumerable<string> Pieces(string byline, Predicate<string> isWhole) =>
        Plain(byline).Split(Borders, Tidy).SelectMany(piece => isWhole(piece) ? [piece] : piece.Split(Joints, Tidy));
}
