using Extract.Numerals;
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
    /// <summary>How near to the reference date a year must lie that a text of the present mentions.</summary>
    private const int Recent = 3;

    /// <summary>Years told for one day of the week or "today", beyond which a text tells of no present days.</summary>
    private const int RarelyNow = 20;

    /// <summary>How far into the text a dateline may stand, in tokens.</summary>
    private const int DatelineReach = 40;

    /// <param name="tokens">The article's tokens.</param>
    /// <param name="numerals">Their numerals.</param>
    /// <param name="tags">One per token; verb tense decides the direction of bare weekdays and months.</param>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="reference">Publication day; null: the article's own dateline, else relative values stay unresolved. The clock is never read.</param>
    /// <param name="isDayFirst">Whether the outlet's country writes 3/4/2024 for the third of April; what the text itself shows goes before it.</param>
    /// <returns>In text order, disjoint.</returns>
    public static IReadOnlyList<Timex> Extract(
        TokenList tokens, NumeralList numerals, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, DateOnly? reference, bool isDayFirst = false)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(numerals);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(sentences);
        var grammar = TimexGrammar.Default;
        var candidates = TimexComposer.Compose(tokens, TimexFinder.Find(tokens, numerals, tags, grammar));
        DateDigits.Settle(candidates, isDayFirst);
        reference ??= Dateline(candidates);
        var resolver = new TimexResolver(
            reference, TellingOf(candidates, reference), new TenseFinder(tokens, tags, sentences, grammar.Forecasts, grammar.Scheduled), new SpeechMarks(tokens),
            new Nowadays(tokens, tags, grammar.Contexts), grammar.Words);
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

    /// <summary>History where most dates bring years of their own, far from the reference date.</summary>
    private static Telling TellingOf(List<TimexCandidate> candidates, DateOnly? reference)
    {
        int told = 0, now = 0;
        var isRecent = false;
        foreach (var candidate in candidates)
        {
            if (candidate.Parts.Year is { } year && !candidate.Parts.IsBeforeChrist && (reference is null || Math.Abs(year - reference.Value.Year) > 1)) told++;
            else if (candidate.Meaning is Meaning.Weekday or Meaning.Deictic) now++;
            isRecent |= candidate.Parts.Year is { } named && reference is { } day && Math.Abs(named - day.Year) <= Recent;
        }
        if (told < 5 || told <= 2 * now) return Telling.News;
        return isRecent && now * RarelyNow >= told ? Telling.Both : Telling.History;
    }
}
