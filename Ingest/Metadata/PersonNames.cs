using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using Ingest.Cleaning.Html;
using Ingest.Cleaning.RawText;

namespace Ingest.Metadata;

/// <summary>Takes bylines apart into the names of people and news agencies; offices, roles and the site itself are left out.</summary>
internal sealed class PersonNames(string? site, string? host)
{
    private const int LongestByline = 300;
    private const int LongestName = 60;
    private const int MostWords = 5;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("([@<0123456789");
    private static readonly FrozenSet<string> OtherWords = Entries("word");
    private static readonly FrozenSet<string> Agencies = Entries("agency");
    private static readonly string[] LongAgencies = [.. Agencies.Where(a => a.Contains(' ', StringComparison.Ordinal)).OrderByDescending(a => a.Length).ThenBy(a => a, StringComparer.Ordinal)];
    private static readonly FrozenSet<string> Particles = Entries("particle");
    private static readonly string[] Openings = ["written by", "story by", "posted by", "published by", "reported by", "words by", "article by", "text by", "by:", "by", "von", "par", "por:", "por", "di", "af", "av", "door", "autor:", "author:", "authors:", "contributor:", "contributors:", "byline:", "text:", "автор:", "penulis:", "yazan:"];
    private static readonly string[] Borders = ["\n", ";", "/", "|", "•", "·", " – ", " — ", " - ", ",", "，", "、", " in "];
    private static readonly string[] Joints = [" and ", " und ", " et ", " y ", " og ", " och ", " e ", " en ", " i ", " & ", " with "];
    private static readonly FrozenSet<string> Forenames = ResourceTable.Rows("forenames.tsv").SelectMany(r => r[0].Split(' ')).ToFrozenSet();

    // Long ones alone: Sun and Sat are names too.
    private static readonly FrozenSet<string> Weekdays = ResourceTable.Rows("dateline_words.tsv").Where(r => r[0] == "weekday").SelectMany(r => r[1].Split(' ')).Where(day => day.Length > 4).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string _site = Folded.Letters(site ?? "");
    private readonly HashSet<string> _host = [.. (host ?? "").Split('.').Select(label => Folded.Letters(label)), Folded.Letters(host ?? "")];

