using Extract.Times.Lexicon;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Times.Rules;

/// <summary>Neighbouring candidates that are one expression: "10 p.m." + "Wednesday", "Friday" + "Oct. 13", "15 years" + "8 months".</summary>
internal static class TimexComposer
{
    public static List<TimexCandidate> Compose(TokenList tokens, List<TimexCandidate> candidates)
    {
        var result = new List<TimexCandidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (result.Count > 0 && Joined(tokens, result[^1], candidate) is { } joined) result[^1] = joined;
            else result.Add(candidate);
        }
        for (var i = result.Count - 1; i > 0; i--)
        {
            ShareDay(tokens, result, i);
            ShareYear(tokens, result[i - 1], result[i]);
        }
        return result;
    }

    /// <summary>"15:30 local time (1430 UTC) on Tuesday": a day that follows a time in brackets holds for both times.</summary>
    private static void ShareDay(TokenList tokens, List<TimexCandidate> candidates, int i)
    {
        var (left, right) = (candidates[i - 1], candidates[i]);
        if (left.Meaning != Meaning.Clock || left.Day is not null || right.Tokens.Start - left.Tokens.End > 3) return;
        // "between 3 p.m. and 5 p.m. Tuesday".
        if (right.IsDay && right.Parts.Clock is not null && Gap(tokens, left, right, "and", "to", "-", "–", "until", "or"))
        {
            left.Day = right;
            return;
        }
        var day = right.Meaning == Meaning.Clock ? right.Day : right.IsDay ? right : null;
        if (day is null || !Gap(tokens, left, right, "on", ",", "(", ")", "/")) return;
        left.Day = day;
    }

    /// <summary>"26 June – 4 August 1952", "between March and April 1918": the year of the second holds for the first.</summary>
    private static void ShareYear(TokenList tokens, TimexCandidate left, TimexCandidate right)
    {
        if (left.Meaning != Meaning.Calendar || right.Meaning != Meaning.Calendar || right.Tokens.Start - left.Tokens.End != 1) return;
        if (left.Parts is not { Month: { } first, Year: null, Direction: Direction.None } || right.Parts is not { Month: { } second, Year: { } year } || right.Parts.IsBeforeChrist) return;
        if (Gap(tokens, left, right, "-", "–", "to", "and", "until", "through", "till", "or")) left.Parts.Year = first > second ? year - 1 : year;
    }

    private static TimexCandidate? Joined(TokenList tokens, TimexCandidate left, TimexCandidate right)
    {
        var gap = right.Tokens.Start - left.Tokens.End;
        if (gap is < 0 or > 2 || HasLineBreak(tokens, left.Span.End, right.Span.Start)) return null;
        if (left.Meaning == Meaning.Clock && right.IsDay && right.Parts.Clock is null && Gap(tokens, left, right, "on", ",", "of")) return Take(left, right, left, right);
        if (left.IsDay && left.Parts.Clock is null && right.Meaning == Meaning.Clock && Gap(tokens, left, right, "at", ",", "@", "around", "by", "about")) return Take(left, right, right, left);
        if (left.Meaning == Meaning.Clock && right.Meaning == Meaning.Part && Gap(tokens, left, right, "in")) return Take(left, right, left, right);
        if (left.Rule.Name is "weekday" or "weekday-direction" && right.Meaning is Meaning.Calendar && right.Parts.Day is not null && Gap(tokens, left, right, ",")) return Take(left, right, right, left);
        if (left.Meaning is Meaning.Part && right.IsDay && Gap(tokens, left, right, "of", "on")) return WithPart(left, right);
        if (left.IsDay && right.Rule.Name is "the-part" && Gap(tokens, left, right, "in")) return WithPart(left, right);
        if (left.Meaning == Meaning.Span && right.Meaning == Meaning.Span && IsSmaller(left, right) && Gap(tokens, left, right, ",", "and")) return Longer(left, right);
        return null;
    }

    private static bool Gap(TokenList tokens, TimexCandidate left, TimexCandidate right, params ReadOnlySpan<string> words)
    {
        for (var i = left.Tokens.End; i < right.Tokens.Start; i++)
        {
            var fits = false;
            foreach (var word in words) fits |= tokens.IsIgnoreCase(i, word);
            if (!fits) return false;
        }
        return true;
    }

    private static bool HasLineBreak(TokenList tokens, int start, int end) => end > start && tokens.Text.AsSpan(start, end - start).Count('\n') > 1;

    /// <summary>The head's candidate with what the other one says about the day.</summary>
    private static TimexCandidate Take(TimexCandidate left, TimexCandidate right, TimexCandidate head, TimexCandidate other)
    {
        var (h, o) = (head.Parts, other.Parts);
        h.Weekday ??= o.Weekday;
        h.Part ??= o.Part;
        if (head.Meaning == Meaning.Clock) head = Place(head, other);
        head.Modifier ??= other.Modifier;
        head.Span = left.Span.Cover(right.Span);
        head.Tokens = new TokenRange(left.Tokens.Start, right.Tokens.End);
        return head;
    }

    /// <summary>A time of a day: the day's parts, and the clock's.</summary>
    private static TimexCandidate Place(TimexCandidate clock, TimexCandidate day)
    {
        day.Parts.Clock = clock.Parts.Clock;
        day.Parts.HasZone |= clock.Parts.HasZone;
        day.Parts.IsUtc |= clock.Parts.IsUtc;
        return new TimexCandidate(clock.Rule, day.Parts, clock.Span, clock.Tokens) { Meaning = day.Meaning, Modifier = clock.Modifier };
    }

    private static TimexCandidate WithPart(TimexCandidate left, TimexCandidate right)
    {
        var (part, day) = left.Meaning == Meaning.Part ? (left, right) : (right, left);
        day.Parts.Part ??= part.Parts.Part;
        day.Modifier ??= part.Modifier;
        day.Span = left.Span.Cover(right.Span);
        day.Tokens = new TokenRange(left.Tokens.Start, right.Tokens.End);
        return day;
    }

    private static bool IsSmaller(TimexCandidate left, TimexCandidate right)
    {
        var last = left.Parts.Rest.Count > 0 ? left.Parts.Rest[^1].Unit : left.Parts.Unit;
        return right.Parts.Unit < last && left.Parts.Count is not null && right.Parts.Count is not null && right.Modifier is null && right.Parts.Direction == Direction.None;
    }

    private static TimexCandidate Longer(TimexCandidate left, TimexCandidate right)
    {
        left.Parts.Rest.Add((right.Parts.Unit!.Value, right.Parts.Count!.Value));
        left.Span = new TextSpan(left.Span.Start, right.Span.End);
        left.Tokens = new TokenRange(left.Tokens.Start, right.Tokens.End);
        return left;
    }
}
