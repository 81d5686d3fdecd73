using System.Collections.Frozen;
using Extract.Words;

namespace Extract.Tagging;

/// <summary>
/// Word and Penn tag → dictionary form, by a table of irregular forms and the spelling rules of English inflection; where a rule leaves a choice
/// ("hoped": hop, hope), the candidate that the lexicon knows wins. Other words come back in small letters, proper names as they stand.
/// </summary>
public static class Lemmatizer
{
    private static readonly FrozenDictionary<(char Kind, string Form), string> Irregular = ReadIrregular();

    /// <param name="word">The token.</param>
    /// <param name="tag">Its Penn tag.</param>
    public static string Lemma(ReadOnlySpan<char> word, string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (tag.StartsWith("NNP", StringComparison.Ordinal)) return word.ToString();
        var form = Lower(word);
        return tag switch
        {
            "NNS" => Irregular.GetValueOrDefault(('n', form)) ?? WithoutS(form),
            "JJR" or "JJS" => Irregular.GetValueOrDefault(('a', form)) ?? Compared(form, tag == "JJR" ? "er" : "est"),
            "RBR" or "RBS" => Irregular.GetValueOrDefault(('r', form)) ?? Compared(form, tag == "RBR" ? "er" : "est"),
            "MD" => Irregular.GetValueOrDefault(('v', form)) ?? form,
            "VB" or "VBP" or "VBZ" or "VBD" or "VBN" or "VBG" => Verb(form, tag),
            _ => form,
        };
    }

    private static string Verb(string form, string tag)
    {
        // Of the modal "'d" the table speaks; as a full verb it is "had". "'s" is "is" more often than "has".
        if (form == "'d") return "have";
        if (form == "'s") return tag == "VBZ" ? "be" : form;
        if (Irregular.TryGetValue(('v', form), out var lemma)) return lemma;
        if (tag == "VBZ") return WithoutS(form);
        if (tag == "VBG" && form.EndsWith("ing", StringComparison.Ordinal)) return Stem(form[..^3], form);
        if (tag is "VBD" or "VBN" && form.EndsWith("ed", StringComparison.Ordinal)) return Stem(form[..^2], form);
        return form;
    }

    private static string WithoutS(string form)
    {
        if (form.Length < 3 || form[^1] != 's' || form.EndsWith("ss", StringComparison.Ordinal)) return form;
        if (form.EndsWith("ies", StringComparison.Ordinal)) return form.Length == 4 ? form[..^1] : form[..^3] + "y";
        if (EndsWithAny(form, "sses", "shes", "ches", "xes", "zzes", "oes")) return Known(form[..^2], form[..^1]);
        return form[..^1];
    }

    /// <summary>Undoes the spelling changes before -ed and -ing.</summary>
    private static string Stem(string stem, string form)
    {
        if (stem.Length < 2) return form;
        if (stem[^1] == 'i') return stem[..^1] + "y";
        var doubled = stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        if (doubled) return stem[^1] is 's' or 'l' or 'f' or 'z' ? Known(stem, stem[..^1]) : Known(stem[..^1], stem);
        return TakesE(stem) ? Known(stem + "e", stem) : Known(stem, stem + "e");
    }

    private static string Compared(string form, string ending)
    {
        if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length < ending.Length + 2) return form;
        return Stem(form[..^ending.Length], form);
    }

    /// <summary>Endings after which the base mostly has an e: -at-, -iz-, -uc-, -v-, or one vowel and a consonant.</summary>
    private static bool TakesE(string stem)
    {
        var last = stem[^1];
        if (last is 'v' or 'c' or 'u' or 'z') return true;
        if (last is 'w' or 'x' or 'y' || IsVowel(last)) return false;
        if (EndsWithAny(stem, "at", "is", "ut", "ud", "ng", "rg", "dg", "rs", "ns", "ps", "bl", "tl", "dl", "pl", "gl", "fl", "kl")) return !EndsWithAny(stem, "eat", "oat", "ing");
        return stem.Length >= 2 && IsVowel(stem[^2]) && (stem.Length < 3 || !IsVowel(stem[^3])) && !EndsWithAny(stem, "er", "en", "on", "or", "el", "et", "it", "op", "om", "al", "an", "in");
    }

    private static string Known(string preferred, string other)
    {
        var lexicon = Lexicon.Default;
        return !lexicon.Contains(preferred) && lexicon.Contains(other) ? other : preferred;
    }

    private static bool EndsWithAny(string form, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (form.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = char.ToLowerInvariant(WordAnalysis.Plain(word[i]));
        return lower.ToString();
    }

    private static FrozenDictionary<(char, string), string> ReadIrregular()
    {
        var forms = new Dictionary<(char, string), string>();
        foreach (var row in ResourceTable.Read("irregular_forms.tsv"))
        {
            var kind = row[0] switch { "verb" => 'v', "noun" => 'n', "adjective" => 'a', _ => 'r' };
            foreach (var form in row[2].Split(' ')) forms.TryAdd((kind, form), row[1]);
        }
        return forms.ToFrozenDictionary();
    }
}
