using System.Runtime.InteropServices;
using Extract.Numerals;
using Extract.Tagging;
using Extract.Times.Lexicon;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Times.Rules;

/// <summary>Lexemes → candidates: at each place the longest rule that fits and is no false date; then the words around it that belong to it.</summary>
internal static class TimexFinder
{
    /// <summary>How many tokens may stand between two times taken.</summary>
    private const int NextElapsed = 20;

    public static List<TimexCandidate> Find(TokenList tokens, NumeralList numerals, IReadOnlyList<TaggedToken> tags, TimexGrammar grammar)
    {
        var lexemes = CollectionsMarshal.AsSpan(grammar.Lexer.Read(tokens, numerals));
        var context = new TimexContext(tokens, tags, grammar.Contexts);
        var found = new List<TimexCandidate>();
        var steps = new List<MatchStep>(24);
        TimexCandidate? rest = null;
        var limit = 0;
        for (var i = 0; i < lexemes.Length;)
        {
            if (Match(tokens, lexemes, i, steps, grammar.Trie, context) is not { } candidate)
            {
                i++;
                continue;
            }
            if (found.Count > 0 && IsElapsedToo(found[^1], candidate)) candidate.Meaning = Meaning.Elapsed;
            var rule = candidate.Rule;
            var end = Math.Max(i + 1, steps[^1].Lexeme + 1 - rule.Setting("cut"));
            if (rule.Setting("list") == 1)
            {
                var second = SplitList(ref candidate, tokens, lexemes, steps);
                if (context.IsFreeNumber(second.Tokens.End) || second.Parts.Year is not null || second.Tokens.Count > 1) rest = second;
            }
            AddPrefixes(candidate, tokens, grammar.Prefixes, limit);
            AddSuffix(candidate, tokens, grammar.Suffixes);
            found.Add(candidate);
            limit = candidate.Tokens.End;
            if (rest is not null)
            {
                found.Add(rest);
                limit = rest.Tokens.End;
                rest = null;
            }
            i = end;
            while (i < lexemes.Length && lexemes[i].Token < limit) i++;
        }
        return found;
    }

    /// <summary>"in 2:20:51, ahead of Desisa, 2:20:55": times taken come in lists.</summary>
    private static bool IsElapsedToo(TimexCandidate before, TimexCandidate candidate) =>
        before.Meaning == Meaning.Elapsed && candidate.Meaning == Meaning.Clock && candidate.Parts.Clock is { HasSeconds: true, HasMeridiem: false }
        && candidate.Tokens.Start - before.Tokens.End <= NextElapsed;

    /// <summary>The longest match at a lexeme that is no false date.</summary>
    private static TimexCandidate? Match(TokenList tokens, ReadOnlySpan<TimeLexeme> lexemes, int start, List<MatchStep> steps, RuleTrie trie, TimexContext context)
    {
        for (var most = RuleTrie.MostSteps; most > 0; most = steps.Count - 1)
        {
            if (trie.Longest(lexemes, start, steps, most) is not { } rule) return null;
            var candidate = Build(tokens, lexemes, rule, steps);
            var matched = lexemes[start..(steps[^1].Lexeme + 1)];
            if (FalseDates.IsFalse(candidate, matched, context)) continue;
            if (FalseDates.IsElapsed(candidate, matched, context)) candidate.Meaning = Meaning.Elapsed;
            else if (FalseDates.IsSomeDay(candidate, matched, context)) candidate.Meaning = Meaning.SomeDay;
            return candidate;
        }
        return null;
    }

    private static TimexCandidate Build(TokenList tokens, ReadOnlySpan<TimeLexeme> lexemes, TimexRule rule, List<MatchStep> steps)
    {
        var parts = TimexParts.Of(lexemes, steps);
        if (rule.Unit is { } unit) parts.Unit ??= unit;
        var first = steps[rule.Setting("cut-left") > 0 ? steps.Count - rule.Setting("cut-left") : 0].Lexeme;
        var last = steps[^1].Lexeme;
        parts.IsDefinite = tokens.IsIgnoreCase(lexemes[first].Token, "the");
        last -= rule.Setting("cut");
        if (rule.Setting("cut") > 0 && lexemes[last].Classes.HasFlag(TimeClass.Dash)) last--;
        var span = new TextSpan(lexemes[first].Start, lexemes[last].End);
        return new TimexCandidate(rule, parts, span, new TokenRange(lexemes[first].Token, lexemes[last].TokenEnd));
    }

