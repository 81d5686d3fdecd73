using System.Buffers;
using System.Globalization;
using Extract.Sentences;
using Extract.Times;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Speakers;

/// <summary>When something was said, where its sentence says so: "said on Tuesday", "told a rally in Ohio on May 3", "On Monday, the minister said".</summary>
internal sealed class SpeechDates(TokenList tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<Timex> timexes, DateOnly? published)
{
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-");

    private static readonly WordSet Issued = WordSet.Read("statement_contexts.tsv", "issued", StringComparer.Ordinal);
    private static readonly WordSet ClauseOpenings = WordSet.Read("statement_contexts.tsv", "clause_opening", StringComparer.Ordinal);

    // Farther from the verb, a date is mostly that of something else.
    private const int MostTokens = 12;

    // "On", "late on", "Earlier on": what stands before a date that opens its sentence.
    private const int MostOpening = 3;

    /// <returns>The quotations, those with a date in their reporting clause with <see cref="Quotation.Said"/>.</returns>
    public IReadOnlyList<Quotation> Date(IReadOnlyList<Quotation> quotations) =>
        timexes.Count == 0 ? quotations : [.. quotations.Select(q => Find(q) is { } said ? q with { Said = said } : q)];

    private Evidence? Find(Quotation quotation)
    {
        if (quotation.Statement.Cue.Count == 0) return null;
        var cue = tokens.Covering(quotation.Statement.Cue[0]);
        var sentence = SentenceOf(cue.Start);
        var speaker = quotation.Statement.Speaker is { } named && tokens.Covering(named) is var phrase && sentence.Contains(phrase) ? phrase : cue;
        for (var i = FirstFrom(tokens[sentence.Start].Span.Start); i < timexes.Count; i++)
        {
            var place = tokens.Covering(timexes[i].Span);
            if (place.Start >= sentence.End) return null;
            if (Iso(timexes[i]) is { } day && IsSaidThen(place, speaker, cue, sentence, quotation.Statement.Content)) return new Evidence(day, timexes[i].Span);
        }
        return null;
    }

    private bool IsSaidThen(TokenRange date, TokenRange speaker, TokenRange cue, TokenRange sentence, IReadOnlyList<TextSpan> content)
    {
        if (IsInside(date.Start, content)) return false;
        // "A report released on Tuesday said", not "the January deal".
        if (speaker.Contains(date.Start)) return speaker != cue && IsIssue(date.Start, speaker.Start);
        var (start, end) = (Math.Min(cue.Start, speaker.Start), Math.Max(cue.End, speaker.End));
        // "…," Smith said on Tuesday; "…," said Smith on Tuesday.
        if (date.Start >= end) return date.Start - end <= MostTokens && IsOneClause(end, date.Start, content);
        // "Trump on Tuesday said".
        if (date.Start >= start) return IsOneClause(Math.Min(cue.End, speaker.End), date.Start, content) && IsOneClause(date.End, Math.Max(cue.Start, speaker.Start), content);
        // "On Tuesday, Trump said".
        return date.Start - sentence.Start <= MostOpening && start - date.End <= MostOpening && !IsAnyInside(date.End, start, content);
    }

    private bool IsIssue(int date, int start)
    {
        var before = date - 1;
        if (before > start && tokens.Chars(before) is "on" or "in") before--;
        return before > start && Issued.Contains(tokens.Chars(before));
    }

    /// <summary>Whether no mark, content or other clause stands between: "the man, arrested on Tuesday".</summary>
    private bool IsOneClause(int start, int end, IReadOnlyList<TextSpan> content)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.Chars(i) is [',' or ';' or ':' or '(' or ')' or '"' or '“' or '”' or '—' or '–'] || ClauseOpenings.Contains(tokens.Chars(i))) return false;
        }
        return !IsAnyInside(start, end, content);
    }

    private bool IsAnyInside(int start, int end, IReadOnlyList<TextSpan> content)
    {
        for (var i = start; i < end; i++)
        {
            if (IsInside(i, content)) return true;
        }
        return false;
    }

    private bool IsInside(int token, IReadOnlyList<TextSpan> content)
    {
        var start = tokens[token].Span.Start;
        foreach (var piece in content)
        {
            if (piece.Contains(start)) return true;
        }
        return false;
    }

    /// <summary>Year, month or day that lies not after publication; null for anything vaguer, and for lengths and repetitions.</summary>
    private string? Iso(Timex timex)
    {
        if (timex.Kind is TimexKind.Duration or TimexKind.Set) return null;
        var value = timex.Value.AsSpan();
        if (value.IndexOf('T') is > 0 and var time)
        {
            // "Tuesday evening" says the day, "at 10:30" does not.
            if (char.IsAsciiDigit(value[^1])) return null;
            value = value[..time];
        }
        if (value.Length is not (7 or 10) || value.ContainsAnyExcept(DateCharacters)) return null;
        return published is { } day && value.CompareTo(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).AsSpan(0, value.Length), StringComparison.Ordinal) > 0
            ? null
            : value.ToString();
    }

    private TokenRange SentenceOf(int token) => sentences[Bisection.First(sentences.Count - 1, s => sentences[s].Tokens.End > token)].Tokens;

    private int FirstFrom(int offset) => Bisection.First(timexes.Count, i => timexes[i].Span.Start >= offset);
}
