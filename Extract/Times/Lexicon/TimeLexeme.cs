namespace Extract.Times.Lexicon;

/// <summary>A word, phrase or written number of time: what it can be and what it says.</summary>
internal struct TimeLexeme
{
    /// <summary>UTF-16 offsets into the text.</summary>
    public int Start, End;

    /// <summary>Half-open range of tokens.</summary>
    public int Token, TokenEnd;

    public TimeClass Classes;

    /// <summary>The word's number in <see cref="TimeWords"/>; 0 if no rule names the word.</summary>
    public int Word;

    /// <summary>By class: month, weekday, unit …; for dates in digits yyyymmdd, for times of the day see <see cref="ClockTime"/>.</summary>
    public int Value;

    /// <summary>Of numbers, ordinals, vague counts, years and decades; of dates in digits the <see cref="DigitOrder"/>.</summary>
    public double Number;

    public Direction Direction;
}

/// <summary>What a date in digits tells of the order of day and month in its text.</summary>
internal enum DigitOrder : byte
{
    /// <summary>Nothing: the year stands first, or stops part the numbers.</summary>
    None,

    /// <summary>It could be either; read with the month first.</summary>
    Open,
    DayFirst,
    MonthFirst,
}

/// <summary>A time of the day packed into one number: hhmmss with flags for what was written.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, int Second, bool HasMinutes, bool HasSeconds, bool HasMeridiem)
{
    public int Pack() => (Hour << 20) | (Minute << 12) | (Second << 4) | (HasMinutes ? 1 : 0) | (HasSeconds ? 2 : 0) | (HasMeridiem ? 4 : 0);

    public static ClockTime Unpack(int packed) =>
        new(packed >> 20, (packed >> 12) & 0xFF, (packed >> 4) & 0xFF, (packed & 1) != 0, (packed & 2) != 0, (packed & 4) != 0);
}
