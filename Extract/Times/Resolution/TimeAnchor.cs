using Extract.Times.Lexicon;

namespace Extract.Times.Resolution;

/// <summary>A place in time that later expressions count from.</summary>
/// <param name="Date">Its first day.</param>
/// <param name="Unit">How precise it is.</param>
internal readonly record struct TimeAnchor(DateOnly Date, TimeUnit Unit);

/// <summary>What times a text tells of.</summary>
internal enum Telling : byte
{
    /// <summary>The days before its publication.</summary>
    News,

    /// <summary>Times with years of their own.</summary>
    History,

    /// <summary>Years gone by, and now and then the days before its publication.</summary>
    Both,
}

/// <summary>What an expression means.</summary>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Anchor">The day, month … it names, for those that follow; null if none.</param>
internal readonly record struct Resolved(TimexKind Kind, string Value, TimeAnchor? Anchor = null);
