using System.Collections.Frozen;
using Ingest.Text;

namespace Extract.Entities.Resolution;

/// <summary>
/// A person's name in parts, folded to small Latin letters: "Joseph R. Biden Jr." → words <c>joseph r biden</c>, suffix <c>jr</c>.
/// A nickname in quotation marks or brackets between the parts is kept apart.
/// </summary>
internal sealed class PersonName
{
    private static readonly FrozenSet<string> Suffixes = FrozenSet.ToFrozenSet(["jr", "sr", "ii", "iii", "iv", "snr", "jnr"]);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["de", "da", "di", "do", "du", "del", "della", "dos", "das", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "bint", "al", "el", "la", "le", "abu", "st", "st.", "mac", "zu"]);

    private static readonly FrozenDictionary<string, FrozenSet<string>> ShortForms =
        ResourceTable.Read("nicknames.tsv").ToFrozenDictionary(row => row[0], row => FrozenSet.ToFrozenSet(row[1].Split(' ')));

    private PersonName(string text, string[] words, string? suffix, string? nickname)
    {
        (Text, Words, Suffix, Nickname) = (text, words, suffix, nickname);
        Key = string.Join(' ', words) + (suffix is null ? "" : " " + suffix);
    }

    public string Text { get; }

    /// <summary>Forenames and surname without suffix; never empty.</summary>
    public string[] Words { get; }

    public string? Suffix { get; }

    public string? Nickname { get; }

    /// <summary>Equal for names that differ in case, accents and full stops only.</summary>
    public string Key { get; }

    public bool IsFull => Words.Length > 1;

    public string Initials => new([.. Words.SelectMany(word => word.Split('-')).Where(word => word.Length > 0).Select(word => word[0])]);

    public string Forename => Words[0];

    public string Surname => Words[^1];

    public static PersonName Parse(string text)
    {
        text = WithoutTitle(text);
        var words = new List<string>();
        string? suffix = null, nickname = null;
        foreach (var raw in text.Split([' ', '\u00a0', '\n', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = LatinFolding.Fold(raw).ToLowerInvariant();
            var bare = word.Trim('.', '"', '“', '”', '\'', '‘', '’', '(', ')');
            if (bare.Length == 0) continue;
            if (words.Count > 0 && raw[0] is '"' or '“' or '‘' or '(' or '\'') nickname = bare;
            else if (words.Count > 0 && Suffixes.Contains(bare)) suffix = bare;
            else words.Add(bare);
        }
        if (words.Count == 0) words.Add(text.ToLowerInvariant());
        return new PersonName(text, [.. words], suffix, nickname);
    }

    /// <summary>A title that the recogniser left in the name ("General Soleimani", "First Lady Melania Trump") is no part of it.</summary>
    private static string WithoutTitle(string text)
    {
        while (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && IsTitle(text[..space], text[(space + 1)..]) && char.IsUpper(text[space + 1])) text = text[(space + 1)..];
        return text;
    }

    /// <summary>Some titles are first names as well: those need a full name behind them.</summary>
    private static bool IsTitle(string word, string rest) =>
        Titles.Contains(word) && (rest.Contains(' ', StringComparison.Ordinal) || !FirstNames.Contains(LatinFolding.Fold(word).ToLowerInvariant()));

    /// <summary>How well this, the shorter or equal name, can mean the bearer of <paramref name="full"/>: 0 not at all, more is better.</summary>
    public int Match(PersonName full)
    {
        if (Key == full.Key) return 100;
        if (Suffix is not null && full.Suffix is not null && Suffix != full.Suffix) return 0;
        return Words.Length == 1 ? MatchOneWord(full) : MatchFull(full);
    }

    private int MatchOneWord(PersonName full)
    {
        var word = Words[0];
        if (!full.IsFull) return 0;
        // "AOC", "WSS"
        if (word.Length is > 1 and < 5 && Text.All(char.IsUpper) && word == full.Initials) return 10;
        // Beside his father, the son is not meant by the bare surname.
        if (word == full.Surname) return full.Suffix is null ? 12 : 6;
        if (full.Surname.Contains('-', StringComparison.Ordinal) && full.Surname.Split('-').Contains(word)) return 9;
        if (word == full.Forename || word == full.Nickname) return 8;
        if (IsForenameOf(word, full.Forename) && word.Length > 1) return 6;
        // "Chad" for "Chadwick Boseman".
        if (word.Length > 2 && full.Forename.Length > word.Length + 1 && full.Forename.StartsWith(word, StringComparison.Ordinal)) return 4;
        if (Spelling.Differs(word, full.Surname)) return 3;
        return full.Words.Length > 2 && Array.IndexOf(full.Words, word, 1) is > 0 and var at && !Particles.Contains(word) ? (at > 1 ? 7 : 5) : 0;
    }

    private int MatchFull(PersonName full)
    {
        if (full.Words.Length < Words.Length) return 0;
        // "van der Bellen", "bin Salman": a surname with its particles.
        if (Particles.Contains(Forename) && full.Words.AsSpan()[^Words.Length..].SequenceEqual(Words)) return 30;
        if (Surname == full.Surname)
        {
            if (IsForenameOf(Forename, full.Forename) || IsForenameOf(full.Forename, Forename)) return MiddleAgrees(full) ? 40 : 0;
            // "Boris Johnson" for "Alexander Boris de Pfeffel Johnson": all words, in order.
            return IsSubsequenceOf(full) ? 25 : 0;
        }
        if (Forename == full.Forename && IsSubsequenceOf(full)) return 20;
        if (Words.Length == full.Words.Length && Words.AsSpan()[..^1].SequenceEqual(full.Words.AsSpan()[..^1]) && Spelling.Differs(Surname, full.Surname)) return 20;
        return full.Words.AsSpan()[^Words.Length..].SequenceEqual(Words) ? 20 : 0;
    }

    private bool MiddleAgrees(PersonName full)
    {
        if (Words.Length == 2 || full.Words.Length == 2) return true;
        var (a, b) = (Words[1], full.Words[1]);
        return a[0] == b[0] && (a == b || a.Length == 1 || b.Length == 1) || full.Words.Length > 3 || Particles.Contains(a) || Particles.Contains(b);
    }

    private bool IsSubsequenceOf(PersonName full)
    {
        var at = 0;
        foreach (var word in full.Words)
        {
            if (at < Words.Length && Words[at] == word) at++;
        }
        return at == Words.Length;
    }

    private static bool IsForenameOf(string shorter, string full) =>
        shorter == full
        || (shorter.Length == 1 && full.Length > 0 && full[0] == shorter[0])
        || (shorter.Length == 3 && shorter[1] == '.' && full[0] == shorter[0])
        || (ShortForms.TryGetValue(full, out var forms) && forms.Contains(shorter));
}
