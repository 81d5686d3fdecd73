using System.Collections.Frozen;
using Ingest.Text;

namespace Extract.Entities.Resolution;

/// <summary>The name of an organization, place or other thing in folded words, with the initials that may stand for it.</summary>
internal sealed class OrganizationName
{
    private static readonly FrozenSet<string> SmallWords = FrozenSet.ToFrozenSet(["of", "the", "for", "and", "in", "on", "to", "de", "du", "des", "la", "&", "at", "a"]);

    private static readonly FrozenSet<string> CompanyWords = FrozenSet.ToFrozenSet(
        ["inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "group", "holdings", "motor", "motors", "kft", "gmbh", "ag", "sa", "usa", "airlines", "airways", "bank", "news", "international", "services", "technologies"]);

    private static readonly string[] CompoundEnds = ["news", "bank", "book", "soft", "press", "post", "net", "tube", "works", "air", "media", "party"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompanyLookup = CompanyWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private OrganizationName(string text, string[] words, bool isAcronym)
    {
        (Text, Words, IsAcronym) = (text, words, isAcronym);
        Key = string.Join(' ', words);
        Initials = InitialsOf(words, small: false);
        AllInitials = InitialsOf(words, small: true);
    }

    public string Text { get; }

    public string[] Words { get; }

    public string Key { get; }

    /// <summary>Whether the name is written like initials: "WHO", "U.N.", "AfCFTA".</summary>
    public bool IsAcronym { get; }

    public string Initials { get; }

    public string AllInitials { get; }

    /// <summary>Whether a word ends the names of companies ("Motors", "Inc.").</summary>
    public static bool IsCompanyWord(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length > 16) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return CompanyLookup.Contains(lower);
    }

    public static OrganizationName Parse(string text)
    {
        var words = LatinFolding.Fold(text).ToLowerInvariant()
            .Split([' ', '\u00a0', '-', '–', '/', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '"', '“', '”', '‘', '’', '\'').Replace(".", "", StringComparison.Ordinal))
            .Where(word => word.Length > 0).SelectMany(word => Expand(word, text)).ToArray();
        if (words.Length > 1 && words[0] == "the") words = words[1..];
        if (words.Length == 0) words = [text];
        var capitals = text.Count(char.IsUpper);
        return new OrganizationName(text, words, words.Length == 1 && text.Length <= 8 && capitals >= 2 && capitals * 2 >= words[0].Length);
    }

    /// <summary>"US" and "U.K." count as the words that they stand for.</summary>
    private static IEnumerable<string> Expand(string word, string text) => word switch
    {
        "us" or "usa" when text.Contains('U', StringComparison.Ordinal) && !text.Contains("us", StringComparison.Ordinal) => ["united", "states"],
        "uk" => ["united", "kingdom"],
        "un" when text.Contains('U', StringComparison.Ordinal) => ["united", "nations"],
        _ => [word],
    };

    /// <summary>Whether this acronym stands for the long form.</summary>
    public bool AbbreviatesFully(OrganizationName full) =>
        IsAcronym && full.Words.Length > 1 && (Words[0] == full.Initials || Words[0] == full.AllInitials || Words[0].Replace("&", "", StringComparison.Ordinal) == full.Initials
            || (full.Words.Length > 3 && full.Words[0] is "united" && full.Words[1] is "states" && Words[0] == full.Initials[2..])
            || (full.Words[0] is "us" or "uk" or "un" && Words[0] == full.Initials[1..] && full.Initials.Length > 2));

    /// <summary>Whether the letters of this word occur in order in the long form, from its first letter: enough where it stands in brackets behind it.</summary>
    public bool AbbreviatesLoosely(OrganizationName full)
    {
        if (Words.Length > 1 || full.Words.Length < 2 || Text.Count(char.IsUpper) < 2) return false;
        var at = 0;
        var acronym = Words[0];
        var letters = full.Key;
        foreach (var letter in letters)
        {
            if (at < acronym.Length && acronym[at] == letter) at++;
        }
        return at == acronym.Length || (at >= 2 && at == acronym.Length - 1 && letters[0] == acronym[0]);
    }

    /// <summary>Whether this may be initials in another language of a name of several words.</summary>
    public bool IsForeignAcronymOf(OrganizationName full) => IsAcronym && Text.All(char.IsUpper) && Words[0].Length is > 2 and < 7 && full.Words.Length > 2 && !full.IsAcronym;

    /// <summary>"WN" of "Wikinews": two initials of a word made of two, the second a common part of organizations' names.</summary>
    public bool AbbreviatesCompound(OrganizationName full)
    {
        if (!IsAcronym || Words[0].Length != 2 || full.Words.Length != 1 || full.Words[0][0] != Words[0][0]) return false;
        var word = full.Words[0];
        return CompoundEnds.Any(end => end[0] == Words[0][1] && word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>"Ford" of "Ford Motor Company", "Supreme Court" of "United States Supreme Court".</summary>
    public bool Shortens(OrganizationName full)
    {
        if (Words.Length >= full.Words.Length || (Words.Length == 1 && Words[0].Length < 3)) return false;
        var isStart = full.Words.AsSpan()[..Words.Length].SequenceEqual(Words);
        var isEnd = full.Words.AsSpan()[^Words.Length..].SequenceEqual(Words);
        return isStart || isEnd;
    }

    /// <summary>Whether this is the other's name with a place behind it.</summary>
    public bool IsBranchOf(OrganizationName shorter, IReadOnlySet<string> places) =>
        Words.Length > shorter.Words.Length && Words.AsSpan()[..shorter.Words.Length].SequenceEqual(shorter.Words) && places.Contains(Words[shorter.Words.Length]);

    /// <summary>Whether what <paramref name="full"/> has more is only a company's legal form or a country before a state organ.</summary>
    public bool DiffersFormally(OrganizationName full)
    {
        if (full.Words.AsSpan()[..Words.Length].SequenceEqual(Words)) return full.Words[Words.Length..].All(CompanyWords.Contains);
        var before = string.Join(' ', full.Words[..^Words.Length]);
        return before is "united states" or "us" or "united kingdom" or "uk" or "american" or "british" or "federal" or "u s";
    }

    private static string InitialsOf(string[] words, bool small) =>
        new([.. words.Where(word => small || !SmallWords.Contains(word)).Select(word => word[0])]);
}
