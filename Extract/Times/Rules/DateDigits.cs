using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>Whether 5/6/2019 is in May or in June, for the whole of a text.</summary>
internal static class DateDigits
{
    /// <summary>How many dates with their month in words, all of them with the day first, show how a text would write one in digits.</summary>
    private const int EnoughWritten = 2;

    /// <summary>
    /// Reads the dates in digits that could be either day first or month first: as the text's other dates in digits are ordered, else as the outlet's
    /// country has it, else day first where every date in words has its day first, else month first.
    /// </summary>
    public static void Settle(List<TimexCandidate> candidates, bool isDayFirst)
    {
        int open = 0, dayFirst = 0, monthFirst = 0, writtenDayFirst = 0, writtenMonthFirst = 0;
        foreach (var candidate in candidates)
        {
            switch (candidate.Parts.Order)
            {
                case DigitOrder.Open: open++; break;
                case DigitOrder.DayFirst: dayFirst++; break;
                case DigitOrder.MonthFirst: monthFirst++; break;
                default: break;
            }
            if (candidate.Meaning != Meaning.Calendar || candidate.Parts is not { Day: not null, Order: DigitOrder.None }) continue;
            if (candidate.Parts.IsDayFirst) writtenDayFirst++;
            else writtenMonthFirst++;
        }
        if (open == 0) return;
        var isWrittenDayFirst = writtenDayFirst >= EnoughWritten && writtenMonthFirst == 0;
        if (dayFirst == monthFirst ? !isDayFirst && !isWrittenDayFirst : dayFirst < monthFirst) return;
        foreach (var candidate in candidates)
            if (candidate.Parts.Order == DigitOrder.Open) (candidate.Parts.Month, candidate.Parts.Day) = (candidate.Parts.Day, candidate.Parts.Month);
    }
}
