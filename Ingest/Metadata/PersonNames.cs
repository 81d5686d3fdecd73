using System.Buffers;
using System.Collections.Frozen;
using Ingest.Cleaning.Html;
using Ingest.Cleaning.RawText;
using Ingest.Text;

namespace Ingest.Metadata;

/// <summary>Takes bylines apart into the names of people and news agencies; offices, roles and the site itself are left out.</summary>
internal sealed class PersonNames(string? site, string? host)
{
    private const int LongestName = 60;
    private const int LongestIdeographic = 6;
    private const int MostWords = 5;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("([@<0123456789");
    private static readonly FrozenSet<string> OtherWords = Entries("word");
    private static readonly FrozenSet<string> Agencies = Entries("agency");
    private static readonly string[] LongAgencies = [.. Agencies.Where(a => a.Contains(' ', StringComparison.Ordinal)).OrderByDescending(a => a.Length).ThenBy(a => a, StringComparer.Ordinal)];
    private static readonly FrozenSet<string> Particles = Entries("particle");
    private static readonly FrozenSet<string> Degrees = Entries("degree");
    private static readonly FrozenSet<string> OfficeEnds = Entries("office-end");
    private static readonly FrozenSet<string> Titles = Entries("title");
    private static readonly string[] Roles = [.. ResourceTable.Entries("byline_words.tsv", "role").OrderByDescending(r => r.Length)];
    private static readonly FrozenSet<string> Forenames = ResourceTable.Rows("first_names.tsv").SelectMany(r => r[1].Split(' ')).ToFrozenSet();

    // Long ones alone: Sun and Sat are names too.
    private static readonly FrozenSet<string> Weekdays = ResourceTable.Rows("dateline_words.tsv").Where(r => r[0] == "weekday").SelectMany(r => r[1].Split(' ')).Where(day => day.Length > 4).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string _site = Folded.Letters(site ?? "");
    private readonly HashSet<string> _host = [.. (host ?? "").Split('.').Select(label => Folded.Letters(label)), Folded.Letters(host ?? "")];

    /// <summary>The people that a byline names, in order.</summary>
    /// <param name="byline">What the page has; no more than 300 characters are read.</param>
    /// <param name="strict">Whether only what looks like a full name counts: text of the page, not a field for names.</param>
    public IEnumerable<string> People(string byline, bool strict)
    {
        bool first = true, afterAgency = false;
        foreach (var part in BylineText.Pieces(byline, IsOther))
        {
            if (IsDegrees(part)) continue;
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
        BylineText.Pieces(byline, IsOther).Where(part => Agencies.Contains(part.ToLowerInvariant()) && Folded.Letters(part) != _site);

    private static bool IsOther(string part) => part.ToLowerInvariant().Split(' ', '-', '.').Any(OtherWords.Contains);

    /// <summary>The user's name that signs a text of its own: "by jdoe42"; null for any other text.</summary>
    public static string? Handle(string text)
    {
        const int Shortest = 3, LongestHandle = 30;
        var length = BylineText.OpeningLength(text);
        var name = text[length..].Trim();
        return length > 0 && name.Length is >= Shortest and <= LongestHandle && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            && !IsOther(name) && !Agencies.Contains(name.ToLowerInvariant()) ? name : null;
    }

    /// <summary>Whether a name begins with a common forename.</summary>
    public static bool HasForename(string name) => Untitled(name).Split(' ', '-') is { Length: > 1 } words && Forenames.Contains(LatinFolding.Fold(words[0]).ToLowerInvariant());

    /// <summary>A name without "Dr." and the like before it.</summary>
    public static string Untitled(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 && Titles.Contains(name[..blank].TrimEnd('.').ToLowerInvariant()) ? name[(blank + 1)..] : name;

    private string? Name(string part, bool strict)
    {
        if (part.Contains('@', StringComparison.Ordinal) && !part.Contains(' ', StringComparison.Ordinal)) return null;
        var name = Trim(part);
        var words = name.Split(' ');
        if (name.Length is < 2 or > LongestName || words.Length > MostWords || !char.IsLetter(name[0])) return null;
        if (strict && words.Length == 1 && !Scripts.IsIdeographic(name)) return null;
        if (Scripts.IsIdeographic(name) && (name.Length > LongestIdeographic || OfficeEnds.Contains(name[^1..]))) return null;
        if (!HasCapitals(words) && (strict || words.Length > 3)) return null;
        var lower = name.ToLowerInvariant();
        if (Agencies.Contains(lower) || lower.StartsWith("the ", StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.EndsWith(')') || BylineText.IsOpening(lower)) return null;
        if (words.Length == 1 && _host.Contains(Folded.Letters(name))) return null;
        // Some sites bear the name of the person who writes them.
        if (Folded.Letters(name) == _site && (strict || !HasForename(name))) return null;
        return IsOther(name) ? null : name;
    }

    // Cuts what stands around a name: brackets, handles, a date before or after it.
    private static string Trim(string part)
    {
        var text = WithoutPaper(WithoutAgency(WithoutRole(WithoutLeadingDate(part))));
        var cut = text.AsSpan().IndexOfAny(NameEnds);
        if (cut > 0 && text.IndexOf(") ", cut, StringComparison.Ordinal) is var close and > 0 && close < text.Length - 2 && text[cut] == '(' && char.IsUpper(text[close + 2])) cut = -1; // "Jane (Ng) Doe"
        var words = (cut < 0 ? text : text[..cut]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && IsDegree(words[^1])) words.RemoveAt(words.Count - 1);
        while (cut >= 0 && words.Count > 0 && DateText.IsMonth(words[^1].TrimEnd('.'))) words.RemoveAt(words.Count - 1);
        if (words.Count > 2 && Weekdays.Contains(words[^1].TrimEnd('.'))) words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && BylineText.IsJoint(words[0])) words.RemoveAt(0);
        return string.Join(' ', words).Trim('-', ':', '"', '“', '”', ' ', '*', '|').TrimEnd('.');
    }

    // "记者王敬照", "신현주 기자"
    private static string WithoutRole(string part)
    {
        foreach (var role in Roles)
        {
            if (part.Length <= role.Length) continue;
            if (part.EndsWith(role, StringComparison.Ordinal)) return part[..^role.Length].TrimEnd();
            if (part.StartsWith(role, StringComparison.Ordinal)) return part[role.Length..].TrimStart();
        }
        return part;
    }

    // "Jane Doe for The Orla Observer"
    private static string WithoutPaper(string part) =>
        part.IndexOf(" for ", StringComparison.Ordinal) is var at and > 0 && HasForename(part[..at]) ? part[..at] : part;

    // Letters after a name, "MD" or "Ph.D.", in capitals: "Le" and "Ms" are names and titles.
    private static bool IsDegree(string word) =>
        word.Count(char.IsUpper) > 1 && Degrees.Contains(word.Trim('.', ',', '(', ')').ToLowerInvariant());

    private static bool IsDegrees(string part) => part.Split(' ').All(IsDegree);

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

    private static FrozenSet<string> Entries(string kind) => ResourceTable.Entries("not_people.tsv", kind).ToFrozenSet();
}
