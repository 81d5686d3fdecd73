namespace Pipeline.Evaluation;

/// <summary>Role, affiliation and kind of the speakers of the gold quotations: recall over those that have one.</summary>
public static class SpeakerScorer
{
    private static readonly HashSet<string> Ignored = ["the", "of", "a", "for", "and"];

    public static void Score(IReadOnlyList<ScoredPair> texts, Scoreboard board)
    {
        Recall(texts, board, "role", q => q.Role, (gold, got) => IsSimilar(gold, got));
        Recall(texts, board, "affiliation", q => q.Affiliation, (gold, got) => IsSimilar(gold, got));
        Recall(texts, board, "speaker_kind", q => q.SpeakerKind, (gold, got) => Fold(gold).SetEquals(Fold(got)));
    }

    private static void Recall(IReadOnlyList<ScoredPair> texts, Scoreboard board, string field, Func<QuotationLabel, string?> value, Func<string?, string?, bool> isRight)
    {
        int right = 0, all = 0;
        foreach (var (gold, predicted) in texts)
        {
            var words = new Words(gold.Text);
            foreach (var quotation in gold.Quotations.Where(q => !string.IsNullOrEmpty(value(q))))
            {
                all++;
                var match = Best(quotation, predicted, words);
                var got = match is null ? null : value(match);
                if (isRight(value(quotation), got)) right++;
                else board.Wrong(field, quotation.SpeakerName, "gold", value(quotation), "got", got);
            }
        }
        board.AddShare(field + " recall", right, all);
    }

    /// <summary>The predicted quotation that shares most words, then most of the speaker; none below half of the gold's words.</summary>
    private static QuotationLabel? Best(QuotationLabel gold, AnnotatedText predicted, Words words)
    {
        var content = words.In(gold.Content);
        var speaker = words.In(gold.Speaker);
        QuotationLabel? best = null;
        var bestShared = (-1, -1);
        foreach (var candidate in predicted.Quotations)
        {
            var shared = (content.Count(words.In(candidate.Content).Contains), speaker.Count(words.In(candidate.Speaker).Contains));
            if (shared.CompareTo(bestShared) <= 0) continue;
            best = candidate;
            bestShared = shared;
        }
        return bestShared.Item1 < 0.5 * content.Count ? null : best;
    }

    private static bool IsSimilar(string? gold, string? got)
    {
        var (left, right) = (Fold(gold), Fold(got));
        if (left.SetEquals(right)) return true;
        var shared = left.Count(right.Contains);
        return shared > 0 && shared >= 0.5 * (left.Count + right.Count - shared);
    }

    private static HashSet<string> Fold(string? text) =>
        [.. Words.Of((text ?? "").ToLowerInvariant()).Where(word => !Ignored.Contains(word))];
}
