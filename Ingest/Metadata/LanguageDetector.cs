using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Metadata;

/// <summary>Tells a text's language by its script and, among languages of one script, by their commonest small words.</summary>
internal static class LanguageDetector
{
    private const int Longest = 6000;
    private const int FewWords = 8;
    private const int Prefix = 3;
    private const double LeastShare = 0.12;

    private static readonly string[] Languages = [.. ResourceTable.Rows("function_words.tsv").Select(r => r[0])];
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = ReadWords(false);
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByPrefix = ReadWords(true);
    private static readonly Script[] Scripts = [.. ResourceTable.Rows("scripts.tsv").Select(r => new Script(r[0], Letter(r[1]), Letter(r[2])))];

    /// <summary>ISO 639-1 code; null where the text is too short or its language is none of the known.</summary>
    public static string? Detect(string text)
    {
        var part = text.AsSpan(0, Math.Min(text.Length, Longest));
        return ByScript(part) ?? ByWords(part);
    }

    /// <summary>The two-letter code of a language tag such as <c>en-GB</c>; null if it begins with none.</summary>
    public static string? Code(string? tag)
    {
        var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code?.Length == 2 && code.All(char.IsAsciiLetterLower) ? code : null;
    }

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int letters = 0, kana = 0, han = 0, arabic = 0, persian = 0;
        Span<int> others = stackalloc int[Scripts.Length];
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            switch (c)
            {
                case < '\u0530': break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u3400' and <= '\u9FFF': han++; break;
                case 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی': persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                default:
                    if (Array.FindIndex(Scripts, s => c >= s.First && c <= s.Last) is var script and >= 0) others[script]++;
                    break;
            }
        }
        var half = Math.Max(1, letters / 2);
        if (kana + han >= half) return kana * 20 > han ? "ja" : "zh";
        if (arabic + persian >= half) return persian * 20 > arabic ? "fa" : "ar";
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] >= half) return Scripts[i].Language;
        }
        return null;
    }

    private static string? ByWords(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[24];
        var scores = new double[Languages.Length];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && !char.IsLetter(text[i])) i++;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i == start) break;
            words++;
            if (i - start > lower.Length) continue;
            var length = text[start..i].ToLowerInvariant(lower);
            if (!ByWord.TryGetValue(lower[..length], out var languages) && (length <= Prefix + 1 || !ByPrefix.TryGetValue(lower[..Prefix], out languages))) continue;
            // A word that many languages share says little.
            foreach (var language in languages) scores[language] += 0.5 + 0.5 / languages.Length;
        }
        if (words < FewWords) return null;
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] >= LeastShare * words ? Languages[best] : null;
    }

    private static FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ReadWords(bool prefixes) =>
        ResourceTable.Rows("function_words.tsv")
            .SelectMany((row, language) => row[1].Split(' ').Distinct().Where(word => word.EndsWith('*') == prefixes).Select(word => (Word: word.TrimEnd('*'), Language: language)))
            .GroupBy(p => p.Word, p => p.Language)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static char Letter(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private readonly record struct Script(string Language, char First, char Last);
}
