using System.Collections.Frozen;

namespace Ingest.Metadata;

/// <summary>Tells a text's language by its script and, among languages of one script, by their commonest small words.</summary>
internal static class LanguageDetector
{
    private const int Longest = 6000;
    private const int FewWords = 8;
    private const double LeastShare = 0.12;

    private static readonly string[] Languages = [.. ResourceTable.Rows("function_words.tsv").Select(r => r[0])];
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = ReadWords();

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
        int letters = 0, kana = 0, hangul = 0, han = 0, arabic = 0, persian = 0, hebrew = 0, thai = 0, devanagari = 0, bengali = 0, tamil = 0, georgian = 0, armenian = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            switch (c)
            {
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case >= '\u3400' and <= '\u9FFF': han++; break;
                case 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی': persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u0980' and <= '\u09FF': bengali++; break;
                case >= '\u0B80' and <= '\u0BFF': tamil++; break;
                case >= '\u10A0' and <= '\u10FF': georgian++; break;
                case >= '\u0530' and <= '\u058F': armenian++; break;
            }
        }
        var half = Math.Max(1, letters / 2);
        if (kana + han >= half) return kana * 20 > han ? "ja" : "zh";
        if (arabic + persian >= half) return persian * 20 > arabic ? "fa" : "ar";
        ReadOnlySpan<(int Count, string Code)> others = [(hangul, "ko"), (hebrew, "he"), (thai, "th"), (devanagari, "hi"), (bengali, "bn"), (tamil, "ta"), (georgian, "ka"), (armenian, "hy")];
        foreach (var (count, code) in others)
        {
            if (count >= half) return code;
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
            if (!ByWord.TryGetValue(lower[..length], out var languages)) continue;
            // A word that many languages share says little.
            foreach (var language in languages) scores[language] += 0.5 + 0.5 / languages.Length;
        }
        if (words < FewWords) return null;
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] >= LeastShare * words ? Languages[best] : null;
    }

    private static FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ReadWords() =>
        ResourceTable.Rows("function_words.tsv")
            .SelectMany((row, language) => row[1].Split(' ').Distinct().Select(word => (word, language)))
            .GroupBy(p => p.word, p => p.language)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
