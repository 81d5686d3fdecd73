using Extract.Sentences;
using Extract.Tagging;
using Extract.Times.Lexicon;
using Extract.Tokens;

namespace Extract.Times.Resolution;

/// <summary>Where the verb beside an expression places it.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Future,

    /// <summary>Beside what somebody wanted: "called on him to resign on Monday".</summary>
    Intended,
}

/// <summary>
/// Which way a bare weekday or month points: the verb nearest before the expression decides, else the first one after it.
/// Each look is bounded, so that the whole text takes linear time.
/// </summary>
internal sealed class TenseFinder(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, WordSet forecasts, WordSet scheduled)
{
    private const int Reach = 30;
    private int _sentence;

    /// <param name="expression">Tokens of the expression; calls come in text order.</param>
    public Tense At(TokenRange expression)
    {
        while (_sentence < sentences.Count - 1 && sentences[_sentence].Tokens.End <= expression.Start) _sentence++;
        var range = sentences.Count == 0 ? new TokenRange(0, tokens.Count) : sentences[_sentence].Tokens;
        // "Wednesday's ruling" was made.
        if (expression.End < range.End && tokens.Chars(expression.End) is "'s" or "’s") return Tense.Past;
        // "January 2: The market is closed", an entry of a chronicle.
        if (expression.Start == range.Start && tokens.IsIgnoreCase(expression.End, ":")) return Tense.Past;
        var from = Math.Max(range.Start, expression.Start - Reach);
        var clause = Clause(from, expression.Start);
        if (expression.Start > range.Start && IsOpen(expression.Start - 1) && !IsUntilThen(clause, expression, range.End)) return Tense.Future;
        if (Before(clause, expression.Start) is var own and not Tense.Unknown) return own;
        if (After(expression.End, Math.Min(range.End, expression.End + Reach)) is var after and not Tense.Unknown) return after;
        return Before(from, clause);
    }

    /// <summary>Whether the expression is what something goes on to or was done for: "by Friday", "through September", "ahead of Election Day".</summary>
    public bool IsDeadline(TokenRange expression)
    {
        var before = expression.Start - 1;
        if (tokens.IsIgnoreCase(before, "the")) before--;
        return tokens.IsIgnoreCase(before, "by") || tokens.IsIgnoreCase(before, "before") || tokens.IsIgnoreCase(before, "through") || tokens.IsIgnoreCase(before, "for")
            || (tokens.IsIgnoreCase(before, "of") && tokens.IsIgnoreCase(before - 1, "ahead"));
    }

    /// <summary>Whether the word before leaves the date open: "until Friday", "as soon as Tuesday", "effective Feb. 1".</summary>
    private bool IsOpen(int word) => tokens.IsIgnoreCase(word, "until") || tokens.IsIgnoreCase(word, "till") || tokens.IsIgnoreCase(word, "effective")
        || (tokens.IsIgnoreCase(word, "as") && !tokens.IsIgnoreCase(word - 1, "recently"));

    /// <summary>"Until Thursday they had not called him", "they did not call him until Thursday": over.</summary>
    private bool IsUntilThen(int clause, TokenRange expression, int end)
    {
        var preposition = expression.Start - 1;
        if (clause >= preposition - 1 && After(expression.End, Math.Min(end, expression.End + Reach)) == Tense.Past) return true;
        for (var i = clause; i < preposition; i++)
            if (tags[i].Tag is "VBD" && (tokens.IsIgnoreCase(i + 1, "not") || tokens.IsIgnoreCase(i + 1, "n't") || tokens.IsIgnoreCase(i + 1, "n’t"))) return true;
        return false;
    }

    /// <summary>Start of the clause that ends at <paramref name="end"/>.</summary>
    private int Clause(int from, int end)
    {
        for (var i = end - 1; i >= from; i--)
            if (tokens.Chars(i) is "," or ";" or ":" or "(" or "—" or "–" or "\"" or "“") return i;
        return from;
    }

    private Tense Before(int from, int end)
    {
        for (var i = end - 1; i >= from; i--)
            if (Of(i, from) is var tense and not Tense.Unknown) return tense;
        return Tense.Unknown;
    }

