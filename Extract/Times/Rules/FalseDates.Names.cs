using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>Words of time inside names of newspapers, shows and films.</summary>
internal static partial class FalseDates
{
    /// <summary>"USA TODAY", "CBS This Morning": part of a name.</summary>
    private static bool IsInName(in TimeLexeme first, TimexContext context) =>
        context.IsCapitalised(first.Token) && !context.OpensSentence(first.Token) && context.Word(first.Token - 1) is [var letter, ..] && char.IsLetter(letter);

    /// <summary>"Saturday Night Live", "Monday Night Football".</summary>
    private static bool IsNameOfShow(in TimeLexeme part, TimexContext context) =>
        context.Word(part.Token) is [_, var second, ..] && context.IsCapitalised(part.Token) && char.IsLower(second) && context.IsCapitalised(part.TokenEnd);

    /// <summary>"Back to the Future", "Kamloops This Week": a unit with a capital is part of a name.</summary>
    private static bool IsTitle(ReadOnlySpan<TimeLexeme> lexemes, TimexContext context)
    {
        ref readonly var last = ref lexemes[^1];
        if (!context.IsCapitalised(last.Token) || context.OpensSentence(last.Token)) return false;
        if ((last.Classes & (TimeClass.Unit | TimeClass.Units)) == 0 && !context.Is(last.Token, ContextSet.TitleWord)) return false;
        var word = context.Word(last.Token);
        return word.Length > 1 && char.IsLower(word[1]) && !(context.OpensSentence(lexemes[0].Token) && lexemes.Length > 1 && !context.IsCapitalised(last.TokenEnd));
    }

    /// <summary>"(4:20)" and a line of its own: where it is in a film, or how long that is.</summary>
    private static bool IsAlone(in TimeLexeme clock, TimexContext context)
    {
        if (ClockTime.Unpack(clock.Value).HasMeridiem) return false;
        if (context.Word(clock.Token - 1) is "(" && context.Word(clock.TokenEnd) is ")") return true;
        return context.OpensLine(clock.Token) && (clock.TokenEnd >= context.Tokens.Count || context.OpensLine(clock.TokenEnd));
    }
}
