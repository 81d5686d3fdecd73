using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Whether a statement was made at all: "did not say", "no longer says", "without saying"; "reportedly said", "might say", "is believed to have told".</summary>
internal static class Polarity
{
    public static bool IsNegated(Passage passage, Draft draft)
    {
        var cue = draft.Cue;
        if (cue.IsEmpty) return false;
        for (var i = Before(passage, cue.Start) + 1; i < cue.End; i++)
        {
            if (passage.Is(i, "longer") && passage.Is(i - 1, "no")) return true;
        }
        // "without even saying".
        if (passage.Is(Before(passage, cue.Start), "without")) return true;
        return (draft.IsNegated && !IsOnlySeeming(passage, cue)) || IsInverted(passage, draft);
    }

    public static bool IsHedged(Passage passage, Draft draft)
    {
        if (draft.IsHedged) return true;
        for (var i = draft.Cue.Start; i < draft.Cue.End; i++)
        {
            if (passage.Is(i, "may") || passage.Is(i, "might")) return true;
        }
        // "is believed to have told".
        if (draft.Verb is not { } verb || !passage.Is(verb.Head - 1, "have") || !passage.Is(verb.Head - 2, "to")) return false;
        return passage.Tag(verb.Head - 3) is "VBN" or "VBD" && passage.Is(verb.Head - 4, WordClass.Be | WordClass.Auxiliary);
    }

    /// <summary>"not only said", "not long ago complained", "not to mention".</summary>
    private static bool IsOnlySeeming(Passage passage, TokenRange cue)
    {
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (!passage.Is(i, "not") && !passage.Is(i, "n't") && !passage.Is(i, "n’t")) continue;
            if (passage.Is(i + 1, "only") || passage.Is(i + 1, "just") || passage.Is(i + 1, "long") || passage.Is(i + 1, "merely") || passage.Is(i + 1, "simply")) return true;
            if (passage.Is(i + 1, "to") && passage.Is(i + 2, "mention")) return true;
        }
        return false;
    }

    /// <summary>"nor did he say": the subject parts the negation from the verb.</summary>
    private static bool IsInverted(Passage passage, Draft draft)
    {
        var subject = draft.Speaker is { } speaker && speaker.End == draft.Cue.Start ? speaker.Start : draft.Cue.Start - 1;
        return passage.Is(subject - 1, WordClass.Auxiliary) && (passage.Is(subject - 2, "nor") || passage.Is(subject - 2, "never") || passage.Is(subject - 2, "neither"));
    }

    private static int Before(Passage passage, int token)
    {
        var before = token - 1;
        while (passage.IsAdverb(before)) before--;
        return before;
    }
}
