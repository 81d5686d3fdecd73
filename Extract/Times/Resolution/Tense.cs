using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Times.Resolution;

internal enum Tense : byte
{
    Unknown,
    Past,
    Future,
}

/// <summary>
/// Which way a bare weekday or month points: the verb nearest before the expression decides, else the first one after it.
/// Each look is bounded, so that the whole text takes linear time.
/// </summary>
internal sealed class TenseFinder(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences)
{
    private const int Reach = 30;
    private int _sentence;

    /// <param name="expression">Tokens of the expression; calls come in text order.</param>
    public Tense At(TokenRange expression)
    {
        while (_sentence < sentences.Count - 1 && sentences[_sentence].Tokens.End <= expression.Start) _sentence++;
        var range = sentences.Count == 0 ? new TokenRange(0, tokens.Count) : sentences[_sentence].Tokens;
        var from = Math.Max(range.Start, expression.Start - Reach);
        for (var i = expression.Start - 1; i >= from; i--)
            if (Of(i, from) is var before and not Tense.Unknown) return before;
        var to = Math.Min(range.End, expression.End + Reach);
        for (var i = expression.End; i < to; i++)
            if (Of(i, expression.End) is var after and not Tense.Unknown) return after;
        return Tense.Unknown;
    }

    private Tense Of(int i, int from)
    {
        var word = tokens.Chars(i);
        var tag = tags[i].Tag;
        if (IsWord(word, "will") || IsWord(word, "'ll") || IsWord(word, "’ll") || IsWord(word, "shall") || (IsWord(word, "wo") && tokens.IsIgnoreCase(i + 1, "n't"))) return tag is "NN" or "NNP" ? Tense.Unknown : Tense.Future;
        if (tag is "MD") return Tense.Future;
        if (IsWord(word, "due") || IsWord(word, "scheduled") || IsWord(word, "slated") || IsWord(word, "expected") || IsWord(word, "planned")) return Tense.Future;
        if (IsWord(word, "upcoming") || IsWord(word, "until")) return Tense.Future;
        return tag switch
        {
            "VBD" => Tense.Past,
            "VB" => Infinitive(i, from),
            "VBZ" or "VBP" when IsReporting(word) => Tense.Unknown,
            "VBZ" or "VBP" => Present(i),
            _ => Tense.Unknown,
        };
    }

    /// <summary>"plans to meet", "is to open": what is still to be done.</summary>
    private Tense Infinitive(int i, int from)
    {
        for (var j = i - 1; j >= Math.Max(from, i - 3); j--)
        {
            if (tags[j].Tag is "MD") return Tense.Future;
            if (!tokens.IsIgnoreCase(j, "to")) continue;
            return j > from && tags[j - 1].Tag is "VBD" or "VBN" ? Tense.Unknown : Tense.Future;
        }
        return Tense.Unknown;
    }

    /// <summary>"has risen" is past, "is meeting" and "opens" point forward; a bare "is" says nothing.</summary>
    private Tense Present(int i)
    {
        if (tokens.IsIgnoreCase(i, "has") || tokens.IsIgnoreCase(i, "have") || tokens.IsIgnoreCase(i, "'ve")) return Tense.Past;
        if (tokens.IsIgnoreCase(i, "is") || tokens.IsIgnoreCase(i, "are") || tokens.IsIgnoreCase(i, "'s") || tokens.IsIgnoreCase(i, "'re"))
            return i + 1 < tags.Count && tags[i + 1].Tag is "VBG" ? Tense.Future : Tense.Unknown;
        return Tense.Unknown;
    }

    private static bool IsReporting(ReadOnlySpan<char> word) => IsWord(word, "says") || IsWord(word, "say");

    private static bool IsWord(ReadOnlySpan<char> word, ReadOnlySpan<char> other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
