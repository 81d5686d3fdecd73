namespace Extract.Times.Lexicon;

/// <summary>Units of the calendar and the clock, from short to long.</summary>
internal enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>Which one: counted from the reference date, or from the last date mentioned.</summary>
internal enum Direction : byte
{
    None,
    Last,
    This,
    Current,
    Next,
    Previous,
    Following,
    That,
    Same,
    Past,
    Latest,
    Coming,
    Recent,
}
