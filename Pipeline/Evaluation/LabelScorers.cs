namespace Pipeline.Evaluation;

/// <summary>Scores of dates, quantities and countries: spans paired one to one, then compared by type and value.</summary>
public static class LabelScorers
{
    /// <summary>Strict (same span), relaxed (overlap), type and value F1, as in TempEval-3; type and value count among overlapping pairs.</summary>
    public static void Dates(IEnumerable<ScoredPair> texts, Scoreboard board, string prefix)
    {
        int gold = 0, predicted = 0, strict = 0, relaxed = 0, type = 0, value = 0;
        foreach (var (g, p) in texts)
        {
            gold += g.Dates.Count;
            predicted += p.Dates.Count;
            foreach (var pair in Align(g.Dates, p.Dates, board, "date"))
            {
                var (want, got) = (g.Dates[pair.Gold], p.Dates[pair.Predicted]);
                relaxed++;
                if (pair.IsExact) strict++;
                if (want.Kind == got.Kind) type++;
                if (IsSameTimex(want.Value, got.Value)) value++;
                else board.Wrong("date value", got.Text, "gold", want.Value, "got", got.Value);
            }
        }
        board.Add(prefix + "strict", new PrecisionRecall(strict, predicted, gold));
        board.Add(prefix + "relaxed", new PrecisionRecall(relaxed, predicted, gold));
        board.Add(prefix + "type", new PrecisionRecall(type, predicted, gold));
        board.Add(prefix + "value", new PrecisionRecall(value, predicted, gold));
    }

    /// <summary>Value and value+unit without regard to place (each gold value is used once), and spans.</summary>
    public static void Quantities(IEnumerable<ScoredPair> texts, Scoreboard board, string prefix)
    {
        int gold = 0, predicted = 0, value = 0, unit = 0, placed = 0, relaxed = 0, strict = 0;
        foreach (var (g, p) in texts)
        {
            gold += g.Quantities.Count;
            predicted += p.Quantities.Count;
            value += Matches(g.Quantities, p.Quantities, withUnit: false);
            unit += Matches(g.Quantities, p.Quantities, withUnit: true);
            var withPlace = g.Quantities.Where(q => q.Span is not null).ToList();
            placed += withPlace.Count;
            foreach (var pair in SpanAligner.Align([.. withPlace.Select(q => q.Span!.Value)], [.. p.Quantities.Select(q => q.Span!.Value)]))
            {
                relaxed++;
                if (pair.IsExact) strict++;
                var (want, got) = (withPlace[pair.Gold], p.Quantities[pair.Predicted]);
                if (!got.Value.IsClose(want.Value)) board.Wrong("quantity value", got.Text, "gold", want.Value, "got", got.Value);
            }
        }
        board.Add(prefix + "value", new PrecisionRecall(value, predicted, gold));
        board.Add(prefix + "value+unit", new PrecisionRecall(unit, predicted, gold));
        board.Add(prefix + "relaxed", new PrecisionRecall(relaxed, predicted, placed));
        board.Add(prefix + "strict", new PrecisionRecall(strict, predicted, placed));
    }

    /// <summary>Overlapping mentions with the same ISO code.</summary>
    public static void Countries(IEnumerable<ScoredPair> texts, Scoreboard board, string measure)
    {
        int gold = 0, predicted = 0, right = 0;
        foreach (var (g, p) in texts)
        {
            gold += g.Countries.Count;
            predicted += p.Countries.Count;
            foreach (var pair in Align(g.Countries, p.Countries, board, "country"))
            {
                if (g.Countries[pair.Gold].Value == p.Countries[pair.Predicted].Value) right++;
            }
        }
        board.Add(measure, new PrecisionRecall(right, predicted, gold));
    }

    private static IReadOnlyList<SpanAligner.Pair> Align(IReadOnlyList<Label> gold, IReadOnlyList<Label> predicted, Scoreboard board, string layer)
    {
        var pairs = SpanAligner.Align([.. gold.Select(l => l.Span!.Value)], [.. predicted.Select(l => l.Span!.Value)]);
        var matchedGold = pairs.Select(pair => pair.Gold).ToHashSet();
        var matched = pairs.Select(pair => pair.Predicted).ToHashSet();
        for (var j = 0; j < gold.Count; j++)
        {
            if (!matchedGold.Contains(j)) board.Wrong(layer + " missed", gold[j].Text, gold[j].Value);
        }
        for (var i = 0; i < predicted.Count; i++)
        {
            if (!matched.Contains(i)) board.Wrong(layer + " spurious", predicted[i].Text, predicted[i].Value);
        }
        return pairs;
    }

    private static int Matches(IReadOnlyList<QuantityLabel> gold, IReadOnlyList<QuantityLabel> predicted, bool withUnit)
    {
        var used = new bool[gold.Count];
        var matches = 0;
        foreach (var got in predicted)
        {
            for (var j = 0; j < gold.Count; j++)
            {
                if (used[j] || !got.Value.IsClose(gold[j].Value) || (withUnit && !got.Units.Contains(gold[j].Unit))) continue;
                used[j] = true;
                matches++;
                break;
            }
        }
        return matches;
    }

    /// <summary>Equal but for case and seconds of zero.</summary>
    private static bool IsSameTimex(string left, string right) => Normalize(left) == Normalize(right);

    private static string Normalize(string value)
    {
        value = value.Trim().ToUpperInvariant();
        var time = value.IndexOf('T', StringComparison.Ordinal);
        return time >= 0 && value.Length == time + 9 && value.EndsWith(":00", StringComparison.Ordinal) ? value[..^3] : value;
    }
}
