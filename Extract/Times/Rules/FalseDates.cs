using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>Words that look like dates and are none: "may", "March Fong", "Sun", counts of four digits, fractions of a second place.</summary>
internal static partial class FalseDates
{
    private const int MostQuarters = 100;

    public static bool IsFalse(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) =>
        IsTitle(lexemes, context) || IsFalseByRule(candidate, lexemes, context);

    private static bool IsFalseByRule(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) => candidate.Rule.Name switch
    {
        "month" => IsFalseMonth(lexemes[0], context),
        "year" => IsFalseYear(lexemes[0], context),
        "overnight" => IsInName(lexemes[0], context) || (context.IsCapitalised(lexemes[0].Token) && context.IsCapitalised(lexemes[0].TokenEnd)),
        "units-long" => context.Word(lexemes[0].Token - 1) is "-" && !context.Tokens.IsSpaceBefore(lexemes[0].Token),
        "holiday" or "holiday-direction" => context.Is(lexemes[^1].TokenEnd, ContextSet.AfterHoliday) || context.IsCapitalised(lexemes[^1].TokenEnd) || (context.Word(lexemes[^1].TokenEnd) is "-" && !context.Tokens.IsSpaceBefore(lexemes[^1].TokenEnd)),
        "weekday-direction" => (candidate.Parts.Direction == Direction.That && lexemes[^1].End - lexemes[^1].Start < 5) || IsNoDirection(candidate, context, lexemes),
        "clock" => lexemes.Length == 1 && (IsAlone(lexemes[0], context) || (IsNoTimeOfDay(lexemes[0], context) && !ClockTime.Unpack(lexemes[0].Value).HasSeconds)),
        "weekday" => IsFalseWeekday(lexemes[0], context),
        "weekday-part" => IsNameOfShow(lexemes[^1], context),
        "deictic" or "deictic-part" or "tonight" => IsInName(lexemes[0], context),
        "direction-month" => candidate.Parts.Direction is Direction.Latest or Direction.Recent or Direction.Current,
        "part-of-part" => context.Is(lexemes[^1].TokenEnd, ContextSet.Shows),
        "span-direction" or "number-direction" or "span-direction-units" => IsNoDirection(candidate, context, lexemes),
        "season" => IsFalseSeason(lexemes[0], context),
        "the-season" => candidate.Parts.Season is 1 or 3 && context.IsAny(lexemes[^1].TokenEnd, "of"),
        "month-day-list" or "day-month-list" => !IsoDates.IsDay(2000, candidate.Parts.Month!.Value, candidate.Parts.Day!.Value) || !IsoDates.IsDay(2000, candidate.Parts.Month.Value, candidate.Parts.HighDay!.Value),
        "bare-part" => !context.Is(lexemes[0].Token - 1, ContextSet.BarePart),
        "decade" => candidate.Parts.IsShortDecade && context.Word(lexemes[0].Token)[0] is not ('\'' or '’') && !candidate.Parts.IsDefinite
            && (!context.Is(lexemes[0].Token - 1, ContextSet.BeforeShortDecade) || IsAge(lexemes[0], context)),
        "bare-units" => !IsBareSpan(lexemes[0], context),
        "span-a" => IsFalseSingle(candidate, lexemes, context),
        "span" => IsFalseSpan(candidate, lexemes, context),
        "unit-of-direction" => !IsUnitOfNow(candidate, lexemes, context),
        "unit-direction" => IsFalseUnit(candidate, lexemes, context),
        "this-part" => IsInName(lexemes[0], context) || candidate.Parts.Direction is not (Direction.This or Direction.Last or Direction.That or Direction.Next or Direction.Same or Direction.Previous or Direction.Following),
        "the-part" => !IsPartOfDay(lexemes, context),
        "year-short-range" => candidate.Parts.HighCount is not (>= 0 and < 100) || !IsNextYear(candidate.Parts),
        "year-range" => candidate.Parts.Year >= candidate.Parts.HighYear || candidate.Parts.Year < 1500 || IsInNumber(lexemes, context),
        "month-day" or "day-month" => !IsoDates.IsDay(2000, candidate.Parts.Month!.Value, candidate.Parts.Day!.Value) || IsFalseDayOfMonth(lexemes, context),
        "past-adjective" or "present-adjective" => !IsAttribute(lexemes[0], context),
        "before" or "after" or "day-before" or "day-after" => !EndsClause(lexemes[^1].TokenEnd, context),
        "day-alone" => !char.IsAsciiDigit(context.Word(lexemes[^1].Token)[0]) || (lexemes[^1].Classes & TimeClass.Ord) == 0
            || !context.Is(lexemes[0].Token - 1, ContextSet.BeforeDayAlone) || !context.IsFreeNumber(lexemes[^1].TokenEnd),
        "nth-unit" => candidate.Parts.Unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend),
        "nth-unit-of-year" => candidate.Parts.Unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month),
        "weekday-day" => !context.IsFreeNumber(lexemes[^1].TokenEnd),
        "present-tail" => context.IsAny(lexemes[^1].Token, "moment") && !context.Is(lexemes[0].Token - 1, ContextSet.BeforeMoment),
        "this-time" => !context.Is(lexemes[0].Token - 1, ContextSet.BeforeThisTime),
        "the-span" => candidate.Parts.IsDefinite && context.IsAny(lexemes[^1].TokenEnd, "-"),
        "frequency" => context.IsCapitalised(lexemes[0].Token) && !context.OpensSentence(lexemes[0].Token),
        "every-unit" => context.IsAny(lexemes[0].Token, "per") && candidate.Parts.Unit <= TimeUnit.Hour,
        "the-quarter" => context.IsAny(lexemes[1].Token, "period") || context.IsAny(lexemes[1].TokenEnd, "of", "-"),
        "quarter" => candidate.Parts.Ordinal > 4 || context.IsAny(lexemes[^1].TokenEnd, "century", "-"),
        "latest-period" => candidate.Parts.Direction is Direction.That,
        "latest-quarter" => context.Word(lexemes[^1].TokenEnd) is "-",
        _ => false,
    };

    /// <summary>"Following Monday's vote", "following days of protest", "that years later": a preposition or a conjunction.</summary>
    private static bool IsNoDirection(TimexCandidate candidate, TimexContext context, ReadOnlySpan<TimeLexeme> lexemes) =>
        !candidate.Parts.IsDefinite && (context.IsAny(lexemes[0].Token, "following") || (candidate.Parts.IsPlural && context.IsAny(lexemes[0].Token, "that")));

    private static bool IsNextYear(TimexParts parts) => parts.HighCount > parts.Year % 100;

    /// <summary>"138-2010-2015": part of a longer number.</summary>
    private static bool IsInNumber(ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        var (first, after) = (lexemes[0].Token, lexemes[^1].TokenEnd);
        return (context.Word(first - 1) is "-" or "–" && !context.Tokens.IsSpaceBefore(first)) || (context.Word(after) is "-" or "–" && !context.Tokens.IsSpaceBefore(after));
    }

    private static bool IsFalseMonth(in TimeLexeme month, TimexContext context)
    {
        var before = month.Token - 1;
        var lower = context.IsLowerWord(month.Token);
        var ambiguous = month.Value is 5 or 3;
        if (context.Word(before) is "$" or "#" or "@" || context.Is(before, ContextSet.Honorific)) return true;
        if (context.Is(before, ContextSet.Preposition)) return ambiguous && lower;
        if (context.Tag(month.Token) is "MD" or "VB" or "VBP" or "VBD") return true;
        var abbreviated = month.End - month.Start <= 4 && month.Value is not (5 or 6 or 7);
        if (ambiguous || abbreviated) return !IsProperDate(month, context);
        if (lower) return month.Value is 8;
        // A person: "April Smith", "said June Jones".
        return month.Value is 4 or 6 && (context.IsCapitalised(month.TokenEnd) || (context.IsCapitalised(before) && !context.OpensSentence(before)));
    }

    private static bool IsProperDate(in TimeLexeme month, TimexContext context) =>
        context.Is(month.Token - 1, ContextSet.BeforeMonth)
        && context.IsCapitalised(month.Token) && !context.IsCapitalised(month.TokenEnd);

    private static bool IsFalseYear(in TimeLexeme year, TimexContext context)
    {
        var before = year.Token - 1;
        var after = year.TokenEnd;
        if (year.Value == 1) return !context.Is(before, ContextSet.BeforeShortYear);
        if (context.Word(before) is "-" or "–" && context.Word(before - 1) is { Length: > 0 } number && char.IsAsciiDigit(number[0]) && !context.Tokens.IsSpaceBefore(before)) return true;
        if (!char.IsAsciiDigit(context.Word(year.Token)[0])) return IsFalseYearInWords(year, context);
        if (context.Word(after) is "%" or "°" or "percent" || context.Word(before) is "$" or "£" or "€" or "#") return true;
        if (context.Word(before) is "." or "/" or "+" && !context.Tokens.IsSpaceBefore(year.Token)) return true;
        if (context.Is(before, ContextSet.Numbering) || context.Is(after, ContextSet.Counted)) return true;
        if (context.Is(after, ContextSet.Yearly) && year.Number is >= 1900 and < 2060) return false;
        if (IsBeforeCount(after, context) && !(year.Number is >= 1900 and < 2060 && context.Is(before, ContextSet.Owner)))
            return !context.Is(before, ContextSet.Preposition) || context.Is(before, ContextSet.CountPreposition);
        if (context.Word(after) is "-" && !context.Tokens.IsSpaceBefore(after) && context.Word(after + 1).ContainsAnyInRange('A', 'Z')) return true;
        if (year.Number < 1900 && context.Is(before, ContextSet.Equal)) return true;
        return year.Number is < 1700 or > 2150 && !context.Is(before, ContextSet.BeforeEarlyYear);
    }

    /// <summary>"two thousand people": number words are a year only where a preposition says so ("in two thousand"); "nineteen ninety" is nothing else.</summary>
    private static bool IsFalseYearInWords(in TimeLexeme year, TimexContext context)
    {
        if (year.Number < 1100) return true;
        if ((year.Classes & TimeClass.Num) == 0) return false;
        return year.Number is < 1900 or > 2100 || !context.Is(year.Token - 1, ContextSet.WordYear) || IsBeforeCount(year.TokenEnd, context);
    }

    /// <summary>"2019 cases": a plural noun in lower case counts.</summary>
    private static bool IsBeforeCount(int after, TimexContext context) => context.Tag(after) == "NNS" && context.IsLowerWord(after);

    /// <summary>"2:05:45" that is no time of the day is a time taken.</summary>
    public static bool IsElapsed(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) =>
        candidate.Rule.Name == "clock" && lexemes.Length == 1 && ClockTime.Unpack(lexemes[0].Value).HasSeconds && IsNoTimeOfDay(lexemes[0], context);

    /// <summary>"John 3:16", "a score of 21:19", "in 2:05:45": without a.m., p.m. or zone only the words around tell a time.</summary>
    private static bool IsNoTimeOfDay(in TimeLexeme clock, TimexContext context)
    {
        if (ClockTime.Unpack(clock.Value).HasMeridiem) return false;
        if (context.OpensSentence(clock.Token) || context.Is(clock.Token - 1, ContextSet.BeforeClock)) return false;
        if (context.Is(clock.TokenEnd, ContextSet.AfterClock) && !context.OpensLine(clock.TokenEnd)) return false;
        return !context.Word(clock.Token - 1).ContainsAnyInRange('0', '9');
    }

    private static bool IsFalseWeekday(in TimeLexeme weekday, TimexContext context)
    {
        if (context.Is(weekday.Token - 1, ContextSet.Honorific) || (context.Is(weekday.Token - 1, ContextSet.NamedWeekday) && context.IsCapitalised(weekday.Token - 1))) return true;
        // "Saturday Night Live".
        if (context.IsAny(weekday.TokenEnd, "Night", "Morning") && context.IsCapitalised(weekday.TokenEnd) && context.IsCapitalised(weekday.TokenEnd + 1) && context.IsLowerWord(weekday.Token) is false
            && context.Word(weekday.TokenEnd)[1] is 'i' or 'o') return true;
        // "the Sunday Times".
        if (context.IsAny(weekday.Token - 1, "the") && context.IsCapitalised(weekday.TokenEnd)) return true;
        var length = weekday.End - weekday.Start;
        if (length > 5 && context.Word(weekday.Token)[^1] != '.') return false;
        if (!context.IsCapitalised(weekday.Token)) return true;
        return !context.Is(weekday.Token - 1, ContextSet.BeforeWeekday);
    }

    private static bool IsFalseSeason(in TimeLexeme season, TimexContext context)
    {
        var before = season.Token - 1;
        if (context.IsCapitalised(season.Token) && !context.OpensSentence(season.Token)) return !context.Is(before, ContextSet.BeforeSeasonName);
        if (season.Value is 1 or 3 && !context.IsAny(season.Token, "autumn"))
            return !context.Is(before, ContextSet.BeforeSeason) || context.Tag(season.Token) is "VB" or "VBD" or "VBP" or "VBN";
        return context.Word(season.TokenEnd) is "-";
    }

    /// <summary>"in her late 80s": how old she is.</summary>
    private static bool IsAge(in TimeLexeme decade, TimexContext context)
    {
        var before = decade.Token - 1;
        if (context.Word(before) is "-") before--;
        if (context.IsAny(before, "early", "mid", "late")) before--;
        return context.Tag(before) is "PRP$" && context.Word(decade.Token)[0] is not ('\'' or '’');
    }

    private static bool IsBareSpan(in TimeLexeme units, TimexContext context)
    {
        var unit = (TimeUnit)units.Value;
        if (unit is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Weekend) return false;
        if (context.Is(units.Token - 1, unit == TimeUnit.Minute ? ContextSet.BeforeMinutes : ContextSet.BeforeSpan)) return true;
        if (context.IsAny(units.TokenEnd, "before", "after")) return true;
        if (context.IsAny(units.TokenEnd, "of") && unit >= TimeUnit.Day && context.Tag(units.Token - 1) is "VBD" or "VBZ" or "VBG" or "VB" or "VBP" or "IN") return true;
        return false;
    }

    /// <summary>"will one day be": some day to come.</summary>
    public static bool IsSomeDay(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) =>
        candidate.Rule.Name is "span" && candidate.Parts is { Unit: TimeUnit.Day, Count: 1 } && context.IsAny(lexemes[0].Token, "one")
        && (context.Is(lexemes[0].Token - 1, ContextSet.MayCome) || context.Tag(lexemes[^1].TokenEnd) is "MD" or "VB");

    /// <summary>"a second term", "one second": units too short or too common to be durations on their own.</summary>
    private static bool IsFalseSingle(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) =>
        candidate.Parts.Unit is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Weekend
        || context.IsAny(lexemes[^1].TokenEnd, "-", "–")
        || IsDayOf(candidate, lexemes, context)
        || (candidate.Parts.Unit <= TimeUnit.Hour && context.IsAny(lexemes[0].Token, "a", "an") && context.Tag(lexemes[0].Token - 1) is "CD" or "NNS")
        || (candidate.Parts.Unit is TimeUnit.Minute && context.IsAny(lexemes[0].Token, "a") && context.IsLowerWord(lexemes[^1].TokenEnd) && context.Tag(lexemes[^1].TokenEnd) is "NN" or "NNS");

    /// <summary>"is a day of mourning", "on a day when".</summary>
    private static bool IsDayOf(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) =>
        candidate.Parts.Unit is TimeUnit.Day && (context.IsAny(lexemes[0].Token - 1, "on")
            || (context.IsAny(lexemes[^1].TokenEnd, "of") && (context.Is(lexemes[0].Token - 1, ContextSet.Equal) || context.IsAny(lexemes[0].Token - 1, "be", "been", "as", "'s", "’s"))));

    private static bool IsFalseSpan(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        var unit = candidate.Parts.Unit;
        if (unit is TimeUnit.Quarter && (!candidate.Parts.IsPlural || candidate.Parts.Count > MostQuarters || HasDash(lexemes) || IsThreeQuarters(lexemes, context))) return true;
        if (unit is TimeUnit.Weekend) return true;
        // "two seconds" are a duration, "100 second graders" are not.
        if (unit is TimeUnit.Second && !candidate.Parts.IsPlural && lexemes.Length < 3) return true;
        return candidate.Parts.IsVague && context.Is(lexemes[0].Token, ContextSet.Vague) && unit <= TimeUnit.Day && !candidate.Parts.IsPlural;
    }

    /// <summary>"three quarters of an inch", "five and three quarters", "three quarters of voters": a fraction, where the quarters of a year come in other numbers and company.</summary>
    private static bool IsThreeQuarters(ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        var (count, after) = (lexemes[^2].Token, lexemes[^1].TokenEnd);
        if (!context.IsAny(count, "three") && context.Word(count) is not "3") return false;
        return context.IsAny(after, "million", "billion", "trillion", "full") || context.IsAny(count - 1, "and")
            || (context.IsAny(after, "of") && context.Tag(after + 1) is "DT" or "PDT" or "NNS" or "NNPS" or "PRP$" or "PRP" or "CD");
    }

    /// <summary>"three-quarters" are a fraction.</summary>
    private static bool HasDash(ReadOnlySpan<TimeLexeme> lexemes)
    {
        foreach (var lexeme in lexemes)
            if (lexeme.Classes.HasFlag(TimeClass.Dash)) return true;
        return false;
    }

    private static bool IsUnitOfNow(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        var before = lexemes[0].Token - 1;
        return candidate.Parts.Unit switch
        {
            TimeUnit.Weekend => true,
            TimeUnit.Year => context.Is(before, ContextSet.PeriodPreposition) && !context.Is(lexemes[^1].TokenEnd, ContextSet.AfterPeriod),
            TimeUnit.Week when context.Is(before, ContextSet.WholeWeek) => !context.Is(lexemes[^1].TokenEnd, ContextSet.AfterPeriod),
            TimeUnit.Month or TimeUnit.Week or TimeUnit.Decade or TimeUnit.Century => context.IsAny(before, "of", "in") && context.Is(before - 1, ContextSet.PartOfPeriod),
            // "At the end of the day" is no date.
            TimeUnit.Day => context.IsAny(before, "of", "in") && context.Is(before - 1, ContextSet.PartOfDay),
            _ => false,
        };
    }

    private static bool IsFalseUnit(TimexCandidate candidate, ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        var unit = candidate.Parts.Unit;
        var direction = candidate.Parts.Direction;
        return unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => true,
            TimeUnit.Day => direction is Direction.Last or Direction.Latest or Direction.Recent or Direction.Current or Direction.Coming,
            TimeUnit.Week or TimeUnit.Month or TimeUnit.Year => direction is Direction.Recent or Direction.Latest && !candidate.Parts.IsDefinite,
            _ => direction is Direction.Recent,
        } || (direction is Direction.That && context.IsAny(lexemes[^1].TokenEnd, "of") && unit is TimeUnit.Day);
    }

    private static bool IsPartOfDay(ReadOnlySpan<TimeLexeme> lexemes, TimexContext context) =>
        context.Is(lexemes[0].Token - 1, ContextSet.BeforePartOfDay) && !context.IsCapitalised(lexemes[^1].Token) && !context.Is(lexemes[^1].TokenEnd, ContextSet.AfterPartOfDay);

    /// <summary>"March 20 people": a number that counts.</summary>
    private static bool IsFalseDayOfMonth(ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        var month = (lexemes[0].Classes & TimeClass.Month) != 0 ? lexemes[0] : lexemes[^1];
        if (month.Value is 5 or 3 && context.IsLowerWord(month.Token)) return (lexemes[^1].Classes & TimeClass.Ord) == 0 && (lexemes[0].Classes & TimeClass.Ord) == 0;
        // "at the end of May the Second Squadron sailed".
        if ((lexemes[^1].Classes & TimeClass.Ord) != 0 && context.IsCapitalised(lexemes[^1].Token) && context.IsCapitalised(lexemes[^1].TokenEnd) && char.IsLetter(context.Word(lexemes[^1].Token)[0])) return true;
        return context.Word(lexemes[^1].TokenEnd) is "%" or "percent" || context.Word(lexemes[0].Token - 1) is "$" or "£";
    }

    /// <summary>"current" and "recent" before a noun.</summary>
    private static bool IsAttribute(in TimeLexeme adjective, TimexContext context) =>
        context.Word(adjective.TokenEnd) is { Length: > 0 } next && char.IsLetterOrDigit(next[0]) && context.Tag(adjective.TokenEnd) is not ("IN" or "CC" or "TO" or "DT")
        && !context.Is(adjective.TokenEnd, ContextSet.NotAttribute);

    private static bool EndsClause(int after, TimexContext context)
    {
        var next = context.Word(after);
        return next.Length == 0 || next is "." or "," or ";" or "!" or "?" or ")" or ":" or "\"" or "”";
    }
}
