using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Times.Rules;

/// <summary>An expression found in the text and not yet placed in time.</summary>
internal sealed class TimexCandidate(TimexRule rule, TimexParts parts, TextSpan span, TokenRange tokens)
{
    public TimexRule Rule { get; } = rule;

    public Meaning Meaning { get; set; } = rule.Meaning;

    public TimexParts Parts { get; } = parts;

    public TextSpan Span { get; set; } = span;

    public TokenRange Tokens { get; set; } = tokens;

    public string? Modifier { get; set; }

    /// <summary>Of a time of the day: the candidate that names its day, if one stands next to it.</summary>
    public TimexCandidate? Day { get; set; }

    /// <summary>Whether it names one day.</summary>
    public bool IsDay => Meaning switch
    {
        Meaning.Calendar => Parts.Day is not null,
        Meaning.Weekday or Meaning.Deictic or Meaning.Holiday => true,
        _ => false,
    };
}