    /// <summary>Where the opening of a byline ends ("By Jane" → 3); 0 if the text begins as none.</summary>
    public static int OpeningLength(string text)
    {
        foreach (var opening in Openings)
        {
            if (text.Length <= opening.Length + 1 || !text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            var next = text[opening.Length];
            if (next is ':' or '\n' or ' ') return opening.Length + 1;
            if (opening[^1] == ':' || (char.IsUpper(next) && char.IsLower(text[opening.Length - 1]))) return opening.Length;
        }
        return 0;
    }

    /// <summary>Whether a text begins as bylines do, with a capital next: "By Jane".</summary>
    public static bool StartsAsByline(string text) => OpeningLength(text) is var length and > 0 && length < text.Length && char.IsUpper(text[length]);

    /// <summary>The people that a byline names, in order.</summary>
    /// <param name="byline">What the page has; no more than 300 characters are read.</param>
    /// <param name="strict">Whether only what looks like a full name counts: text of the page, not a field for names.</param>
    public IEnumerable<string> People(string byline, bool strict)
    {
        bool first = true, afterAgency = false;
        foreach (var part in Parts(byline))
        {
            var isAgency = Agencies.Contains(part.ToLowerInvariant());
            // What follows something else than a person is no person either: "The Daily, London", "Associated Press in Valencia".
            if (Name(part, strict || afterAgency) is { } name) yield return name;
            else if (first && !strict && !isAgency) yield break;
            first = false;
            afterAgency = isAgency;
        }
    }

    /// <summary>The name that a line of name, paper or office, and date begins with: <c>Jane Doe, The Orla Observer, 5 March 2024</c>; null for any other text.</summary>
    public string? Signature(string text) =>
        text.Split([',', '|', '•', '·', '\n'], 3, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, var second, var last]
        && DateLine.IsDate(last) && (IsOther(second) || Folded.Letters(second) == _site) ? Name(first, true) : null;

    /// <summary>Whether a part of a byline is an office, a role or a paper.</summary>
    public bool IsOffice(string part) => IsOther(part) || (_site.Length > 0 && Folded.Letters(part) == _site);

    /// <summary>The news agencies that a byline names.</summary>
    public IEnumerable<string> AgenciesIn(string byline) =>
        Parts(byline).Where(part => Agencies.Contains(part.ToLowerInvariant()) && Folded.Letters(part) != _site);

    private static IEnumerable<string> Parts(string byline)
    {
        var text = WebUtility.HtmlDecode(byline.Length > LongestByline ? byline[..LongestByline] : byline).Trim();
        if (text.Contains("://", StringComparison.Ordinal)) return [];
        const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        // "Center for Films and Books" is one name: only what holds no such word is parted at its "and".
        return text[OpeningLength(text)..].Split(Borders, Tidy).SelectMany(part => IsOther(part) ? [part] : part.Split(Joints, Tidy));
    }

    private static bool IsOther(string part) => part.ToLowerInvariant().Split(' ', '-', '.').Any(OtherWords.Contains);

    /// <summary>Whether a name begins with a common forename.</summary>
    public static bool HasForename(string name) => name.Split(' ', '-') is { Length: > 1 } words && Forenames.Contains(words[0].ToLowerInvariant());

    private string? Name(string part, bool strict)
    {
        if (part.Contains('@', StringComparison.Ordinal) && !part.Contains(' ', StringComparison.Ordinal)) return null;
        var name = Trim(part);
        var words = name.Split(' ');
        if (name.Length is < 2 or > LongestName || words.Length > MostWords || !char.IsLetter(name[0])) return null;
        if (strict && words.Length == 1 && !Scripts.IsIdeographic(name)) return null;
        if (Scripts.IsIdeographic(name) && name.Length > 6) return null;
        if (!HasCapitals(words) && (strict || words.Length > 3)) return null;
        var lower = name.ToLowerInvariant();
        if (Agencies.Contains(lower) || lower.StartsWith("the ", StringComparison.Ordinal) || name.AsSpan().ContainsAny(':', ')') || Openings.Contains(lower)) return null;
        if (words.Length == 1 && _host.Contains(Folded.Letters(name))) return null;
        // Some sites bear the name of the person who writes them.
        if (Folded.Letters(name) == _site && (strict || !HasForename(name))) return null;
        return IsOther(name) ? null : name;
    }

    // Cuts what stands around a name: brackets, handles, a date before or after it.
    private static string Trim(string part)
    {
        var text = WithoutAgency(WithoutLeadingDate(part));
        var cut = text.AsSpan().IndexOfAny(NameEnds);
        var words = (cut < 0 ? text : text[..cut]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (cut >= 0 && words.Count > 0 && DateText.IsMonth(words[^1].TrimEnd('.'))) words.RemoveAt(words.Count - 1);
        if (words.Count > 2 && Weekdays.Contains(words[^1].TrimEnd('.'))) words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[0] is "and" or "und" or "et") words.RemoveAt(0);
        return string.Join(' ', words).Trim('-', ':', '"', '“', '”', ' ', '*', '|').TrimEnd('.');
    }

    // "Jane Doe The Associated Press"
    private static string WithoutAgency(string part)
    {
        if (Agencies.Contains(part.ToLowerInvariant())) return part;
        foreach (var agency in LongAgencies)
        {
            if (part.Length > agency.Length + 1 && part[^(agency.Length + 1)] == ' ' && part.EndsWith(agency, StringComparison.OrdinalIgnoreCase)) return part[..^(agency.Length + 1)];
        }
        return part;
    }

    // "Dec 17, 2025 Jane Doe", also where the page leaves no blank between.
    private static string WithoutLeadingDate(string part)
    {
        const int LongestDate = 22;
        var last = part.AsSpan(0, Math.Min(part.Length, LongestDate)).LastIndexOfAnyInRange('0', '9');
        var starts = last > 0 && (char.IsAsciiDigit(part[0]) || DateText.IsMonth(part.Split(' ', '.')[0]));
        return starts && last + 1 < part.Length ? part[(last + 1)..].Trim() : part;
    }

    // Every word but particles begins with a capital or a letter that has no case.
    private static bool HasCapitals(string[] words) =>
        words.All(w => w.Length > 0 && (!char.IsLower(w[0]) || Particles.Contains(w))) && !char.IsLower(words[^1][0]);

    private static FrozenSet<string> Entries(string kind) =>
        ResourceTable.Rows("not_people.tsv").Where(r => r[0] == kind).SelectMany(r => r[1].Split('|')).ToFrozenSet();
}
