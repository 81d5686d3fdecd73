using Extract.Tagging;
using Extract.Times.Rules;
using Extract.Tokens;

namespace Extract.Times.Resolution;

/// <summary>Whether "today" means the present age and no day. Each look is bounded.</summary>
internal sealed class Nowadays(TokenList tokens, IReadOnlyList<TaggedToken> tags, ContextWords words)
{
    /// <summary>How many tokens may stand between "today" and its verb.</summary>
    private const int Reach = 12;

    /// <summary>"today's world", "today's modern economy", "the women of today", "the Poland of today".</summary>
    public bool IsAge(TokenRange today)
    {
        var context = new TimexContext(tokens, tags, words);
        if (context.IsAny(today.End, "'s", "’s"))
            return context.Is(today.End + 1, ContextSet.Age) || (context.Tag(today.End + 1) is "JJ" && context.Is(today.End + 2, ContextSet.Age));
        // "where we are today", "the person I am today".
        if (context.IsAny(today.Start - 1, "is", "are", "am")) return context.Tag(today.Start - 2) is "PRP" && context.Tag(today.Start - 3) is "WRB" or "WP" or "NN" or "NNS" && context.Tag(today.End) is not ("VBG" or "VBN");
        if (!context.IsAny(today.Start - 1, "of")) return false;
        return context.Is(today.Start - 2, ContextSet.Age) || (context.Tag(today.Start - 2) is "NNP" && context.IsAny(today.Start - 3, "the"));
    }

    /// <summary>Whether its verb tells of a state: "Today the town has", "are today"; not "is meeting" nor "says".</summary>
    public bool IsState(TokenRange today)
    {
        var context = new TimexContext(tokens, tags, words);
        if (context.IsAny(today.End, "'s", "’s")) return false;
        if (!context.OpensSentence(today.Start)) return context.IsAny(today.Start - 1, "is", "are", "am") && context.Tag(today.End) is not ("VBG" or "VBN" or "IN");
        for (var at = today.End; at < today.End + Reach; at++)
        {
            if (context.Tag(at) is "" or "VBD" or "MD" || context.Word(at) is "." or "\"" or "“" or "”") return false;
            if (context.Tag(at) is "VBZ" or "VBP") return context.Tag(at + 1) is not ("VBG" or "TO") && !context.IsAny(at, "says", "say");
        }
        return false;
    }
}