    /// <summary>Finite verbs alone: a participle that follows belongs to a noun ("the vote planned for June").</summary>
    private Tense After(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tags[i].Tag is "VBN" or "VB" || (tags[i].Tag is "MD" && tokens.IsIgnoreCase(i + 1, "have"))) continue;
            // "In March she announced her plan": the announcing is what happened then.
            if (tags[i].Tag is "VBD") return Tense.Past;
            if (Of(i, start) is var tense and not Tense.Unknown) return tense;
        }
        return Tense.Unknown;
    }

    private Tense Of(int i, int from)
    {
        var tag = tags[i].Tag;
        return tag switch
        {
            "VBD" => IsForecast(tokens.Chars(i)) ? Tense.Unknown : Tense.Past,
            "VBN" => Participle(i, from),
            "VB" => Infinitive(i, from),
            "VBZ" or "VBP" => Present(i),
            "MD" => IsPossible(tokens.Chars(i)) ? Tense.Unknown : Tense.Future,
            "XX" when IsWord(tokens.Chars(i), "will") => Tense.Future,
            "JJ" when IsWord(tokens.Chars(i), "due") || IsWord(tokens.Chars(i), "upcoming") => Tense.Future,
            _ => Tense.Unknown,
        };
    }

    /// <summary>"will be held", "is scheduled": still to come; "published", "has risen": over.</summary>
    private Tense Participle(int i, int from)
    {
        for (var j = i - 1; j >= Math.Max(from, i - 4); j--)
        {
            // "believed to have been killed", "would have gone".
            if (tokens.IsIgnoreCase(j, "have") || tokens.IsIgnoreCase(j, "had")) return Tense.Past;
            if (tags[j].Tag is "MD") return IsPossible(tokens.Chars(j)) ? Tense.Past : Tense.Future;
            if (tags[j].Tag is "TO" || tokens.IsIgnoreCase(j, "to")) return Tense.Future;
            if (tags[j].Tag is "NN" or "NNS" or "NNP" or "," or "VBD") break;
        }
        return IsForecast(tokens.Chars(i)) ? Tense.Future : Tense.Past;
    }

    /// <summary>"plans to meet", "is to open": what is still to be done.</summary>
    private Tense Infinitive(int i, int from)
    {
        for (var j = i - 1; j >= Math.Max(from, i - 3); j--)
        {
            if (tags[j].Tag is "MD") return IsPossible(tokens.Chars(j)) ? Tense.Unknown : Tense.Future;
            if (!tokens.IsIgnoreCase(j, "to")) continue;
            if (IsPastPerfect(j, from)) return Tense.Past;
            return j > from && IsDone(j - 1) && !IsForecast(tokens.Chars(j - 1)) ? Tense.Unknown : IsOfNoun(j, from) ? Tense.Intended : Tense.Future;
        }
        return Tense.Unknown;
    }

    /// <summary>"called on Schiff to resign", "made a call to take to the streets": a noun stands before, and a past verb that foresees nothing before that.</summary>
    private bool IsOfNoun(int to, int from)
    {
        if (to == from || tags[to - 1].Tag is not ("NN" or "NNS" or "NNP" or "NNPS") || IsForecast(tokens.Chars(to - 1))) return false;
        for (var i = to - 1; i >= from; i--)
            if (tags[i].Tag is "VBD" or "VBN" or "VBZ" or "VBP" or "MD") return tags[i].Tag is "VBD" && !IsForecast(tokens.Chars(i));
        return false;
    }

    /// <summary>"acted", "were imposed": what follows with "to" is what it was for.</summary>
    private bool IsDone(int verb) => tags[verb].Tag is "VBD" || (tags[verb].Tag is "VBN" && (tokens.IsIgnoreCase(verb - 1, "was") || tokens.IsIgnoreCase(verb - 1, "were")));

    /// <summary>"had been due to expire": what was to be done.</summary>
    private bool IsPastPerfect(int to, int from)
    {
        for (var j = to - 1; j >= Math.Max(from, to - 4); j--)
            if (tokens.IsIgnoreCase(j, "been")) return tokens.IsIgnoreCase(j - 1, "had") || tokens.IsIgnoreCase(j - 2, "had");
        return false;
    }

    /// <summary>"opens", "is meeting" point forward; "is", "has" and "says" alone say nothing.</summary>
    private Tense Present(int i)
    {
        var word = tokens.Chars(i);
        if (IsWord(word, "is") || IsWord(word, "are") || IsWord(word, "'s") || IsWord(word, "’s") || IsWord(word, "'re"))
            return i + 1 < tags.Count && tags[i + 1].Tag is "VBG" ? Tense.Future : Tense.Unknown;
        return IsForecast(word) || scheduled.Contains(word) ? Tense.Future : Tense.Unknown;
    }

    private static bool IsPossible(ReadOnlySpan<char> word) => IsWord(word, "could") || IsWord(word, "might") || IsWord(word, "should") || IsWord(word, "can") || IsWord(word, "ca");

    /// <summary>Verbs whose object lies ahead, from <c>forecast_verbs.tsv</c>.</summary>
    private bool IsForecast(ReadOnlySpan<char> word) => forecasts.Contains(word);

    private static bool IsWord(ReadOnlySpan<char> word, ReadOnlySpan<char> other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
