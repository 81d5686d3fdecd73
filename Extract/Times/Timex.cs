using Ingest.Offsets;

namespace Extract.Times;

/// <summary>TIMEX3 types: a calendar date, a time of the day, a length of time, a repeated time.</summary>
public enum TimexKind : byte
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>What day a temporal expression was counted from.</summary>
public enum TimexBasisKind : byte
{
    /// <summary>Publication, else the article's own dateline.</summary>
    Reference,

    /// <summary>The last date that the article mentions before it.</summary>
    LastMentioned,

    /// <summary>The day on which the quoted words were spoken.</summary>
    DayOfSpeech,
}

/// <summary>The day that a temporal expression was counted from.</summary>
public readonly record struct TimexBasis(DateOnly Day, TimexBasisKind Kind);

/// <summary>A temporal expression (TIMEX3).</summary>
/// <param name="Span">Its place, without preposition.</param>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, ISO 8601 where possible: <c>2025-06</c>, <c>PT24H</c>, <c>PRESENT_REF</c>; unresolved parts are <c>X</c>.</param>
/// <param name="Modifier">TIMEX3 <c>mod</c>: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c>, <c>MORE_THAN</c> …; null if none.</param>
/// <param name="Rule">Name of the rule that found it.</param>
/// <param name="Confidence">In (0, 1].</param>
public sealed record Timex(TextSpan Span, TimexKind Kind, string Value, string? Modifier, string Rule, double Confidence)
{
    /// <summary>The day that it was counted from; null where it says all by itself, and for stored dates.</summary>
    public TimexBasis? Basis { get; init; }
}
