namespace Pipeline.Evaluation;

/// <summary>Names: strict spans with type, and the distinct people of each text by their fullest name.</summary>
public static class NameScorer
{
    private static readonly (string Measure, string[] Types)[] Views =
        [("PER", ["PER"]), ("ORG", ["ORG"]), ("LOC", ["LOC"]), ("PER+ORG+LOC", ["PER", "ORG", "LOC"])];

    public static void Score(IReadOnlyList<ScoredPair> texts, Scoreboard board)
    {
        foreach (var (measure, types) in Views)
        {
            int right = 0, predicted = 0, all = 0;
            foreach (var (gold, got) in texts)
            {
                var want = Spans(gold, types);
                var found = Spans(got, types);
                all += want.Count;
                predicted += found.Count;
                right += want.Count(found.Contains);
                if (types.Length < Views[^1].Types.Length) continue;
                foreach (var miss in want.Except(found)) board.Wrong("name missed", miss.Kind, miss.Text);
                foreach (var extra in found.Except(want)) board.Wrong("name spurious", extra.Kind, extra.Text);
            }
            board.Add("mentions " + measure, new PrecisionRecall(right, predicted, all));
        }
        People(texts, board);
    }

    private static HashSet<Label> Spans(AnnotatedText text, string[] types) =>
        [.. text.Mentions.Where(m => types.Contains(m.Kind)).Select(m => m with { Value = "" })];

    private static void People(IReadOnlyList<ScoredPair> texts, Scoreboard board)
    {
        int right = 0, predicted = 0, all = 0;
        foreach (var (gold, got) in texts)
        {
            var rest = got.Entities.Where(e => e.Kind == "PER").Select(e => e.Value).ToList();
            predicted += rest.Count;
            foreach (var name in gold.Mentions.Where(m => m.Kind == "PER").Select(m => m.Value).Distinct())
            {
                all++;
                var hit = rest.FindIndex(other => NameFolding.IsSame(name, other));
                if (hit < 0) continue;
                rest.RemoveAt(hit);
                right++;
            }
        }
        board.Add("distinct people, fullest name", new PrecisionRecall(right, predicted, all));
    }
}
