using Extract.Quantities.Numerals;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times.Lexicon;
using Extract.Times.Resolution;
using Extract.Times.Rules;
using Extract.Tokens;

namespace Extract.Times;

/// <summary>
/// Tokens → temporal expressions, resolved against the publication date. Candidates are found by the rules of
/// <c>Resources/Times</c>, joined with their neighbours, and then placed in time; all in one pass over the tokens.
/// </summary>
public static class TimexExtractor
{
    /// <summary>How far into the text a dateline may stand, in tokens.</summary>
    private const int DatelineReach = 40;

    /// <param name="tokens">The article's tokens.</param>
    /// <param name="numerals">Their numerals.</param>
    /// <param name="tags">One per token; verb tense decides the direction of bare weekdays and months.</param>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="reference">Publication day; null: the article's own dateline, else relative values stay unresolved. The clock is never read.</param>
    /// <returns>In text order, disjoint.</returns>
    public static IReadOnlyList<Timex> Extract(TokenList tokens, NumeralList numerals, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, DateOnly? reference)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(numerals);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(sentences);
        var grammar = TimexGrammar.Default;
        var candidates = TimexComposer.Compose(tokens, TimexFinder.Find(tokens, numerals, tags, grammar));
        reference ??= Dateline(candidates);
        var resolver = new TimexResolver(reference, IsNarrative(candidates, reference), new TenseFinder(tokens, tags, sentences, grammar.Forecasts), new SpeechMarks(tokens), grammar.Words);
        var timexes = new List<Timex>(candidates.Count);
        foreach (var candidate in candidates)
            if (resolver.Resolve(candidate) is { } timex) timexes.Add(timex);
        return timexes;
    }

    /// <summary>The first whole date, if it stands at the top of the text.</summary>
    private static DateOnly? Dateline(List<TimexCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Tokens.Start > DatelineReach) return null;
            var parts = candidate.Parts;
            if (candidate.Meaning == Meaning.Calendar && parts is { Year: { } year, Month: { } month, Day: { } day, IsBeforeChrist: false })
                return IsoDates.IsDay(year, month, day) ? new DateOnly(year, month, day) : null;
        }
        return null;
    }

    /// <summary>Whether most dates bring years of their own, far from the reference date: history, not news.</summary>
    private static bool IsNarrative(List<TimexCandidate> candidates, DateOnly? reference)
    {
        int told = 0, now = 0;
        foreach (var candidate in candidates)
        {
            if (candidate.Parts.Year is { } year && !candidate.Parts.IsBeforeChrist && (reference is null || Math.Abs(year - reference.Value.Year) > 1)) told++;
            else if (candidate.Meaning is Meaning.Weekday or Meaning.Deictic) now++;
        }
        return told >= 5 && told > 2 * now;
    }
}
