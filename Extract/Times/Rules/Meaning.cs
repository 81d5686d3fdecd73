namespace Extract.Times.Rules;

/// <summary>How the parts of an expression are resolved.</summary>
internal enum Meaning : byte
{
    Calendar,
    Weekday,
    Range,
    Decade,
    Century,
    Quarter,
    Half,
    Period,
    Season,
    Holiday,
    Deictic,
    Part,
    Unit,
    WeekOf,
    NthUnit,
    NthWeekday,
    YearEnd,
    Shift,
    Span,
    SpanRange,
    BareSpan,
    Set,
    Clock,

    /// <summary>A time taken, written as a clock shows it: <c>2:05:45</c>.</summary>
    Elapsed,
    Reference,

    /// <summary>"one day" beside a verb of what may come.</summary>
    SomeDay,
}
