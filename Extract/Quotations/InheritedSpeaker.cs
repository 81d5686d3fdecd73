using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Whose second or third verb it is: "said A, and added B", "…, saying C".</summary>
internal static class InheritedSpeaker
{
    /// <summary>The speaker of the statement before, or the subject of the sentence where that one stands aside; null if that statement has no speaker.</summary>
    public static TokenRange? Of(Passage passage, TokenRange sentence, Cue cue, Draft before)
    {
        if (before.Speaker is not { } same) return null;
        if (IsBesideQuoting(passage, cue, before)) return SubjectFinder.MainSubject(passage, sentence.Start, cue.Tokens.Start);
        return IsBehindRelative(passage, sentence, cue, before) ? SubjectFinder.MainSubject(passage, sentence.Start, cue.Tokens.Start) ?? same : same;
    }

    /// <summary>"It cited the army as stating …, and claimed": the second verb goes on with the one that cites, not with the one that is cited.</summary>
    private static bool IsBesideQuoting(Passage passage, Cue cue, Draft before) =>
        cue.Form == CueForm.Finite && before.Verb is { Form: CueForm.NonFinite } quoted && passage.Is(quoted.Tokens.Start - 1, "as");

    /// <summary>"Roe, who was called a fool by the judge, sent …, and told": the verb of a relative clause has a subject of its own, but for what "and" joins to it.</summary>
    private static bool IsBehindRelative(Passage passage, TokenRange sentence, Cue cue, Draft before)
    {
        if (before is not { Verb: { } verb, Pieces: [.., var last] }) return false;
        if (passage.Is(cue.Tokens.Start - 1, WordClass.Coordinator) && !passage.HasFinite(last.End, cue.Tokens.Start)) return false;
        var relative = verb.Tokens.Start - 1;
        while (relative > sentence.Start && passage.IsAdverb(relative)) relative--;
        return passage.Is(relative, "who") || passage.Is(relative, "which");
    }
}