    /// <summary>"Aug. 7 and 8", "9 and 12 May": the first day, which takes the month from the other, and the second.</summary>
    private static TimexCandidate SplitList(ref TimexCandidate candidate, TokenList tokens, ReadOnlySpan<TimeLexeme> lexemes, List<MatchStep> steps)
    {
        var high = steps.FindIndex(step => step.Element.IsHigh);
        var parts = candidate.Parts;
        var second = new TimexParts { Month = parts.Month, Day = parts.HighDay, Year = parts.Year };
        parts.HighDay = null;
        var end = candidate.Tokens.End;
        candidate = Between(candidate, parts, tokens, candidate.Tokens.Start, lexemes[steps[high - 1].Lexeme].Token);
        return Between(candidate, second, tokens, lexemes[steps[high].Lexeme].Token, end);
    }

    private static TimexCandidate Between(TimexCandidate whole, TimexParts parts, TokenList tokens, int start, int end)
    {
        var range = new TokenRange(start, end);
        return new TimexCandidate(whole.Rule, parts, tokens.SpanOf(range), range);
    }

    private static void AddPrefixes(TimexCandidate candidate, TokenList tokens, AffixTable prefixes, int limit)
    {
        var scope = Scope(candidate);
        if (scope == AffixScope.None) return;
        for (var round = 0; round < 3; round++)
        {
            var start = candidate.Tokens.Start;
            var affix = prefixes.Find(tokens, start - 1, limit, scope, out var count);
            if (affix is null || IsPreposition(affix, candidate)) break;
            start -= count;
            if (start > limit && affix.Scope != AffixScope.Span && !affix.Text.StartsWith("the ", StringComparison.Ordinal) && tokens.IsIgnoreCase(start - 1, "the")) start--;
            candidate.Modifier ??= affix.Modifier;
            if (affix.IsApart) break;
            Extend(candidate, tokens, start, candidate.Tokens.End);
        }
    }

    /// <summary>"over the past year", "over less than a decade" are not "more than" that; "around Friday" is near it.</summary>
    private static bool IsPreposition(Affix affix, TimexCandidate candidate)
    {
        var parts = candidate.Parts;
        if (affix.Text is "over" or "under") return parts.IsDefinite || parts.IsVague || parts.Direction != Direction.None || candidate.Modifier is not null;
        if (affix.Text is not ("about" or "around" or "some")) return false;
        return parts.IsDefinite || (affix.Text != "some" && candidate.Meaning is Meaning.Weekday or Meaning.Deictic or Meaning.Holiday);
    }

    private static void AddSuffix(TimexCandidate candidate, TokenList tokens, AffixTable suffixes)
    {
        var scope = Scope(candidate);
        if (scope == AffixScope.None || candidate.Modifier is not null) return;
        var affix = suffixes.Find(tokens, candidate.Tokens.End, tokens.Count, scope, out var count);
        if (affix is null) return;
        candidate.Modifier = affix.Modifier;
        Extend(candidate, tokens, candidate.Tokens.Start, candidate.Tokens.End + count);
    }

    private static void Extend(TimexCandidate candidate, TokenList tokens, int start, int end)
    {
        var span = candidate.Span;
        if (start < candidate.Tokens.Start) span = new TextSpan(tokens[start].Span.Start, span.End);
        if (end > candidate.Tokens.End) span = new TextSpan(span.Start, tokens[end - 1].Span.End);
        candidate.Tokens = new TokenRange(start, end);
        candidate.Span = span;
    }

    private static AffixScope Scope(TimexCandidate candidate) => candidate.Meaning switch
    {
        Meaning.Span or Meaning.SpanRange => AffixScope.Span,
        Meaning.Shift => candidate.Parts.FromReference || candidate.Parts.Count is not null ? AffixScope.Span : AffixScope.None,
        Meaning.Clock => AffixScope.Clock,
        Meaning.BareSpan or Meaning.Set or Meaning.Reference or Meaning.Half or Meaning.Range or Meaning.YearEnd => AffixScope.None,
        _ => AffixScope.Calendar,
    };
}
