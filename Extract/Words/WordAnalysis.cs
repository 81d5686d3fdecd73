using Extract.Learning;

namespace Extract.Words;

/// <summary>A word form → <see cref="WordFacts"/>.</summary>
public static class WordAnalysis
{
    private const ulong LetterBase = 0x9E3779B97F4A7C15;

    /// <summary>Typographic quotation marks and apostrophes as plain ones.</summary>
    public static char Plain(char c) => c switch
    {
        '’' or '‘' or '´' => '\'',
        '“' or '”' or '„' => '"',
        '–' => '-',
        _ => c,
    };

    /// <summary>Hash of the lower-cased form with plain quotation marks and digits folded to 0: the key of word lists.</summary>
    public static uint LowerHash(ReadOnlySpan<char> word) => Hash(word, 0, word.Length, true);

    /// <summary>Hash of the form with plain quotation marks: the key of word classes.</summary>
    public static uint FormHash(ReadOnlySpan<char> word) => Hash(word, 0, word.Length, false);

    /// <summary>
    /// The letters and digits of a token, lower-cased, as the value of a polynomial: <c>hash(ab) = hash(a) · power(b) + hash(b)</c>, so that a phrase's
    /// hash follows from its tokens' whatever the tokenisation. Other characters say nothing.
    /// </summary>
    public static (ulong Hash, ulong Power) Letters(ReadOnlySpan<char> token)
    {
        ulong hash = 0, power = 1;
        foreach (var c in token)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            hash = hash * LetterBase + char.ToLowerInvariant(c);
            power *= LetterBase;
        }
        return (hash, power);
    }

    public static WordFacts Analyze(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var n = word.Length;
        var (letters, power) = Letters(word);
        var facts = new WordFacts
        {
            Form = FormHash(word),
            Lower = LowerHash(word),
            Shape = ShapeOf(word),
            Letters = letters,
            LettersPower = power,
            Prefix1 = Hash(word, 0, Math.Min(1, n), true),
            Prefix2 = Hash(word, 0, Math.Min(2, n), true),
            Prefix3 = Hash(word, 0, Math.Min(3, n), true),
            Prefix4 = Hash(word, 0, Math.Min(4, n), true),
            Suffix1 = Hash(word, Math.Max(0, n - 1), n, true),
            Suffix2 = Hash(word, Math.Max(0, n - 2), n, true),
            Suffix3 = Hash(word, Math.Max(0, n - 3), n, true),
            Suffix4 = Hash(word, Math.Max(0, n - 4), n, true),
            Suffix5 = Hash(word, Math.Max(0, n - 5), n, true),
            Marks = MarksOf(word),
            Length = n,
        };
        lexicon.Describe(word, ref facts);
        return facts;
    }

    private static uint Hash(ReadOnlySpan<char> word, int start, int end, bool fold)
    {
        var hash = (uint)(end - start);
        for (var i = start; i < end; i++)
        {
            var c = Plain(word[i]);
            if (fold) c = char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c);
            hash = FeatureHash.Step(hash, c);
        }
        return FeatureHash.Finish(hash);
    }

    /// <summary>Runs of capitals, small letters, digits and the rest, each run written once; a single capital differs from a run.</summary>
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint hash = 0;
        var previous = '\0';
        var run = 0;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : Plain(c);
            run = kind == previous ? run + 1 : 1;
            if (run <= 2) hash = FeatureHash.Step(hash, kind);
            previous = kind;
        }
        return FeatureHash.Finish(hash);
    }

    private static WordMarks MarksOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0;
        var marks = WordMarks.None;
        foreach (var c in word)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else if (char.IsDigit(c)) digits++;
            else if (c is '-' or '–') marks |= WordMarks.HasHyphen;
            else if (c == '.') marks |= WordMarks.HasPeriod;
        }
        if (word.Length > 0 && char.IsUpper(word[0])) marks |= WordMarks.Capitalized;
        if (upper > 1 && lower == 0) marks |= WordMarks.AllCapitals;
        if (upper == 0 && lower > 0) marks |= WordMarks.LowerCase;
        if (upper + lower > 0) marks |= WordMarks.HasLetter;
        if (upper + lower == 1) marks |= WordMarks.SingleLetter;
        if (digits > 0) marks |= WordMarks.HasDigit;
        if (upper + lower + digits == 0) marks |= WordMarks.Punctuation;
        if (lower > 0 && upper > 0 && (upper > 1 || !char.IsUpper(word[0]))) marks |= WordMarks.MixedCase;
        return marks;
    }
}
