using Ingest.Learning;

namespace Extract.Quotations.Choice;

/// <summary>How likely a statement is one, with this content and this speaker.</summary>
internal sealed class VerdictModel(BoostedTrees trees, VerbRecord verbs)
{
    /// <summary>Less likely statements are dropped even where their verb is too rare in training to say much.</summary>
    private const double LeastOfRare = 0.03;

    /// <returns>In (0, 1): the share of such statements that readers marked so (content: Jaccard of words at least 0.8; speaker phrases overlap).</returns>
    public double Probability(Passage passage, Draft draft) => Probability(StatementFeatures.Row(passage, draft), VerbRecord.Keys(draft));

    /// <summary>
    /// Whether a statement of this probability is kept: it is likely enough, says itself that it is none, its verb is too rare in training to say (and it can have a
    /// clause as content, or is not all too unlikely), or it is a question that nobody is named as asking ("he was asked whether …"), on which readers disagree.
    /// </summary>
    public bool Keeps(Draft draft, double probability) =>
        IsAskedOf(draft) || Keeps(draft.IsNegated, IsOfClauses(draft), VerbRecord.Keys(draft).Verb, probability, StatementModel.Least);

    /// <summary>Whether the verb can have a clause as content ("emphasized that it was"): hardly any but one that reports can, however rare it is.</summary>
    public static bool IsOfClauses(Draft draft) => draft.Verb is { } cue && cue.Verb.Takes(CueFrames.Clause);

    private static bool IsAskedOf(Draft draft) => draft is { Speaker: null, Verb: { Form: CueForm.Passive, Verb.Lemma: "ask" } };

    /// <summary>The same with another threshold.</summary>
    public bool Keeps(bool isNegated, bool isOfClauses, uint verb, double probability, double least) =>
        isNegated || probability >= least || (!verbs.Knows(verb) && (isOfClauses || probability >= LeastOfRare));

    public double Probability(float[] row, (uint Verb, uint VerbAndRule) keys) => trees.Predict(verbs.With(row, keys));

    public void Write(BinaryWriter writer)
    {
        verbs.Write(writer);
        trees.Write(writer);
    }

    public static VerdictModel Read(BinaryReader reader)
    {
        var verbs = VerbRecord.Read(reader);
        return new VerdictModel(BoostedTrees.Read(reader), verbs);
    }
}
